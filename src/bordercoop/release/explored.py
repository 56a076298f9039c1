"""The page of a release: of one that is being made, and of one that lies in a folder."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

import polars as pl

from bordercoop.explorer.gathered import Gathered, gathered
from bordercoop.explorer.latest import MOST_ARTICLES, left_out
from bordercoop.findings import Finding
from bordercoop.release.before import BadRelease, Before, opened
from bordercoop.tables.build import build
from bordercoop.tables.derived import TABLES

NAME = "explorer.html"


def cut_short(articles: int, file: str) -> Iterator[Finding]:
    """That the page in a file does not show all articles of its release: R115."""
    if left_out(articles):
        told = f"the page shows the {MOST_ARTICLES:,} of {articles:,} articles published last"
        hint = "the tables, the database and records.jsonl hold all"
        yield Finding("warning", "R115", told, hint, file=file)


def explored(folder: Path) -> Gathered:
    """What the page of the release in `folder` shows; BadRelease and OSError where it is
    none or its lines cannot be read."""
    release = opened(folder)
    if release.lines is None:
        raise BadRelease(f"{folder}: its lines cannot be read by this version of the program")
    lines = list(release.lines.values())
    remade = not _whole(release)
    tables: Mapping[str, pl.DataFrame] = build(lines) if remade else release.tables
    title = str(release.described.get("title") or "bordercoop")
    try:
        return gathered(title, str(release.version), lines, tables, remade=remade)
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
