"""Numbers with the records behind them, as plain rows.

A number is `(value, refs)`: refs are positions in the list of entries. The value of a count is
an integer and that of a sum of money a string of digits, so that no page rounds it; null is a
number that was not observed, or money that no record states.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any

import polars as pl
from msgspec import Struct

from bordercoop.held import bare
from bordercoop.model import Line
from bordercoop.tables.aggregates import COUNTED
from bordercoop.tables.bases import bases
from bordercoop.tables.panel import seen_in

Number = tuple[int | str | None, Sequence[int]]
Refs = Mapping[str, int]
"""The position of each entry, by its id."""


class Row(Struct, frozen=True):
    """A row of a table of numbers: its key as text, the cells of the key, its numbers."""

    key: str
    by: list[Any]
    numbers: Mapping[str, Number]


class Numbers(Struct, frozen=True):
    """A table of numbers; `by` names the columns of its key."""

    by: list[str]
    columns: list[str]
    rows: list[Row]


def row_key(cells: Iterable[Any]) -> str:
    """The key of a row as `bordercoop why` takes it."""
    return "|".join("" if cell is None else str(cell) for cell in cells)


def plain(value: Any) -> int | str | None:
    """A count as it is, money as its digits without empty decimals."""
    if isinstance(value, Decimal):
        text = f"{value:f}"
        return text.rstrip("0").rstrip(".") if "." in text else text
    return value if value is None else int(value)


def aggregates(
    lines: Sequence[Line], tables: Mapping[str, pl.DataFrame], refs: Refs
) -> dict[str, Numbers]:
    """The aggregates of the release, each number with what it was counted from."""
    found = bases(lines, dict(tables))
    made = {}
    for name, of in COUNTED.items():
        behind = {one.column: _behind(found[name], of.by, one) for one in of.measures}
        if name == "dyad_year":
            behind = {"articles_seen": _seen(lines), **behind}
        made[name] = _numbers(tables[name], of.by, behind, refs)
    return made


Behind = dict[str, list[str]]


def _behind(base: pl.DataFrame, by: Sequence[str], measure: Any) -> Behind:
    when = measure.when  # what is null is no reason to count, as `filter` has it
    if measure.how != "rows":
        when = when & pl.col(measure.value).is_not_null()
    grouped = base.filter(when).group_by(by, maintain_order=True).agg("record_id")
    return {row_key(cells): ids for *cells, ids in grouped.iter_rows()}


def _seen(lines: Sequence[Line]) -> Behind:
    found: Behind = {}
    for line in bare(lines):
        for *pair, doc_id in seen_in(line):
            found.setdefault(row_key(pair), []).append(doc_id)
    return found


def _numbers(
    table: pl.DataFrame, by: Sequence[str], behind: Mapping[str, Behind], refs: Refs
) -> Numbers:
    rows = []
    for told in table.iter_rows(named=True):
        cells = [told[name] for name in by]
        key = row_key(cells)
        numbers = {
            column: (plain(told[column]), places(ids.get(key, []), refs))
            for column, ids in behind.items()
        }
        rows.append(Row(key, cells, numbers))
    return Numbers(list(by), list(behind), rows)


def positions(given: Iterable[int] = ()) -> array[int]:
    """Positions in a quarter of the room that a list takes, for what counts every record."""
    return array("L", given)


def places(ids: Iterable[str], refs: Refs) -> list[int]:
    """The positions of these entries, each once, in order."""
    return sorted({refs[id_] for id_ in ids})
