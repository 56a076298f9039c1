"""Which records lie in which province."""

from __future__ import annotations

from collections.abc import Iterator

from bordercoop.model import Line


def mentioned(line: Line) -> Iterator[tuple[str, str]]:
    """The id of each record of a line that lies in a province, and the province."""
    for meeting in line.meetings:
        if meeting.province:
            yield meeting.meeting_id, meeting.province
    for one in line.participants:
        if one.province:
            yield one.participant_id, one.province
