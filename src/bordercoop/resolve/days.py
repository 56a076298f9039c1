"""Days of records, and how far apart they are."""

from __future__ import annotations

from datetime import date, timedelta

from bordercoop.model import Aid, Commitment, Line, Meeting, Outcome, Participant

Days = tuple[str | None, str | None]
"""First and last day, ISO 8601, both inclusive; both null where no day is known."""

_YEAR = 365.25


def days(record: Meeting | Participant | Commitment | Aid | Outcome, line: Line) -> Days:
    """The record's own days; where it has none, those of its meeting."""
    match record:
        case Outcome():
            return record.period_start, record.period_end
        case Meeting() | Aid() if record.date_start or record.date_end:
            return record.date_start or record.date_end, record.date_end or record.date_start
        case Meeting():
            return None, None
    for meeting in line.meetings:
        if meeting.meeting_id == record.meeting_id:
            return days(meeting, line)
    return None, None


def as_date(day: str | None) -> date | None:
    """A day of the calendar, or null where the text is none."""
    try:
        return date.fromisoformat(day) if day else None
    except ValueError:
        return None


def years_between(first: str, last: str) -> float:
    """Years from one day to another; 0 where one of them is no day of the calendar."""
    start, end = as_date(first), as_date(last)
    return (end - start).days / _YEAR if start and end else 0.0


def each_day(first: str | None, last: str | None, most: int) -> list[str]:
    """The days from `first` to `last`, both inclusive, `most` of them at most."""
    start, end = as_date(first), as_date(last)
    if start is None or end is None:
        return []
    length = min((end - start).days + 1, most)
    return [(start + timedelta(days=number)).isoformat() for number in range(length)]


def each_month(first: str | None, last: str | None, most: int) -> list[str]:
    """The months (`2024-07`) of the days that `each_day` gives, each once."""
    start, end = as_date(first), as_date(last)
    if start is None or end is None or end < start:
        return []
    end = start + timedelta(days=min(most, (end - start).days + 1) - 1)
    months = range(start.year * 12 + start.month - 1, end.year * 12 + end.month)
    return [f"{month // 12:04}-{month % 12 + 1:02}" for month in months]
