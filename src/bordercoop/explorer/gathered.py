"""A release folder as the plain values that its page holds."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import polars as pl
from msgspec import Struct

from bordercoop.explorer import coverage, flows
from bordercoop.explorer.counted import Numbers, aggregates
from bordercoop.explorer.entries import Entry, entries
from bordercoop.explorer.names import Names, lists, names
from bordercoop.release.before import BadRelease, Before, opened
from bordercoop.tables.build import build
from bordercoop.tables.derived import TABLES


class Disagreement(Struct, frozen=True):
    """What one meeting record says of an occasion on which several disagree."""

    event_id: str
    field: str
    value: str | None
    at: int


class Gathered(Struct, frozen=True):
    """All that the page shows.

    `remade` tells that the tables of the release lack what this version counts by, so that
    its numbers are counted anew from its lines.
    """

    title: str
    version: str
    remade: bool
    entries: list[Entry]
    numbers: dict[str, Numbers]
    careers: list[coverage.Stage]
    promises: list[flows.Promise]
    disagreements: list[Disagreement]
    lists: dict[str, str]
    names: Names


def gathered(folder: Path) -> Gathered:
    """What the page of the release in `folder` shows; BadRelease and OSError where it is
    none or its lines cannot be read."""
    release = opened(folder)
    if release.lines is None:
        raise BadRelease(f"{folder}: its lines cannot be read by this version of the program")
    lines = [release.lines[doc_id] for doc_id in sorted(release.lines)]
    remade = not _whole(release)
    tables: Mapping[str, pl.DataFrame] = build(lines) if remade else release.tables
    found = entries(lines, tables)
    refs = {entry.id: at for at, entry in enumerate(found)}
    try:
        numbers = {
            "by_table": coverage.by_table(found),
            "by_year": coverage.by_year(found),
            "by_outlet": coverage.by_outlet(found),
            **aggregates(lines, tables, refs),
            "aid_flows": flows.flows(tables["aid"], refs),
            "people": coverage.people(tables, refs),
        }
        return Gathered(
            title=str(release.described.get("title") or "bordercoop"),
            version=str(release.version),
            remade=remade,
            entries=found,
            numbers=numbers,
            careers=coverage.careers(tables["careers"], refs),
            promises=flows.promises(tables["aid"], refs),
            disagreements=_disagreements(tables["contradictions"], refs),
            lists=lists(),
            names=names(tables),
        )
    except KeyError as error:
        said = f"its tables name {error}, which none of its lines holds"
        raise BadRelease(f"{folder}: {said} (bordercoop verify says more)") from None


def _whole(release: Before) -> bool:
    """Whether its tables have every column that this version gives them."""
    return all(
        name in release.tables
        and {column.name for column in table.columns} <= set(release.tables[name].columns)
        for name, table in TABLES.items()
    )


def _disagreements(table: pl.DataFrame, refs: Mapping[str, int]) -> list[Disagreement]:
    rows: Any = table.select("event_id", "field", "value", "meeting_id").iter_rows()
    return [Disagreement(event, field, value, refs[id_]) for event, field, value, id_ in rows]
