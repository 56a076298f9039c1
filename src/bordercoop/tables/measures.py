"""What an aggregate counts, as values: the same ones make the number and explain it.

An aggregate has a base, a frame with one row for each record that could count (with its
`table`, `record_id` and `doc_id`), the columns by which the base is grouped, and measures.
`counted` makes the aggregate; `behind` gives the rows of the base that one number rests on.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal

import polars as pl
from msgspec import Struct

from bordercoop.tables.frames import MONEY

How = Literal["rows", "distinct", "sum"]


class Measure(Struct, frozen=True):
    """One column of an aggregate.

    Of the rows for which `when` holds it gives their number (`rows`), the number of distinct
    values of `value` (`distinct`) or the sum of `value` (`sum`: money, null where no row
    states any).
    """

    column: str
    how: How
    when: pl.Expr
    value: str = "record_id"

    def expression(self) -> pl.Expr:
        """The measure within a group."""
        if self.how == "rows":
            return pl.col(self.value).filter(self.when).len().cast(pl.Int64).alias(self.column)
        chosen = pl.col(self.value).filter(self.when).drop_nulls()
        if self.how == "distinct":
            return chosen.n_unique().cast(pl.Int64).alias(self.column)
        total = pl.when(chosen.len() > 0).then(chosen.sum()).cast(MONEY)
        return total.alias(self.column)


class Counted(Struct, frozen=True):
    """An aggregate: the name of its table, its groups and its measures."""

    table: str
    by: tuple[str, ...]
    measures: tuple[Measure, ...]

    def measure(self, column: str) -> Measure | None:
        """The measure of that column, or None where it is no measure."""
        return next((one for one in self.measures if one.column == column), None)


def counted(of: Counted, base: pl.DataFrame) -> pl.DataFrame:
    """The aggregate: one row for each group of the base."""
    return base.group_by(of.by).agg(one.expression() for one in of.measures)


def behind(
    of: Counted, measure: Measure, base: pl.DataFrame, group: Sequence[Any]
) -> pl.DataFrame:
    """The rows of the base that a number rests on; for `sum`, those that state a value."""
    same = [
        pl.col(name).eq_missing(pl.lit(cell, base.schema[name]))
        for name, cell in zip(of.by, group, strict=True)
    ]
    when = measure.when  # what is null is no reason to count, as `filter` has it
    if measure.how != "rows":
        when = when & pl.col(measure.value).is_not_null()
    return base.filter(*same, when)
