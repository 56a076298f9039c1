"""A day that the source gives beside the text, and the days that are reckoned from it."""

from __future__ import annotations

import pytest

from bordercoop.parse import doubts, parsed
from bordercoop.sources.article import article

BARE = (
    "Ngày 12/3, tại thành phố Vinh, Công an tỉnh Nghệ An hội đàm với Công an tỉnh "
    "Bôlykhămxay (Lào) về phòng, chống ma túy."
)
DATED = f"Công an hai tỉnh hội đàm\nThứ Sáu, 15/3/2019 | 08:15\n{BARE}\n"


@pytest.mark.parametrize("given", ["2023-03-14", "2023-03", "2023"])
def test_days_without_a_year_are_reckoned_from_the_day_given(given: str) -> None:
    (meeting,) = parsed(article("a", "a.jsonl#1", BARE, published=given)).line.meetings
    assert meeting.date_start == "2023-03-12"


def test_without_one_they_have_no_year() -> None:
    (meeting,) = parsed(article("a", "a.txt", BARE)).line.meetings
    assert meeting.date_start is None


@pytest.mark.parametrize(
    ("given", "told"),
    [(None, []), ("2019-03-15", []), ("2019-03", []), ("2021-03-15", ["P206"])],
)
def test_the_day_given_goes_before_the_page_which_is_told(
    given: str | None, told: list[str]
) -> None:
    page = article("a", "a.jsonl#1", DATED, published=given)
    found = parsed(page)
    (meeting,) = found.line.meetings
    assert [doubt.code for doubt in doubts(found, page)] == told
    assert (meeting.date_start or "")[:4] == (given or "2019")[:4]
    assert found.line.document.published == (given or "2019-03-15")
