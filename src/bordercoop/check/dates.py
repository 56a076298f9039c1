"""Dates: days that exist, in order, as exact as they are said to be."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from bordercoop.check.reading import Reading
from bordercoop.check.remark import quoted, remark
from bordercoop.findings import Finding

DAY = timedelta(days=1)


def day(text: str) -> date | None:
    """The day of `YYYY-MM-DD`, or None where the calendar has none."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def exists(partial: str) -> bool:
    """Whether the calendar has this year, month or day."""
    return day((partial + "-01-01")[:10]) is not None


def published(reading: Reading) -> Iterator[Finding]:
    """The publication date of the article is in the calendar."""
    document = reading.document
    if document and document.published and not exists(document.published):
        yield _no_day("/document/published", document.published)


def due(record: Any, at: str, reading: Reading) -> Iterator[Finding]:
    """The month by which something is to be done is in the calendar."""
    if record.due and not exists(record.due):
        yield _no_day(f"{at}/due", record.due)


def period(record: Any, at: str, reading: Reading) -> Iterator[Finding]:
    """The period of an outcome is in the calendar and in order."""
    yield from _order(record, at, "period_start", "period_end")


def event(record: Any, at: str, reading: Reading) -> Iterator[Finding]:
    """The dates of a meeting or an aid item are whole, in order and as exact as stated."""
    start, end = record.date_start, record.date_end
    precision, basis = record.date_precision, record.date_basis
    if start is None and end is None:
        if precision is not None or basis is not None:
            hint = "without dates, precision and basis are null"
            yield remark("E134", f"{at}/date_precision", "there are no dates", hint)
        return
    if start is None or end is None:
        missing = "date_start" if start is None else "date_end"
        yield remark("E133", f"{at}/{missing}", "is null", "one day has both ends, the same")
    if precision is None or basis is None:
        missing = "date_precision" if precision is None else "date_basis"
        yield remark("E134", f"{at}/{missing}", "is null although there are dates")
    broken = list(_order(record, at, "date_start", "date_end"))
    yield from broken
    if not broken and start is not None and end is not None:
        yield from _fits(at, start, end, precision)
    document = reading.document
    if document is None:
        return
    if basis == "publication" and document.published is None:
        message = "the article has no publication date"
        yield remark("E137", f"{at}/date_basis", message)
    if getattr(record, "status", None) in ("held", "referenced", "delivered"):
        yield from _after(at, start, document.published)


def _order(record: Any, at: str, first: str, last: str) -> Iterator[Finding]:
    days = [getattr(record, first), getattr(record, last)]
    for name, text in zip((first, last), days, strict=True):
        if text is not None and day(text) is None:
            yield _no_day(f"{at}/{name}", text)
    if None not in days and days[1] < days[0]:
        yield remark("E132", f"{at}/{last}", f"{days[1]} is before {days[0]}")


def _fits(at: str, start: str, end: str, precision: str | None) -> Iterator[Finding]:
    """A month is its first to its last day; a year likewise."""
    place = f"{at}/date_precision"
    last = day(end)
    if precision == "month":
        whole = start.endswith("-01") and last is not None and _last_of_month(last)
    elif precision == "year":
        whole = start.endswith("-01-01") and end.endswith("-12-31")
    else:
        return
    if not whole:
        message = f"{start} to {end} is no whole {precision}"
        yield remark("E135", place, message, "a month is its first to its last day")


def _last_of_month(value: date) -> bool:
    return value == date.max or (value + DAY).day == 1


def _after(at: str, start: str | None, published: str | None) -> Iterator[Finding]:
    if start and published and start[: len(published)] > published:
        message = f"{start} is after the publication of the article, {published}"
        yield remark("W206", f"{at}/date_start", message)


def _no_day(at: str, text: str) -> Finding:
    return remark("E131", at, f"{quoted(text)} is not in the calendar")
