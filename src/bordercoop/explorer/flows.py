"""Who gave what to whom: gifts by donor, recipient and year, promised apart from given.

A gift counts once, however many articles tell of it, by the row that the table `gifts` gives
it; the record behind it is the one whose figures stand. Wholes told beside their parts, totals
of years and rows in doubt are not counted (`apart` tells how many there are). A gift with
several donors or recipients counts in each of their flows; its money stands in `given_*` or
`promised_*` where it is of one flow alone, and undivided in `shared_*` where it is of several,
so that no sum of the former holds a gift twice.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

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
    measured = each.group_by(BY).agg(_measures()).sort(BY, nulls_last=True)
    rows = []
    for told in measured.iter_rows(named=True):
        cells = [told.pop(name) for name in BY]
        numbers = {name: _number(told[name], told[f"{name}_ids"], refs) for name in _NAMES}
        rows.append(Row(row_key(cells), cells, numbers))
    return Numbers(list(BY), list(_NAMES) if rows else [], rows)


def _each(name: str) -> pl.Expr:
    """The members of a list, or one null where there is none."""
    return pl.when(pl.col(name).list.len() > 0).then(name).alias(name)


_ADDS, _SHARED = pl.col("adds"), pl.col("shared")
_PROMISED = pl.col("status") == "pledged"
_GIFTS = {
    "gifts": _ADDS,
    "delivered": _ADDS & (pl.col("status") == "delivered"),
    "ongoing": _ADDS & (pl.col("status") == "ongoing"),
    "promised": _ADDS & _PROMISED,
    "apart": ~_ADDS,
}
_SUMS = {
    f"{name}_{currency.lower()}": when
    & (pl.col("currency") == currency)
    & pl.col("amount").is_not_null()
    for name, when in {
        "given": _ADDS & ~_PROMISED & ~_SHARED,
        "promised": _ADDS & _PROMISED & ~_SHARED,
        "shared": _ADDS & _SHARED,
    }.items()
    for currency in CURRENCIES
}
_NAMES = (*_GIFTS, *_SUMS)


def _measures() -> Iterator[pl.Expr]:
    """Of each measure its value (null: no sum of money is stated) and the records behind it."""
    for name, when in _GIFTS.items():
        yield pl.col("aid_id").filter(when).len().alias(name)
    for name, when in _SUMS.items():
        stated = pl.col("amount").filter(when)
        yield pl.when(stated.len() > 0).then(stated.sum()).alias(name)
    for name, when in (_GIFTS | _SUMS).items():
        yield pl.col("aid_id").filter(when).alias(f"{name}_ids")


def _number(value: Any, ids: list[str], refs: Refs) -> Number:
    return plain(value), places(ids, refs)
