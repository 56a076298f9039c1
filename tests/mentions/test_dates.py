"""Dates: every form of the codebook, what is none, and the years that words leave open."""

from __future__ import annotations

from typing import Any

import pytest

from bordercoop.mentions.dates import UNREAD, Date
from bordercoop.mentions.dates.forms import FORMS

Tell = Any


def days(tell: Tell, text: str, published: str | None = "24/5/2024") -> list[tuple[str, ...]]:
    found = tell(f"Công an tỉnh Nghệ An cho biết: {text}", published).of("date")
    known = [(words, value) for words, value in found if value.form != UNREAD]
    return [(words, value.start, value.end, value.precision) for words, value in known]


@pytest.mark.parametrize(
    ("text", "words", "start", "end", "precision"),
    [
        ("từ ngày 4 - 6/7/2023.", "4 - 6/7/2023", "2023-07-04", "2023-07-06", "day"),
        ("từ 24 - 28/11/2023.", "24 - 28/11/2023", "2023-11-24", "2023-11-28", "day"),
        ("28/11 đến 2/12/2023.", "28/11 đến 2/12/2023", "2023-11-28", "2023-12-02", "day"),
        ("trong 2 ngày 10 và 11/9.", "10 và 11/9", "2023-09-10", "2023-09-11", "day"),
        ("từ 30/12 đến 2/1/2024.", "30/12 đến 2/1/2024", "2023-12-30", "2024-01-02", "day"),
        ("ngày 12/6/2023.", "12/6/2023", "2023-06-12", "2023-06-12", "day"),
        ("ngày 8.12.", "ngày 8.12", "2023-12-08", "2023-12-08", "day"),
        ("chiều 24/5.", "chiều 24/5", "2024-05-24", "2024-05-24", "day"),
        ("chiều 25/5.", "chiều 25/5", "2023-05-25", "2023-05-25", "day"),
        ("sáng nay (9/5).", "nay (9/5", "2024-05-09", "2024-05-09", "day"),
        ("lễ khởi công (18/10).", "(18/10)", "2023-10-18", "2023-10-18", "day"),
        ("5 ngày.", None, "", "", ""),
        (
            "ngày 5 tháng 4 năm 2024.",
            "ngày 5 tháng 4 năm 2024",
            "2024-04-05",
            "2024-04-05",
            "day",
        ),
        ("sáng nay.", "sáng nay", "2024-05-24", "2024-05-24", "day"),
        ("hôm qua.", "hôm qua", "2024-05-23", "2024-05-23", "day"),
        ("tháng 6/2019.", "tháng 6/2019", "2019-06-01", "2019-06-30", "month"),
        ("cuối tháng 9 vừa qua.", "tháng 9", "2023-09-01", "2023-09-30", "month"),
        ("tháng 2 năm 2024.", "tháng 2 năm 2024", "2024-02-01", "2024-02-29", "month"),
        ("trong năm 2023.", "năm 2023", "2023-01-01", "2023-12-31", "year"),
        ("từ năm 2019 đến nay.", "từ năm 2019 đến nay", "2019-01-01", "2024-05-24", "day"),
        ("từ đầu năm đến nay.", "từ đầu năm đến nay", "2024-01-01", "2024-05-24", "day"),
        ("6 tháng đầu năm 2023.", "6 tháng đầu năm 2023", "2023-01-01", "2023-06-30", "month"),
        ("giai đoạn 2018 - 2022.", "2018 - 2022", "2018-01-01", "2022-12-31", "year"),
        ("quý I/2024.", "quý I/2024", "2024-01-01", "2024-03-31", "month"),
        (
            "từ tháng 10/2021 đến tháng 9/2022.",
            "từ tháng 10/2021 đến tháng 9/2022",
            "2021-10-01",
            "2022-09-30",
            "month",
        ),
    ],
)
def test_a_date_is_read_in_every_form(
    tell: Tell, text: str, words: str | None, start: str, end: str, precision: str
) -> None:
    expected = [] if words is None else [(words, start, end, precision)]
    assert days(tell, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "thu giữ 10,2 kg heroin.",
        "tặng 20.000 khẩu trang.",
        "điện thoại 0203.3825.365.",
        "ngày 31/2/2024.",
        "ngày 12/13.",
        "tỷ lệ 9/10 vụ.",
        "tăng 4,5 - 6,7% so với trước.",
        "nhân kỷ niệm ngày truyền thống (19/8/1945 - 19/8/2023).",
    ],
)
def test_other_figures_are_no_dates(tell: Tell, text: str) -> None:
    assert days(tell, text) == []


def test_a_day_without_a_year_takes_the_year_the_article_is_about(tell: Tell) -> None:
    text = "Hội nghị thường niên năm 2024 tại Vinh. Chiều 24/7, hai bên ký biên bản."
    found = dict(tell(text, None).of("date"))
    assert found["Chiều 24/7"].start == "2024-07-24"
    assert not found["Chiều 24/7"].year_given


def test_a_year_that_lies_ahead_is_not_what_an_article_is_about(tell: Tell) -> None:
    text = "Đến năm 2026 sẽ xong. Hội nghị năm 2024 diễn ra chiều 24/7 tại Vinh."
    assert tell(text, None).calendar.year == 2024


def test_without_any_year_a_day_is_not_known(tell: Tell) -> None:
    ((words, value),) = tell("Chiều 24/7, hai bên ký biên bản tại Vinh.", None).of("date")
    assert (words, value.start, value.form) == ("Chiều 24/7", "", UNREAD)


def test_a_crawl_mark_much_younger_than_the_story_dates_nothing(tell: Tell) -> None:
    story = (
        "Ngày 3/5/2018, hai bên ký biên bản tại Vinh. Sáng 9/8, đoàn sang thăm Công an tỉnh."
    )
    found = dict(tell(f" date 2024-05 {story}", None).of("date"))
    assert found["Sáng 9/8"].start == "2018-08-09"


def test_a_crawl_mark_of_the_year_of_the_story_dates_it(tell: Tell) -> None:
    found = dict(
        tell(" date 2024-05 Sáng 9/8, đoàn sang thăm Công an tỉnh X.", None).of("date")
    )
    assert found["Sáng 9/8"].start == "2023-08-09"


@pytest.mark.parametrize("mark", ["2024-13", "2023-02-30", "0000-01", "9999-12-31"])
def test_a_crawl_mark_that_is_no_day_is_none(tell: Tell, mark: str) -> None:
    page = tell(f" date {mark} Sáng 9/8, đoàn sang thăm Công an tỉnh X.", None).page
    assert page.layout.published is None


@pytest.mark.parametrize(
    ("name", "example"), [(form.name, one) for form in FORMS for one in form.examples]
)
def test_each_form_reads_its_own_example(tell: Tell, name: str, example: str) -> None:
    found = tell(f"Công an tỉnh Nghệ An cho biết {example} thì xong 1 việc.").of("date")
    assert any(isinstance(value, Date) for _, value in found)
