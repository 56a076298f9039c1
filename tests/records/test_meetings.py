"""Meetings: which occasions a text tells of, when and where, by the words that say so."""

from __future__ import annotations

from pathlib import Path

import pytest
from marked import Case, Marked, cases, fits, marked, params, read, unmet

from bordercoop.model import Meeting
from bordercoop.records.meetings.edition import roman
from bordercoop.sources.article import canonical

CASES = Path(__file__).parents[1] / "cases" / "meetings.txt"
SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.mark.parametrize("case", params(CASES))
def test_a_text_makes_its_meetings_and_no_others(case: Case) -> None:
    text = marked(case.text)
    meetings = read(text.text).meetings
    assert len(meetings) == len(case.makes)
    for meeting, expected in zip(meetings, case.makes, strict=True):
        assert fits(meeting, expected), f"not {expected}: {meeting}"
    for mark in text.marks:
        one = Marked(text.text, [mark])
        assert any(not unmet(meeting, one) for meeting in meetings), f"no words for {mark}"


@pytest.mark.parametrize("case", cases(CASES), ids=lambda case: case.shows)
def test_the_words_of_each_field_lie_in_the_text(case: Case) -> None:
    text = marked(case.text).text
    for meeting in read(text).meetings:
        for piece in meeting.evidence:
            assert text[piece.start : piece.end] == piece.text
        for field, spans in meeting.grounds.items():
            assert getattr(meeting, field) is not None
            assert all(text[start:end].strip() for start, end in spans)


def told_in(seed: str) -> list[Meeting]:
    """The meetings of a seed, by the number that its name begins with."""
    (path,) = SEEDS.glob(f"{seed}_*.txt")
    return read(path.read_text("utf-8")).meetings


def words(meeting: Meeting, seed: str, field: str) -> list[str]:
    """The words that state a field."""
    (path,) = SEEDS.glob(f"{seed}_*.txt")
    text = canonical(path.read_text("utf-8"))
    return [text[start:end] for start, end in meeting.grounds[field]]


def test_from_the_4th_to_the_6th_is_one_range() -> None:
    (meeting,) = told_in("002")
    assert (meeting.date_start, meeting.date_end) == ("2023-07-04", "2023-07-06")
    assert meeting.date_precision == "day"
    assert words(meeting, "002", "date_start") == ["4 - 6/7/2023"]


def test_24_7_is_in_2024_the_year_that_the_article_is_about() -> None:
    (meeting,) = told_in("004")
    assert (meeting.date_start, meeting.date_end) == ("2024-07-24", "2024-07-24")
    assert meeting.edition == "2024"
    assert (meeting.province, meeting.district) == ("LA-XE", "Lạ Màm")


def test_this_morning_is_the_day_in_brackets() -> None:
    held, recalled = told_in("001")
    assert (held.date_start, held.date_basis) == ("2022-06-09", "text")
    assert (recalled.status, recalled.date_start) == ("referenced", "2019-06-01")
    assert recalled.date_precision == "month"


def test_a_call_on_the_party_and_work_with_the_police_are_two_meetings() -> None:
    call, work = told_in("003")
    assert (call.kind, work.kind) == ("courtesy_call", "working_visit")
    assert call.date_start == work.date_start == "2023-08-09"


def test_a_month_alone_is_its_first_to_its_last_day() -> None:
    (meeting,) = told_in("000")
    assert (meeting.date_start, meeting.date_end) == ("2024-08-01", "2024-08-31")
    assert meeting.date_precision == "month"


@pytest.mark.parametrize(
    ("numeral", "value"), [("I", 1), ("IV", 4), ("IX", 9), ("XXIV", 24), ("XLIX", 49)]
)
def test_editions_are_counted_in_roman_numerals(numeral: str, value: int) -> None:
    assert roman(numeral) == value
