"""`bordercoop.sqlite` and `metadata.json`: the tables as a database, ready for Datasette.

STRICT tables with the keys of the data package. Dates are ISO 8601 text, lists are JSON
arrays; where the members of a list lead somewhere, a link table `<table>_<field>` has a row
for each. Every vocabulary is a table `codes_<vocabulary>`, to which the coded columns refer.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

import polars as pl

from bordercoop.release.codes import vocabulary
from bordercoop.tables.derived import TABLES
from bordercoop.tables.described import Column, Table
from bordercoop.tables.dictionary import PUBLISHED, key_of

_TYPES = {
    "text": "TEXT",
    "list": "TEXT",
    "date": "TEXT",
    "integer": "INTEGER",
    "number": "REAL",
    "money": "REAL",
}


def database(tables: Mapping[str, pl.DataFrame]) -> bytes:
    """The database file. The same tables give the same bytes with the same SQLite."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    try:
        connection.execute("PRAGMA foreign_keys = OFF")  # parents may come after children
        connection.execute("BEGIN")
        for name in PUBLISHED:
            _codes(connection, name)
        for name, table in TABLES.items():
            _table(connection, table, tables[name])
        connection.execute("COMMIT")
        connection.execute("VACUUM")
        return connection.serialize()
    finally:
        connection.close()


def _codes(connection: sqlite3.Connection, name: str) -> None:
    connection.execute(
        f"CREATE TABLE codes_{name} (code TEXT PRIMARY KEY NOT NULL, en TEXT NOT NULL, "
        "vi TEXT NOT NULL, note TEXT) STRICT"
    )
    rows = vocabulary(name).iter_rows()
    connection.executemany(f"INSERT INTO codes_{name} VALUES (?, ?, ?, ?)", rows)


def _table(connection: sqlite3.Connection, table: Table, made: pl.DataFrame) -> None:
    key = ", ".join(f'"{name}"' for name in table.key)
    kind = "PRIMARY KEY" if table.has_primary_key else "UNIQUE"
    parts = [*map(_column, table.columns), f"{kind} ({key})", *_links(table)]
    connection.execute(f'CREATE TABLE "{table.name}" ({", ".join(parts)}) STRICT')
    marks = ", ".join("?" for _ in table.columns)
    rows = (tuple(map(_cell, row)) for row in made.iter_rows())
    connection.executemany(f'INSERT INTO "{table.name}" VALUES ({marks})', rows)
    for column in table.columns:
        leads = column.refers_to or column.vocabulary
        if column.type == "list" and leads and len(table.key) == 1:
            _members(connection, table, column, made)


def _column(column: Column) -> str:
    null = "" if column.nullable else " NOT NULL"
    return f'"{column.name}" {_TYPES[column.type]}{null}'


def _links(table: Table) -> Iterator[str]:
    for column in table.columns:
        target = _target(column) if column.type == "text" else None
        if target is not None:
            yield f'FOREIGN KEY ("{column.name}") REFERENCES {target}'


def _target(column: Column) -> str | None:
    if column.refers_to is not None:
        return f'"{column.refers_to}" ("{key_of(column.refers_to)}")'
    if column.vocabulary is not None:
        return f"codes_{column.vocabulary} (code)"
    return None


def _members(
    connection: sqlite3.Connection, table: Table, column: Column, made: pl.DataFrame
) -> None:
    key, name = table.key[0], f"{table.name}_{column.name}"
    connection.execute(
        f'CREATE TABLE "{name}" ("{key}" TEXT NOT NULL, "{column.name}" TEXT NOT NULL, '
        f'PRIMARY KEY ("{key}", "{column.name}"), '
        f'FOREIGN KEY ("{key}") REFERENCES "{table.name}" ("{key}"), '
        f'FOREIGN KEY ("{column.name}") REFERENCES {_target(column)}) STRICT'
    )
    pairs = made.select(key, column.name).explode(column.name).drop_nulls().unique()
    rows = pairs.sort(key, column.name).iter_rows()
    connection.executemany(f'INSERT INTO "{name}" VALUES (?, ?)', rows)


def _cell(value: Any) -> Any:
    if value is None or isinstance(value, str | int | float):
        return value
    if isinstance(value, list):
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return float(value) if isinstance(value, Decimal) else value.isoformat()


def datasette(package: Mapping[str, Any]) -> dict[str, Any]:
    """`metadata.json` for Datasette, from the data package: titles, columns, units."""
    tables = {
        one["name"]: _described(one)
        for one in package["resources"]
        if one["path"].startswith("tables/") and "schema" in one
    }
    terms = package["licenses"][0]
    return {
        "title": package["title"],
        "description": package["description"],
        "license": terms["name"],
        "license_url": terms["path"],
        "databases": {package["name"]: {"tables": tables}},
    }


def _described(resource: Mapping[str, Any]) -> dict[str, Any]:
    fields = resource["schema"]["fields"]
    about = {
        "title": resource["title"],
        "description": resource["description"],
        "columns": {field["name"]: field["description"] for field in fields},
    }
    units = {field["name"]: field["unit"] for field in fields if "unit" in field}
    label = next(
        (one for one in ("name", "label_en", "title") if one in about["columns"]), None
    )
    return (
        about | ({"units": units} if units else {}) | ({"label_column": label} if label else {})
    )
