"""The tools that people have open a release with the types meant."""

from __future__ import annotations

import csv
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pandas as pd
import polars as pl
import pytest

from bordercoop.tables.derived import TABLES
from bordercoop.tables.described import Table

NAMES = list(TABLES)


@pytest.mark.parametrize("name", NAMES)
def test_pandas_adds_up_numbers_and_knows_days(name: str, seeds_release: Path) -> None:
    made = pd.read_parquet(seeds_release / "tables" / f"{name}.parquet")
    other = pl.read_parquet(seeds_release / "tables" / f"{name}.parquet")
    for column in TABLES[name].columns:
        cells = made[column.name]
        if column.type == "date":
            assert pd.api.types.is_datetime64_any_dtype(cells), column.name
            years = cells.dt.year.dropna().tolist()
            assert years == other[column.name].drop_nulls().dt.year().to_list()
        elif column.type in ("integer", "number", "money"):
            assert pd.api.types.is_numeric_dtype(cells), column.name
            assert float(cells.sum()) == pytest.approx(float(other[column.name].sum() or 0))
        assert cells.isna().sum() == other[column.name].null_count()


@pytest.mark.parametrize("name", NAMES)
def test_rows_of_the_csv_can_be_compared_in_pandas(name: str, seeds_release: Path) -> None:
    made = pd.read_csv(seeds_release / "tables" / f"{name}.csv", dtype=str, na_values=[""])
    assert len(made.drop_duplicates()) == len(made)


@pytest.mark.parametrize("table", TABLES.values(), ids=NAMES)
def test_load_r_names_a_type_for_every_column(table: Table, seeds_release: Path) -> None:
    text = (seeds_release / "load.R").read_text("utf-8")
    (types,) = re.findall(rf"^  {table.name} = c\((.*)\),?$", text, re.MULTILINE)
    kinds = [kind.strip('"') for kind in types.split(", ")]
    assert len(kinds) == len(table.columns)
    days = [column.type == "date" for column in table.columns]
    assert [kind == "Date" for kind in kinds] == days


@pytest.mark.skipif(shutil.which("Rscript") is None, reason="no R here")
def test_r_loads_every_table_with_what_it_has(seeds_release: Path) -> None:
    code = 'source("load.R"); cat(length(tables), nrow(tables$aid), class(tables$aid$date))'
    done = subprocess.run(
        ["Rscript", "-e", code], cwd=seeds_release, capture_output=True, text=True, check=True
    )
    aid = len(pl.read_parquet(seeds_release / "tables" / "aid.parquet"))
    assert done.stdout.split() == [str(len(TABLES)), str(aid), "Date"]


CSVKIT = Path(sys.executable).with_name("csvjson")
csvkit = pytest.mark.skipif(not CSVKIT.exists(), reason="no csvkit here")


def by_csvkit(program: str, *arguments: str) -> str:
    path = CSVKIT.with_name(program)
    done = subprocess.run([path, *arguments], capture_output=True, text=True, check=True)
    return done.stdout


@csvkit
@pytest.mark.parametrize("name", ["documents", "gifts", "evidence", "places", "dyad_year"])
def test_csvkit_takes_every_cell_as_it_is_written(name: str, seeds_release: Path) -> None:
    path = seeds_release / "tables" / f"{name}.csv"
    made = json.loads(by_csvkit("csvjson", "-I", "--blanks", "-z", "10000000", str(path)))
    with path.open(encoding="utf-8", newline="") as file:
        assert made == list(csv.DictReader(file))


@csvkit
@pytest.mark.parametrize(("name", "column"), [("gifts", "amount"), ("aid", "quantity")])
def test_csvkit_adds_up_what_are_numbers(name: str, column: str, seeds_release: Path) -> None:
    path = seeds_release / "tables" / f"{name}.csv"
    told = by_csvkit("csvstat", "--sum", "--no-grouping-separator", "-c", column, str(path))
    wanted = pl.read_parquet(path.with_suffix(".parquet"))[column].cast(pl.Float64).sum()
    assert float(told) == pytest.approx(wanted)
