"""One table made by itself, where it needs none of the other tables.

The words of the records need nothing else, so that lines pass by and are let go. The tables of
records lead to facts, which need all lines at once; the aggregates count all the tables.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

import polars as pl

from bordercoop.model import Line
from bordercoop.tables.build import links, resolved
from bordercoop.tables.derived import EVIDENCE, TABLES
from bordercoop.tables.described import RECORD_TABLES
from bordercoop.tables.frames import Unfit, frame, told_once
from bordercoop.tables.outlets import outlets_of
from bordercoop.tables.rows import Rows, evidence_rows, rows_of

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
        ordered, found = resolved(lines)
        made = frame(table, rows_of(table, ordered, links(found, outlets_of(ordered))))
        told_once(name, made[table.key[0]])
        return made
    rows: Rows = {}
    seen: set[str] = set()
    left = iter(lines)
    while part := list(islice(left, _AT_ONCE)):
        for line in part:
            _note(line.document.doc_id, seen)
        for column, cells in evidence_rows(part).items():
            rows.setdefault(column, []).extend(cells)
    return frame(table, rows or {column.name: [] for column in table.columns})


def _note(doc_id: str, seen: set[str]) -> None:
    if doc_id in seen:
        raise Unfit(f"the article '{doc_id}' is there twice, so all would count twice")
    seen.add(doc_id)
