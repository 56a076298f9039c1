"""What stands where in an article: mentions, evidence of records, grounds of fields."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from bordercoop.model import IDS, RECORDS
from bordercoop.parse import Parsed
from bordercoop.text import Span


class Mark(NamedTuple):
    """Code points `start` to `end` of the canonical text, and what they are called."""

    start: int
    end: int
    label: str


class Chosen(NamedTuple):
    """The records to show: all, those of one rule, or those that fill one field."""

    rule: str | None = None
    field: str | None = None


def mentions(parsed: Parsed) -> list[Mark]:
    """Dates, numbers, places, bodies, people and offices; of nested ones the outermost."""
    marks: list[Mark] = []
    for sentence in parsed.reading.page.sentences:
        for mention in sentence.mentions:
            start, end = parsed.source.original(mention.start, mention.end)
            if not marks or start >= marks[-1].end:
                marks.append(Mark(start, end, mention.kind))
    return marks


def records(parsed: Parsed, chosen: Chosen) -> Iterator[tuple[str, Any]]:
    """The records that are shown, as (id, record), table by table."""
    for table in RECORDS:
        for record in getattr(parsed.line, table):
            if chosen.rule is not None and record.rule != chosen.rule:
                continue
            if chosen.field is not None and chosen.field not in record.grounds:
                continue
            yield short(getattr(record, IDS[table])), record


def evidence(parsed: Parsed, chosen: Chosen) -> list[Mark]:
    """The clauses of the chosen records, or the words that state the chosen field."""
    marks: list[Mark] = []
    for name, record in records(parsed, chosen):
        spans: list[Span] = (
            [(clause.start, clause.end) for clause in record.evidence]
            if chosen.field is None
            else record.grounds[chosen.field]
        )
        marks += (Mark(start, end, name) for start, end in spans)
    return sorted(marks, key=lambda mark: (mark.start, -mark.end, mark.label))


def short(record_id: str) -> str:
    """The last part of a record's id: `m1`."""
    return record_id.rpartition("/")[2]
