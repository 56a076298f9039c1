"""Validated lines in, a version folder out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from msgspec import Struct

from bordercoop.release.before import latest, opened
from bordercoop.release.checked import checked
from bordercoop.release.contents import PARTS
from bordercoop.release.demand import Demand
from bordercoop.release.placed import alone, placed, refuse_taken
from bordercoop.release.prepared import prepared
from bordercoop.release.version import folder_of


class Published(Struct, frozen=True):
    """A release that was made: its folder, and what its changes demanded."""

    folder: Path
    demand: Demand


def publish(
    numbered: Iterable[tuple[int, bytes]],
    version: str | None,
    into: Path,
    day: str | None = None,
    agreement: Mapping[str, Any] | None = None,
) -> Published:
    """Make the release `into/v<version>` of numbered JSON Lines.

    It is compared with the greatest version in `into`; without `version` it has the least
    that the changes demand. The bytes of the folder depend on the lines, the version before,
    the version, `day` (when the release was made, ISO 8601, if it is to say so) and
    `agreement` (see `quality.py`), and on nothing else.

    Raises ValueError for what is no version, Unsound for lines with errors, Nothing for no
    lines, Unfit for a value that no table can hold, Taken for a version that exists, TooLow
    for one that is less than the changes demand, BadRelease where the version before is
    damaged, Busy where another release is being made in the same place, and OSError where
    the system refuses.
    """
    if version is not None:
        folder_of(version)
    sound = checked(numbered)
    with alone(into):
        if version is not None:
            refuse_taken(into / folder_of(version))
        last = latest(into)
        before = opened(last) if last is not None else None
        release = prepared(sound, version, day, before, agreement)
        name = folder_of(release.version)
        with placed(into, name) as folder:
            for write in PARTS:
                write(release, folder)
    return Published(into / name, release.demand)
