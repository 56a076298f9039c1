"""What codes and ids are called in English, Vietnamese and Lao, and which fields hold them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

import polars as pl

from bordercoop.model import IDS
from bordercoop.tables.derived import TABLES
from bordercoop.tables.dictionary import PUBLISHED, key_of
from bordercoop.tables.labels import NAMES

_LAO = Path(__file__).parent / "assets" / "codes.lo.json"
Names = dict[str, dict[str, list[str]]]
"""For each vocabulary or table that names its rows, the labels by code or id: English,
Vietnamese and, where there is one, Lao."""


def lists() -> dict[str, str]:
    """The list of names that each field takes its values from; `table.field` where tables
    have a field of one name with several lists."""
    found: dict[str, dict[str, str]] = {}
    for table in ("documents", *IDS):
        for column in TABLES[table].columns:
            told = column.vocabulary or (
                column.refers_to if column.refers_to in NAMES else None
            )
            if told and column.name not in ("doc_id", "meeting_id"):
                found.setdefault(column.name, {})[table] = told
    made: dict[str, str] = {}
    for field, by_table in found.items():
        if len(set(by_table.values())) == 1:
            made[field] = next(iter(by_table.values()))
        else:
            made |= {f"{table}.{field}": told for table, told in by_table.items()}
    return made


def names(tables: Mapping[str, pl.DataFrame]) -> Names:
    """The labels of all codes that records use, and of the bodies and places of a release."""
    used = sorted({name for name in lists().values() if name in PUBLISHED})
    made = {name: dict(_coded(name)) for name in used}
    for table in ("organizations", "places"):
        made[table] = dict(_rows(table, tables[table]))
    return made


def lao() -> dict[str, dict[str, str]]:
    """What codes are called in Lao, by vocabulary; a rank has its Vietnamese name alone."""
    told: dict[str, dict[str, str]] = json.loads(_LAO.read_text("utf-8"))
    return told


def _coded(name: str) -> Iterator[tuple[str, list[str]]]:
    known = lao().get(name, {})
    for code in PUBLISHED[name].codes:
        yield code.code, [code.en, code.vi, *([known[code.code]] if code.code in known else [])]


def _rows(table: str, frame: pl.DataFrame) -> Iterator[tuple[str, list[str]]]:
    columns = (key_of(table), NAMES[table]["en"], NAMES[table]["vi"], "label_lo")
    known = lao().get("country", {})  # a country is a place too, and has the name of its code
    for key, en, vi, told in frame.select(columns).iter_rows():
        lo = told or known.get(key)
        yield key, [en or vi or key, vi or en or key, *([lo] if lo else [])]
