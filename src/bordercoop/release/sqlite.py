"""`bordercoop.sqlite`: the tables as a database, ready for Datasette.

STRICT tables with the keys of the data package. Dates are ISO 8601 text, lists are JSON
arrays; where the members of a list lead somewhere, a link table `<table>_<field>` has a row
for each. Every vocabulary is a table `codes_<vocabulary>`, to which the coded columns refer. A
view `<table>_labelled` has the labels of codes and ids behind them.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from decimal import Decimal
from errno import EIO
from pathlib import Path
from typing import Any

import polars as pl

from bordercoop.release.codes import vocabulary
from bordercoop.tables import labels
from bordercoop.tables.derived import TABLES
from bordercoop.tables.described import Column, Table
from bordercoop.tables.dictionary import PUBLISHED, key_of
from bordercoop.tables.stored import Tables, parts

_TYPES = {
    "text": "TEXT",
    "list": "TEXT",
    "date": "TEXT",
    "integer": "INTEGER",
    "number": "REAL",
    "money": "REAL",
}
_MORE = 1 << 20
_WRITING = (24, 4), (92, 8)
"""Places and sizes of what the header of a database tells of its writing: how often, and by
which SQLite last (https://www.sqlite.org/fileformat.html). One in memory tells nothing."""


def database(tables: Tables, path: Path) -> None:
    """Write the database. The same tables give the same bytes with the same SQLite.

    OSError where the system does not let it. SQLite does not tell why: the system does, once
    more is written where SQLite could not.
    """
    try:
        _write(tables, path)
    except sqlite3.OperationalError as error:
        with path.open("ab") as file:
            file.write(bytes(_MORE))
        raise OSError(EIO, str(error), str(path)) from error


def _write(tables: Tables, path: Path) -> None:
    connection = sqlite3.connect(path, isolation_level=None)
    try:
        for setting in ("foreign_keys = OFF", "journal_mode = OFF", "synchronous = OFF"):
            connection.execute(f"PRAGMA {setting}")  # parents may come after children
        connection.execute("BEGIN")
        for name in PUBLISHED:
            _codes(connection, name)
        for table in TABLES.values():
            _table(connection, table, tables)
        for view in views():
            connection.execute(view)
        connection.execute("COMMIT")
        connection.execute("VACUUM")
    finally:
        connection.close()
    with path.open("r+b") as file:  # how it was written tells nothing of what is in it
        for at, size in _WRITING:
            file.seek(at)
            file.write(bytes(size))


def _codes(connection: sqlite3.Connection, name: str) -> None:
    connection.execute(
        f"CREATE TABLE codes_{name} (code TEXT PRIMARY KEY NOT NULL, en TEXT NOT NULL, "
        "vi TEXT NOT NULL, note TEXT) STRICT"
    )
    rows = vocabulary(name).iter_rows()
    connection.executemany(f"INSERT INTO codes_{name} VALUES (?, ?, ?, ?)", rows)


def _table(connection: sqlite3.Connection, table: Table, tables: Tables) -> None:
    key = ", ".join(f'"{name}"' for name in table.key)
    kind = "PRIMARY KEY" if table.has_primary_key else "UNIQUE"
    told = [*map(_column, table.columns), f"{kind} ({key})", *_links(table)]
    connection.execute(f'CREATE TABLE "{table.name}" ({", ".join(told)}) STRICT')
    marks = ", ".join("?" for _ in table.columns)
    made = parts(tables, table.name)
    rows = (tuple(map(_cell, row)) for part in made for row in part.iter_rows())
    connection.executemany(f'INSERT INTO "{table.name}" VALUES ({marks})', rows)
    for column in table.columns:
        if has_members(table, column):
            _members(connection, table, column, tables[table.name])


def has_members(table: Table, column: Column) -> bool:
    """Whether the members of a list have a link table."""
    leads = column.refers_to or column.vocabulary
    return column.type == "list" and bool(leads) and len(table.key) == 1


def member(column: Column) -> str:
    """The column of a link table: `donor` for `donors`, `event_id` for `events`."""
    if column.name == column.refers_to:
        return key_of(column.refers_to)
    return column.name.removesuffix("s")


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
    key, name, one = table.key[0], f"{table.name}_{column.name}", member(column)
    connection.execute(
        f'CREATE TABLE "{name}" ("{key}" TEXT NOT NULL, "{one}" TEXT NOT NULL, '
        f'PRIMARY KEY ("{key}", "{one}"), '
        f'FOREIGN KEY ("{key}") REFERENCES "{table.name}" ("{key}"), '
        f'FOREIGN KEY ("{one}") REFERENCES {_target(column)}) STRICT'
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


def views() -> Iterator[str]:
    """A view for each table with codes or ids: every label behind its code, as text."""
    for table in TABLES.values():
        chosen: list[str] = []
        for column in table.columns:
            chosen.append(f't."{column.name}"')
            if labels.has_labels(table, column):
                chosen += _labels(table, column)
        if len(chosen) > len(table.columns):
            yield (
                f'CREATE VIEW "{table.name}_labelled" AS SELECT {", ".join(chosen)} '
                f'FROM "{table.name}" t'
            )


def _labels(table: Table, column: Column) -> Iterator[str]:
    if column.type == "list" and not has_members(table, column):
        return
    refers_to = column.refers_to
    for language in labels.LANGUAGES:
        if refers_to is not None:
            of, key = f'"{refers_to}"', key_of(refers_to)
            name = labels.NAMES[refers_to][language]
        else:
            of, key, name = f"codes_{column.vocabulary}", "code", language
        alias = f'AS "{column.name}_{language}"'
        if column.type == "list":
            link, one = f'"{table.name}_{column.name}"', member(column)
            yield (
                f"(SELECT group_concat(n.\"{name}\", '; ') FROM {link} l "
                f'JOIN {of} n ON n."{key}" = l."{one}" '
                f'WHERE l."{table.key[0]}" = t."{table.key[0]}") {alias}'
            )
        else:
            yield (
                f'(SELECT n."{name}" FROM {of} n WHERE n."{key}" = t."{column.name}") {alias}'
            )
