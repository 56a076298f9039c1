"""What else lies in a release, opened with the tools that it is made for."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
from pathlib import Path

import duckdb
import openpyxl
import polars as pl
import pyarrow as pa
import pyarrow.parquet
import pytest

from bordercoop.tables.derived import TABLES


@pytest.mark.filterwarnings("ignore")
def test_frictionless_finds_the_package_valid(seeds_release: Path) -> None:
    from frictionless import Package

    report = Package.from_descriptor(str(seeds_release / "datapackage.json")).validate()
    assert report.valid, report.flatten(["type", "message"])
    assert {task.type for task in report.tasks} == {"table", "file"}


@pytest.mark.filterwarnings("ignore")
def test_mlcroissant_loads_a_record_of_each_record_set(
    seeds_release: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import mlcroissant

    monkeypatch.chdir(seeds_release)
    dataset = mlcroissant.Dataset("croissant.json")
    assert not list(dataset.metadata.issues.errors)
    sets = {one.name: one.uuid for one in dataset.metadata.record_sets}
    assert set(sets) == set(TABLES)
    for name, uuid in sets.items():
        if len(pl.read_parquet(seeds_release / "tables" / f"{name}.parquet")):
            assert next(iter(dataset.records(uuid)))


def test_the_files_that_load_it_do(seeds_release: Path) -> None:
    program = "exec(open('load.py').read()); print(len(tables), len(tables['aid']))"
    done = subprocess.run(
        [sys.executable, "-c", f"__file__ = 'load.py'; {program}"],
        cwd=seeds_release,
        capture_output=True,
        check=True,
        text=True,
    )
    aid = len(pl.read_parquet(seeds_release / "tables" / "aid.parquet"))
    assert done.stdout.split() == [str(len(TABLES)), str(aid)]
    script = (
        (seeds_release / "load.sql")
        .read_text("utf-8")
        .replace("tables/", f"{seeds_release}/tables/")
    )
    connection = duckdb.connect()
    connection.execute(script)
    assert connection.execute("SELECT count(*) FROM aid").fetchone() == (aid,)


def test_a_lone_parquet_file_explains_itself(seeds_release: Path) -> None:
    metadata = pa.parquet.read_metadata(seeds_release / "tables" / "aid.parquet")
    told = json.loads(metadata.metadata[b"datapackage"])
    (resource,) = told["resources"]
    fields = {field["name"]: field for field in resource["schema"]["fields"]}
    assert (told["version"], told["licenses"][0]["name"]) == ("0.1.0", "CC-BY-4.0")
    assert {"value": "cash", "label": "Cash", "label:vi": "Tiền"} in fields["kind"][
        "categories"
    ]
    order = [one.column_index for one in metadata.row_group(0).sorting_columns]
    assert order == [
        TABLES["aid"].columns.index(TABLES["aid"].column(c)) for c in TABLES["aid"].order
    ]


def test_the_database_keeps_its_keys(seeds_release: Path) -> None:
    connection = sqlite3.connect(seeds_release / "bordercoop.sqlite")
    assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    strict = connection.execute(
        "SELECT name FROM pragma_table_list WHERE strict = 0"
    ).fetchall()
    views = {f"{name}_labelled" for name in TABLES}
    assert {name for (name,) in strict} <= {"sqlite_schema", "sqlite_temp_schema"} | views
    query = (
        "SELECT count(*) FROM aid JOIN aid_donors USING (aid_id) "
        "JOIN organizations ON org_id = aid_donors.donor "
        "JOIN codes_aid_kind ON code = aid.kind"
    )
    assert connection.execute(query).fetchone()[0] > 0
    connection.close()


def test_the_workbook_holds_no_formula(seeds_release: Path) -> None:
    book = openpyxl.load_workbook(seeds_release / "bordercoop.xlsx")
    types = {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row}
    assert types <= {"s", "n", "d"}
