"""What became of undertakings, by topic, as the table `undertakings` says."""

from __future__ import annotations

import polars as pl

from bordercoop.explorer.counted import Numbers, Refs, Row, places, row_key

BY = ("topic", "state")


def undertakings_by_topic(undertakings: pl.DataFrame, refs: Refs) -> Numbers:
    """The undertakings of each topic that are open, fulfilled, done or standing, each once
    however many articles tell of it; one with several topics counts under each. Behind a
    number are the records of all who tell."""
    topics = pl.when(pl.col("topics").list.len() > 0).then("topics")
    each = (
        undertakings.select(topics.alias("topic"), "state", "commitments")
        .explode("topic")
        .group_by(BY)
        .agg("commitments")
        .sort(BY, nulls_last=True)
    )
    rows = []
    for topic, state, told in each.iter_rows():
        at = places((one for records in told for one in records), refs)
        rows.append(
            Row(row_key((topic, state)), [topic, state], {"undertakings": (len(told), at)})
        )
    return Numbers(list(BY), ["undertakings"], rows)
