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
