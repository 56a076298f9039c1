"""What lies in the folder of a release, part by part."""

from __future__ import annotations

import csv
import hashlib
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import polars as pl
from msgspec import Struct

from bordercoop.corrections.applied import Done
from bordercoop.model import Line
from bordercoop.release.about import about
from bordercoop.release.citation import citation, licence
from bordercoop.release.croissant import croissant
from bordercoop.release.demand import Demand
from bordercoop.release.described import CHANGES, REDIRECTS
from bordercoop.release.loaders import loaders
from bordercoop.release.package import files, package, row_counts
from bordercoop.release.page import page
from bordercoop.release.quality import quality
from bordercoop.schema import generated
from bordercoop.tables.derived import TABLES

SUMS = "SHA256SUMS"


class Release(Struct, frozen=True):
    """All that a release is made of.

    `previous` is the version before, `day` (ISO 8601) when it was made, where the caller
    says so, `url` and `doi` where it is found; `raw` are the lines as they came, once, and
    `lines` the records in them, `tables` all tables by name. `changes` and `redirects` are
    against the version before, whose changelog is `older`; `demand` is what they demand;
    `findings` are the warnings on the lines by code; `agreement` is what gold gave, if any;
    `corrections` is what became of each entry.
    """

    version: str
    previous: str | None
    day: str | None
    url: str | None
    doi: str | None
    raw: Iterable[bytes]
    lines: Sequence[Line]
    tables: Mapping[str, pl.DataFrame]
    changes: pl.DataFrame
    redirects: pl.DataFrame
    demand: Demand
    older: str
    findings: Mapping[str, int]
    agreement: Mapping[str, Any] | None = None
    corrections: Sequence[Done] = ()

    def about(self) -> dict[str, Any]:
        """What is said of the dataset as a whole."""
        return about(self.version, self.day, self.previous, self.url, self.doi)

    def rows(self) -> dict[str, int]:
        """The number of rows of each table, by its path without the ending."""
        counted = row_counts(self.tables)
        return counted | {"changes": len(self.changes), "redirects": len(self.redirects)}


Part = Callable[[Release, Path], None]
"""Writes some files of a release into its folder; OSError where it cannot."""


def tables(release: Release, folder: Path) -> None:
    """`tables/`: every table and aggregate as Parquet and CSV."""
    from bordercoop.tables.written import write_all

    write_all(release.tables, folder / "tables", release.about())


def labelled(release: Release, folder: Path) -> None:
    """`labelled/`: the tables with codes or ids as CSV, the labels of both behind them."""
    from bordercoop.tables.labels import has_labels, labelled_parts
    from bordercoop.tables.written import flat_csv

    (folder / "labelled").mkdir()
    for name, table in TABLES.items():
        if any(has_labels(table, column) for column in table.columns):
            with (folder / "labelled" / f"{name}.csv").open("wb") as sink:
                for number, part in enumerate(labelled_parts(table, release.tables)):
                    flat_csv(part, sink, header=not number)


def changes(release: Release, folder: Path) -> None:
    """`changes.parquet`, `changes.csv` and `redirects.csv`: what differs from before."""
    from bordercoop.tables.written import FORMATS

    for table, made, forms in (
        (CHANGES, release.changes, ("parquet", "csv")),
        (REDIRECTS, release.redirects, ("csv",)),
    ):
        for form in forms:
            with (folder / f"{table.name}.{form}").open("wb") as sink:
                FORMATS[form](table, made, sink, release.about())


def changelog(release: Release, folder: Path) -> None:
    """`CHANGELOG.md`: the same in words and numbers, and that of the versions before."""
    from bordercoop.release.changelog import changelog

    told = (release.version, release.day, release.demand, release.changes, release.older)
    _write(folder / "CHANGELOG.md", changelog(*told))


def codes(release: Release, folder: Path) -> None:
    """`codes/`: every vocabulary, the places, and the crosswalks to the codes of others."""
    from bordercoop.release.codes import code_lists
    from bordercoop.tables.written import csv

    (folder / "codes").mkdir()
    for name, (table, made) in code_lists().items():
        with (folder / "codes" / f"{name}.csv").open("wb") as sink:
            csv(table, made, sink)


def records(release: Release, folder: Path) -> None:
    """`records.jsonl`: the lines as validated, by doc_id."""
    with (folder / "records.jsonl").open("wb") as sink:
        sink.writelines(release.raw)


def corrections(release: Release, folder: Path) -> None:
    """`corrections.jsonl`: the entries that were applied, and those that fit no more."""
    from bordercoop.corrections.entries import NAME, encoded

    if release.corrections:
        entries = (done.entry for done in release.corrections)
        (folder / NAME).write_bytes(encoded(entries))


def schema(release: Release, folder: Path) -> None:
    """`schema/`: what the lines satisfy, the codebook, the columns of the tables."""
    (folder / "schema").mkdir()
    for path in ("schema/article.schema.json", "docs/codebook.md"):
        _write(folder / "schema" / path.rpartition("/")[2], generated()[path])
    with (folder / "schema" / "columns.csv").open("w", encoding="utf-8", newline="") as sink:
        rows = csv.writer(sink)
        told = ("type", "nullable", "unit", "vocabulary", "refers_to", "description")
        rows.writerow(("table", "column", *told))
        for table in TABLES.values():
            for column in table.columns:
                cells = (getattr(column, name) for name in told)
                rows.writerow((table.name, column.name, *map(_written, cells)))


def _written(value: object) -> object:
    return str(value).lower() if isinstance(value, bool) else value


def database(release: Release, folder: Path) -> None:
    """`bordercoop.sqlite`, and `metadata.json` for Datasette."""
    from bordercoop.release.datasette import datasette
    from bordercoop.release.sqlite import database

    database(release.tables, folder / "bordercoop.sqlite")
    _json(folder / "metadata.json", datasette(_described(release, None)))


def workbook(release: Release, folder: Path) -> None:
    """`bordercoop.xlsx`: the tables for people."""
    from bordercoop.release.workbook import workbook

    with (folder / "bordercoop.xlsx").open("wb") as sink:
        workbook(_described(release, None), release.tables, release.day, sink)


def explorer(release: Release, folder: Path) -> None:
    """`explorer.html`: the release as a page that is opened from disk."""
    from bordercoop.explorer.gathered import gathered
    from bordercoop.explorer.page import pieces
    from bordercoop.release.explored import NAME

    title = str(release.about()["title"])
    made = gathered(title, release.version, release.lines, release.tables)
    with (folder / NAME).open("wb") as sink:
        sink.writelines(pieces(made))


def words(release: Release, folder: Path) -> None:
    """`README.md`, `LICENSE`, `CITATION.cff`, `load.*` and `quality.json`."""
    told = release.about()
    text = page(release.version, release.day, release.lines, release.tables)
    _write(folder / "README.md", text)
    _write(folder / "LICENSE", licence(told))
    _write(folder / "CITATION.cff", citation(told))
    for name, text in loaders().items():
        _write(folder / name, text)
    about_it = (release.lines, release.tables, release.findings, release.agreement)
    _json(folder / "quality.json", quality(*about_it, release.corrections))


def metadata(release: Release, folder: Path) -> None:
    """`datapackage.json`, with the hash of every file so far, and `croissant.json` from it."""
    described = _described(release, folder)
    _json(folder / "datapackage.json", described)
    _json(folder / "croissant.json", croissant(described))


def sums(release: Release, folder: Path) -> None:
    """`SHA256SUMS`: a line for each other file, as `sha256sum -c` reads it."""
    paths = list(files(folder))
    with (folder / SUMS).open("w", encoding="utf-8", newline="\n") as sink:
        for path in paths:
            with (folder / path).open("rb") as file:
                digest = hashlib.file_digest(file, "sha256").hexdigest()
            sink.write(f"{digest}  {path}\n")


def _described(release: Release, folder: Path | None) -> dict[str, Any]:
    return package(release.about(), release.rows(), folder)


def _write(path: Path, text: str) -> None:
    path.write_bytes(text.encode("utf-8"))


def _json(path: Path, value: object) -> None:
    path.write_bytes(json_bytes(value))


def json_bytes(value: object) -> bytes:
    """The one form in which a release holds a file of JSON."""
    return f"{json.dumps(value, ensure_ascii=False, indent=2)}\n".encode()


PARTS: tuple[Part, ...] = (
    tables,
    labelled,
    changes,
    changelog,
    codes,
    records,
    corrections,
    schema,
    database,
    workbook,
    explorer,
    words,
    metadata,
    sums,
)
"""The parts in the order in which they are written: what describes files comes after them."""
