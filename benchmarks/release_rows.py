"""A made-up table of twenty columns, of the kinds and the repetition that the tables have."""

from __future__ import annotations

from datetime import date

import polars as pl

from bordercoop.tables.described import Column, Table, Type
from bordercoop.tables.frames import TYPES, arranged
from bordercoop.vocabularies import codes

_KINDS: tuple[tuple[str, Type, str | None], ...] = (
    ("aid_id", "text", None),
    ("doc_id", "text", None),
    ("kind", "text", "aid_kind"),
    ("unit", "text", "aid_unit"),
    ("currency", "text", "currency"),
    ("status", "text", "aid_status"),
    ("approximate", "text", "approximate"),
    ("topics", "list", "topic"),
    ("donor", "text", None),
    ("recipient", "text", None),
    ("item", "text", None),
    ("purpose", "text", None),
    ("date_start", "date", None),
    ("date_end", "date", None),
    ("quantity", "number", None),
    ("value", "number", None),
    ("amount", "money", None),
    ("amount_shared", "money", None),
    ("start", "integer", None),
    ("end", "integer", None),
)


def million(rows: int) -> tuple[Table, pl.DataFrame]:
    """The description of the table, and a frame of so many rows; the same every time."""
    described = Table(
        name="aid",
        title="Made up",
        description="A million rows of twenty columns",
        columns=tuple(
            Column(
                name=name,
                type=type_,
                description=f"Column {name}",
                nullable=name != "aid_id",
                vocabulary=vocabulary,
            )
            for name, type_, vocabulary in _KINDS
        ),
        key=("aid_id",),
        order=("date_start", "aid_id"),
    )
    row = pl.int_range(rows)
    cells = [_cells(row, name, type_, vocabulary) for name, type_, vocabulary in _KINDS]
    return described, arranged(described, pl.select(cells))


def _cells(row: pl.Expr, name: str, type_: Type, vocabulary: str | None) -> pl.Expr:
    mixed = row.hash(seed=len(name)) % 1_000_003
    if vocabulary is not None:
        known = list(codes(vocabulary))
        code = pl.lit(pl.Series(known)).gather(mixed % len(known))
        return (pl.concat_list(code, code) if type_ == "list" else code).alias(name)
    match type_:
        case "date":
            cell: pl.Expr = pl.lit(date(2010, 1, 1)) + pl.duration(days=mixed % 5_600)
        case "text" if name == "aid_id":
            cell = pl.format("{}_0a1b2c3d/a{}", row, row % 9 + 1)
        case "text":
            spread = 60 if name in ("donor", "recipient") else 40_000
            cell = pl.format("Công an tỉnh trao tặng {} phần quà", mixed % spread)
        case "number":
            cell = (mixed % 1_000).cast(pl.Float64) / 4
        case _:
            cell = mixed * 1_000
    if name not in ("aid_id", "doc_id"):  # every fifth cell is empty
        cell = pl.when(mixed % 5 > 0).then(cell)
    return cell.cast(TYPES[type_]).alias(name)
