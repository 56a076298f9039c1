"""The aggregates, counted from the tables of records.

How a record comes to a dyad is told in `dyads.py`. Here is what is counted:

* a meeting of status `referenced` is counted apart and never among `meetings`;
* an occasion that two articles report is two meetings, since a row is a report;
* money counts where it was given (`delivered`, `ongoing`), not where it is promised; in
  `dyad_year` it stands in `amount_*` where the item concerns one dyad alone, and undivided
  in `amount_shared_*` of each where it concerns several, so that no sum of the column
  `amount_*` holds a gift twice;
* a sum is null, not 0, where no record states one.
"""

from __future__ import annotations

from collections.abc import Sequence

import polars as pl
from msgspec.structs import astuple

from bordercoop.model import Line
from bordercoop.tables.derived import (
    AID_BY_KIND,
    COMMITMENTS_BY_TOPIC,
    CURRENCIES,
    DYAD_YEAR,
    PARTICIPANTS_BY_OFFICE,
)
from bordercoop.tables.dyads import Link, links
from bordercoop.tables.frames import MONEY, arranged

Frames = dict[str, pl.DataFrame]

_LINK = {
    "table": pl.String,
    "record_id": pl.String,
    "doc_id": pl.String,
    "vietnam": pl.String,
    "laos": pl.String,
    "year": pl.Int64,
    "dyads": pl.Int64,
}
assert tuple(_LINK) == Link.__struct_fields__


def aggregates(lines: Sequence[Line], tables: Frames) -> Frames:
    """Every aggregate by its name, from the lines and the tables made from them."""
    return {
        "dyad_year": arranged(DYAD_YEAR, dyad_year(linked(lines, tables))),
        "aid_by_kind": arranged(AID_BY_KIND, aid_by_kind(tables["aid"])),
        "commitments_by_topic": arranged(
            COMMITMENTS_BY_TOPIC, commitments_by_topic(tables["commitments"])
        ),
        "participants_by_office": arranged(
            PARTICIPANTS_BY_OFFICE,
            participants_by_office(tables["participants"], tables["meetings"]),
        ),
    }


def linked(lines: Sequence[Line], tables: Frames) -> pl.DataFrame:
    """One row for each record in each of its dyads, with its state and its money.

    `state` is the status of a meeting or an aid item and the kind of a commitment.
    """
    pairs = pl.DataFrame(
        [astuple(link) for line in lines for link in links(line)], schema=_LINK, orient="row"
    )
    aid = tables["aid"].select(
        pl.col("aid_id").alias("record_id"),
        pl.col("status").alias("state"),
        "amount",
        "currency",
    )
    meetings = tables["meetings"].select(
        pl.col("meeting_id").alias("record_id"), pl.col("status").alias("state")
    )
    commitments = tables["commitments"].select(
        pl.col("commitment_id").alias("record_id"), pl.col("kind").alias("state")
    )
    facts = pl.concat([aid, meetings, commitments], how="diagonal")
    return pairs.join(facts, on="record_id", how="left")


def dyad_year(pairs: pl.DataFrame) -> pl.DataFrame:
    """Records by Vietnamese place, Lao place and year, from the frame of `linked`."""
    table, state = pl.col("table"), pl.col("state")
    meeting, commitment, aid = (table == of for of in ("meetings", "commitments", "aid"))
    given, shared = aid & (state != "pledged"), pl.col("dyads") > 1
    return pairs.group_by("vietnam", "laos", "year").agg(
        _articles(),
        (meeting & (state == "held")).sum().alias("meetings"),
        (meeting & (state == "referenced")).sum().alias("meetings_referenced"),
        commitment.sum().alias("commitments"),
        (commitment & (state == "signed")).sum().alias("signed_documents"),
        aid.sum().alias("aid_items"),
        (aid & (state == "pledged")).sum().alias("aid_items_pledged"),
        (aid & shared).sum().alias("aid_items_shared"),
        _elsewhere().alias("aid_items_other_currency"),
        *_sums("amount", given & ~shared),
        *_sums("amount_shared", given & shared),
    )


def aid_by_kind(aid: pl.DataFrame) -> pl.DataFrame:
    """Aid items by kind, giving side and status; promised money in its own rows."""
    countries = pl.col("donors").list.eval(pl.element().str.slice(0, 2)).list.unique()
    donor = pl.when(countries.list.len() == 1).then(countries.list.first())
    return aid.group_by("kind", donor.alias("donor_country"), "status").agg(
        pl.len().alias("items"),
        pl.col("amount").count().alias("items_with_amount"),
        _elsewhere().alias("items_other_currency"),
        _articles(),
        *_sums("amount", pl.lit(True)),
    )


def commitments_by_topic(commitments: pl.DataFrame) -> pl.DataFrame:
    """Commitments by topic and kind: each under every topic that it names."""
    topics = pl.when(pl.col("topics").list.len() > 0).then("topics")  # else one row of null
    named = commitments.select("doc_id", "kind", topics.alias("topic")).explode("topic")
    return named.group_by("topic", "kind").agg(pl.len().alias("commitments"), _articles())


def participants_by_office(participants: pl.DataFrame, meetings: pl.DataFrame) -> pl.DataFrame:
    """Named people by side and office, at meetings of status `held`."""
    held = meetings.filter(pl.col("status") == "held").select("meeting_id")
    people = participants.filter(pl.col("type") == "person").join(
        held, on="meeting_id", how="semi"
    )
    return people.group_by("country", "position_code").agg(
        pl.len().alias("participants"),
        pl.struct("name", "org_id").n_unique().alias("people"),
        pl.col("meeting_id").n_unique().alias("meetings"),
        _articles(),
    )


def _articles() -> pl.Expr:
    return pl.col("doc_id").n_unique().alias("articles")


def _elsewhere() -> pl.Expr:
    stated = pl.col("amount").is_not_null() & pl.col("currency").is_not_null()
    return (stated & ~pl.col("currency").is_in(CURRENCIES)).sum()


def _sums(prefix: str, counted: pl.Expr) -> list[pl.Expr]:
    sums = []
    for code in CURRENCIES:
        stated = pl.col("amount").filter(counted & (pl.col("currency") == code)).drop_nulls()
        total = pl.when(stated.len() > 0).then(stated.sum()).cast(MONEY)
        sums.append(total.alias(f"{prefix}_{code.lower()}"))
    return sums
