"""Ids that count the records of a line again where some have been left out."""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace

from bordercoop.model import IDS, Line


def numbered(lists: dict[str, list[Any]], line: Line) -> dict[str, list[Any]]:
    """The records of each list numbered from 1, and what belongs to a meeting with it.

    `line` is what the lists were before; a record whose meeting is gone belongs to none.
    """
    if all(len(lists[table]) == len(getattr(line, table)) for table in IDS):
        return lists
    doc_id = line.document.doc_id
    again = {
        one.meeting_id: f"{doc_id}/m{number}" for number, one in enumerate(lists["meetings"], 1)
    }
    return {
        table: [
            replace(record, **_ids(table, record, f"{doc_id}/{table[0]}{number}", again))
            for number, record in enumerate(lists[table], 1)
        ]
        for table in IDS
    }


def _ids(table: str, record: Any, own: str, meetings: dict[str, str]) -> dict[str, Any]:
    ids: dict[str, Any] = {IDS[table]: own}
    if table != "meetings" and hasattr(record, "meeting_id"):
        ids["meeting_id"] = meetings.get(record.meeting_id)
    return ids
