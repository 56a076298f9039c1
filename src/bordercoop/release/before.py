"""The version before: what a release is compared with."""

from __future__ import annotations

import csv
import json
import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import msgspec
import polars as pl
from msgspec import Struct

from bordercoop.corrections.correction import Correction
from bordercoop.corrections.entries import NAME, BadCorrections, read
from bordercoop.jsonl import is_blank
from bordercoop.model import IDS, Line
from bordercoop.release.version import Version, is_folder, parsed

RECORDS = "records.jsonl"
ROWS_A_BYTE = 4
"""Rows that a byte of a Parquet file may tell at most; rows that differ take more."""


class BadRelease(ValueError):
    """A folder that is no whole release; the message says what is wrong with it."""


class Before(Struct, frozen=True):
    """A published version.

    `lines` are its lines by doc_id, or None where this program cannot read them (their
    schema was another); `redirects` maps (table, id) to its row; `described` is its
    datapackage.json, empty for a release without one; `corrections` are the entries in it.
    """

    version: Version
    folder: Path
    tables: dict[str, pl.DataFrame]
    lines: dict[str, Line] | None
    redirects: dict[tuple[str, str], dict[str, str]]
    described: Mapping[str, Any]
    changelog: str
    corrections: tuple[Correction, ...] = ()

    def used(self) -> dict[tuple[str, str], set[int]]:
        """The numbers of withdrawn records, which are used up, by doc_id and table."""
        found: dict[tuple[str, str], set[int]] = {}
        for table, id_ in self.redirects:
            doc_id, _, number = id_.rpartition("/")
            if table in IDS and number[1:].isdecimal():
                found.setdefault((doc_id, table), set()).add(int(number[1:]))
        return found


def latest(place: Path) -> Path | None:
    """The folder of the greatest version in `place`; drafts (`-rc.1`) do not count."""
    if not place.is_dir():
        return None
    names = (name for name in os.listdir(place) if is_folder(name))
    found = [(parsed(name), name) for name in names if not parsed(name).draft]
    return place / max(found)[1] if found else None


def opened(folder: Path) -> Before:
    """The release in `folder`. BadRelease where it is none or is damaged, OSError where it
    cannot be read."""
    try:
        return _opened(folder)
    except BadRelease:
        raise
    except (ValueError, csv.Error) as error:  # text that is not UTF-8, or no CSV
        raise BadRelease(f"{folder}: {error}") from None


def _opened(folder: Path) -> Before:
    tables = {path.stem: _table(path) for path in sorted((folder / "tables").glob("*.parquet"))}
    if not tables:
        raise BadRelease(f"{folder}: no tables/*.parquet, so this is no release")
    described = _json(folder / "datapackage.json")
    changelog = folder / "CHANGELOG.md"
    return Before(
        version=_version(folder, described),
        folder=folder,
        tables=tables,
        lines=_lines(folder / RECORDS),
        redirects=_redirects(folder / "redirects.csv"),
        described=described,
        changelog=changelog.read_text("utf-8") if changelog.exists() else "",
        corrections=_corrections(folder / NAME),
    )


def _version(folder: Path, described: Mapping[str, Any]) -> Version:
    for told in (described.get("version"), folder.resolve().name):
        if isinstance(told, str) and is_folder("v" + told.removeprefix("v")):
            return parsed(told)
    page = folder / "README.md"
    first = page.read_text("utf-8").split("\n", 1)[0] if page.exists() else ""
    found = re.fullmatch(r"# bordercoop (\S+)", first)
    if found is None or not is_folder("v" + found[1]):
        raise BadRelease(f"{folder}: nothing in it tells its version")
    return parsed(found[1])


def _table(path: Path) -> pl.DataFrame:
    try:
        rows = int(pl.scan_parquet(path).select(pl.len()).collect().item())
        if rows > ROWS_A_BYTE * path.stat().st_size:  # it would unpack to any size
            raise BadRelease(f"{path}: {rows:,} rows in a file that cannot tell so many apart")
        return pl.read_parquet(path)
    except (pl.exceptions.PolarsError, OSError) as error:
        if isinstance(error, OSError) and error.errno is not None:
            raise
        raise BadRelease(f"{path}: {str(error).splitlines()[0]}") from None


def _json(path: Path) -> dict[str, Any]:
    if not path.exists():
        return {}
    try:
        value = json.loads(path.read_bytes())
    except ValueError as error:
        raise BadRelease(f"{path}: {error}") from None
    if not isinstance(value, dict):
        raise BadRelease(f"{path}: not an object")
    return value


def _lines(path: Path) -> dict[str, Line] | None:
    decoder = msgspec.json.Decoder(Line)
    try:
        with path.open("rb") as stream:
            read = [decoder.decode(raw) for raw in stream if not is_blank(raw)]
    except (ValueError, RecursionError):
        return None
    return {line.document.doc_id: line for line in read}


def _corrections(path: Path) -> tuple[Correction, ...]:
    try:
        return tuple(read(path)) if path.exists() else ()
    except BadCorrections as error:
        raise BadRelease(f"{path}: {error.findings[0].message}") from None


def _redirects(path: Path) -> dict[tuple[str, str], dict[str, str]]:
    if not path.exists():
        return {}
    with path.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    try:
        name = "table" if rows and "table" in rows[0] else "table_name"  # before 2.0.0
        return {(row[name], row["id"]): row for row in rows}
    except KeyError as error:
        raise BadRelease(f"{path}: no column {error}") from None
