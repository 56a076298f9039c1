"""`datapackage.json`: what lies in a release, from which all other metadata are made.

It follows the Data Package standard, version 2 (https://datapackage.org/standard/), and
keeps the keys of version 1 (`profile`, `contributors.role`) for readers that look for them.
A table has a resource for its CSV, with the schema, and one for its Parquet file.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import polars as pl

from bordercoop.release.codes import code_lists
from bordercoop.release.described import CHANGES, REDIRECTS
from bordercoop.tables.derived import TABLES
from bordercoop.tables.described import Table
from bordercoop.tables.dictionary import table_schema
from bordercoop.tables.stored import height

_SCHEMA = "https://datapackage.org/profiles/2.0/datapackage.json"
_MEDIA = {
    "cff": "application/yaml",
    "csv": "text/csv",
    "html": "text/html",
    "json": "application/json",
    "jsonl": "application/jsonl",
    "md": "text/markdown",
    "parquet": "application/vnd.apache.parquet",
    "sqlite": "application/vnd.sqlite3",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
_DIALECT = {
    "delimiter": ",",
    "lineTerminator": "\r\n",
    "quoteChar": '"',
    "doubleQuote": True,
    "header": True,
}


def tabular() -> dict[str, Table]:
    """Every CSV of a release that has a schema, by its path."""
    found = {f"tables/{name}.csv": table for name, table in TABLES.items()}
    found |= {"changes.csv": CHANGES, "redirects.csv": REDIRECTS}
    found |= {f"codes/{name}.csv": table for name, (table, _) in code_lists().items()}
    return found


def package(
    about: Mapping[str, Any], rows: Mapping[str, int], folder: Path | None
) -> dict[str, Any]:
    """The description of a release. `rows` are the numbers of rows of its tables, by path
    without the ending; with `folder`, each file's bytes and hash are stated."""
    known = tabular()
    paths = sorted(known) if folder is None else list(files(folder))
    resources = [_resource(path, known.get(path), rows, folder) for path in paths]
    order = {path: at for at, path in enumerate(known)}
    resources.sort(key=lambda one: order.get(one["path"], len(order)))
    return {"$schema": _SCHEMA, **about, "resources": resources}


def files(folder: Path) -> Iterator[str]:
    """The path of every file below `folder`, from there, in order."""
    yield from sorted(
        path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()
    )


def _resource(
    path: str, table: Table | None, rows: Mapping[str, int], folder: Path | None
) -> dict[str, Any]:
    stem, _, form = path.rpartition(".")
    is_table = table is not None
    resource: dict[str, Any] = {
        "name": _name(path, is_table),
        **({"title": table.title, "description": table.description} if table else {}),
        "path": path,
        "type": "table" if is_table else "file",
        "profile": "tabular-data-resource" if is_table else "data-resource",
        "format": form.lower() if stem else "txt",
        "mediatype": _MEDIA.get(form, "text/plain"),
    }
    if resource["mediatype"].startswith(("text/", "application/json", "application/yaml")):
        resource["encoding"] = "utf-8"
    if is_table and stem in rows:
        resource["rows"] = rows[stem]
    if folder is not None:
        resource |= measured(folder / path)
    if table is not None:
        resource |= {"dialect": _DIALECT, "schema": table_schema(table)}
    return resource


def _name(path: str, is_table: bool) -> str:
    """`aid` for the table aid, `codes.topic` for a code list; of other files, the path."""
    if is_table:
        return path.removeprefix("tables/").removesuffix(".csv").replace("/", ".").lower()
    return path.replace("/", ".").lower()


def measured(path: Path) -> dict[str, Any]:
    """The bytes and the hash of a file, as its description states them."""
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    return {"bytes": path.stat().st_size, "hash": f"sha256:{digest}"}


def row_counts(tables: Mapping[str, pl.DataFrame]) -> dict[str, int]:
    """The number of rows of each table, by its path without the ending."""
    return {f"tables/{name}": height(tables, name) for name in tables}
