"""Dates of publication as sources give them, to `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.

A time with an offset is taken to the day that it was in Viet Nam: `2024-05-19T23:30:00Z` is the
20th there.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

from bordercoop.pattern import pattern

FIRST_YEAR, LAST_YEAR = 1990, 2100
_HANOI = timezone(timedelta(hours=7))
_PARTIAL = pattern(r"\d{4}(?:-\d{2})?")
_COMPACT = pattern(r"(\d{4})(\d{2})(\d{2})(?:\d{4,6})?")
_EPOCH = pattern(r"\d{10}(?:\d{3})?(?:\.\d+)?")
_ISO = pattern(
    r"(\d{4})[-/](\d{1,2})[-/](\d{1,2})"
    r"(?:[T ]\s?(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s?(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?"
)
_DAY_FIRST = pattern(r"(?<![\d/.-])(\d{1,2})\s?([/.-])\s?(\d{1,2})\s?\2\s?(\d{4})(?!\d)")
_IN_WORDS = pattern(r"(?:ngày\s+)?(\d{1,2})\s+tháng\s+(\d{1,2})[,]?\s+(?:năm\s+)?(\d{4})", re.I)
_LONGEST = 120


def day_of(value: Any) -> str | None:
    """The day that a source gives, None where it cannot be told.

    Takes ISO 8601 with or without a time, Vietnamese forms (`20/5/2024`, `Thứ Hai, 20-5-2024
    10:30`, `ngày 20 tháng 5 năm 2024`), RFC 2822, `20240520`, seconds or milliseconds since
    1970, dates and times of Python.
    """
    if isinstance(value, datetime):
        return _sane((value.astimezone(_HANOI) if value.tzinfo else value).date())
    if isinstance(value, date):
        return _sane(value)
    if isinstance(value, bool):
        return None
    if isinstance(value, int | float):
        value = f"{value:.0f}" if value == value and abs(value) < 1e15 else ""
    if not isinstance(value, str):
        return None
    return _read(" ".join(value[:_LONGEST].split()))


def _read(said: str) -> str | None:
    if _PARTIAL.fullmatch(said):
        return said if _day(said[:4], said[5:] or 1, 1) else None
    if found := _COMPACT.fullmatch(said):
        return _day(*found.groups()[:3]) or _since_1970(said)
    if _EPOCH.fullmatch(said):
        return _since_1970(said)
    if found := _ISO.search(said):
        return _iso(found)
    for form, order in ((_DAY_FIRST, (4, 3, 1)), (_IN_WORDS, (3, 2, 1))):
        if found := form.search(said):
            return _day(*(found[group] for group in order))
    from email.utils import parsedate_to_datetime  # many modules, for the rarest form

    try:
        return _sane(parsedate_to_datetime(said).astimezone(_HANOI).date())
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _iso(found: re.Match[str]) -> str | None:
    year, month, day, hour, minute, _, zone = found.groups()
    if zone is None or hour is None:
        return _day(year, month, day)
    sign = 0 if zone in ("Z", "UTC", "GMT") else (-1 if zone[0] == "-" else 1)
    digits = zone.lstrip("+-").replace(":", "")
    offset = timedelta(hours=int(digits[:2]), minutes=int(digits[2:])) if sign else timedelta()
    try:
        at = datetime(int(year), int(month), int(day), int(hour), int(minute), tzinfo=UTC)
        return _sane((at - sign * offset).astimezone(_HANOI).date())
    except (ValueError, OverflowError):
        return None


def _since_1970(said: str) -> str | None:
    seconds = float(said)
    if seconds >= 1e11:
        seconds /= 1000
    try:
        return _sane(datetime.fromtimestamp(seconds, _HANOI).date())
    except (ValueError, OverflowError, OSError):
        return None


def _day(year: Any, month: Any, day: Any) -> str | None:
    try:
        return _sane(date(int(year), int(month), int(day)))
    except ValueError:
        return None


def _sane(day: date) -> str | None:
    return day.isoformat() if FIRST_YEAR <= day.year <= LAST_YEAR else None
