"""Records as the page shows them: fields, clauses, and marks in UTF-16 units of a clause."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

import polars as pl
from msgspec import Struct
from msgspec.structs import asdict

from bordercoop.explorer.units import counter
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


def entries(lines: Sequence[Line], tables: Mapping[str, pl.DataFrame]) -> Iterator[Entry]:
    """The articles, then the records of each table, each in the order of the lines, which is
    that of their doc_id; no more than a line is held."""
    for line in lines:
        yield _article(line)
    for table in IDS:
        dated = _Dated(tables[table], IDS[table])
        for line in lines:
            yield from _records(line, table, dated.of(line.document.doc_id))


def _article(line: Line) -> Entry:
    document = line.document
    year = (document.published or "")[:4]
    fields = {
        name: value for name, value in asdict(document).items() if value not in (None, [])
    }
    whole = int(year) if year.isdecimal() else None
    return Entry(
        "documents", document.doc_id, document.doc_id, document.published, whole, fields, [], []
    )


Dates = dict[str, tuple[str | None, int | None]]
"""Day and year of some records by their ids."""


class _Dated:
    """The days of the records of a table, article by article in the order of their doc_id."""

    def __init__(self, table: pl.DataFrame, key: str) -> None:
        told = table.select("doc_id", key, pl.col("date").cast(pl.String), "year")
        self._articles = groupby(told.sort("doc_id").iter_rows(), key=lambda row: str(row[0]))
        self._at, self._rows = next(self._articles, _NO_MORE)

    def of(self, doc_id: str) -> Dates:
        """Those of one article, which stands behind the one that was asked for before."""
        while self._rows is not None and self._at < doc_id:
            self._at, self._rows = next(self._articles, _NO_MORE)
        if self._rows is None or self._at != doc_id:
            return {}
        return {id_: (date, year) for _, id_, date, year in self._rows}


_NO_MORE: tuple[str, Iterator[tuple[Any, ...]] | None] = ("", None)


def _records(line: Line, table: str, dated: Dates) -> Iterator[Entry]:
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
        at = counter(clause.text)
        for span in spans:
            field, start, end = span
            if clause.start <= start < end <= clause.end:
                held.add(span)
                first, last = start - clause.start, end - clause.start
                marks.append((at(first), at(last), field))
        clauses.append(Clause(clause.text, clause.start, sorted(marks)))
    apart = sorted(span for span in spans if span not in held)
    return clauses, [(*span, line.words(*span[1:])) for span in apart]
