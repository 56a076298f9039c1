"""Records as the page shows them: fields, clauses, and marks in UTF-16 units of a clause."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import polars as pl
from msgspec import Struct
from msgspec.structs import asdict

from bordercoop.explorer.units import units
from bordercoop.model import IDS, Line
from bordercoop.quoted import Quoted

Mark = tuple[int, int, str]
"""First unit, unit after the last, and the field that the words state."""


Elsewhere = tuple[str, int, int, str | None]


class Clause(Struct, frozen=True):
    """A quoted clause; `start` is its first code point in the article."""

    text: str
    start: int
    marks: list[Mark]


class Entry(Struct, frozen=True):
    """A record or an article.

    `elsewhere` are the words that state a field and stand in none of its clauses: field, first
    code point in the article, the one after the last, and the words, None where a private name
    is in them.
    """

    table: str
    id: str
    doc_id: str
    date: str | None
    year: int | None
    fields: dict[str, Any]
    clauses: list[Clause]
    elsewhere: list[Elsewhere]


_APART = frozenset({"evidence", "grounds"})


def entries(lines: list[Line], tables: Mapping[str, pl.DataFrame]) -> list[Entry]:
    """The articles, then the records of each table, each in the order of the lines."""
    found = [_article(line, tables["documents"]) for line in lines]
    for table in IDS:
        dated = _dated(tables[table], IDS[table])
        found += [entry for line in lines for entry in _records(line, table, dated)]
    return found


def _article(line: Line, documents: pl.DataFrame) -> Entry:
    document = line.document
    year = (document.published or "")[:4]
    fields = {
        name: value for name, value in asdict(document).items() if value not in (None, [])
    }
    whole = int(year) if year.isdecimal() else None
    return Entry(
        "documents", document.doc_id, document.doc_id, document.published, whole, fields, [], []
    )


def _dated(table: pl.DataFrame, key: str) -> dict[str, tuple[str | None, int | None]]:
    rows = table.select(key, pl.col("date").cast(pl.String), "year").iter_rows()
    return {id_: (date, year) for id_, date, year in rows}


def _records(
    line: Line, table: str, dated: Mapping[str, tuple[str | None, int | None]]
) -> Iterator[Entry]:
    quoted = Quoted(line)
    for record in getattr(line, table):
        told = asdict(record)
        id_ = told[IDS[table]]
        fields = {
            name: value
            for name, value in told.items()
            if name not in _APART and value not in (None, [])
        }
        clauses, elsewhere = _quoted(record, quoted)
        yield Entry(
            table,
            id_,
            line.document.doc_id,
            *dated.get(id_, (None, None)),
            fields,
            clauses,
            elsewhere,
        )


def _quoted(record: Any, line: Quoted) -> tuple[list[Clause], list[Elsewhere]]:
    spans = [
        (field, start, end) for field, told in record.grounds.items() for start, end in told
    ]
    clauses, held = [], set()
    for clause in record.evidence:
        marks = []
        for span in spans:
            field, start, end = span
            if clause.start <= start < end <= clause.end:
                held.add(span)
                first, last = start - clause.start, end - clause.start
                marks.append((units(clause.text, first), units(clause.text, last), field))
        clauses.append(Clause(clause.text, clause.start, sorted(marks)))
    apart = sorted(span for span in spans if span not in held)
    return clauses, [(*span, line.words(*span[1:])) for span in apart]
