"""From a number back to the records that it was counted from.

The aggregates are explained by the measures that made them (`measures.py`); the counts of
organizations, people and places by the same functions that counted those.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any

import polars as pl
from msgspec import Struct

from bordercoop.model import IDS, Line
from bordercoop.tables.aggregates import COUNTED
from bordercoop.tables.bases import Frames, bases
from bordercoop.tables.measures import How, behind
from bordercoop.tables.panel import seen_in
from bordercoop.tables.places import mentioned
from bordercoop.tables.seen import naming, person_id

Group = Sequence[Any]
"""The cells of a row's key, in the types of their columns."""
_ROWS = {"table": pl.String, "record_id": pl.String, "doc_id": pl.String, "value": pl.String}


class Lineage(Struct, frozen=True):
    """What a number rests on.

    `rows` has `table`, `record_id`, `doc_id` and `value` as text, what the record gives to
    the number; `how` is how the values make the number, which is `total` (null: none stated).
    """

    how: How
    rows: pl.DataFrame
    total: int | Decimal | None


def lineage(
    lines: Sequence[Line], tables: Frames, table: str, group: Group, column: str
) -> Lineage | None:
    """The records behind a number of a row; None where the column holds no such number."""
    if table == "dyad_year" and column == "articles_seen":
        return _distinct(_seen(lines, group))
    if table in COUNTED:
        return _measured(lines, tables, table, group, column)
    found = _counted(lines, table, group[0], column)
    return None if found is None else _distinct(found)


def _measured(
    lines: Sequence[Line], tables: Frames, table: str, group: Group, column: str
) -> Lineage | None:
    measure = COUNTED[table].measure(column)
    if measure is None:
        return None
    rows = behind(COUNTED[table], measure, bases(lines, tables)[table], group)
    total: int | Decimal | None
    if measure.how == "sum":
        stated = rows["amount"].to_list()
        total = sum(stated, Decimal(0)) if stated else None
    else:
        total = rows[measure.value].n_unique() if measure.how == "distinct" else len(rows)
    value = pl.lit("1") if measure.how == "rows" else pl.col(measure.value).cast(pl.String)
    told = rows.select("table", "record_id", "doc_id", value.alias("value"))
    return Lineage(measure.how, told.sort("doc_id", "record_id"), total)


def _distinct(rows: Iterator[tuple[str, str, str, str]]) -> Lineage:
    made = pl.DataFrame(list(rows), schema=_ROWS, orient="row").unique()
    return Lineage("distinct", made.sort("doc_id", "record_id"), made["value"].n_unique())


def _seen(lines: Sequence[Line], group: Group) -> Iterator[tuple[str, str, str, str]]:
    for line in lines:
        doc_id = line.document.doc_id
        if any(tuple(group) == row[:3] for row in seen_in(line)):
            yield "documents", doc_id, doc_id, doc_id


def _counted(
    lines: Sequence[Line], table: str, key: str, column: str
) -> Iterator[tuple[str, str, str, str]] | None:
    match table, column:
        case "organizations", "mentions":
            return _naming(lines, key)
        case "people", "articles":
            return _person(lines, key, "doc_id")
        case "people", "meetings":
            return _person(lines, key, "meeting_id")
        case "places", "mentions":
            return _placed(lines, key)
    return None


def _naming(lines: Sequence[Line], org_id: str) -> Iterator[tuple[str, str, str, str]]:
    for line in lines:
        for table, record, named in naming(line):
            if org_id in named:
                id_: str = getattr(record, IDS[table])
                yield table, id_, line.document.doc_id, id_


def _person(lines: Sequence[Line], key: str, value: str) -> Iterator[tuple[str, str, str, str]]:
    for line in lines:
        doc_id = line.document.doc_id
        for one in line.participants:
            if one.type != "person" or one.name is None:
                continue
            counted = doc_id if value == "doc_id" else one.meeting_id
            if person_id(one.name, one.org_id) == key and counted is not None:
                yield "participants", one.participant_id, doc_id, counted


def _placed(lines: Sequence[Line], place: str) -> Iterator[tuple[str, str, str, str]]:
    for line in lines:
        for record_id, code in mentioned(line):
            if code == place:
                letter = record_id.rpartition("/")[2][0]
                table = "meetings" if letter == "m" else "participants"
                yield table, record_id, line.document.doc_id, record_id
