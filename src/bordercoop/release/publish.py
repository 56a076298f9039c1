"""Validated lines in, a version folder out."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from bordercoop.release.checked import checked
from bordercoop.release.contents import PARTS, Release
from bordercoop.release.placed import placed
from bordercoop.release.version import folder_of, version_of


def publish(
    numbered: Iterable[tuple[int, bytes]], version: str, into: Path, day: str | None = None
) -> Path:
    """Make the release `into/v<version>` of numbered JSON Lines; the path of its folder.

    The bytes of the folder depend on the lines, the version and `day` (when the release was
    made, ISO 8601, if it is to say so) and on nothing else. Raises ValueError for what is
    no version, Unsound for lines with errors, Nothing for no lines, Unfit for a value that
    no table can hold, Taken for a version that exists, Busy where another release is being
    made in the same place, and OSError where the system refuses.
    """
    from bordercoop.tables.build import build

    name = folder_of(version)
    lines = checked(numbered)
    records = [line for _, line in lines]
    release = Release(
        version_of(version), day, [raw for raw, _ in lines], records, build(records)
    )
    with placed(into, name) as folder:
        for write in PARTS:
            write(release, folder)
    return into / name
