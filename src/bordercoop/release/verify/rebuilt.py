"""The release made again from its input, and compared byte by byte."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from bordercoop.findings import Finding
from bordercoop.release.before import BadRelease, opened
from bordercoop.release.checked import Nothing, Unsound
from bordercoop.release.demand import TooLow
from bordercoop.release.package import files
from bordercoop.release.publish import published
from bordercoop.release.verify.derived import asked_of
from bordercoop.release.verify.remark import remark
from bordercoop.release.version import folder_of, is_folder
from bordercoop.tables.frames import Unfit


def rebuilt(folder: Path, numbered: Iterable[tuple[int, bytes]]) -> Iterator[Finding]:
    """R111: files that come out otherwise; R110 where the release cannot be made again.

    The version before must lie beside the release; what was asked of it is taken from itself.
    """
    try:
        release = opened(folder)
        asked = asked_of(folder, release)
    except (BadRelease, OSError, ValueError) as error:
        yield remark("R110", "datapackage.json", f"it cannot be made again: {error}")
        return
    previous = release.described.get("previousVersion")
    if previous is not None and not is_folder(f"v{previous}"):
        yield remark("R110", "datapackage.json", f"no version is called '{previous!s:.40}'")
        return
    with tempfile.TemporaryDirectory() as place:
        if previous is not None:
            beside = folder.resolve().parent / folder_of(previous)
            if not beside.is_dir():
                message = f"the version before is not beside it: {beside.name}"
                yield remark("R110", "datapackage.json", message)
                return
            os.symlink(beside, Path(place) / beside.name)
        try:
            made = published(numbered, Path(place), asked).folder
        except (Unsound, Nothing, Unfit, TooLow, BadRelease) as error:
            yield remark("R110", "records.jsonl", f"the input makes no such release: {error}")
            return
        yield from _compared(folder, made)


def _compared(folder: Path, made: Path) -> Iterator[Finding]:
    here, there = set(files(folder)), set(files(made))
    for path in sorted(here ^ there):
        message = "the input does not give it" if path in here else "the input gives it as well"
        yield remark("R111", path, message)
    for path in sorted(here & there):
        if (folder / path).read_bytes() != (made / path).read_bytes():
            yield remark("R111", path, "the input gives other bytes")
