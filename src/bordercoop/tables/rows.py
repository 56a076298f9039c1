"""Lines to rows: the records as they are, and the words on which they rest.

A table's rows are kept by column, `{column: [cell, …]}`, in the plain values of the model.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from bordercoop.model import IDS, Line
from bordercoop.quoted import Quoted
from bordercoop.tables.added import added
from bordercoop.tables.derived import EVIDENCE
from bordercoop.tables.described import ADDED, LINKS, Table

Rows = dict[str, list[Any]]


Links = Mapping[str, Mapping[str, Mapping[str, str]]]
"""For each table and column of `LINKS`, from the id of a record to its canonical row."""


def rows_of(table: Table, lines: Sequence[Line], links: Links) -> Rows:
    """The rows of one table of records, in the order of the lines."""
    told = [
        (line, record)
        for line in lines
        for record in (
            [line.document] if table.name == "documents" else getattr(line, table.name)
        )
    ]
    rows: Rows = {}
    for column in table.columns:
        if column.name == "doc_id":
            rows["doc_id"] = [line.document.doc_id for line, _ in told]
        elif column in LINKS.get(table.name, ()):
            leads = links[table.name][column.name]
            rows[column.name] = [leads.get(id_) for id_ in rows[table.key[0]]]
        elif column in ADDED.get(table.name, ()):
            rows[column.name] = [added(column.name, record, line) for line, record in told]
        else:
            rows[column.name] = [getattr(record, column.name) for _, record in told]
    return rows


def evidence_rows(lines: Sequence[Line]) -> Rows:
    """One row for each clause that reports a record and each span that grounds a field.

    The article itself is not at hand: words are those that its line quotes.
    """
    return by_column(EVIDENCE, (row for line in lines for row in _evidence(line)))


def _evidence(line: Line) -> Iterator[tuple[Any, ...]]:
    doc_id, quoted = line.document.doc_id, Quoted(line)
    for table, key in IDS.items():
        for record in getattr(line, table):
            about = (getattr(record, key), doc_id, table)
            for clause in record.evidence:
                yield (*about, None, clause.start, clause.end, clause.text)
            for field, spans in record.grounds.items():
                for start, end in spans:
                    yield (*about, field, start, end, quoted.words(start, end))


def by_column(table: Table, rows: Iterable[tuple[Any, ...]]) -> Rows:
    """Rows that follow the table's columns, turned to lie by column."""
    names = [column.name for column in table.columns]
    cells: list[list[Any]] = [[] for _ in names]
    for row in rows:
        for kept, cell in zip(cells, row, strict=True):
            kept.append(cell)
    return dict(zip(names, cells, strict=True))
