"""One table made by itself, where it needs neither the other tables nor what is resolved.

Lines pass by and are let go: what is kept is the rows of the one table.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import islice

import polars as pl

from bordercoop.model import Line
from bordercoop.tables.aggregates import COUNTED
from bordercoop.tables.bases import base_of_aid, base_of_commitments
from bordercoop.tables.derived import EVIDENCE, TABLES
from bordercoop.tables.described import RECORD_TABLES
from bordercoop.tables.frames import Unfit, arranged, frame, told_once
from bordercoop.tables.measures import counted
from bordercoop.tables.rows import Rows, evidence_rows, rows_of

Base = Callable[[pl.DataFrame], pl.DataFrame]
AGGREGATED: Mapping[str, tuple[str, Base]] = {
    "aid_by_kind": ("aid", base_of_aid),
    "commitments_by_topic": ("commitments", base_of_commitments),
}
"""The aggregates that are counted from one table, with the base that it gives."""
ALONE = frozenset({"commitments", "aid", "outcomes", "evidence", *AGGREGATED})
_AT_ONCE = 500
"""Lines held at a time."""


def alone(name: str, lines: Iterable[Line]) -> pl.DataFrame:
    """The table `name`, one of `ALONE`, the same as `build` makes it.

    Raises Unfit where an article or a record is there twice, or a value does not fit.
    """
    if name in AGGREGATED:
        source, base = AGGREGATED[name]
        made = counted(COUNTED[name], base(alone(source, lines)))
        return arranged(TABLES[name], made)
    table = TABLES[name]
    rows: Rows = {}
    seen: set[str] = set()
    left = iter(lines)
    while part := list(islice(left, _AT_ONCE)):
        for line in part:
            _note(line.document.doc_id, seen)
        for column, cells in _rows(name, part).items():
            rows.setdefault(column, []).extend(cells)
    made = frame(table, rows or {column.name: [] for column in table.columns})
    if table in RECORD_TABLES:
        told_once(name, made[table.key[0]])
    return made


def _note(doc_id: str, seen: set[str]) -> None:
    if doc_id in seen:
        raise Unfit(f"the article '{doc_id}' is there twice, so all would count twice")
    seen.add(doc_id)


def _rows(name: str, lines: Sequence[Line]) -> Rows:
    return evidence_rows(lines) if name == EVIDENCE.name else rows_of(TABLES[name], lines, {})
