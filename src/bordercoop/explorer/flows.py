"""Who gave what to whom: gifts by donor, recipient and year, promised apart from given.

A gift counts once, however many articles tell of it, by the row that the table `gifts` gives
it; the record behind it is the one whose figures stand. Wholes told beside their parts, totals
of years and rows in doubt are not counted (`apart` tells how many there are). A gift with
several donors or recipients counts in each of their flows; its money stands in `given_*` or
`promised_*` where it is of one flow alone, and undivided in `shared_*` where it is of several,
so that no sum of the former holds a gift twice.
"""

from __future__ import annotations

from decimal import Decimal

import polars as pl

from bordercoop.explorer.counted import Number, Numbers, Refs, Row, places, plain, row_key
from bordercoop.tables.columns import CURRENCIES
from bordercoop.tables.facts import ADDING

BY = ("donor", "recipient", "year")


def flows(gifts: pl.DataFrame, refs: Refs) -> Numbers:
    """The flows, ordered by donor, recipient and year; a side that is not told is null."""
    one = pl.col("donors").list.len().clip(1) * pl.col("recipients").list.len().clip(1)
    named = gifts.select(
        "aid_id",
        "year",
        "status",
        "amount",
        "currency",
        pl.col("role").is_in(ADDING).alias("adds"),
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
    adds, promised = group.filter("adds"), pl.col("status") == "pledged"
    chosen = {
        "gifts": adds,
        "delivered": adds.filter(pl.col("status") == "delivered"),
        "ongoing": adds.filter(pl.col("status") == "ongoing"),
        "promised": adds.filter(promised),
        "apart": group.filter(~pl.col("adds")),
    }
    numbers: dict[str, Number] = {
        name: (len(rows), places(rows["aid_id"], refs)) for name, rows in chosen.items()
    }
    sums = {
        "given": adds.filter(~promised & ~pl.col("shared")),
        "promised": adds.filter(promised & ~pl.col("shared")),
        "shared": adds.filter(pl.col("shared")),
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
