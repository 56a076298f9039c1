"""What the aggregates are counted from: frames with a row for each record that could count.

Every base holds the record's `table`, `record_id` and `doc_id`, the columns by which its
aggregate is grouped, and the values that the measures read.
"""

from __future__ import annotations

from collections.abc import Sequence

import polars as pl
from msgspec.structs import astuple

from bordercoop.model import Line
from bordercoop.tables.dyads import Link, links

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


def bases(lines: Sequence[Line], tables: Frames) -> Frames:
    """The base of each aggregate, by the aggregate's name."""
    return {
        "dyad_year": linked(lines, tables),
        "aid_by_kind": base_of_aid(tables["aid"]),
        "commitments_by_topic": base_of_commitments(tables["commitments"]),
        "participants_by_office": _people(tables["participants"], tables["meetings"]),
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
        pl.col("meeting_id").alias("record_id"), pl.col("status").alias("state"), "event_id"
    )
    commitments = tables["commitments"].select(
        pl.col("commitment_id").alias("record_id"), pl.col("kind").alias("state")
    )
    facts = pl.concat([aid, meetings, commitments], how="diagonal")
    return pairs.join(facts, on="record_id", how="left")


def base_of_aid(aid: pl.DataFrame) -> pl.DataFrame:
    """Every aid item; the giving side is told where all its donors are of one country."""
    countries = pl.col("donors").list.eval(pl.element().str.slice(0, 2)).list.unique()
    donor = pl.when(countries.list.len() == 1).then(countries.list.first())
    return aid.select(
        *_record("aid", "aid_id"),
        "kind",
        donor.alias("donor_country"),
        "status",
        "amount",
        "currency",
    )


def base_of_commitments(commitments: pl.DataFrame) -> pl.DataFrame:
    """Every commitment under each topic that it names, or under none."""
    topics = pl.when(pl.col("topics").list.len() > 0).then("topics")  # else one row of null
    named = commitments.select(
        *_record("commitments", "commitment_id"), "kind", topics.alias("topic")
    )
    return named.explode("topic")


def _people(participants: pl.DataFrame, meetings: pl.DataFrame) -> pl.DataFrame:
    """Named people at meetings of status `held`."""
    held = meetings.filter(pl.col("status") == "held").select("meeting_id")
    people = participants.filter(pl.col("type") == "person").join(
        held, on="meeting_id", how="semi"
    )
    return people.select(
        *_record("participants", "participant_id"),
        "country",
        "position_code",
        "meeting_id",
        "person_id",
    )


def _record(table: str, key: str) -> tuple[pl.Expr, ...]:
    return pl.lit(table).alias("table"), pl.col(key).alias("record_id"), pl.col("doc_id")
