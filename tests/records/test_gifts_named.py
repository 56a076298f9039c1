"""The words of a gift: what it is, what it is for, when and at which meeting it was given."""

from __future__ import annotations

import pytest

from bordercoop.model import Aid
from bordercoop.parse import parsed
from bordercoop.sources.article import article

TALKS = (
    "Ngày 12/6/2024, tại thành phố Vinh, Công an tỉnh Nghệ An hội đàm với "
    "Công an tỉnh Hủa Phăn (Lào).\n\n"
)


def told(sentence: str, before: str = TALKS) -> list[Aid]:
    """The aid of an article that opens with talks and goes on with a sentence."""
    return parsed(article("x", "x", before + sentence)).line.aid


THINGS = [
    ("25 suất quà", "quà"),
    ("3 suất học bổng", "học bổng"),
    ("2 xe ô tô 16 chỗ", "xe ô tô 16 chỗ"),
    ("8 thùng cà phê Pắc-xoong", "cà phê Pắc-xoong"),
    ("4 chiếc đèn ngủ", "đèn ngủ"),
    ("5 trụ sở công an bản", "trụ sở công an bản"),
    ("1 nhà làm việc Công an huyện Viêng Xay", "nhà làm việc Công an huyện Viêng Xay"),
    ("60 triệu đồng tiền mặt", "60 triệu đồng tiền mặt"),
]


@pytest.mark.parametrize(("thing", "item"), THINGS)
@pytest.mark.parametrize("gives", ["tặng", "trao tặng", "bàn giao"])
@pytest.mark.parametrize("behind", [" cho Công an tỉnh Hủa Phăn", " mà đoàn mang theo"])
def test_an_item_is_the_thing_without_its_number_and_its_classifier(
    thing: str, item: str, gives: str, behind: str
) -> None:
    (gift,) = told(f"Dịp này, Công an tỉnh Nghệ An {gives} {thing}{behind}.")
    assert gift.item == item


COURSES = [
    ("mở lớp hướng dẫn thu thập, cập nhật dữ liệu", "lớp hướng dẫn thu thập, cập nhật dữ liệu"),
    ("tổ chức tập huấn kỹ năng phòng, chống ma túy", "tập huấn kỹ năng phòng, chống ma túy"),
    ("dạy tiếng Việt miễn phí", "dạy tiếng Việt"),
    ("mở 2 lớp bồi dưỡng nghiệp vụ điều tra", "lớp bồi dưỡng nghiệp vụ điều tra"),
    ("đào tạo kỹ thuật hình sự", "đào tạo kỹ thuật hình sự"),
]


@pytest.mark.parametrize(("course", "item"), COURSES)
@pytest.mark.parametrize("whose", ["Công an tỉnh Hủa Phăn", "tỉnh bạn"])
def test_a_course_is_named_by_what_is_taught(course: str, item: str, whose: str) -> None:
    (gift,) = told(f"Năm qua, Công an tỉnh Nghệ An đã {course} cho 30 cán bộ {whose}.")
    assert (gift.kind, gift.item) == ("training", item)


PURPOSES = [
    "100 triệu đồng hỗ trợ Công an tỉnh Hủa Phăn {}",
    "Công an tỉnh Hủa Phăn 100 triệu đồng để {}",
    "100 triệu đồng để Công an tỉnh Hủa Phăn {}",
    "100 triệu đồng giúp Công an tỉnh Hủa Phăn {}",
    "Công an tỉnh Hủa Phăn 100 triệu đồng (khoảng 4.000 USD) để {}",
    "Công an tỉnh Hủa Phăn 100 triệu đồng {}",
]
DEEDS = ["sửa chữa nhà ăn", "mua sắm trang thiết bị", "khắc phục hậu quả lũ quét"]
GOES_ON = ["", ", đồng thời tặng 2 máy in", ", qua đó thắt chặt tình đoàn kết"]


@pytest.mark.parametrize("purpose", PURPOSES)
@pytest.mark.parametrize("deed", DEEDS)
@pytest.mark.parametrize("goes_on", GOES_ON)
def test_a_purpose_is_what_is_done_with_a_sum_and_no_more(
    purpose: str, deed: str, goes_on: str
) -> None:
    gift = told(f"Dịp này, Công an tỉnh Nghệ An trao {purpose.format(deed)}{goes_on}.")[0]
    assert (gift.amount, gift.purpose) == (100_000_000, deed)


@pytest.mark.parametrize("opens", ["Nhằm giúp bạn", "Để giúp Công an tỉnh Hủa Phăn", "Để"])
@pytest.mark.parametrize("deed", DEEDS)
def test_a_purpose_may_stand_before_who_gives(opens: str, deed: str) -> None:
    (gift,) = told(
        f"{opens} {deed}, Công an tỉnh Nghệ An trao Công an tỉnh Hủa Phăn 100 triệu đồng."
    )
    assert gift.purpose == deed


@pytest.mark.parametrize("hurt", ["bị thiệt hại do bão", "gặp khó khăn", "nghèo"])
def test_how_those_are_who_are_helped_is_no_purpose(hurt: str) -> None:
    (gift,) = told(
        f"Dịp này, Công an tỉnh Nghệ An trao 30 triệu đồng giúp bà con bản Na Mèo, tỉnh Hủa "
        f"Phăn {hurt}."
    )
    assert gift.purpose is None


def test_a_purpose_behind_the_last_of_several_gifts_is_of_the_sum_alone() -> None:
    first, second = told(
        "Dịp này, Công an tỉnh Nghệ An tặng Công an tỉnh Hủa Phăn 20 máy in cùng 50 triệu đồng "
        "để sửa chữa nhà ăn."
    )
    assert (first.purpose, second.purpose) == (None, "sửa chữa nhà ăn")


@pytest.mark.parametrize(
    ("time", "start"),
    [
        ("Năm 2023", "2023-01-01"),
        ("Được biết, năm 2023", "2023-01-01"),
        ("Trong năm 2023", "2023-01-01"),
    ],
)
def test_a_gift_of_another_year_has_that_year_and_no_meeting(time: str, start: str) -> None:
    (gift,) = told(
        f"{time}, Công an tỉnh Nghệ An đã tặng Công an tỉnh Hủa Phăn 5 máy phát điện."
    )
    assert (gift.date_start, gift.meeting_id) == (start, None)


@pytest.mark.parametrize(
    ("time", "start"),
    [("Trong năm 2025", "2025-01-01"), ("Ngay trong quý I/2025", "2025-01-01")],
)
def test_a_promise_has_the_time_for_which_it_is_made(time: str, start: str) -> None:
    (gift,) = told(f"{time}, Công an tỉnh Nghệ An sẽ tặng Công an tỉnh Hủa Phăn 5 máy in.")
    assert (gift.status, gift.date_start, gift.meeting_id) == ("pledged", start, None)


@pytest.mark.parametrize("month", ["9", "11"])
def test_a_promise_for_a_month_without_a_year_is_to_come(month: str) -> None:
    (gift,) = told(
        "Công an tỉnh Nghệ An sẽ hỗ trợ Công an tỉnh Hủa Phăn 5 máy in trong tháng "
        f"{month}.\n\nNgày đăng: 15/6/2024",
        before="15/06/2024\n\n" + TALKS,
    )
    assert gift.date_start == f"2024-{month:0>2}-01"


def test_the_building_for_which_ground_is_broken_belongs_to_that_meeting() -> None:
    line = parsed(
        article(
            "x",
            "x",
            "Ngày 12/6/2024, tại huyện Viêng Xay, Công an tỉnh Nghệ An tổ chức lễ khởi công "
            "trụ sở Công an huyện Viêng Xay, tỉnh Hủa Phăn (Lào).",
        )
    ).line
    (gift,) = line.aid
    assert (gift.status, gift.meeting_id) == ("ongoing", line.meetings[0].meeting_id)


def test_the_period_of_a_paper_makes_no_review_of_what_is_given_behind_it() -> None:
    (gift,) = told(
        "Hai bên ký Biên bản ghi nhớ hợp tác giai đoạn 2024 - 2026. Chủ nhà tặng Công an tỉnh "
        "Hủa Phăn 1 máy phát điện."
    )
    assert gift.meeting_id is not None
