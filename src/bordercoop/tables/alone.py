"""One table made by itself, where it needs none of the other tables.

The words of the records need nothing else, so that lines pass by and are let go. A table of
records leads to facts, of which those are found that it names and those that they rest on; the
aggregates count all the tables.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

import polars as pl

from bordercoop.held import by_record
from bordercoop.model import Line
from bordercoop.resolve.resolution import GivenTwice, leads
from bordercoop.tables.build import copies
from bordercoop.tables.derived import EVIDENCE, TABLES
from bordercoop.tables.described import LINKS, RECORD_TABLES, Table
from bordercoop.tables.frames import Unfit, arranged, frame, told_once
from bordercoop.tables.outlets import outlets_of
from bordercoop.tables.rows import Rows, evidence_rows, rows_of
from bordercoop.tables.stored import batches

_RECORDS = {table.name for table in RECORD_TABLES}
ALONE = frozenset({EVIDENCE.name, *_RECORDS})
_AT_ONCE = 500
"""Lines held at a time."""


def alone(name: str, lines: Iterable[Line]) -> pl.DataFrame:
    """The table `name`, one of `ALONE`, the same as `build` makes it.

    Raises Unfit where an article is there twice, or a value does not fit.
    """
    table = TABLES[name]
    if name in _RECORDS:
        return _records(table, lines)
    rows: Rows = {}
    seen: set[str] = set()
    left = iter(lines)
    while part := list(islice(left, _AT_ONCE)):
        for line in part:
            _note(line.document.doc_id, seen)
        for column, cells in evidence_rows(part).items():
            rows.setdefault(column, []).extend(cells)
    return frame(table, rows or {column.name: [] for column in table.columns})


def _records(table: Table, lines: Iterable[Line]) -> pl.DataFrame:
    try:
        ordered, rows = leads(table.name, lines)
    except GivenTwice as error:
        raise Unfit(str(error)) from None
    of = {column.name: rows for column in LINKS[table.name]}
    if table.name == "documents":
        of["same_as"] = copies(rows)
        of["outlet_id"] = outlets_of(ordered).of
    parts = [
        frame(table, rows_of(table, part, {table.name: of}))
        for part in batches(by_record(ordered, words=False), _AT_ONCE)
    ]
    made = arranged(table, pl.concat(parts))
    told_once(table.name, made[table.key[0]])
    return made


def _note(doc_id: str, seen: set[str]) -> None:
    if doc_id in seen:
        raise Unfit(f"the article '{doc_id}' is there twice, so all would count twice")
    seen.add(doc_id)
