"""Undertakings in other shapes of sentences: passive, fronted, listed under a noun."""

from __future__ import annotations

import pytest

from bordercoop.model import Commitment
from bordercoop.parse import parsed
from bordercoop.sources.article import article

ONE, OTHER = "VN-25:police", "LA-SV:police"
TALKS = (
    "Ngày 12/6/2024, tại thành phố Đông Hà, Công an tỉnh Quảng Trị do Đại tá Lê Hữu Phong, "
    "Giám đốc làm trưởng đoàn hội đàm với Công an tỉnh Savannakhet (Lào) do Đại tá Bun Mi Phôm "
    "Sa, Giám đốc làm trưởng đoàn.\n\n"
)


def told(text: str) -> list[Commitment]:
    """The commitments of an article that opens with talks and goes on with a text."""
    return parsed(article("x", "x", TALKS + text)).line.commitments


@pytest.mark.parametrize("says", ["khẳng định", "khẳng định rằng"])
@pytest.mark.parametrize("thing", ["chất lượng công trình", "trụ sở", "trang thiết bị"])
@pytest.mark.parametrize("does", ["giám sát chặt chẽ", "quản lý chặt chẽ"])
def test_what_a_body_will_do_to_a_thing_is_promised(says: str, thing: str, does: str) -> None:
    (one,) = told(f"Đại tá Lê Hữu Phong {says} {thing} sẽ được Công an tỉnh Quảng Trị {does}.")
    assert (one.kind, one.actors) == ("agreed", [ONE])


@pytest.mark.parametrize("does", ["khánh thành vào tháng 9", "đưa vào sử dụng trong năm 2025"])
def test_what_becomes_of_a_thing_is_not(does: str) -> None:
    assert told(f"Đại tá Lê Hữu Phong khẳng định trụ sở sẽ được {does}.") == []


@pytest.mark.parametrize("joins", [" cùng ", " và ", ", "])
@pytest.mark.parametrize("signed", ["đã được hai bên ký kết", "được Công an hai tỉnh ký"])
def test_each_of_two_papers_before_the_verb_is_signed(joins: str, signed: str) -> None:
    one, two = told(
        f"Biên bản ghi nhớ{joins}Kế hoạch phối hợp phòng, chống ma túy năm 2025 {signed}."
    )
    assert (one.instrument, two.instrument) == ("memorandum", "plan")
    assert (one.topics, two.topics) == ([], ["drugs"])


@pytest.mark.parametrize("where", ["(cũ)", "(Việt Nam)"])
@pytest.mark.parametrize("when", ["tại cuộc họp", "trong cuộc hội đàm"])
def test_what_was_agreed_before_is_none_behind_brackets_too(where: str, when: str) -> None:
    assert not told(
        f"Trước đó, việc bàn giao đầu mối đã được Công an tỉnh Quảng Trị {where} và Công an "
        f"tỉnh Savannakhet thống nhất {when} ngày 10/1/2023."
    )


@pytest.mark.parametrize(
    "opens",
    [
        "Các đại biểu trao đổi về tình hình tội phạm và chỉ ra những việc còn phải khắc phục",
        "Hai bên thảo luận kết quả và nêu những điểm còn phải khắc phục",
        "Hai bên trao đổi, chỉ rõ các vấn đề còn tồn tại cần khắc phục",
    ],
)
def test_shortcomings_behind_what_is_talked_about_are_discussed(opens: str) -> None:
    one, two = told(
        f"{opens}: nắm tình hình chủ động hơn; phối hợp bắt đối tượng truy nã nhanh hơn."
    )
    assert (one.kind, one.topics) == ("discussed", ["information_exchange"])
    assert (two.kind, two.topics) == ("discussed", ["fugitives"])


@pytest.mark.parametrize(
    ("when", "due"),
    [("Đến tháng 9/2024", "2024-09"), ("Trong quý III/2024", "2024-07")],
)
@pytest.mark.parametrize("as_agreed", ["", " theo thống nhất của hai bên,"])
def test_a_time_to_come_at_the_head_of_a_sentence_is_by_when(
    when: str, due: str, as_agreed: str
) -> None:
    (one,) = told(f"{when},{as_agreed} Công an hai tỉnh sẽ tổ chức tuần tra chung.")
    assert (one.kind, one.due) == ("agreed", due)


def test_the_day_of_the_meeting_is_not() -> None:
    (one,) = told("Ngày 12/6/2024, hai bên thống nhất sẽ tổ chức tuần tra chung.")
    assert one.due is None


@pytest.mark.parametrize(
    "gives", ["giao cho Phòng Tham mưu làm đầu mối", "giao Phòng Tham mưu"]
)
@pytest.mark.parametrize("who", ["Công an hai tỉnh", "hai bên"])
def test_what_both_leave_to_a_unit_is_agreed(gives: str, who: str) -> None:
    one = told(f"Việc trao đổi tin tức được {who} {gives}.")[0]
    assert (one.kind, one.topics) == ("agreed", ["information_exchange"])
    assert one.actors == [OTHER, ONE]


@pytest.mark.parametrize("says", ["nêu rõ,", "quy định,", "nêu rõ"])
@pytest.mark.parametrize("often", ["ba tháng gặp nhau một lần", "mỗi quý tổ chức giao ban"])
def test_what_a_paper_says_is_agreed(says: str, often: str) -> None:
    signed, one, two = told(
        f"Công an hai tỉnh ký Quy chế phối hợp. Quy chế {says} hai bên {often}; cùng truy bắt "
        "đối tượng truy nã."
    )
    assert (signed.kind, one.kind, two.kind) == ("signed", "agreed", "agreed")
    assert "exchange" in one.topics
    assert two.topics == ["fugitives"]


@pytest.mark.parametrize(
    "praise",
    [
        "luôn đứng bên cạnh Công an tỉnh Quảng Trị",
        "luôn ghi nhớ tình cảm này",
        "luôn sát cánh cùng bạn",
    ],
)
@pytest.mark.parametrize("says", ["cam kết Công an tỉnh Savannakhet", "hứa sẽ"])
def test_what_is_only_felt_is_no_commitment(praise: str, says: str) -> None:
    assert told(f"Đại tá Bun Mi Phôm Sa {says} {praise}.") == []


@pytest.mark.parametrize(
    "report",
    [
        "Báo cáo tại hội nghị nêu rõ, tội phạm ma túy ở biên giới diễn biến phức tạp.",
        "Báo cáo của Công an tỉnh Quảng Trị cho thấy, buôn lậu trên tuyến biên giới giảm.",
        "Báo cáo đánh giá, năm qua, buôn lậu giảm mạnh trên tuyến biên giới.",
    ],
)
def test_a_report_does_not_go_on_with_a_request(report: str) -> None:
    (one,) = told(
        "Đại tá Bun Mi Phôm Sa đề nghị Công an tỉnh Quảng Trị hỗ trợ đào tạo cán bộ. " + report
    )
    assert one.topics == ["training"]


@pytest.mark.parametrize(
    ("head", "topics"),
    [
        ("Hai bên sẽ mở rộng hợp tác về", ["crime", "public_order", "training"]),
        (
            "Hai bên thống nhất nâng cao hiệu quả hợp tác trong",
            ["crime", "public_order", "training"],
        ),
    ],
)
def test_verbs_listed_under_a_word_are_one_clause(head: str, topics: list[str]) -> None:
    (one,) = told(
        f"{head} bảo đảm an ninh trật tự, đấu tranh phòng chống tội phạm và xây dựng lực lượng."
    )
    assert one.topics == topics


def test_verbs_with_a_word_of_their_own_are_two() -> None:
    one, two = told(
        "Hai bên thống nhất tăng cường trao đổi thông tin, đẩy mạnh tuần tra chung và giữ gìn "
        "an ninh trật tự."
    )
    assert one.topics == ["information_exchange"]
    assert two.topics == ["border_security", "public_order"]


@pytest.mark.parametrize(
    ("task", "topics"),
    [
        ("ngăn chặn tội phạm ma túy lợi dụng tình hình dịch bệnh", ["drugs"]),
        ("tạo thuận lợi cho người dân khám, chữa bệnh ở bệnh viện huyện", ["citizens"]),
        ("cùng phòng, chống dịch bệnh", ["health"]),
    ],
)
def test_health_is_a_subject_only_where_it_is_served(task: str, topics: list[str]) -> None:
    (one,) = told(f"Công an tỉnh Savannakhet đề nghị Công an tỉnh Quảng Trị {task}.")
    assert one.topics == topics


def test_experts_promised_are_aid_alone() -> None:
    assert not told(
        "Công an tỉnh Quảng Trị cam kết có hai thợ máy của đơn vị sang Savannakhet giúp bạn "
        "trong một tháng."
    )
