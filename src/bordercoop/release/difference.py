"""What differs between two releases that lie in folders."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import polars as pl
from msgspec import Struct

from bordercoop.corrections.applied import undone
from bordercoop.release.before import BadRelease, opened
from bordercoop.release.causes import Now, changes
from bordercoop.release.compare import compared
from bordercoop.release.demand import Demand, demanded
from bordercoop.tables.derived import TABLES


class Difference(Struct, frozen=True):
    """The changes with their causes, what they demand, and the tables that were compared.

    `states` are the tables of the old and of the new release.
    """

    changes: pl.DataFrame
    demand: Demand
    tables: tuple[str, ...]
    states: tuple[Mapping[str, pl.DataFrame], Mapping[str, pl.DataFrame]]


def difference(old: Path, new: Path) -> Difference:
    """The difference from the release in `old` to that in `new`.

    Raises BadRelease where one is no release or its lines cannot be read, OSError where the
    system refuses.
    """
    before, now = opened(old), opened(new)
    if now.lines is None:
        raise BadRelease(f"{new}: its lines cannot be read by this version of the program")
    lines = list(now.lines.values())
    rows = compared(TABLES, before.tables, now.tables)
    return Difference(
        changes=changes(before, undone(lines, now.corrections), Now(lines, now.tables)),
        demand=demanded(before.version, rows, before.described, now.described),
        tables=tuple(sorted({*before.tables, *now.tables})),
        states=(before.tables, now.tables),
    )
