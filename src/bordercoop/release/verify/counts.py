"""Every form of a table against its Parquet file: CSV, SQLite, and what is described."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import polars as pl

from bordercoop.findings import Finding
from bordercoop.release.compare import as_text
from bordercoop.release.verify.remark import remark

Tables = Mapping[str, pl.DataFrame]
DATABASE = "bordercoop.sqlite"
_THERE = ":there"


def counts(folder: Path, resources: list[dict[str, Any]], tables: Tables) -> Iterator[Finding]:
    """R108: numbers of rows that differ, and cells of a CSV that are not those of Parquet."""
    for one in resources:
        made = tables.get(one["name"])
        if made is None or not one["path"].startswith("tables/") or "schema" not in one:
            continue
        if one.get("rows", len(made)) != len(made):
            yield remark(
                "R108", one["path"], f"{one['rows']} rows described, {len(made)} there"
            )
        yield from _csv(folder, one["path"], made)
    yield from _database(folder / DATABASE, tables)


def _csv(folder: Path, path: str, made: pl.DataFrame) -> Iterator[Finding]:
    try:
        read = pl.read_csv(folder / path, schema_overrides=_types(made))
    except (OSError, pl.exceptions.PolarsError) as error:
        yield remark("R108", path, f"it cannot be read: {str(error).splitlines()[0]}")
        return
    if read.columns != made.columns or len(read) != len(made):
        yield remark("R108", path, f"{len(read)} rows, {len(made)} in the Parquet file")
        return
    here, there = as_text(read), as_text(made).rename(lambda name: name + _THERE)
    apart = pl.concat([here, there], how="horizontal").select(
        _filled(name).ne_missing(_filled(name + _THERE)).sum().alias(name)
        for name in made.columns
    )
    for name, number in zip(apart.columns, apart.row(0), strict=True):
        if number:
            yield remark(
                "R108", path, f"{name}: {number} cells are not those of the Parquet file"
            )


def _filled(name: str) -> pl.Expr:
    return pl.col(name).replace("", None)


def _types(made: pl.DataFrame) -> dict[str, Any]:
    return {
        name: pl.String if isinstance(type_, pl.List) else type_
        for name, type_ in made.schema.items()
    }


def _database(path: Path, tables: Tables) -> Iterator[Finding]:
    if not path.is_file():
        return
    uri = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
    connection = sqlite3.connect(uri, uri=True)
    try:
        connection.execute("PRAGMA trusted_schema = OFF")
        (sound,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
        if sound != "ok":
            yield remark("R108", DATABASE, f"it is damaged: {sound}")
        if connection.execute("PRAGMA foreign_key_check").fetchone():
            yield remark("R107", DATABASE, "a foreign key leads nowhere")
        for name, made in tables.items():
            quoted = name.replace('"', '""')
            (number,) = connection.execute(f'SELECT count(*) FROM "{quoted}"').fetchone()
            if number != len(made):
                yield remark("R108", DATABASE, f"{name}: {number} rows, {len(made)} in Parquet")
    except sqlite3.Error as error:
        yield remark("R108", DATABASE, f"it cannot be read: {error}")
    finally:
        connection.close()
