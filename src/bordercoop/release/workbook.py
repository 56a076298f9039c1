"""`bordercoop.xlsx`: the tables as a workbook for people; no formulas, no converted codes.

Codes and ids have their labels behind them and are text, whatever they look like; dates are
dates; a list is its members joined by `|`. A text longer than a cell can hold (32,767
characters) is cut there. Of a table of more than `MOST_ROWS` rows the first are shown, since a
spreadsheet opens no more in reasonable time; the page `about` says so, and so does the README
of the release. The other files hold all.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, BinaryIO

import polars as pl

from bordercoop.findings import Finding
from bordercoop.release.codes import code_lists
from bordercoop.release.spreadsheet import Sheet, write
from bordercoop.tables.derived import TABLES
from bordercoop.tables.dictionary import JOINT
from bordercoop.tables.labels import labelled_parts
from bordercoop.tables.stored import Tables, height

MOST_ROWS = 100_000
"""Rows of a sheet below its heads; the format would hold 1,048,575."""
Rows = Iterable[tuple[Any, ...]]


def shortened(tables: Tables) -> dict[str, int]:
    """The tables of which the workbook shows the first `MOST_ROWS` rows, with their rows."""
    found = {name: height(tables, name) for name in TABLES if name in tables}
    return {name: rows for name, rows in found.items() if rows > MOST_ROWS}


def cut_short(shortened: Mapping[str, int], file: str) -> Iterator[Finding]:
    """What the workbook in a file does not hold whole, by table: R115."""
    for name, rows in shortened.items():
        told = f"{name}: the workbook shows the first {MOST_ROWS:,} of {rows:,} rows"
        hint = f"tables/{name}.parquet, tables/{name}.csv and the database hold all"
        yield Finding("warning", "R115", told, hint, file=file)


def workbook(
    package: Mapping[str, Any], tables: Tables, day: str | None, sink: BinaryIO
) -> None:
    """Write the workbook: a page on the dataset, every field, every table, every code.

    `sink` can be sought. OSError where the system does not let it.
    """
    heads = ("table", "field", "type", "unit", "description")
    sheets = [
        _listed("about", ("", ""), [*_about(package), *_left_out(tables)]),
        _listed("fields", heads, _fields(package)),
        *(_sheet(name, tables) for name in TABLES),
        _listed("codes", ("vocabulary", "code", "en", "vi", "note"), _codes()),
    ]
    author = str(package["contributors"][0]["title"])
    write(sheets, str(package["title"]), author, day or "1980-01-01", sink)


def _listed(name: str, heads: Sequence[str], rows: Rows) -> Sheet:
    schema = {str(at): pl.String for at in range(len(heads))}
    made = pl.DataFrame(list(rows), schema=schema, orient="row")
    return Sheet(name, heads, len(made), [made])


def _sheet(name: str, tables: Tables) -> Sheet:
    """A table with its labels."""
    frames = labelled_parts(TABLES[name], tables)
    first = next(frames)
    rows = min(height(tables, name), MOST_ROWS)
    return Sheet(name, first.columns, rows, _shown(first, frames))


def _shown(first: pl.DataFrame, others: Iterator[pl.DataFrame]) -> Iterator[pl.DataFrame]:
    left = MOST_ROWS - len(first)
    yield first.head(MOST_ROWS)
    while left > 0 and (part := next(others, None)) is not None:
        yield part.head(left)
        left -= len(part)


def _about(package: Mapping[str, Any]) -> Rows:
    yield from ((name, package[name]) for name in ("title", "version", "description"))
    if "created" in package:
        yield "released", package["created"][:10]
    yield "licence", f"{package['licenses'][0]['name']}: {package['licenses'][0]['path']}"
    yield "cells", f"empty is unknown or not stated, never zero; lists are joined by {JOINT}"


def _left_out(tables: Tables) -> Rows:
    for name, rows in shortened(tables).items():
        told = f"the first {MOST_ROWS:,} of {rows:,} rows"
        yield name, f"{told}; tables/{name}.csv and tables/{name}.parquet hold all"


def _fields(package: Mapping[str, Any]) -> Rows:
    for one in package["resources"]:
        if one["path"].startswith("tables/") and "schema" in one:
            for field in one["schema"]["fields"]:
                about = (field["type"], field.get("unit"), field["description"])
                yield (one["name"], field["name"], *about)


def _codes() -> Rows:
    for name, (_, made) in code_lists().items():
        if made.columns == ["code", "en", "vi", "note"]:
            yield from ((name, *row) for row in made.iter_rows())
