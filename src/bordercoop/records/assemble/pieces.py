"""How much of an article a record may quote and point at, and what says that there is more."""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace

from bordercoop.model import RECORDS, Line
from bordercoop.records.cap import Cut

MOST = 100
"""Pieces of evidence of a record, and spans of a field of it. What a report comes back to most
often it tells some ten times."""


def bounded(line: Line) -> tuple[Line, list[Cut]]:
    """A line of whose records none quotes or points at more than `MOST` places.

    A cut for each table says of its first record that is told more often how often it is.
    """
    cuts: list[Cut] = []
    lists: dict[str, list[Any]] = {}
    for table in RECORDS:
        records = getattr(line, table)
        long = [one for one in records if _told(one) > MOST]
        if long:
            lists[table] = [_bounded(one) for one in records]
            further = _further(long[0])
            told = f"places for one record of {table}"
            cuts.append(Cut(told, _told(long[0]), further, MOST))
    return (replace(line, **lists), cuts) if lists else (line, cuts)


def _told(record: Any) -> int:
    return max(len(record.evidence), *map(len, record.grounds.values()), 0)


def _further(record: Any) -> tuple[int, int]:
    """The first place that is left out."""
    if len(record.evidence) > MOST:
        words = record.evidence[MOST]
        return words.start, words.end
    start, end = next(spans[MOST] for spans in record.grounds.values() if len(spans) > MOST)
    return start, end


def _bounded(record: Any) -> Any:
    if _told(record) <= MOST:
        return record
    grounds = {name: spans[:MOST] for name, spans in record.grounds.items()}
    return replace(record, evidence=record.evidence[:MOST], grounds=grounds)
