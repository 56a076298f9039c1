"""When the work that a figure counts was done: the period told with it, the day of a case."""

from __future__ import annotations

from bisect import bisect_right
from datetime import date

from msgspec.structs import replace

from bordercoop.discourse.reading import Reading
from bordercoop.lexicon.worded import word_set, worded
from bordercoop.mentions.dates import Date
from bordercoop.mentions.page import Mention, Sentence
from bordercoop.text import Span

When = tuple[Date, Span]
"""A period and the words that state it."""
Moments = list[tuple[int, When]]
"""The periods that a sentence tells, each with the code point behind which it holds."""

LEAD_IN = 30
"""Code points from the beginning of a sentence in which a year is the period of its figures."""
LONG = 21
"""Days of a span that is reported on; a visit is shorter."""
BEFORE = 60
"""Code points before a date within which `kể từ` makes it the beginning of a period."""
BEHIND = 140
"""Code points behind a day within which it is told that somebody announces something."""

_SINCE = worded(r"\b(?:{period_since})\b[^,;.:]*$")
# Ngày 20/11, Công an tỉnh X `cho biết`: the day on which it is told
_ANNOUNCED = worded(r"[^.;]*?\b(?:{period_announced})\b")
# quyết định truy nã `số 12 ngày 5/3/2019`, `sinh ngày 5/3/1990`
_OF_SOMETHING_ELSE = worded(r"\b(?:{period_of_papers})\b[^,;.]*$")
_IN_A_NAME = worded(r"\b(?:{period_of_papers}|{period_of_meetings})\b[^,;.]*$")
_THROUGH = worded(r"\b(?:{period_through})\s*$")
_BESIDE = word_set("period_beside")
"""Words and marks before a year or a month that tells when: `trong` năm 2023, `,` năm 2023."""
_AT = word_set("period_at")
"""Words before a day that tells when: `đêm` 26/2, `vào` ngày 5/3."""


def moments(reading: Reading, sentence: Sentence, known: Date | None) -> Moments:
    """The periods of a sentence in text order: what is reported on, and the days of work.

    `known` is the date of the meeting, which is no day of the work told there, None in a report
    of one case.
    """
    found: Moments = []
    mentions = sentence.of("date")
    for at, mention in enumerate(mentions):
        when = _period(reading, sentence, mention)
        if when is None and _is_day_of_work(reading, sentence, mention, known):
            until = mentions[at + 1].start if at + 1 < len(mentions) else sentence.end
            if not _is_announced(reading, mention, until):
                when = mention.value, (mention.start, mention.end)
        if when is not None:
            found.append((mention.start, when))
    return found


def moment(reading: Reading, told: Moments, at: int) -> When | None:
    """The period that holds for a figure at a code point: the last told before it, else one
    that stands behind it as its own (`trao cho nhau trong năm 2023`)."""
    before = bisect_right([start for start, _ in told], at)
    if before:
        return told[before - 1][1]
    if told and _THROUGH.search(reading.page.lower, max(0, told[0][0] - 12), told[0][0]):
        return told[0][1]
    return None


def announced(reading: Reading, sentence: Sentence) -> When | None:
    """The day on which a case is made known, where a sentence tells no other."""
    for mention in sentence.of("date"):
        value = mention.value
        if value.start and value.precision == "day" and not value.period:
            return value, (mention.start, mention.end)
    return None


def year(sentence: Sentence) -> When | None:
    """The year that a sentence names anywhere: the heading of a table tells no other day."""
    for mention in sentence.of("date"):
        if mention.value.precision == "year":
            return mention.value, (mention.start, mention.end)
    return None


def is_day(when: When | None) -> bool:
    """Whether a period is the day of a case."""
    return when is not None and when[0].precision == "day" and not when[0].period


def by_the_way(when: When) -> bool:
    """Whether a period is a month alone, in which mostly something else came to pass."""
    return when[0].precision == "month" and not when[0].period


def day(sentence: Sentence) -> bool:
    """Whether a sentence tells of a day."""
    return any(m.value.start and m.value.precision == "day" for m in sentence.of("date"))


def _period(reading: Reading, sentence: Sentence, mention: Mention) -> When | None:
    """The reporting period that a date is, None where it is none."""
    value, span = mention.value, (mention.start, mention.end)
    if value.period or _is_long(value):
        return value, span
    if not value.start:
        return None
    lower = reading.page.lower
    before = max(sentence.start, mention.start - BEFORE)
    if value.precision != "day" or value.year_given:
        since = _SINCE.search(lower, before, mention.start)
        if since is not None:
            latest = reading.calendar.latest
            end = max(latest.isoformat(), value.start) if latest else ""
            return replace(value, end=end, period=True), (since.start(), mention.end)
    if value.precision == "day":
        return None
    named = _IN_A_NAME.search(lower, before, mention.start) is not None
    early = mention.start - sentence.start < LEAD_IN
    opening = value.precision == "year" and early and not named
    return (value, span) if opening or _stands_beside(reading, sentence, mention) else None


def _stands_beside(reading: Reading, sentence: Sentence, mention: Mention) -> bool:
    """Whether a date stands by itself, and not in the name of a paper or a meeting."""
    first = mention.first
    return first == sentence.first or reading.page.tokens.keys[first - 1] in _BESIDE


def _is_day_of_work(
    reading: Reading, sentence: Sentence, mention: Mention, known: Date | None
) -> bool:
    """Whether a date is a day on which something was done."""
    value = mention.value
    if not value.start or value.precision != "day" or value.period:
        return False
    before = max(sentence.start, mention.start - BEFORE)
    if _OF_SOMETHING_ELSE.search(reading.page.lower, before, mention.start):
        return False
    if known is None:
        return True
    if known.start and known.start <= value.start <= known.end:
        return False
    before_it = reading.page.tokens.keys[mention.first - 1] if mention.first else ""
    return _stands_beside(reading, sentence, mention) or before_it in _AT


def _is_announced(reading: Reading, mention: Mention, until: int) -> bool:
    end = min(until, mention.end + BEHIND)
    return _ANNOUNCED.match(reading.page.lower, mention.end, end) is not None


def _is_long(value: Date) -> bool:
    """Whether a date is a span of days that is no meeting: `từ ngày 15/12/2022 đến …`."""
    if value.precision != "day" or not (value.start and value.end):
        return False
    return (date.fromisoformat(value.end) - date.fromisoformat(value.start)).days >= LONG
