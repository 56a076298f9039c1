"""Why cells are empty: what of it can be told from the other cells of the row.

The dictionary gives each field the usual reason (`Column.empty`, mostly `not_stated`); the
table `missing` holds the cells whose reason is another.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import groupby

import polars as pl
from msgspec import Struct

from bordercoop.tables.derived import MISSING
from bordercoop.tables.frames import arranged

_ROW_KEYS = {
    "meetings": "meeting_id",
    "participants": "participant_id",
    "commitments": "commitment_id",
    "aid": "aid_id",
    "outcomes": "outcome_id",
    "people": "person_id",
}


class Empty(Struct, frozen=True):
    """The reason of empty cells of `fields` in the rows of `table` for which `when` holds."""

    table: str
    fields: tuple[str, ...]
    reason: str
    when: pl.Expr


_c = pl.col
_NATIONAL = ~_c("org_id").str.contains("-", literal=True)
_DATED = ("date_precision", "date_basis")
_UNDATED = _c("date_start").is_null() & _c("date_end").is_null()

REASONS: tuple[Empty, ...] = (
    Empty(
        "meetings",
        ("country", "province", "district", "venue"),
        "not_applicable",
        _c("mode") == "online",
    ),
    Empty("meetings", _DATED, "not_applicable", _UNDATED),
    Empty(
        "participants",
        ("rank", "position", "position_code"),
        "not_applicable",
        _c("type") == "organization",
    ),
    Empty("participants", ("province",), "not_applicable", _NATIONAL),
    Empty(
        "participants",
        ("org_id", "country", "province"),
        "unresolved",
        _c("org_id").is_null() & (_c("position").is_not_null() | _c("name").is_not_null()),
    ),
    Empty("commitments", ("instrument",), "not_applicable", _c("kind") != "signed"),
    Empty("commitments", ("addressees",), "not_applicable", _c("kind") != "requested"),
    Empty("commitments", ("actors",), "unresolved", pl.lit(True)),
    Empty("aid", ("unit",), "not_applicable", _c("quantity").is_null()),
    Empty("aid", ("unit",), "unresolved", _c("quantity").is_not_null()),
    Empty("aid", ("currency",), "not_applicable", _c("amount").is_null()),
    Empty("aid", ("currency",), "unresolved", _c("amount").is_not_null()),
    Empty("aid", ("donors", "recipients"), "unresolved", pl.lit(True)),
    Empty("aid", _DATED, "not_applicable", _UNDATED),
    Empty("outcomes", ("substance",), "not_applicable", _c("indicator") != "seized"),
    Empty("people", ("org_ids",), "unresolved", pl.lit(True)),
)


def missing(tables: Mapping[str, pl.DataFrame]) -> pl.DataFrame:
    """The table `missing` of the tables made so far. Of two reasons, the first counts."""
    found = [
        _first(list(rules), tables[name])
        for name, rules in groupby(REASONS, key=lambda rule: rule.table)
    ]
    return arranged(MISSING, pl.concat(found))


def _first(rules: list[Empty], made: pl.DataFrame) -> pl.DataFrame:
    """The empty cells of one table, each with the first reason that holds for it."""
    found = [_cells(rule, field, made) for rule in rules for field in rule.fields]
    return pl.concat(found).unique(("row_key", "field"), keep="first", maintain_order=True)


def _cells(rule: Empty, field: str, made: pl.DataFrame) -> pl.DataFrame:
    cell = pl.col(field)
    empty = cell.list.len() == 0 if made.schema[field] == pl.List else cell.is_null()
    return made.filter(empty & rule.when).select(
        pl.lit(rule.table).alias("table_name"),
        pl.col(_ROW_KEYS[rule.table]).alias("row_key"),
        pl.lit(field).alias("field"),
        pl.lit(rule.reason).alias("reason"),
    )
