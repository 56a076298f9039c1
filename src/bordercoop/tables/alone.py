"""One table made by itself, where it needs neither the other tables nor what is resolved.

Lines pass by and are let go: what is kept is the rows of the one table. The tables of records
lead to facts, and the aggregates count facts, so that these need all lines at once.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

import polars as pl

from bordercoop.model import Line
from bordercoop.tables.derived import EVIDENCE, TABLES
from bordercoop.tables.frames import Unfit, frame
from bordercoop.tables.rows import Rows, evidence_rows

ALONE = frozenset({EVIDENCE.name})
_AT_ONCE = 500
"""Lines held at a time."""


def alone(name: str, lines: Iterable[Line]) -> pl.DataFrame:
    """The table `name`, one of `ALONE`, the same as `build` makes it.

    Raises Unfit where an article is there twice, or a value does not fit.
    """
    table = TABLES[name]
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
