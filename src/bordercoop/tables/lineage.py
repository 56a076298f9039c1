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
from bordercoop.tables.bodies import naming
from bordercoop.tables.measures import How, behind
from bordercoop.tables.panel import seen_in
from bordercoop.tables.places import mentioned

Rows = Iterator[tuple[str, str, str, str]]
_TABLES = {
    "event_id": "meetings",
    "gift_id": "aid",
    "undertaking_id": "commitments",
    "result_id": "outcomes",
}
"""The records that a link leads from."""
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
    found = _counted(lines, tables, table, str(group[0]), column)
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


def _distinct(rows: Rows) -> Lineage:
    made = pl.DataFrame(list(rows), schema=_ROWS, orient="row").unique()
    return Lineage("distinct", made.sort("doc_id", "record_id"), made["value"].n_unique())


def _seen(lines: Sequence[Line], group: Group) -> Rows:
    for line in lines:
        doc_id = line.document.doc_id
        if any(tuple(group) == row[:3] for row in seen_in(line)):
            yield "documents", doc_id, doc_id, doc_id


def _counted(
    lines: Sequence[Line], tables: Frames, table: str, key: str, column: str
) -> Rows | None:
    match table, column:
        case "organizations", "mentions" | "articles":
            return _naming(lines, tables, key, column)
        case "people", "meetings" | "articles":
            return _person(tables["participants"], key, column)
        case "events", "articles":
            return _records(tables["meetings"], "event_id", key)
        case "gifts", "articles":
            return _records(tables["aid"], "gift_id", key)
        case "undertakings", "articles":
            return _records(tables["commitments"], "undertaking_id", key)
        case "results", "articles":
            return _records(tables["outcomes"], "result_id", key)
        case "outlets", "articles":
            return _published(tables["documents"], key)
        case "places", "mentions" if "/" not in key:
            return _placed(lines, key)
    return None


def _naming(lines: Sequence[Line], tables: Frames, org_id: str, column: str) -> Rows:
    """The records that name a body, by its own id or by another spelling of it."""
    known = tables["organizations"]
    ids = {org_id, *known.filter(pl.col("same_as") == org_id)["org_id"].to_list()}
    if org_id in known.filter(pl.col("same_as").is_not_null())["org_id"].to_list():
        return
    for line in lines:
        doc_id = line.document.doc_id
        for table, record, named in naming(line):
            if ids & named:
                id_: str = getattr(record, IDS[table])
                yield table, id_, doc_id, id_ if column == "mentions" else doc_id


def _person(participants: pl.DataFrame, key: str, column: str) -> Rows:
    own = participants.filter(pl.col("person_id") == key)
    for id_, doc_id in own.select("participant_id", "doc_id").iter_rows():
        yield "participants", id_, doc_id, id_ if column == "meetings" else doc_id


def _records(records: pl.DataFrame, link: str, key: str) -> Rows:
    """The records that lead to a canonical row; their first column is their id."""
    table = _TABLES[link]
    own = records.filter(pl.col(link) == key)
    for id_, doc_id in own.select(own.columns[0], "doc_id").iter_rows():
        yield table, id_, doc_id, doc_id


def _published(documents: pl.DataFrame, key: str) -> Rows:
    for doc_id in documents.filter(pl.col("outlet_id") == key)["doc_id"]:
        yield "documents", doc_id, doc_id, doc_id


def _placed(lines: Sequence[Line], place: str) -> Rows:
    for line in lines:
        for record_id, code in mentioned(line):
            if code == place:
                letter = record_id.rpartition("/")[2][0]
                table = "meetings" if letter == "m" else "participants"
                yield table, record_id, line.document.doc_id, record_id
