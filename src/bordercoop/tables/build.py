"""Lines to all tables: what `bordercoop aggregate` and a release are made of."""

from __future__ import annotations

from collections.abc import Iterable

import polars as pl

from bordercoop.model import Line
from bordercoop.tables.aggregates import aggregates
from bordercoop.tables.derived import EVIDENCE, ORGANIZATIONS, PEOPLE, PLACES, TABLES
from bordercoop.tables.described import RECORD_TABLES
from bordercoop.tables.frames import Unfit, frame
from bordercoop.tables.missing import missing
from bordercoop.tables.places import place_rows
from bordercoop.tables.rows import by_column, evidence_rows, record_rows
from bordercoop.tables.seen import organization_rows, people_rows


def build(lines: Iterable[Line]) -> dict[str, pl.DataFrame]:
    """Every published table by its name, in the order of `TABLES`.

    The order of the lines does not matter. Raises Unfit where an article or a record is
    there twice, or a value does not fit its column.
    """
    ordered = sorted(lines, key=lambda line: line.document.doc_id)
    rows = record_rows(ordered)
    made = {table.name: frame(table, rows[table.name]) for table in RECORD_TABLES}
    for table in RECORD_TABLES:
        _told_once(table.name, made[table.name][table.key[0]])
    derived = {
        EVIDENCE: evidence_rows(ordered),
        ORGANIZATIONS: by_column(ORGANIZATIONS, organization_rows(ordered)),
        PEOPLE: by_column(PEOPLE, people_rows(ordered)),
        PLACES: by_column(PLACES, place_rows(ordered)),
    }
    made |= {table.name: frame(table, rows) for table, rows in derived.items()}
    made["missing"] = missing(made)
    made |= aggregates(ordered, made)
    return {name: made[name] for name in TABLES}


def _told_once(table: str, keys: pl.Series) -> None:
    twice = keys.filter(keys.is_duplicated())
    if len(twice):
        raise Unfit(f"{table}: {twice[0]!r} is there twice, so every count would be wrong")
