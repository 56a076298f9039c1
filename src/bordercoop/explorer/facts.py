"""Gifts, undertakings and results: one fact each, with the records of all who tell of it.

What was promised and what became of it is what the tables `gifts` and `undertakings` say;
nothing is judged here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import polars as pl
from msgspec import Struct

from bordercoop.explorer.counted import Refs, places

Tables = Mapping[str, pl.DataFrame]


class Fact(Struct, frozen=True):
    """A fact that several records tell: its id, the record whose figures stand, and all."""

    table: str
    id: str
    lead: int
    told: list[int]


class Promise(Struct, frozen=True):
    """Something promised: a gift that was pledged, or an undertaking that one fact fulfils.

    `state` is `open`, `ongoing` or `fulfilled`; `by` are the records that tell of what
    fulfils it, `on` its day and `why` the reason, as the tables give them.
    """

    table: str
    at: int
    state: str
    actors: list[str]
    towards: list[str]
    year: int | None
    due: str | None
    on: str | None
    why: str | None
    by: list[int]


class Disagreement(Struct, frozen=True):
    """What one record says of a fact on which several disagree; `about` names the fact."""

    table: str
    about: str
    field: str
    value: str | None
    at: int


class Perhaps(Struct, frozen=True):
    """Two facts that may be one and stay apart: their ids, and the records that tell of each,
    the one whose figures stand first."""

    table: str
    about: str
    than: str
    told: list[int]
    other: list[int]


_FACTS = {
    "gifts": ("gift_id", "aid_id", "aid"),
    "undertakings": ("undertaking_id", None, "commitments"),
    "results": ("result_id", "outcome_id", "outcomes"),
}
"""For each table of facts, the columns of its id, of the record that stands, and of all."""

_CONTRADICTIONS = {
    "events": ("contradictions", "event_id", "meeting_id"),
    "gifts": ("gift_contradictions", "gift_id", "aid_id"),
    "undertakings": ("undertaking_contradictions", "undertaking_id", "commitment_id"),
    "results": ("result_contradictions", "result_id", "outcome_id"),
}


def facts(tables: Tables, refs: Refs) -> list[Fact]:
    """The facts that more than one record tells, in the order of their tables."""
    return [
        Fact(
            table, row[key], refs[row[lead] if lead else row[told][0]], places(row[told], refs)
        )
        for table, (key, lead, told) in _FACTS.items()
        for row in tables[table].filter(pl.col(told).list.len() > 1).iter_rows(named=True)
    ]


def promises(tables: Tables, refs: Refs) -> list[Promise]:
    """Everything that was promised: the open ones first, each table in its order."""
    found = [*_pledges(tables["gifts"], refs), *_undertaken(tables["undertakings"], refs)]
    order = ("open", "ongoing", "fulfilled")
    return sorted(found, key=lambda one: order.index(one.state))


_PLEDGE = {"pledged": "open", "ongoing": "ongoing", "delivered": "fulfilled"}


def _pledges(gifts: pl.DataFrame, refs: Refs) -> Iterator[Promise]:
    pledged = (pl.col("status") == "pledged") | pl.col("pledged_on").is_not_null()
    for row in gifts.filter(pledged).iter_rows(named=True):
        state = _PLEDGE[row["status"]]
        yield Promise(
            "gifts",
            refs[row["aid_id"]],
            state,
            row["donors"],
            row["recipients"],
            row["year"],
            None,
            _day(row["delivered_on"]),
            None,
            places(row["aid"], refs) if state != "open" else [],
        )


def _undertaken(undertakings: pl.DataFrame, refs: Refs) -> Iterator[Promise]:
    answered = pl.col("state").is_in(["open", "fulfilled"])
    for row in undertakings.filter(answered).iter_rows(named=True):
        yield Promise(
            "undertakings",
            refs[row["commitments"][0]],
            row["state"],
            row["actors"],
            row["addressees"],
            row["year"],
            row["due"],
            _day(row["fulfilled_on"]),
            row["fulfilled_why"],
            places(row["fulfilled_records"], refs),
        )


def _day(value: Any) -> str | None:
    return None if value is None else str(value)


def disagreements(tables: Tables, refs: Refs) -> list[Disagreement]:
    """Every value of every contradiction: on occasions, gifts, undertakings and results."""
    return [
        Disagreement(table, about, field, value, refs[id_])
        for table, (name, key, record) in _CONTRADICTIONS.items()
        for about, field, value, id_ in tables[name]
        .select(key, "field", "value", record)
        .iter_rows()
    ]


_MAY_BE_ONE = {"events": ("event_id", "meetings"), "gifts": ("gift_id", "aid")}


def perhaps(tables: Tables, refs: Refs) -> list[Perhaps]:
    """Every two occasions, and every two gifts, of which their table says that they may be the
    same: each pair once."""
    found = []
    for table, (key, told) in _MAY_BE_ONE.items():
        rows = tables[table].select(key, told, "perhaps_same")
        records = {row[0]: places(row[1], refs) for row in rows.iter_rows()}
        pairs = {
            (min(id_, other), max(id_, other))
            for id_, _, others in rows.iter_rows()
            for other in others or ()
            if other in records
        }
        found += [
            Perhaps(table, one, other, records[one], records[other])
            for one, other in sorted(pairs)
        ]
    return found
