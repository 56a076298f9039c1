"""Rows to Polars frames: each cell in the type that its column is described with."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from itertools import accumulate, chain
from typing import Any

import polars as pl
import pyarrow as pa

from bordercoop.tables.described import Column, Table
from bordercoop.tables.rows import Rows

MONEY = pl.Decimal(24, 2)
"""Money: full units with two places, below 10^22."""
TYPES: dict[str, Any] = {
    "text": pl.String,
    "list": pl.List(pl.String),
    "date": pl.Date,
    "integer": pl.Int64,
    "number": pl.Float64,
    "money": MONEY,
}
_CENT = Decimal("0.01")
_MONEY_LIMIT = Decimal(10) ** 22
_INTEGER_LIMIT = 2**63


class Unfit(ValueError):
    """A value that its table cannot hold; the message says which, where and why."""


def frame(table: Table, rows: Rows) -> pl.DataFrame:
    """The rows as a frame in the table's columns, types and order, nulls last.

    Raises Unfit for a day that is no day of the calendar and for a number beyond its type.
    """
    cells = {
        column.name: _cells(column, rows, table.columns[0].name) for column in table.columns
    }
    schema = {column.name: TYPES[column.type] for column in table.columns}
    return arranged(table, pl.DataFrame(cells, schema=schema))


def arranged(table: Table, made: pl.DataFrame) -> pl.DataFrame:
    """A frame that holds the table's columns, brought into their types and row order."""
    return made.select(
        pl.col(column.name).cast(TYPES[column.type]) for column in table.columns
    ).sort(table.order, nulls_last=True)


def told_once(table: str, keys: pl.Series) -> None:
    """Unfit where a key is there twice."""
    twice = keys.filter(keys.is_duplicated())
    if len(twice):
        raise Unfit(f"{table}: {twice[0]!r} is there twice, so every count would be wrong")


def _cells(column: Column, rows: Rows, key: str) -> Any:
    if column.type == "list":
        return _lists(rows[column.name])
    convert = _CONVERT.get(column.type)
    if convert is None:
        return rows[column.name]
    cells: list[Any] = []
    for position, cell in enumerate(rows[column.name]):
        try:
            cells.append(None if cell is None else convert(cell))
        except (ValueError, ArithmeticError) as error:
            where = f"{rows[key][position]}, {column.name}"
            raise Unfit(f"{where}: {cell!r} is {error}") from None
    return cells


def _lists(cells: Sequence[Sequence[str]]) -> pa.LargeListArray:
    """Lists of texts: far faster than Polars takes them from Python, and without `pa.array`,
    which loads pandas where there is one."""
    members = pl.Series(list(chain.from_iterable(cells)), dtype=pl.String)
    ends = pl.Series(list(accumulate(map(len, cells), initial=0)), dtype=pl.Int64)
    texts = members.to_arrow(compat_level=pl.CompatLevel.oldest())
    return pa.LargeListArray.from_arrays(ends.to_arrow(), texts)


def _day(cell: str) -> date:
    try:
        return date.fromisoformat(cell)
    except ValueError:
        raise ValueError("no day of the calendar (YYYY-MM-DD)") from None


def _money(cell: float) -> Decimal:
    exact = Decimal(repr(cell))
    if not exact.is_finite() or abs(exact) >= _MONEY_LIMIT:
        raise ValueError("no sum of money that the tables can hold (below 10^22)")
    return exact.quantize(_CENT)


def _integer(cell: int) -> int:
    if not -_INTEGER_LIMIT <= cell < _INTEGER_LIMIT:
        raise ValueError("beyond a 64-bit integer")
    return cell


_CONVERT: dict[str, Callable[[Any], Any]] = {
    "date": _day,
    "money": _money,
    "integer": _integer,
}
