"""Codes have their names beside them wherever a person opens a table."""

from __future__ import annotations

import asyncio
import csv
import json
import re
import sqlite3
from pathlib import Path

import duckdb
import openpyxl
import polars as pl
import pytest

from bordercoop.release.sqlite import has_members, member
from bordercoop.tables.derived import TABLES
from bordercoop.tables.labels import NAMES, has_labels, labelled

LABELLED = [
    name
    for name, table in TABLES.items()
    if any(has_labels(table, column) for column in table.columns)
]


@pytest.fixture(scope="module")
def frames(seeds_release: Path) -> dict[str, pl.DataFrame]:
    return {
        name: pl.read_parquet(seeds_release / "tables" / f"{name}.parquet") for name in TABLES
    }


@pytest.mark.parametrize("name", LABELLED)
def test_every_code_and_id_has_a_label_in_both_languages(
    name: str, frames: dict[str, pl.DataFrame]
) -> None:
    made = labelled(TABLES[name], frames)
    for column in TABLES[name].columns:
        if not has_labels(TABLES[name], column):
            continue
        for language in ("en", "vi"):
            codes, labels = made[column.name], made[f"{column.name}_{language}"]
            assert codes.null_count() == labels.null_count()
            if column.refers_to != "documents" and column.type != "list":
                assert not (codes == labels).any(), (column.name, language)


@pytest.mark.parametrize("name", LABELLED)
def test_the_csv_for_people_the_workbook_and_the_view_say_the_same(
    name: str, seeds_release: Path, frames: dict[str, pl.DataFrame]
) -> None:
    made = labelled(TABLES[name], frames)
    with (seeds_release / "labelled" / f"{name}.csv").open(
        encoding="utf-8", newline=""
    ) as file:
        rows = list(csv.reader(file))
    assert rows[0] == made.columns
    assert len(rows) - 1 == len(made)
    book = openpyxl.load_workbook(seeds_release / "bordercoop.xlsx", read_only=True)
    assert [cell.value for cell in next(book[name].iter_rows(max_row=1))] == made.columns
    connection = sqlite3.connect(seeds_release / "bordercoop.sqlite")
    found = connection.execute(f"SELECT * FROM {name}_labelled").fetchall()
    assert len(found) == len(made)


def test_a_list_has_the_names_of_its_members(seeds_release: Path) -> None:
    connection = sqlite3.connect(seeds_release / "bordercoop.sqlite")
    rows = connection.execute("SELECT donors, donors_vi, kind, kind_en FROM aid_labelled")
    for donors, names, kind, label in rows.fetchall():
        assert len(json.loads(donors)) == len((names or "").split("; ")) or not names
        assert label != kind


def test_members_of_lists_lie_in_link_tables_under_one_name(seeds_release: Path) -> None:
    connection = sqlite3.connect(seeds_release / "bordercoop.sqlite")
    for table in TABLES.values():
        for column in table.columns:
            if has_members(table, column):
                told = connection.execute(f"PRAGMA table_info({table.name}_{column.name})")
                assert [row[1] for row in told] == [table.key[0], member(column)]
    assert connection.execute("SELECT donor FROM aid_donors").fetchall()


@pytest.mark.parametrize("name", TABLES)
def test_no_name_needs_quotation_marks_in_sql(name: str, seeds_release: Path) -> None:
    columns = ", ".join(column.name for column in TABLES[name].columns)
    connection = sqlite3.connect(seeds_release / "bordercoop.sqlite")
    number = len(connection.execute(f"SELECT {columns} FROM {name}").fetchall())
    path = seeds_release / "tables" / f"{name}.parquet"
    duck = duckdb.connect()
    duck.execute(f"CREATE TABLE {name} AS SELECT * FROM read_parquet('{path}')")
    assert len(duck.execute(f"SELECT {columns} FROM {name}").fetchall()) == number


def test_datasette_opens_every_table_and_view(seeds_release: Path) -> None:
    from datasette.app import Datasette

    metadata = json.loads((seeds_release / "metadata.json").read_text("utf-8"))
    served = Datasette([str(seeds_release / "bordercoop.sqlite")], metadata=metadata)

    async def opened() -> dict[str, int]:
        await served.invoke_startup()
        database = served.get_database("bordercoop")
        names = [*await database.table_names(), *await database.view_names()]
        return {
            name: (await served.client.get(f"/bordercoop/{name}")).status_code for name in names
        }

    answers = asyncio.run(opened())
    assert set(TABLES) <= set(answers)
    assert {name: code for name, code in answers.items() if code != 200} == {}


def test_datasette_shows_a_name_for_a_foreign_key(seeds_release: Path) -> None:
    from datasette.app import Datasette

    metadata = json.loads((seeds_release / "metadata.json").read_text("utf-8"))
    served = Datasette([str(seeds_release / "bordercoop.sqlite")], metadata=metadata)

    async def page() -> str:
        await served.invoke_startup()
        return str((await served.client.get("/bordercoop/participants")).text)

    text = asyncio.run(page())
    assert "Police of" in text
    assert "Organisation" in text


_PLACED = re.compile(r"(VN|LA)(-[A-Z0-9]{2})?(:[a-z_]+(/.+)?)?")
"""What looks like the code of a province, a country or a body."""


@pytest.mark.parametrize("name", TABLES)
def test_no_column_of_codes_of_places_and_bodies_is_without_labels(
    name: str, frames: dict[str, pl.DataFrame]
) -> None:
    for column in TABLES[name].columns:
        told = frames[name][column.name]
        if told.dtype != pl.String or (column.name in TABLES[name].key and name in NAMES):
            continue
        codes = [one for one in told.drop_nulls().unique() if _PLACED.fullmatch(one)]
        assert not codes or has_labels(TABLES[name], column), column.name
