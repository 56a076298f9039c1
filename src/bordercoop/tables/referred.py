"""The rows of the tables of reference."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from bordercoop.resolve.adjacency import adjacency
from bordercoop.tables.described import Table
from bordercoop.tables.outlets import Outlets
from bordercoop.tables.reference import ADJACENCY, OUTLETS

Row = tuple[Any, ...]


def references(found: Outlets) -> tuple[tuple[Table, Iterator[Row]], ...]:
    """Each table of reference and its rows."""
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
    return (OUTLETS, outlets), (ADJACENCY, pairs)
