"""The rows of the tables of reference."""

from __future__ import annotations

from bordercoop.resolve.adjacency import adjacency
from bordercoop.tables.outlets import Outlets
from bordercoop.tables.reference import ADJACENCY, OUTLETS
from bordercoop.tables.rows import Rows, by_column


def reference_rows(found: Outlets) -> dict[str, Rows]:
    """The rows of each table of reference by its name."""
    outlets = (
        (
            seen.outlet.code,
            seen.outlet.name,
            seen.outlet.en,
            seen.outlet.kind,
            seen.outlet.province,
            seen.outlet.url,
            list(seen.names),
            seen.articles,
        )
        for seen in found.seen
    )
    pairs = ((one.vietnam, one.laos, one.valid_from, one.valid_to) for one in adjacency())
    return {
        OUTLETS.name: by_column(OUTLETS, outlets),
        ADJACENCY.name: by_column(ADJACENCY, pairs),
    }
