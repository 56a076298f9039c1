"""A release opens alike in every reader that its matrix names.

Each reader is brought to one form: the columns of a table, each a list of cells as text, with
numbers without trailing zeros, dates in ISO 8601, lists joined by `|`, and nothing for an
empty cell or list; and which kind of value the reader took each column for.
"""

from __future__ import annotations

import csv
import hashlib
import json
import shutil
import sqlite3
import subprocess
import tempfile
from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import duckdb
import openpyxl
import pandas as pd
import polars as pl
import pyarrow as pa
import pyarrow.csv
import pyarrow.parquet
import pytest

from bordercoop.release.page import readers
from bordercoop.tables.derived import TABLES
from bordercoop.tables.described import Table

Columns = dict[str, list[str | None]]
Kinds = dict[str, str]
Read = Callable[[Path, Table], tuple[Columns, Kinds]]


def of_rows(names: Sequence[str], rows: Iterable[Sequence[Any]]) -> tuple[Columns, Kinds]:
    values = list(rows)
    columns = {name: [row[at] for row in values] for at, name in enumerate(names)}
    return (
        {name: [as_text(cell) for cell in cells] for name, cells in columns.items()},
        {name: kind(cells) for name, cells in columns.items()},
    )


def as_text(cell: Any) -> str | None:
    if cell is None or cell is pd.NA or cell is pd.NaT or cell != cell:
        return None
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, int | float | Decimal):
        return f"{Decimal(str(cell)).normalize():f}"
    if isinstance(cell, str):
        return cell or None
    return "|".join(cell) or None


def kind(cells: Iterable[Any]) -> str:
    """`number`, `date` or `text`, of the filled cells; a list is text."""
    found = {
        "date"
        if isinstance(cell, date)
        else "number"
        if isinstance(cell, int | float | Decimal)
        else "text"
        for cell in cells
        if as_text(cell) is not None
    }
    return "|".join(sorted(found))


def duckdb_parquet(folder: Path, table: Table) -> tuple[Columns, Kinds]:
    return of_rows(*_sql(f"FROM read_parquet('{folder}/tables/{table.name}.parquet')"))


def _sql(query: str) -> tuple[list[str], list[Any]]:
    found: Any = duckdb.sql(query)
    return found.columns, found.fetchall()


_DUCKDB = {"date": "DATE", "integer": "BIGINT", "number": "DOUBLE", "money": "DECIMAL(24,2)"}


def duckdb_csv(folder: Path, table: Table) -> tuple[Columns, Kinds]:
    types = {column.name: _DUCKDB.get(column.type, "VARCHAR") for column in table.columns}
    path = f"{folder}/tables/{table.name}.csv"
    return of_rows(*_sql(f"FROM read_csv('{path}', header = true, columns = {types})"))


def pandas_parquet(folder: Path, table: Table) -> tuple[Columns, Kinds]:
    path = folder / "tables" / f"{table.name}.parquet"
    return _pandas(pd.read_parquet(path, dtype_backend="pyarrow"))


_PANDAS = {
    "date": pd.ArrowDtype(pa.date32()),
    "integer": "Int64",
    "number": "float64",
    "money": "string",  # no reader of decimals there: the digits are taken as they stand
}


def pandas_csv(folder: Path, table: Table) -> tuple[Columns, Kinds]:
    types: Any = {column.name: _PANDAS.get(column.type, "string") for column in table.columns}
    path = folder / "tables" / f"{table.name}.csv"
    made: Any = pd.read_csv(path, dtype=types, keep_default_na=False, na_values=[""])
    for column in table.columns:
        if column.type == "money":
            made[column.name] = (
                made[column.name].map(Decimal, na_action="ignore").astype(object)
            )
    return _pandas(made)


def _pandas(made: Any) -> tuple[Columns, Kinds]:
    return of_rows(
        list(made.columns), zip(*(made[name].tolist() for name in made), strict=True)
    )


def polars_parquet(folder: Path, table: Table) -> tuple[Columns, Kinds]:
    made = pl.read_parquet(folder / "tables" / f"{table.name}.parquet")
    return of_rows(made.columns, made.iter_rows())


_POLARS: dict[str, Any] = {
    "date": pl.Date,
    "integer": pl.Int64,
    "number": pl.Float64,
    "money": pl.Decimal(24, 2),
}


def polars_csv(folder: Path, table: Table) -> tuple[Columns, Kinds]:
    types = {column.name: _POLARS.get(column.type, pl.String) for column in table.columns}
    made = pl.read_csv(folder / "tables" / f"{table.name}.csv", schema=types)
    return of_rows(made.columns, made.iter_rows())


def pyarrow_parquet(folder: Path, table: Table) -> tuple[Columns, Kinds]:
    return _pyarrow(pa.parquet.read_table(folder / "tables" / f"{table.name}.parquet"))


_ARROW = {
    "date": pa.date32(),
    "integer": pa.int64(),
    "number": pa.float64(),
    "money": pa.decimal128(24, 2),
}


def pyarrow_csv(folder: Path, table: Table) -> tuple[Columns, Kinds]:
    types = {column.name: _ARROW.get(column.type, pa.string()) for column in table.columns}
    parse = pa.csv.ParseOptions(newlines_in_values=True)
    convert = pa.csv.ConvertOptions(column_types=types, strings_can_be_null=True)
    path = folder / "tables" / f"{table.name}.csv"
    return _pyarrow(pa.csv.read_csv(path, parse_options=parse, convert_options=convert))


def _pyarrow(made: Any) -> tuple[Columns, Kinds]:
    return of_rows(made.column_names, zip(*(c.to_pylist() for c in made.columns), strict=True))


def sqlite3_sqlite(folder: Path, table: Table) -> tuple[Columns, Kinds]:
    connection = sqlite3.connect(f"file:{folder}/bordercoop.sqlite?mode=ro", uri=True)
    names = [column.name for column in table.columns]
    quoted = ", ".join(f'"{name}"' for name in names)
    rows = connection.execute(f'SELECT {quoted} FROM "{table.name}" ORDER BY rowid').fetchall()
    connection.close()
    lists = {at for at, column in enumerate(table.columns) if column.type == "list"}
    dates = {at for at, column in enumerate(table.columns) if column.type == "date"}
    return of_rows(names, [_typed(row, lists, dates) for row in rows])


def _typed(row: Sequence[Any], lists: set[int], dates: set[int]) -> list[Any]:
    return [
        json.loads(cell)
        if at in lists
        else date.fromisoformat(cell)
        if at in dates and cell is not None
        else cell
        for at, cell in enumerate(row)
    ]


def openpyxl_xlsx(folder: Path, table: Table) -> tuple[Columns, Kinds]:
    book = openpyxl.load_workbook(folder / "bordercoop.xlsx", data_only=False)
    names, *rows = book[table.name].iter_rows(values_only=True)
    own = [names.index(column.name) for column in table.columns]  # the others are labels
    return of_rows([str(names[at]) for at in own], [[row[at] for at in own] for row in rows])


_CLASSES = {"character": "text", "Date": "date", "numeric": "number"}
_READR = """
suppressMessages(library(readr))
source("load.R")
for (name in names(types)) {
  made <- read_csv(file.path("tables", paste0(name, ".csv")), col_types = compact(name),
                   na = "", trim_ws = FALSE, progress = FALSE)
  stopifnot(nrow(problems(made)) == 0)
  write_csv(made, file.path(out, paste0(name, ".csv")), na = "")
  kinds <- vapply(made, function(column) class(column)[1], "")
  cat(name, kinds, "\n")
}
"""


def readr_csv(folder: Path, table: Table) -> tuple[Columns, Kinds]:
    made, classes = _all_by_readr(folder)
    with (made / f"{table.name}.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    kinds = dict(
        zip(
            (c.name for c in table.columns), map(_CLASSES.get, classes[table.name]), strict=True
        )
    )
    columns = {
        name: [
            (as_text(Decimal(row[name])) if told == "number" else row[name])
            if row[name]
            else None
            for row in rows
        ]
        for name, told in kinds.items()
    }
    return columns, {
        name: (told or "") if any(columns[name]) else "" for name, told in kinds.items()
    }


@cache
def _all_by_readr(folder: Path) -> tuple[Path, dict[str, list[str]]]:
    """What readr read, written again, and the class of every column; R starts once."""
    _needs("Rscript")
    out = Path(tempfile.mkdtemp())
    if subprocess.run(["Rscript", "-e", "library(readr)"], capture_output=True).returncode:
        pytest.skip("no readr here")
    done = subprocess.run(
        ["Rscript", "-e", f"out <- '{out}'; {_READR}"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=True,
    )
    told = (line.split() for line in done.stdout.splitlines())
    return out, {name: classes for name, *classes in told}


def miller_csv(folder: Path, table: Table) -> tuple[Columns, Kinds]:
    """Miller knows no days: a day is text that is written as one."""
    _needs("mlr")
    arguments = ["--icsv", "--ojsonl", "put", "-f", "load.mlr", f"tables/{table.name}.csv"]
    done = subprocess.run(["mlr", *arguments], cwd=folder, capture_output=True, check=True)
    rows = [json.loads(line, parse_float=Decimal) for line in done.stdout.splitlines()]
    days = {column.name for column in table.columns if column.type == "date"}
    return of_rows(
        [column.name for column in table.columns],
        [
            [date.fromisoformat(c) if name in days and c else c for name, c in row.items()]
            for row in rows
        ],
    )


def _needs(program: str) -> None:
    if shutil.which(program) is None:
        pytest.skip(f"no {program} here")


READERS: dict[tuple[str, str], Read] = {
    ("DuckDB", "Parquet"): duckdb_parquet,
    ("DuckDB", "CSV"): duckdb_csv,
    ("pandas", "Parquet"): pandas_parquet,
    ("pandas", "CSV"): pandas_csv,
    ("Polars", "Parquet"): polars_parquet,
    ("Polars", "CSV"): polars_csv,
    ("pyarrow", "Parquet"): pyarrow_parquet,
    ("pyarrow", "CSV"): pyarrow_csv,
    ("readr", "CSV"): readr_csv,
    ("Miller", "CSV"): miller_csv,
    ("sqlite3", "SQLite"): sqlite3_sqlite,
    ("openpyxl", "XLSX"): openpyxl_xlsx,
}
"""How each reader reads each format that the matrix says it opens."""


def checksum(cells: Iterable[str | None]) -> str:
    return hashlib.sha256(repr(list(cells)).encode()).hexdigest()


def sums(columns: Columns, kinds: Kinds) -> dict[str, Decimal]:
    return {
        name: sum((Decimal(cell) for cell in cells if cell is not None), Decimal(0))
        for name, cells in columns.items()
        if kinds[name] == "number"
    }


_KINDS = {"date": "date", "integer": "number", "number": "number", "money": "number"}


@pytest.mark.parametrize("reader", READERS, ids=" ".join)
def test_a_release_opens_alike(reader: tuple[str, str], seeds_release: Path) -> None:
    for table in TABLES.values():
        wanted, known = polars_parquet(seeds_release, table)
        columns, kinds = READERS[reader](seeds_release, table)
        assert list(columns) == [column.name for column in table.columns]
        for column in table.columns:
            told = (table.name, column.name)
            assert kinds[column.name] in ("", _KINDS.get(column.type, "text")), told
            assert len(columns[column.name]) == len(wanted[column.name]), told
            assert checksum(columns[column.name]) == checksum(wanted[column.name]), told
        assert sums(columns, kinds) == sums(wanted, known), table.name


def test_the_page_shows_the_readers_that_are_tested(seeds_release: Path) -> None:
    heads, _, *rows = [
        [cell.strip() for cell in line.strip("|").split("|")] for line in readers().splitlines()
    ]
    shown = {
        (row[0], format_)
        for row in rows
        for format_, cell in zip(heads[1:], row[1:], strict=True)
        if cell == "yes"
    }
    assert shown == set(READERS)
    assert readers() in (seeds_release / "README.md").read_text("utf-8")


@pytest.mark.parametrize("name", TABLES)
def test_no_reader_takes_an_id_or_code_for_a_number(name: str, seeds_release: Path) -> None:
    path = seeds_release / "tables" / f"{name}.csv"
    by_polars, by_pandas = pl.read_csv(path, infer_schema_length=None), pd.read_csv(path)
    guessed: tuple[tuple[list[str], list[Any]], ...] = (
        (by_polars.columns, by_polars.rows()),
        (list(by_pandas.columns), by_pandas.to_numpy().tolist()),
        _sql(f"FROM read_csv('{path}', header = true)"),
    )
    for names, rows in guessed:
        _, kinds = of_rows(names, rows)
        for column in TABLES[name].columns:
            if column.type == "text" and (column.vocabulary or column.refers_to):
                assert kinds[column.name] in ("", "text"), column.name
