"""Every file but the lines: made again from the lines of the release itself, and compared.

The bytes are compared; of files whose bytes depend on a library (Parquet, the database, the
workbook) what they hold. So whatever was changed and entered in the sums anew is found.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import polars as pl
from msgspec.structs import replace

from bordercoop.findings import Finding
from bordercoop.jsonl import numbered
from bordercoop.release.asked import Asked
from bordercoop.release.before import RECORDS, BadRelease, Before, opened
from bordercoop.release.checked import Nothing, Unsound, checked
from bordercoop.release.contents import PARTS, SUMS, Release, json_bytes
from bordercoop.release.demand import TooLow
from bordercoop.release.generator import generator
from bordercoop.release.package import files, measured
from bordercoop.release.prepared import prepared, uncorrected
from bordercoop.release.verify.held import HELD
from bordercoop.release.verify.remark import remark
from bordercoop.release.version import folder_of, is_folder
from bordercoop.tables.frames import Unfit

OF_THE_VERSION_BEFORE = frozenset(
    {"CHANGELOG.md", "changes.csv", "changes.parquet", "redirects.csv"}
)
"""Files that only the version before can tell."""
MEASURING = frozenset({"datapackage.json", "croissant.json"})
"""Files that state the size and the hash of others."""

_IMPOSSIBLE = (
    Unsound, Nothing, Unfit, TooLow, BadRelease, ValueError, pl.exceptions.PolarsError
)  # fmt: skip


def derived(folder: Path, release: Before) -> Iterator[Finding]:
    """R111 for each file that its lines give otherwise; R112 where that cannot be told, since
    another program made the release, R113 where the version before is not beside it."""
    told = release.described.get("generator")
    if told != generator():
        by = f"by {told!s:.60}" if told else "by a program that does not say which"
        message = f"it was made {by}, not by {generator()}, so its files are not made again"
        hint = "verify it with the program that made it, or check its signature (--key)"
        yield remark("R112", "datapackage.json", message, hint)
        return
    try:
        made, beside = _made(folder, release)
    except _IMPOSSIBLE as error:
        yield remark("R110", RECORDS, f"its lines make no such release: {error}")
        return
    skipped: frozenset[str] = frozenset()
    if not beside:
        skipped = OF_THE_VERSION_BEFORE
        message = f"the version before, {made.previous}, does not lie beside it"
        hint = "what changed since then is not checked"
        yield remark("R113", "CHANGELOG.md", message, hint)
    if made.agreement is not None:
        message = "the agreement with gold is taken as it is stated"
        yield remark("R113", "quality.json", message, "measure it again with evaluate")
    with tempfile.TemporaryDirectory() as place:
        again = Path(place)
        for write in PARTS:
            write(made, again)
        yield from _compared(folder, again, skipped)


def _made(folder: Path, release: Before) -> tuple[Release, bool]:
    """The release that the lines give, and whether the version before had its part in it."""
    with (folder / RECORDS).open("rb") as stream:
        sound = uncorrected(checked(numbered(stream)), release)
    previous = release.described.get("previousVersion")
    asked = asked_of(folder, release)
    if previous is None:
        return prepared(sound, asked, None), True
    if not is_folder(f"v{previous}"):
        raise ValueError(f"no version is called '{previous!s:.40}'")
    beside = folder.resolve().parent / folder_of(previous)
    if beside.is_dir():
        return prepared(sound, asked, opened(beside)), True
    alone = prepared(sound, asked, None)
    own = {
        "changes": pl.read_parquet(folder / "changes.parquet"),
        "redirects": pl.read_csv(folder / "redirects.csv"),
    }
    return replace(alone, previous=previous, **own), False


def asked_of(folder: Path, release: Before) -> Asked:
    """What was asked of a release, as far as it says so itself."""
    told = release.described
    return Asked(
        version=str(release.version),
        day=str(told.get("created") or "")[:10] or None,
        url=told.get("homepage"),
        doi=told.get("doi"),
        agreement=json.loads((folder / "quality.json").read_bytes()).get("agreement"),
        corrections=release.corrections,
    )


def _compared(folder: Path, again: Path, skipped: frozenset[str]) -> Iterator[Finding]:
    here, there = set(files(folder)) & _listed(folder), set(files(again))
    for path in sorted(here ^ there):
        message = "its lines do not give it" if path in here else "its lines give it as well"
        yield remark("R111", path, message)
    for path in sorted((here & there) - skipped - {SUMS}):
        if (folder / path).read_bytes() == (again / path).read_bytes():
            continue
        if path in MEASURING and _described_alike(folder / path, again / path, folder):
            continue
        held = HELD.get(path.rpartition(".")[2])
        apart = "other bytes" if held is None else held(folder / path, again / path)
        if apart is not None:
            yield remark("R111", path, f"its lines give it otherwise: {apart}")


def _listed(folder: Path) -> set[str]:
    """The files of a release, which its sums list; R103 tells of any other."""
    if not (folder / SUMS).is_file():
        return set(files(folder))
    lines = (folder / SUMS).read_bytes().decode("utf-8", "replace").splitlines()
    return {SUMS, *(line.partition("  ")[2] for line in lines)}


def _described_alike(one: Path, other: Path, folder: Path) -> bool:
    """Whether two descriptions differ in nothing but what the files of the release measure:
    the bytes are those that this program writes where the files have the bytes of here."""
    wanted = _measuring(json.loads(other.read_bytes()), folder)
    return one.read_bytes() == json_bytes(wanted)


def _measuring(value: Any, folder: Path) -> Any:
    """A description of files as it has to be where they have the bytes that they have here."""
    if isinstance(value, list):
        return [_measuring(one, folder) for one in value]
    if not isinstance(value, dict):
        return value
    path = value.get("path", value.get("contentUrl"))
    measures: dict[str, Any] = {}
    if isinstance(path, str) and (folder / path).is_file():
        measures = measured(folder / path)
        measures["contentSize"] = f"{measures['bytes']} B"
        measures["sha256"] = measures["hash"].removeprefix("sha256:")
    return {k: measures.get(k, _measuring(v, folder)) for k, v in value.items()}
