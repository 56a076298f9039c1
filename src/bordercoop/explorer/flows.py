"""Who gave what to whom: aid by donor, recipient and year, promised apart from given.

An item with several donors or recipients counts in each of their flows. Its money stands in
`given_*` or `promised_*` where it is of one flow alone, and undivided in `shared_*` where it is
of several, so that no sum of the former holds a gift twice.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import polars as pl
from msgspec import Struct

from bordercoop.explorer.counted import Number, Numbers, Refs, Row, places, plain, row_key
from bordercoop.tables.columns import CURRENCIES

BY = ("donor", "recipient", "year")


class Promise(Struct, frozen=True):
    """A promised item, and items of its kind given between the same bodies in or after its
    year. Whether they are what was promised, no record says."""

    at: int
    later: list[int]


def flows(aid: pl.DataFrame, refs: Refs) -> Numbers:
    """The flows, ordered by donor, recipient and year; a side that is not told is null."""
    one = pl.col("donors").list.len().clip(1) * pl.col("recipients").list.len().clip(1)
    named = aid.select(
        "aid_id",
        "year",
        "status",
        "amount",
        "currency",
        (one > 1).alias("shared"),
        *(_each(name) for name in ("donors", "recipients")),
    )
    each = named.explode("donors").explode("recipients")
    each = each.rename({"donors": "donor", "recipients": "recipient"}).unique(
        ["aid_id", *BY], maintain_order=True
    )
    rows = [
        Row(row_key(cells), list(cells), _measured(group, refs))
        for cells, group in each.sort([*BY, "aid_id"], nulls_last=True).group_by(
            [*BY], maintain_order=True
        )
    ]
    return Numbers(list(BY), list(rows[0].numbers) if rows else [], rows)


def _each(name: str) -> pl.Expr:
    """The members of a list, or one null where there is none."""
    return pl.when(pl.col(name).list.len() > 0).then(name).alias(name)


def _measured(group: pl.DataFrame, refs: Refs) -> dict[str, Number]:
    promised = pl.col("status") == "pledged"
    chosen = {
        "items": group,
        "delivered": group.filter(pl.col("status") == "delivered"),
        "ongoing": group.filter(pl.col("status") == "ongoing"),
        "promised": group.filter(promised),
    }
    numbers: dict[str, Number] = {
        name: (len(rows), places(rows["aid_id"], refs)) for name, rows in chosen.items()
    }
    sums = {
        "given": group.filter(~promised & ~pl.col("shared")),
        "promised": group.filter(promised & ~pl.col("shared")),
        "shared": group.filter(pl.col("shared")),
    }
    for name, rows in sums.items():
        for currency in CURRENCIES:
            stated = rows.filter(
                (pl.col("currency") == currency) & pl.col("amount").is_not_null()
            )
            total = sum(stated["amount"], Decimal(0)) if len(stated) else None
            numbers[f"{name}_{currency.lower()}"] = (
                plain(total),
                places(stated["aid_id"], refs),
            )
    return numbers


def promises(aid: pl.DataFrame, refs: Refs) -> list[Promise]:
    """Every promised item, in the order of the table."""
    rows = list(aid.iter_rows(named=True))
    given = [row for row in rows if row["status"] != "pledged"]
    return [
        Promise(
            refs[row["aid_id"]],
            places((one["aid_id"] for one in given if _may_fulfil(one, row)), refs),
        )
        for row in rows
        if row["status"] == "pledged"
    ]


def _may_fulfil(given: Mapping[str, Any], promised: Mapping[str, Any]) -> bool:
    return bool(
        given["kind"] == promised["kind"]
        and set(given["donors"] or ()) & set(promised["donors"] or ())
        and set(given["recipients"] or ()) & set(promised["recipients"] or ())
        and (given["year"] or 0) >= (promised["year"] or 0)
        and given["aid_id"] != promised["aid_id"]
    )
