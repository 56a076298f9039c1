"""Validated lines in, a version folder out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import polars as pl
from msgspec import Struct

from bordercoop.corrections.applied import Done
from bordercoop.release.asked import Asked
from bordercoop.release.before import latest, opened
from bordercoop.release.checked import Checked, checked
from bordercoop.release.contents import PARTS, Release
from bordercoop.release.demand import Demand
from bordercoop.release.ordered import counted
from bordercoop.release.placed import alone, placed, refuse_taken
from bordercoop.release.prepared import prepared
from bordercoop.release.version import folder_of
from bordercoop.release.workbook import shortened

Stage = Callable[[str], None]
Numbered = Iterable[tuple[int, bytes]]
"""Lines with their numbers, from 1."""


def _untold(stage: str) -> None:
    """Tell nobody what begins."""


class Published(Struct, frozen=True):
    """A release that was made, or would be: its folder, what its changes demanded, how many
    there are by table, change and cause, what became of the corrections, the tables that the
    workbook does not hold whole, with their rows, and how many articles there are."""

    folder: Path
    demand: Demand
    changes: pl.DataFrame
    corrections: Sequence[Done] = ()
    shortened: Mapping[str, int] = {}
    articles: int = 0


def publish(
    numbered: Numbered,
    version: str | None,
    into: Path,
    day: str | None = None,
    agreement: Mapping[str, Any] | None = None,
) -> Published:
    """`published`, of which nothing is asked but a version, its day and the agreement."""
    return published(numbered, into, Asked(version=version, day=day, agreement=agreement))


def published(lines: Numbered, into: Path, asked: Asked, stage: Stage = _untold) -> Published:
    """Make the release `into/v<version>` of numbered JSON Lines.

    It is compared with the greatest version in `into`; without a version it has the least
    that the changes demand. The bytes of the folder depend on the lines, the version before
    and what is asked, and on nothing else; `stage` is told what begins. (`index.listed` then
    lists the versions.)

    Raises ValueError for what is no version, Unsound for lines with errors, Nothing for no
    lines, Unfit for a value that no table can hold, Taken for a version that exists, TooLow
    for one that is less than the changes demand, Withdrawals for articles that are gone and
    may not be, BadRelease where the version before is damaged, Busy where another release is
    being made in the same place, and OSError where the system refuses.
    """
    if asked.version is not None:
        folder_of(asked.version)
    stage("checking lines")
    sound = checked(lines)
    with alone(into):
        if asked.version is not None:
            refuse_taken(into / folder_of(asked.version))
        stage("making tables, and comparing them with the version before")
        release = _prepared(sound, into, asked)
        name = folder_of(release.version)
        with placed(into, name) as folder:
            for write in PARTS:
                stage(f"writing {write.__name__.replace('_', ' ')}")
                write(release, folder)
    return _published(into, release)


def previewed(lines: Numbered, into: Path, asked: Asked) -> Published:
    """What `published` would make, without making anything. Raises as it does."""
    sound = checked(lines)
    if asked.version is not None:
        refuse_taken(into / folder_of(asked.version))
    return _published(into, _prepared(sound, into, asked))


def _prepared(sound: Checked, into: Path, asked: Asked) -> Release:
    last = latest(into)
    return prepared(sound, asked, opened(last) if last is not None else None)


def _published(into: Path, release: Release) -> Published:
    counts = counted(release.changes)
    folder = into / folder_of(release.version)
    cut = shortened(release.tables)
    return Published(
        folder, release.demand, counts, release.corrections, cut, len(release.lines)
    )
