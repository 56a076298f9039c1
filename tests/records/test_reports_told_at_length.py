"""What whole reports tell far from its words: lists, places told again, people handed over."""

from __future__ import annotations

import pytest
from pairs import PAIRS, at, held, lines, pairs, people

from bordercoop.parse import parse
from bordercoop.sources.article import article

PAIR = PAIRS[2]


@pytest.mark.parametrize(
    "described",
    [
        "có chung biên giới Việt – Lào gồm:",
        "giáp biên gồm",
        "có đường biên giới chung:",
        "vùng biên gồm:",
    ],
)
def test_a_list_behind_a_description_names_the_police(described: str) -> None:
    line = lines(
        f"Ngày 12/5, tại A Lưới, Công an các huyện {described} A Lưới (Thừa Thiên Huế), Tây "
        "Giang (Quảng Nam) và Công an các huyện Kà Lừm, Sá Muội của nước bạn Lào đã giao ban "
        "thường niên."
    )
    (one,) = held(line)
    assert (one.kind, one.province, one.district) == ("annual_review", "VN-26", "A Lưới")
    assert set(at(line, one)) == {
        "VN-26:police/a-luoi",
        "VN-27:police/tay-giang",
        "LA-XE:police/ka-lum",
        "LA-SL:police/sa-muoi",
    }


def test_a_description_without_a_list_names_nobody() -> None:
    line = lines(
        "Ngày 12/5, Công an các huyện giáp biên và Công an tỉnh {lao} (Lào) giao ban.", PAIR
    )
    ids = {one.org_id for one in line.participants}
    assert not any(one and "/" in one for one in ids)


@pytest.mark.parametrize(
    "caption",
    [
        "Công an tỉnh Quảng Trị tổ chức lễ khánh thành trụ sở cho Công an nước bạn Lào tại bản "
        "Noong Ma |",
        "Lễ khánh thành trụ sở tại bản Noong Ma. Ảnh: T.B",
    ],
)
def test_a_place_told_in_a_caption_is_that_of_the_occasion(caption: str) -> None:
    told = (
        "Khánh thành trụ sở cho công an nước bạn Lào\n\n13/05/2024, 09:00\n\n"
        "Trụ sở do Bộ Công an Việt Nam và Bộ Công an Lào thống nhất xây.\n\n"
        f"{caption}\n\n"
        "Đến nay trụ sở Công an bản Noong Ma, huyện Bualapha, tỉnh Khăm Muộn đã xong.\n\n"
        "Tại lễ khánh thành, Đại tá Trần Văn An, Phó Giám đốc Công an tỉnh Quảng Trị cảm ơn "
        "tỉnh Khăm Muộn.\n"
    )
    (one,) = held(parse(article("a", "a", told)))
    assert (one.province, one.district) == ("LA-KH", "Bualapha")


@pairs
@pytest.mark.parametrize("stand_for", ["đại diện hai bên", "thay mặt hai bên"])
def test_who_signs_for_both_sides_signs(stand_for: str, pair: tuple[str, ...]) -> None:
    line = lines(
        "Ngày 12/5, tại tỉnh {viet}, Công an tỉnh {viet} và Công an tỉnh {lao} (Lào) hội đàm "
        "và ký biên bản hợp tác. {VIET} và {LAO} " + stand_for + " ký.",
        pair,
    )
    there = people(line)
    assert all("signatory" in one.roles for one in there.values())
    assert len(there) == 2


@pairs
@pytest.mark.parametrize("carried_out", ["Sau hơn một tháng triển khai", "Công khai đấu tranh"])
def test_carrying_out_is_no_confession(carried_out: str, pair: tuple[str, ...]) -> None:
    line = lines(
        f"{carried_out}, ngày 12/5, Công an tỉnh {{viet}} phối hợp với Công an tỉnh {{lao}} "
        "(Lào) bắt 3 đối tượng.",
        pair,
    )
    assert [(o.indicator, o.value) for o in line.outcomes] == [("suspects", 3)]


@pytest.mark.parametrize(
    "theirs", ["lực lượng Công an nước bạn Lào", "Công an nước bạn Lào", "công an bạn Lào"]
)
def test_the_friends_called_lao_are_a_side(theirs: str) -> None:
    line = lines(
        f"Ngày 12/5, Công an tỉnh {{viet}} phối hợp với {theirs} bắt 3 đối tượng truy nã.", PAIR
    )
    assert [(o.indicator, o.value) for o in line.outcomes] == [("fugitives", 3)]


@pytest.mark.parametrize("when", ["tại thời điểm", "khi được", "lúc được"])
def test_people_handed_over_in_a_caption_are_no_meeting(when: str) -> None:
    line = lines(
        "Ngày 12/5, tại cửa khẩu Lao Bảo, Công an tỉnh Quảng Trị phối hợp với lực lượng Công "
        "an nước bạn Lào bắt đối tượng truy nã Giàng A Chứ.\n\n"
        f"Đối tượng Giàng A Chứ {when} bàn giao cho Công an tỉnh Yên Bái. Ảnh: CA\n\n"
        "Sau đó, các lực lượng đã bàn giao Chứ cho Công an tỉnh Yên Bái."
    )
    assert not line.meetings


@pytest.mark.parametrize(
    ("office", "code"),
    [
        ("Tư lệnh Bộ Tư lệnh Cảnh vệ", "department_director"),
        ("Phó Tư lệnh Bộ Tư lệnh Cảnh vệ", "deputy_department_director"),
    ],
)
def test_who_commands_the_guards_heads_a_department(office: str, code: str) -> None:
    line = lines(
        f"Ngày 12/5, tại Hà Nội, Thiếu tướng Trần Văn An, {office} (Bộ Công an) tiếp đoàn Cục "
        "Cảnh vệ Bộ Công an Lào."
    )
    (one,) = people(line).values()
    assert one.position_code == code


@pytest.mark.parametrize("police", ["Công an Việt Nam", "lực lượng Công an Việt Nam"])
def test_the_police_of_two_countries_need_no_other_name(police: str) -> None:
    line = lines(f"Trong tháng 5/2024, Công an Lào phối hợp với {police} bắt 5 đối tượng.")
    assert [(o.indicator, o.value) for o in line.outcomes] == [("suspects", 5)]


@pytest.mark.parametrize(
    ("where", "counted"),
    [
        ("ở đặc khu Tam giác vàng", True),
        ("trên đất Lào", True),
        ("ở tòa nhà tại thành phố Vinh", False),
    ],
)
def test_what_vietnamese_police_do_in_laos_counts(where: str, counted: bool) -> None:
    line = lines(
        "Công an tỉnh {viet} phối hợp với Bộ Công an Lào giải cứu 11 nạn nhân.\n"
        f"Trước đó, ngày 2/5, Công an tỉnh {{viet}} đột kích một tòa nhà {where}, bắt 72 người."
    )
    assert (72 in [o.value for o in line.outcomes]) is counted


@pytest.mark.parametrize("union", ["Đoàn TNCS Hồ Chí Minh", "Đoàn Thanh niên"])
def test_the_youth_union_is_nobody(union: str) -> None:
    line = lines(
        "Ngày 12/5, tại huyện Phu Vông, tỉnh Attapư (Lào), Công an tỉnh {viet} giao lưu với "
        f"Sở An ninh tỉnh Attapư. Đại úy Trần Văn An, Phó Bí thư {union} Công an tỉnh {{viet}} "
        "cho biết hoạt động rất ý nghĩa."
    )
    assert list(people(line)) == ["Trần Văn An"]


@pytest.mark.parametrize(
    "feast", ["Tết Nguyên đán Ất Tỵ 2025", "Tết Bunpimay 2025", "Xuân 2025"]
)
def test_a_feast_tells_the_year(feast: str) -> None:
    told = (
        "Công an tỉnh Hủa Phăn chúc Tết\n\nNgày 24/1, đoàn Công an tỉnh Hủa Phăn (Lào) đến "
        f"chúc Tết Công an tỉnh Sơn La nhân dịp {feast}.\n"
    )
    (one,) = held(parse(article("a", "a", told)))
    assert one.date_start == "2025-01-24"


@pytest.mark.parametrize(
    "ministries", ["Bộ Công an hai nước Việt Nam - Lào", "Bộ Công an hai nước Lào - Việt Nam"]
)
def test_the_ministries_of_both_countries_meet(ministries: str) -> None:
    line = lines(f"Ngày 12/5, tại Hà Nội, {ministries} tổ chức hội nghị hợp tác lần thứ 8.")
    (one,) = held(line)
    assert (one.kind, one.edition) == ("annual_review", "8")
    assert {i: p.roles for i, p in at(line, one).items()} == {
        "VN:mps": ["host"],
        "LA:mps": ["guest"],
    }


@pytest.mark.parametrize("came", ["đến chào từ biệt", "đến chào xã giao", "đến chào"])
def test_a_minister_receives_the_ambassador_of_the_other_country(came: str) -> None:
    line = lines(
        "Chiều 12/5, {minister} đã tiếp ông Khăm Phăn Sỉ Vông, Đại sứ Lào tại Việt Nam "
        f"{came}.\nĐại sứ Khăm Phăn Sỉ Vông cảm ơn Bộ Công an Việt Nam."
    )
    (one,) = held(line)
    assert one.kind == "courtesy_call"
    there = at(line, one)
    assert there["LA:embassy"].roles == ["guest"]
    assert there["VN:mps"].roles == ["host"]
    assert "speaker" in there["Khăm Phăn Sỉ Vông"].roles


@pytest.mark.parametrize("month", ["Tháng 3/2024", "Từ tháng 3/2024", "Trong quý I/2024"])
def test_each_clause_has_its_own_day(month: str) -> None:
    line = lines(
        f"{month}, Công an tỉnh Sơn La khởi công trụ sở Công an huyện Sốp Bâu, tỉnh Hủa Phăn "
        "(Lào); ngày 12/5/2024, Công an tỉnh Sơn La đã bàn giao công trình cho Công an tỉnh "
        "Hủa Phăn tại huyện Sốp Bâu."
    )
    (one,) = held(line)
    assert (one.kind, one.date_start) == ("handover", "2024-05-12")
    given = [a for a in line.aid if a.status == "delivered"]
    assert [(a.meeting_id, a.date_start) for a in given] == [(one.meeting_id, None)]


@pytest.mark.parametrize("receives", ["đón đoàn", "đã đón đoàn", "tiếp đoàn"])
def test_a_town_that_receives_is_where_they_met(receives: str) -> None:
    line = lines(
        f"Ngày 12/5, thành phố Vinh {receives} Công an tỉnh Xiêng Khoảng (Lào) sang thăm, làm "
        "việc với Công an tỉnh Nghệ An."
    )
    (one,) = held(line)
    assert (one.province, one.district) == ("VN-22", "Vinh")


def test_an_embassy_alone_meets_nobody() -> None:
    line = lines(
        "Sáng 12/5, Trung tâm Bảo trợ Phụ nữ Lào bàn giao các nạn nhân cho đại diện Đại sứ "
        "quán Việt Nam tại Lào. Tại buổi bàn giao, đại diện Đại sứ quán cám ơn Trung tâm. Các "
        "nạn nhân được Công an Lào phối hợp với Công an Việt Nam giải cứu."
    )
    assert not line.meetings


@pytest.mark.parametrize("caught", ["bắt gọn 104", "bắt giữ gần 100", "tạm giữ hơn 1.200"])
def test_people_caught_behind_theo_do_are_no_undertaking(caught: str) -> None:
    line = lines(
        "Ngày 6/11, Phòng Cảnh sát hình sự Công an tỉnh {viet} phối hợp với Công an tỉnh {lao} "
        f"(Lào) triệt phá một đường dây lừa đảo.\n\nTheo đó, {caught} đối tượng hoạt động tại "
        "tỉnh {lao}, thu giữ 60 quyển hộ chiếu.",
        PAIR,
    )
    assert not line.commitments
    assert [one.unit for one in line.outcomes if one.indicator == "suspects"] == ["person"]
