"""What lies in the folder of a release, part by part."""

from __future__ import annotations

import csv
import hashlib
import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from bordercoop.model import Line
from bordercoop.release.page import page
from bordercoop.schema import generated
from bordercoop.tables.derived import TABLES

if TYPE_CHECKING:
    import polars as pl

SUMS = "SHA256SUMS"


class Release(Struct, frozen=True):
    """All that a release is made of.

    `day` (ISO 8601) is when it was made, where the caller says so; `raw` are the lines as
    they came, `lines` the records in them, `tables` all tables by name.
    """

    version: str
    day: str | None
    raw: Sequence[bytes]
    lines: Sequence[Line]
    tables: dict[str, pl.DataFrame]


Part = Callable[[Release, Path], None]
"""Writes some files of a release into its folder; OSError where it cannot."""


def tables(release: Release, folder: Path) -> None:
    """`tables/`: every table and aggregate as Parquet and CSV."""
    from bordercoop.tables.written import write_all

    write_all(release.tables, folder / "tables")


def records(release: Release, folder: Path) -> None:
    """`records.jsonl`: the lines as validated, by doc_id."""
    with (folder / "records.jsonl").open("wb") as sink:
        sink.writelines(release.raw)


def schema(release: Release, folder: Path) -> None:
    """`schema/`: what the lines satisfy, the code lists, the codebook, the columns."""
    for name, text in generated().items():
        top, _, below = name.partition("/")
        if top != "schema" and below != "codebook.md":
            continue
        path = folder / "schema" / below
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode("utf-8"))
    with (folder / "schema" / "columns.csv").open("w", encoding="utf-8", newline="") as sink:
        rows = csv.writer(sink)
        about = ("type", "nullable", "unit", "vocabulary", "refers_to", "description")
        rows.writerow(("table", "column", *about))
        for table in TABLES.values():
            for column in table.columns:
                cells = (getattr(column, name) for name in about)
                rows.writerow((table.name, column.name, *map(_written, cells)))


def _written(value: object) -> object:
    return str(value).lower() if isinstance(value, bool) else value


def readme(release: Release, folder: Path) -> None:
    """`README.md`: the page for people."""
    text = page(release.version, release.day, release.lines, release.tables)
    (folder / "README.md").write_bytes(text.encode("utf-8"))


def sums(release: Release, folder: Path) -> None:
    """`SHA256SUMS`: a line for each other file, as `sha256sum -c` reads it."""
    paths = sorted(
        os.path.relpath(os.path.join(where, file), folder).replace(os.sep, "/")
        for where, _, files in os.walk(folder)
        for file in files
    )
    with (folder / SUMS).open("w", encoding="utf-8", newline="\n") as sink:
        for path in paths:
            with (folder / path).open("rb") as file:
                digest = hashlib.file_digest(file, "sha256").hexdigest()
            sink.write(f"{digest}  {path}\n")


PARTS: tuple[Part, ...] = (tables, records, schema, readme, sums)
"""The parts in the order in which they are written; the sums come last."""
