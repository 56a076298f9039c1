"""The days and the year that a record belongs to."""

from __future__ import annotations

from bordercoop.model import Aid, Commitment, Line, Meeting, Outcome, Participant

Dated = Meeting | Participant | Commitment | Aid | Outcome
Days = tuple[str | None, str | None]
"""First and last day, ISO 8601, both inclusive; both null where no day is known."""


def days(record: Dated, line: Line) -> Days:
    """The record's own days; where it has none, those of its meeting."""
    if isinstance(record, Outcome):
        return (
            record.period_start or record.period_end,
            record.period_end or record.period_start,
        )
    if isinstance(record, Meeting | Aid) and (record.date_start or record.date_end):
        return record.date_start or record.date_end, record.date_end or record.date_start
    if record.meeting_id is None or isinstance(record, Meeting):
        return None, None
    for meeting in line.meetings:
        if meeting.meeting_id == record.meeting_id:
            return days(meeting, line)
    return None, None


def year(record: Dated, line: Line) -> int | None:
    """The year under which a record is counted, or null where none is known.

    It is the year of the record's last day (what was given `from 1979 to the present` had
    been given by then), else of its meeting's last day, else of the article's publication.
    """
    _, last = days(record, line)
    stated = (last or line.document.published or "")[:4]
    return int(stated) if stated.isdecimal() else None
