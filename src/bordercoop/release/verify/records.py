"""The lines of a release: sound, and the tables are what they give."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import polars as pl
from msgspec.structs import replace

from bordercoop.check.checker import Checker, Texts
from bordercoop.findings import Finding
from bordercoop.jsonl import is_blank, lines
from bordercoop.release.compare import compared
from bordercoop.release.verify.remark import remark
from bordercoop.tables.build import build
from bordercoop.tables.derived import TABLES
from bordercoop.tables.dictionary import table_schema
from bordercoop.tables.frames import Unfit

RECORDS = "records.jsonl"
_BY_DESIGN = frozenset({"W201"})
"""Ids out of order: a record keeps the id that an earlier version gave it."""
Wanted = Callable[[Finding], bool]


def sound(folder: Path, texts: Texts | None) -> Iterator[Finding]:
    """The findings of `bordercoop validate` on the lines; with `texts`, evidence included."""
    checker = Checker(texts)
    with (folder / RECORDS).open("rb") as stream:
        for number, raw in enumerate(stream, start=1):
            for finding in () if is_blank(raw) else checker.check(number, raw):
                if finding.code not in _BY_DESIGN:
                    yield replace(finding, file=RECORDS)


def counted(
    folder: Path, tables: Mapping[str, pl.DataFrame], schemas: Mapping[str, object]
) -> Iterator[Finding]:
    """R109: tables that are not what the lines give. R112 where this cannot be told, since
    another version of the program described them otherwise."""
    if any(schemas.get(name) != table_schema(table) for name, table in TABLES.items()):
        message = "its tables are described otherwise than here, so they are not counted again"
        yield remark("R112", RECORDS, message, "verify it with the program that made it")
        return
    try:
        with (folder / RECORDS).open("rb") as stream:
            made = build(lines(stream))
    except (Unfit, ValueError) as error:
        yield remark("R109", RECORDS, f"no tables can be made of it: {error}")
        return
    apart = compared(TABLES, tables, made)
    for (name,), rows in apart.group_by("table_name", maintain_order=True):
        first = rows.row(0, named=True)
        cell = first["row_key"] + (f", {first['field']}" if first["field"] else "")
        message = f"{len(rows)} differences from what the lines give, the first at {cell}"
        yield remark("R109", f"tables/{name}.parquet", message)
