"""Pairs of provinces over all years, for the map: what `dyad_year` counts, added up."""

from __future__ import annotations

from decimal import Decimal

from bordercoop.explorer.counted import Number, Numbers, Row, plain, row_key
from bordercoop.tables.columns import CURRENCIES

ADDED = (
    "meetings",
    "commitments",
    "gifts",
    *(f"amount_{code.lower()}" for code in CURRENCIES),
)
"""The measures of which each record counts in one year alone, so that years add up."""


def pairs(by_year: Numbers) -> Numbers:
    """A row for each pair, in the order of `dyad_year`; null where every year is null."""
    groups: dict[tuple[str, str], list[Row]] = {}
    for row in by_year.rows:
        vietnam, laos, _ = row.by
        groups.setdefault((vietnam, laos), []).append(row)
    rows = [
        Row(row_key(pair), list(pair), {name: _sum(years, name) for name in ADDED})
        for pair, years in groups.items()
    ]
    return Numbers(["vietnam", "laos"], list(ADDED), rows)


def _sum(years: list[Row], name: str) -> Number:
    told = [row.numbers[name] for row in years]
    refs = sorted({at for _, ats in told for at in ats})
    values = [value for value, _ in told if value is not None]
    if not values:
        return None, refs
    if isinstance(values[0], str):
        return plain(sum((Decimal(value) for value in values), Decimal(0))), refs
    return sum(int(value) for value in values), refs
