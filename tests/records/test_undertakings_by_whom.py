"""Who undertakes and who is asked: the police of both sides, helpers, holders of one office."""

from __future__ import annotations

from typing import Any

import pytest

from bordercoop.parse import parse
from bordercoop.sources.article import article

CALL = (
    "Ngày 9/5/2023, tại thành phố Huế, đoàn Công an hai tỉnh Salavan và Sê Kông (Lào) đến chào "
    "xã giao Bí thư Tỉnh ủy Thừa Thiên Huế Lê Văn Bình.\n\n"
)
MET = (
    "Ngày 12/6/2024, tại thành phố Vinh, Công an tỉnh Nghệ An hội đàm với Công an tỉnh "
    "Hủa Phăn (Lào).\n\n"
)
VIET, LAO = "VN-22:police", "LA-HO:police"


def commitments(text: str) -> list[Any]:
    return parse(article("x", "x", text)).commitments


@pytest.mark.parametrize("police", ["Công an", "lực lượng Công an"])
@pytest.mark.parametrize("group", ["ba tỉnh", "3 tỉnh", "ba địa phương", "hai bên", "hai nước"])
def test_the_police_of_both_sides_are_police_where_leaders_receive(
    police: str, group: str
) -> None:
    (one,) = commitments(
        f"{CALL}Bí thư Lê Văn Bình đề nghị {police} {group} tiếp tục trao đổi thông tin."
    )
    assert one.actors == ["VN-26:party"]
    assert one.addressees == ["LA-SL:police", "LA-XE:police", "VN-26:police"]


@pytest.mark.parametrize("group", ["hai bên", "các bên", "hai phía"])
def test_both_sides_are_all_who_met(group: str) -> None:
    (one,) = commitments(f"{CALL}Bí thư Lê Văn Bình đề nghị {group} trao đổi thông tin.")
    assert one.addressees == ["LA-SL:police", "LA-XE:police", "VN-26:party"]


@pytest.mark.parametrize("wish", ["mong", "mong muốn", "đề nghị", "hy vọng"])
@pytest.mark.parametrize(
    "help_of",
    [
        "tiếp tục nhận được sự hỗ trợ của",
        "nhận được sự quan tâm, giúp đỡ nhiều hơn nữa của",
        "được sự giúp đỡ của",
    ],
)
def test_whose_help_is_asked_for_is_asked(wish: str, help_of: str) -> None:
    (one,) = commitments(
        f"{MET}Đại diện Công an tỉnh Hủa Phăn {wish} {help_of} Công an tỉnh Nghệ An trong xây "
        "dựng trụ sở công an bản."
    )
    assert (one.actors, one.addressees, one.topics) == ([LAO], [VIET], ["infrastructure"])
    assert one.text.endswith("trong xây dựng trụ sở công an bản")
    assert "Công an tỉnh Nghệ An" in one.text


@pytest.mark.parametrize("joined", [" và ", ", "])
@pytest.mark.parametrize(
    "announced", ["hai Trưởng Công an huyện là", "2 Trưởng Công an huyện là"]
)
def test_those_who_hold_an_office_each_speak_for_their_own_place(
    announced: str, joined: str
) -> None:
    found = commitments(
        "Ngày 7/6/2023, đoàn Công an huyện Bố Trạch và Minh Hóa (Quảng Bình) do "
        f"{announced} Thượng tá Lê Văn Bình{joined}Trung tá Phan Văn Hải dẫn đầu đã làm việc "
        "với Công an huyện Bualapha (tỉnh Khăm Muộn, Lào).\n\nThượng tá Lê Văn Bình đề nghị "
        "bạn tuần tra chung. Trung tá Phan Văn Hải hứa cung cấp danh sách số điện thoại."
    )
    assert [one.actors for one in found] == [
        ["VN-24:police/bo-trach"],
        ["VN-24:police/minh-hoa"],
    ]


@pytest.mark.parametrize("opens", ["Sau khi", "Ngay sau khi"])
@pytest.mark.parametrize("signs", ["ký kết", "ký", "cùng ký"])
@pytest.mark.parametrize(
    ("goes_on", "signed"),
    [
        ("hai bên thống nhất tuần tra chung.", 1),
        ("hai đoàn dự giao lưu văn nghệ.", 1),
        ("hai bên đã phối hợp bắt 5 đối tượng ma túy.", 0),
    ],
)
def test_a_meeting_goes_on_after_its_signing(
    opens: str, signs: str, goes_on: str, signed: int
) -> None:
    found = commitments(f"{MET}{opens} {signs} biên bản ghi nhớ, {goes_on}")
    assert sum(one.kind == "signed" for one in found) == signed


@pytest.mark.parametrize(
    "further", ["Chúng tôi cam kết", "Chúng tôi hứa sẽ", "Tôi khẳng định chúng tôi sẽ"]
)
def test_a_quotation_that_goes_on_is_of_the_same_speaker(further: str) -> None:
    found = commitments(
        f"{MET}Đại tá Bun Nhăng Xay Sỉ, Giám đốc Công an tỉnh Hủa Phăn nói: “Chúng tôi mong "
        f"Công an tỉnh Nghệ An cử giáo viên sang dạy tiếng Việt. {further} không để tội phạm "
        "ma túy ẩn náu ở Hủa Phăn”."
    )
    assert [(one.kind, one.actors) for one in found] == [
        ("requested", [LAO]),
        ("agreed", [LAO]),
    ]


@pytest.mark.parametrize("time", ["riêng năm 2022 đã", "trong năm 2022 đã", "đã"])
def test_what_was_done_before_any_task_is_no_undertaking(time: str) -> None:
    found = commitments(
        f"{MET}Đại tá Lê Văn Bình, Giám đốc Công an tỉnh Nghệ An khẳng định sẽ tiếp tục đào "
        f"tạo cán bộ cho bạn; {time} cấp 110 suất học bổng cho cán bộ Công an Lào."
    )
    assert [one.text for one in found] == ["tiếp tục đào tạo cán bộ cho bạn"]


@pytest.mark.parametrize("what", ["Lời mời được", "Lời mời này đã được"])
def test_an_invitation_that_is_taken_up_is_none_again(what: str) -> None:
    found = commitments(
        f"{MET}Công an tỉnh Hủa Phăn mời Công an tỉnh Nghệ An sang dự hội nghị năm 2025. "
        f"{what} Công an tỉnh Nghệ An vui vẻ nhận."
    )
    assert [(one.kind, one.due) for one in found] == [("invited", "2025")]


@pytest.mark.parametrize("says", ["nêu rõ", "ghi rõ", "xác định", "quy định việc"])
@pytest.mark.parametrize("paper", ["kế hoạch phối hợp", "biên bản ghi nhớ", "quy chế phối hợp"])
@pytest.mark.parametrize("who", ["", "hai bên ", "hai bên sẽ ", "Công an hai tỉnh "])
def test_what_a_paper_says_is_agreed_by_its_signers(says: str, paper: str, who: str) -> None:
    if "việc" in says and who:
        return
    found = commitments(
        f"{MET}Hai bên đã ký {paper}.\n\n{paper.capitalize()} {says} {who}tuần tra chung mỗi "
        "tháng một lần; chia sẻ thông tin về các đường dây mua bán người."
    )
    assert [(one.kind, one.actors) for one in found] == [
        ("signed", [LAO, VIET]),
        ("agreed", [LAO, VIET]),
        ("agreed", [LAO, VIET]),
    ]


@pytest.mark.parametrize("says", ["nêu rõ những kết quả đạt được", "ghi nhận kết quả phối hợp"])
def test_what_a_paper_says_of_results_is_not_agreed(says: str) -> None:
    found = commitments(f"{MET}Hai bên đã ký biên bản.\n\nBiên bản {says} trong năm 2023.")
    assert [one.kind for one in found] == ["signed"]


@pytest.mark.parametrize("opening", ["", "rằng ", "thời gian tới ", ", trong thời gian tới, "])
def test_a_time_to_come_stands_before_who_promises(opening: str) -> None:
    (one,) = commitments(
        f"{MET}Đại tá Lê Văn Bình, Giám đốc Công an tỉnh Nghệ An nhấn mạnh {opening}Công an "
        "tỉnh Nghệ An sẽ phối hợp chặt chẽ với Công an tỉnh Hủa Phăn trong tuần tra biên giới."
    )
    assert (one.kind, one.actors) == ("agreed", [VIET])
    assert one.text.startswith("phối hợp chặt chẽ")


@pytest.mark.parametrize("talks", ["Nội dung trao đổi", "Những vấn đề được thảo luận"])
@pytest.mark.parametrize("opener", ["", "công tác ", "việc ", "vấn đề "])
def test_talks_turn_to_what_they_discuss(talks: str, opener: str) -> None:
    (one,) = commitments(
        f"{MET}{talks} xoay quanh {opener}phối hợp truy bắt đối tượng truy nã."
    )
    assert (one.kind, one.topics) == ("discussed", ["fugitives"])


@pytest.mark.parametrize("number", ["(C02)", "(C02),", "(C02) thuộc"])
def test_a_department_keeps_its_name_before_its_ministry(number: str) -> None:
    (one,) = commitments(
        "Ngày 16/3/2018, tại thành phố Pắc Xế, Cục Cảnh sát hình sự "
        f"{number} Bộ Công an Việt Nam làm việc với Cục Cảnh sát hình sự Lào. Hai bên thống "
        "nhất gặp nhau mỗi năm một lần."
    )
    assert one.actors == ["LA:mps/cuc-canh-sat-hinh-su", "VN:mps/cuc-canh-sat-hinh-su"]


@pytest.mark.parametrize("office", ["Bộ trưởng", "Thứ trưởng"])
@pytest.mark.parametrize(
    ("ministry", "actor"), [("Bộ Công an Lào", "LA:mps"), ("Bộ Công an Việt Nam", "VN:mps")]
)
def test_an_office_of_the_other_side_is_not_its_holder_here(
    office: str, ministry: str, actor: str
) -> None:
    found = commitments(
        "Ngày 16/3/2018, tại Viêng Chăn, Bộ Công an Việt Nam hội đàm với Bộ Công an Lào.\n\n"
        f"{office} Bộ Công an Lê Văn Bình cảm ơn Bộ Công an Lào. {office} {ministry} cam kết "
        "bảo vệ các đoàn khách cấp cao."
    )
    assert [one.actors for one in found] == [[actor]]


@pytest.mark.parametrize("turns", ["Về phía Công an tỉnh Hủa Phăn", "Về phía Hủa Phăn"])
@pytest.mark.parametrize("mark", ["", ","])
def test_a_side_that_a_sentence_turns_to_asks(turns: str, mark: str) -> None:
    found = commitments(
        f"{MET}Đại tá Lê Văn Bình, Giám đốc Công an tỉnh Nghệ An đề nghị bạn tuần tra chung. "
        f"{turns}{mark} đề nghị Công an tỉnh Nghệ An mở lớp tiếng Việt."
    )
    assert [(one.actors, one.addressees) for one in found] == [([VIET], [LAO]), ([LAO], [VIET])]


@pytest.mark.parametrize("parted", [";", ","])
def test_each_is_asked_for_what_is_said_of_it(parted: str) -> None:
    found = commitments(
        f"{MET}Giám đốc Công an tỉnh Nghệ An đề xuất: hai bên lập tổ công tác chung{parted} "
        f"Công an tỉnh Hủa Phăn bố trí nơi làm việc{parted} Công an tỉnh Nghệ An cử người "
        "thường trực."
    )
    assert [(one.kind, one.addressees) for one in found] == [
        ("requested", [LAO, VIET]),
        ("requested", [LAO]),
        ("agreed", []),
    ]


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        ("thông qua kế hoạch hợp tác năm 2025", "agreed"),
        ("đồng tình với các giải pháp", "agreed"),
        ("đưa ra nhiều giải pháp", "discussed"),
    ],
)
def test_heads_that_need_a_list_read_one(head: str, kind: str) -> None:
    listed = "gồm các việc: tuần tra chung trên biên giới; trao đổi thông tin về ma túy."
    found = commitments(f"{MET}Hai bên {head} {listed}")
    assert [one.kind for one in found] == [kind, kind]
    assert commitments(f"{MET}Hai bên {head}.") == []


@pytest.mark.parametrize(
    "leads", ["tập trung thực hiện một số nhiệm vụ", "làm tốt các nội dung"]
)
def test_what_leads_into_a_list_is_no_part_of_it(leads: str) -> None:
    found = commitments(
        f"{MET}Giám đốc Công an tỉnh Nghệ An đề nghị trong thời gian tới, hai bên {leads}: "
        "trao đổi thông tin về ma túy; tuần tra chung trên biên giới."
    )
    assert [one.text for one in found] == [
        "trao đổi thông tin về ma túy",
        "tuần tra chung trên biên giới",
    ]


@pytest.mark.parametrize("matters", ["các vấn đề", "một số nội dung", "nhiều nội dung"])
def test_matters_that_concern_a_subject_are_discussed(matters: str) -> None:
    (one,) = commitments(
        f"{MET}Hai bên thảo luận {matters} liên quan đến tội phạm ma túy và di cư tự do."
    )
    assert (one.kind, one.topics) == ("discussed", ["drugs", "immigration"])


@pytest.mark.parametrize("state", ["tình hình an ninh trật tự", "kết quả phối hợp"])
def test_the_state_of_things_is_not_discussed(state: str) -> None:
    assert not commitments(f"{MET}Hai bên thảo luận các vấn đề liên quan đến {state}.")


@pytest.mark.parametrize("leader", ["chỉ đạo công an các bản", "giáo dục cán bộ, chiến sĩ"])
def test_those_who_are_led_do_all_that_shares_an_object(leader: str) -> None:
    (one,) = commitments(
        f"{MET}Giám đốc Công an tỉnh Hủa Phăn hứa sẽ {leader} giữ gìn, sử dụng tốt trụ sở."
    )
    assert one.text.startswith(leader)
    assert one.text.endswith("sử dụng tốt trụ sở")


@pytest.mark.parametrize("acts", ["vui vẻ hẹn", "hẹn"])
def test_who_stands_behind_a_semicolon_is_not_asked(acts: str) -> None:
    found = commitments(
        f"{MET}Công an tỉnh Hủa Phăn mong Công an tỉnh Nghệ An đào tạo chó nghiệp vụ; Công an "
        f"tỉnh Nghệ An {acts} sang thăm Hủa Phăn vào tháng 9/2024."
    )
    assert [(one.kind, one.actors) for one in found] == [
        ("requested", [LAO]),
        ("agreed", [VIET]),
    ]


def test_two_heads_behind_a_semicolon_share_who_acts() -> None:
    found = commitments(
        f"{MET}Công an tỉnh Nghệ An cảm ơn bạn; hai bên hẹn mỗi quý gặp nhau một lần, thống "
        "nhất tuần tra chung trên biên giới."
    )
    assert [one.topics for one in found] == [["exchange"], ["border_security"]]


@pytest.mark.parametrize("opening", ["Thời gian tới, ", "Trong năm tới, "])
@pytest.mark.parametrize("joined", [" và ", " cùng ", ", "])
def test_both_sides_named_go_on_from_now(opening: str, joined: str) -> None:
    (one,) = commitments(
        f"{MET}{opening}Công an tỉnh Nghệ An{joined}Công an tỉnh Hủa Phăn tiếp tục tuần tra "
        "chung trên biên giới."
    )
    assert (one.kind, one.actors) == ("agreed", [LAO, VIET])


@pytest.mark.parametrize("name", ["Việt Nam", "phía Việt Nam", "Công an Việt Nam"])
def test_a_country_is_asked_by_its_name(name: str) -> None:
    (one,) = commitments(
        f"{MET}Công an tỉnh Hủa Phăn mong {name} giúp xây dựng trung tâm giám sát an ninh mạng."
    )
    assert (one.actors, one.addressees) == ([LAO], [VIET])
    assert one.text.startswith("giúp xây dựng")


def test_two_who_are_named_undertake_nothing_by_going_on() -> None:
    assert not commitments(
        f"{MET}Công an tỉnh Nghệ An và Công an tỉnh Hủa Phăn tiếp tục đấu tranh hiệu quả với "
        "các loại tội phạm."
    )
