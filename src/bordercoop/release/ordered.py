"""Changes as a person reads them: how many first, then the records, evidence last."""

from __future__ import annotations

import polars as pl

from bordercoop.tables.derived import TABLES

LAST = ("missing", "evidence")
"""The tables whose changes follow from those of others."""
_ORDER = ("withdrawn", "added", "changed")


def counted(changes: pl.DataFrame) -> pl.DataFrame:
    """How many changes there are: `table_name`, `change`, `cause`, `number`."""
    kinds = ("table_name", "change", "cause")
    return ordered(changes.group_by(kinds).agg(pl.len().alias("number")))


def ordered(changes: pl.DataFrame) -> pl.DataFrame:
    """Changes by table, records first; within a table rows withdrawn, rows added, cells."""
    names = [*(name for name in TABLES if name not in LAST), *LAST]
    table = pl.col("table_name").replace_strict(
        {name: at for at, name in enumerate(names)}, default=len(names), return_dtype=pl.Int64
    )
    change = pl.col("change").replace_strict(
        {name: at for at, name in enumerate(_ORDER)}, default=3, return_dtype=pl.Int64
    )
    return changes.sort(table, "table_name", change, maintain_order=True)
