"""Values of days: a day, a range of days, days told from publication."""

from __future__ import annotations

import re
from datetime import date, timedelta

from bordercoop.lexicon.worded import numbered
from bordercoop.mentions.dates.date import Calendar, Date, plausible

CENTURY, BUDDHIST, FIRST_BUDDHIST = 2000, 543, 2400
"""Years of two digits are of this century; those of the Lao calendar are 543 ahead."""
WEEKDAYS = numbered("weekdays", 0) | {str(day + 2): day for day in range(6)}
"""Weekdays as numbers, spelled or not: Monday, the second day, is 0."""
SUNDAY, WEEK = 6, 7
SURE_DAYS = 28
"""Days that every month has."""


def year_of(known: Calendar, month: int, day: int = 1) -> int | None:
    """The year that makes a day and month the latest date not after publication."""
    if known.latest:
        for year in (known.latest.year, known.latest.year - 1):
            made = _make(year, month, min(day, SURE_DAYS))
            if made and made <= known.latest:
                return year
    return known.year


def _make(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def whole(text: str | None) -> int | None:
    """A number where a group of a pattern has matched."""
    return int(text) if text else None


def _days(
    known: Calendar,
    first: tuple[int, int | None],
    last: tuple[int, int],
    year: int | None,
    form: str,
    first_year: int | None = None,
) -> Date | None:
    """An interval from its first and last day and month.

    The year is that of the end, unless the first day tells its own.
    """
    if year is not None:
        year = common_year(year)
    month = last[1]
    given = year is not None
    first_month = first[1] or month
    if not (1 <= month <= 12 and 1 <= first_month <= 12):
        return None
    if year is None:
        year = year_of(known, month, last[0])
    if year is None or not plausible(year):
        return None
    end = _make(year, month, last[0])
    begun = year - (first_month > month) if first_year is None else common_year(first_year)
    start = _make(begun, first_month, first[0])
    if end is None or start is None or start > end:
        return None
    return Date(start.isoformat(), end.isoformat(), "day", form, False, given)


def common_year(year: int) -> int:
    """A year of the common era: `24` is 2024, `2567` of the Buddhist calendar too."""
    if year < 100:
        return CENTURY + year
    return year - BUDDHIST if year >= FIRST_BUDDHIST else year


def weekday(found: re.Match[str], known: Calendar) -> Date | None:
    """`thứ Ba tuần trước`, `hôm thứ Ba`: counted from the day of publication."""
    if known.day is None:
        return None
    number = WEEKDAYS[found["w"]] if found["w"] else SUNDAY
    back = (known.day.weekday() - number) % WEEK
    if found["last"]:
        back = known.day.weekday() - number + WEEK
    elif not found["a_day"] and not found["this"]:
        return None  # `Thứ Ba, …` alone may be any, as on a date line
    day = (known.day - timedelta(days=back)).isoformat()
    return Date(day, day, "day", "weekday")


def day_range(found: re.Match[str], known: Calendar) -> Date | None:
    """`4 - 6/7/2023`: both ends."""
    first = (int(found["d1"]), whole(found["m1"]))
    last = (int(found["d2"]), int(found["m2"]))
    begun = whole(found["y1"]) if "y1" in found.re.groupindex else None
    return _days(known, first, last, whole(found["y"]), "range", begun)


def one_day(found: re.Match[str], known: Calendar) -> Date | None:
    """`12/6/2025`: a day of a year told."""
    day = int(found["d"])
    return _days(known, (day, None), (day, int(found["m"])), whole(found["y"]), "day")


def day_without_year(found: re.Match[str], known: Calendar) -> Date | None:
    """`9/6`: a day of the latest year that has it not after publication."""
    day = int(found["d"])
    return _days(known, (day, None), (day, int(found["m"])), None, "day")


def today(found: re.Match[str], known: Calendar) -> Date | None:
    """`sáng nay`: the day of publication."""
    return _told_from(known, 0, "today")


def yesterday(found: re.Match[str], known: Calendar) -> Date | None:
    """`hôm qua`: the day before publication."""
    return _told_from(known, 1, "yesterday")


def _told_from(known: Calendar, before: int, form: str) -> Date | None:
    if known.day is None:
        return None
    day = (known.day - timedelta(days=before)).isoformat()
    return Date(day, day, "day", form)


def same_day(found: re.Match[str], known: Calendar) -> Date:
    """`cùng ngày`: the day told before, which a later stage knows."""
    return Date("", "", "day", "same_day")


def next_day(found: re.Match[str], known: Calendar) -> Date:
    """`hôm sau`: the day after the one told before."""
    return Date("", "", "day", "next_day")


def vague(found: re.Match[str], known: Calendar) -> Date | None:
    """`tuần trước`, `ngày 18`: words for a day that do not tell which."""
    return None
