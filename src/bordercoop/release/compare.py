"""What differs between two sets of tables, cell by cell."""

from __future__ import annotations

from collections.abc import Mapping

import polars as pl

from bordercoop.release.described import CHANGES
from bordercoop.tables.described import Table
from bordercoop.tables.dictionary import JOINT

Frames = Mapping[str, pl.DataFrame]
_NEW = ":new"
_ROW = ":row"
CELLS = dict.fromkeys(("table_name", "row_key", "field", "change", "old", "new"), pl.String)


FUSED = ("gift_id", "undertaking_id", "result_id")
"""Links to facts, whose ids follow from what is told: their change is told by the facts."""


def compared(described: Mapping[str, Table], old: Frames, new: Frames) -> pl.DataFrame:
    """Rows added and withdrawn and cells changed: the columns of `changes` without `cause`.

    A table that one side lacks counts as empty there. Of a table that both have, the columns
    that both have are compared. Rows are told apart by the table's key; where the old table
    lacks a column of it, all its rows were withdrawn.
    """
    found = [pl.DataFrame(schema=CELLS)]
    for name in sorted({*old, *new}):
        key = described[name].key if name in described else (min(old[name].columns),)
        before, now = old.get(name), new.get(name)
        found += _compared(name, _keyed(before, key), _keyed(now, key))
    return pl.concat(found).sort("table_name", "row_key", "field", nulls_last=True)


def as_text(made: pl.DataFrame) -> pl.DataFrame:
    """Every cell as the text that stands for it in CSV; null stays null."""
    return made.select(_text(name, type_) for name, type_ in made.schema.items())


def row_key(key: tuple[str, ...]) -> pl.Expr:
    """The key of a row as one text; an empty cell of it is nothing between two bars."""
    return pl.concat_str([pl.col(name).fill_null("") for name in key], separator=JOINT)


def _text(name: str, type_: pl.DataType) -> pl.Expr:
    cell = pl.col(name)
    if isinstance(type_, pl.List):
        return cell.list.join(JOINT)
    return cell.cast(pl.String)


def _keyed(made: pl.DataFrame | None, key: tuple[str, ...]) -> pl.DataFrame | None:
    if made is None:
        return None
    text = as_text(made)
    whole = all(name in text.columns for name in key)
    parts = key if whole else tuple(text.columns)
    return text.select(row_key(parts).alias(_ROW), *text.columns).unique(_ROW, keep="first")


def _compared(
    name: str, old: pl.DataFrame | None, new: pl.DataFrame | None
) -> list[pl.DataFrame]:
    if old is None or new is None:
        kept = new if old is None else old
        assert kept is not None
        return [_whole(name, kept, "added" if old is None else "withdrawn")]
    found = [
        _whole(name, new.join(old, on=_ROW, how="anti"), "added"),
        _whole(name, old.join(new, on=_ROW, how="anti"), "withdrawn"),
    ]
    both = old.join(new, on=_ROW, suffix=_NEW)
    fields = [name for name in old.columns[1:] if name in new.columns and name not in FUSED]
    differs = {name: pl.col(name).ne_missing(pl.col(name + _NEW)) for name in fields}
    any_differs = both.select(apart.any().alias(name) for name, apart in differs.items())
    for field, apart in differs.items():
        if not any_differs[field].item():
            continue
        before, now = pl.col(field), pl.col(field + _NEW)
        changed = both.filter(apart)
        found.append(
            changed.select(
                pl.lit(name).alias("table_name"),
                pl.col(_ROW).alias("row_key"),
                pl.lit(field).alias("field"),
                pl.lit("changed").alias("change"),
                before.alias("old"),
                now.alias("new"),
            )
        )
    return found


def _whole(name: str, rows: pl.DataFrame, change: str) -> pl.DataFrame:
    cells = {"table_name": name, "field": None, "change": change, "old": None, "new": None}
    made = [pl.lit(cell, pl.String).alias(column) for column, cell in cells.items()]
    return rows.select(pl.col(_ROW).alias("row_key"), *made).select(*CELLS)


assert {column.name for column in CHANGES.columns} == {*CELLS, "cause"}
