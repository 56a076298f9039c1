"""What the aggregates are counted from: frames with a row for each record that could count.

Every base holds the record's `table`, `record_id` and `doc_id`, the columns by which its
aggregate is grouped, and the values that the measures read. Articles that are copies of
another are left out: their text is counted once. An aid record stands for its gift: of the
records of one gift one is its `lead`, and holds what the gift's row says.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import polars as pl
from msgspec.structs import astuple

from bordercoop.held import bare
from bordercoop.model import Line
from bordercoop.tables.dyads import Link, links
from bordercoop.tables.facts import ADDING
from bordercoop.tables.stored import ROWS, batches

Frames = Mapping[str, pl.DataFrame]

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
    made = {
        "dyad_year": linked(lines, tables),
        "aid_by_kind": _aid(tables),
        "commitments_by_topic": _commitments(tables["commitments"]),
        "participants_by_office": _people(tables["participants"], tables["meetings"]),
    }
    copies = tables["documents"].filter(pl.col("same_as").is_not_null()).select("doc_id")
    return {name: base.join(copies, on="doc_id", how="anti") for name, base in made.items()}


def linked(lines: Sequence[Line], tables: Frames) -> pl.DataFrame:
    """One row for each record in each of its dyads, with its state and its money.

    `state` is the status of a meeting or a gift and the kind of a commitment.
    """
    told = (astuple(link) for line in bare(lines) for link in links(line))
    pairs = pl.concat(
        pl.DataFrame(part, schema=_LINK, orient="row") for part in batches(told, ROWS)
    )
    aid = _led(tables).select(
        pl.col("aid_id").alias("record_id"),
        pl.col("status").alias("state"),
        "lead",
        "adds",
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


def _led(tables: Frames) -> pl.DataFrame:
    """Every aid record with what its gift's row says.

    `lead` is whether it stands for the gift, `adds` whether the gift is none of another row.
    """
    gifts = tables["gifts"].select(
        "gift_id",
        pl.col("aid_id").alias("leads"),
        "kind",
        "donors",
        "status",
        "amount",
        "currency",
        pl.col("role").is_in(ADDING).alias("adds"),
    )
    records = tables["aid"].select("aid_id", "doc_id", "gift_id")
    told = records.join(gifts, on="gift_id", how="left")
    return told.with_columns((pl.col("aid_id") == pl.col("leads")).alias("lead"))


def _aid(tables: Frames) -> pl.DataFrame:
    """Every aid record; the giving side is told where all donors are of one country."""
    countries = pl.col("donors").list.eval(pl.element().str.slice(0, 2)).list.unique()
    donor = pl.when(countries.list.len() == 1).then(countries.list.first())
    return _led(tables).select(
        *_record("aid", "aid_id"),
        "kind",
        donor.alias("donor_country"),
        "status",
        "lead",
        "adds",
        "amount",
        "currency",
    )


def _commitments(commitments: pl.DataFrame) -> pl.DataFrame:
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
