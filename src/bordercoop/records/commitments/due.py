"""The year or month by which, from a date in the clause."""

from __future__ import annotations

from bordercoop.lexicon.worded import worded
from bordercoop.mentions.dates import Date
from bordercoop.pattern import pattern
from bordercoop.records.commitments.undertaking import Scene
from bordercoop.text import Span

PERIODS = frozenset({"years", "since", "this_year", "first_months", "months"})
"""Forms of dates that tell since when or how long, not by when."""
AGAIN_WITHIN = 40
"""Code points before a clause in which it is told that it is done again and again."""
OPENS_WITHIN = 3
"""Tokens at the head of a sentence before the time of all that it tells."""
NAMED_WITH = 22
"""Code points before a date in which the paper or the meeting stands that it names."""

_YEAR = pattern(r"(?<![\d/.-])20\d\d(?![\d/-])")
_IN_A_NAME = worded(r"(?:{due_papers})[^,;]*$|thường niên\s*$")
# `ký quy chế mới` trước `tháng 12`: no year of the paper
_BY_WHEN = worded(r"\b(?:{due_by_when})\s*$")
_AGAIN = worded(r"\b(?:{due_again})\b")


def due_of(scene: Scene, start: int, end: int) -> tuple[str | None, Span | None]:
    """The last date between two code points by which something is to be done."""
    reading, sentence = scene.reading, scene.sentence
    if _AGAIN.search(reading.page.lower, max(sentence.start, start - AGAIN_WITHIN), end):
        return None, None
    latest = reading.calendar.latest
    for mention in reversed(sentence.of("date")):
        value: Date = mention.value
        if not (start <= mention.start and mention.end <= end) or not value.start:
            continue
        if value.form in PERIODS or (value.period and value.form != "quarter"):
            continue
        if latest and value.end < f"{latest.year}":
            continue
        before = reading.page.lower[
            max(sentence.start, mention.start - NAMED_WITH) : mention.start
        ]
        if _IN_A_NAME.search(before) and not _BY_WHEN.search(before):
            continue
        span = (mention.start, mention.end)
        if value.precision == "year":
            return value.start[:4], span
        if value.form in ("month", "day", "quarter"):
            return value.start[:7], span
    return None, None


def due_ahead(scene: Scene, start: int) -> tuple[str | None, Span | None]:
    """The time to come with which a sentence opens what it says before a code point: `Đến tháng
    8/2024, hai bên sẽ …`; no day or month gone by when the meeting was held."""
    reading, sentence = scene.reading, scene.sentence
    held = scene.occasion.date if scene.occasion else None
    now = held or reading.calendar.latest
    for mention in sentence.of("date"):
        value: Date = mention.value
        opens = mention.first - sentence.first <= OPENS_WITHIN and mention.end <= start
        if not opens or value.form not in ("month", "day", "quarter") or not value.start:
            continue
        if now is not None and value.start > str(getattr(now, "end", now)):
            return due_of(scene, mention.start, mention.end)
    return None, None


def year_of_event(scene: Scene, start: int, end: int) -> tuple[str | None, Span | None]:
    """The year of an event to be protected: `năm Chủ tịch ASEAN 2025`."""
    latest = scene.reading.calendar.latest
    for year in _YEAR.finditer(scene.reading.page.lower, start, end):
        if latest is None or int(year[0]) >= latest.year:
            return year[0], year.span()
    return None, None
