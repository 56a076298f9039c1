"""What is in a release, by table, year and outlet; and who the people are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import polars as pl
from msgspec import Struct

from bordercoop.explorer.counted import Number, Numbers, Refs, Row, places, plain, row_key
from bordercoop.explorer.entries import Entry
from bordercoop.model import IDS


class Stage(Struct, frozen=True):
    """A rank or an office of a person, with the records that tell it."""

    person_id: str
    what: str
    rank: str | None
    position_code: str | None
    position: str | None
    org_id: str | None
    first_date: str | None
    last_date: str | None
    records: list[int]


def by_table(found: Sequence[Entry]) -> Numbers:
    """The number of articles and of the records of each table."""
    return _grouped(["table"], "rows", [((entry.table,), at) for at, entry in enumerate(found)])


FACTS = {
    "events": ("meetings", "meeting_id"),
    "gifts": ("aid", "aid_id"),
    "undertakings": ("commitments", "commitment_id"),
    "results": ("outcomes", "outcome_id"),
}
"""The tables in which each fact is one row, with the table of those who tell of it."""


def by_fact(tables: Mapping[str, pl.DataFrame], refs: Refs) -> Numbers:
    """The number of occasions and facts, however many articles tell of each; behind it are
    the records of all who do."""
    rows = []
    for name, (records, key) in FACTS.items():
        told = (len(tables[name]), places(tables[records][key], refs))
        rows.append(Row(name, [name], {"facts": told}))
    return Numbers(["facts"], ["facts"], rows)


def by_year(found: Sequence[Entry]) -> Numbers:
    """The number of articles and of the records of each table in each year."""
    cells = [((entry.year, entry.table), at) for at, entry in enumerate(found)]
    return _grouped(["year", "table"], "rows", cells)


def by_outlet(found: Sequence[Entry]) -> Numbers:
    """The number of articles of each outlet, as the articles name it; null: not told."""
    cells = [
        ((entry.fields.get("publisher"),), at)
        for at, entry in enumerate(found)
        if entry.table == "documents"
    ]
    return _grouped(["publisher"], "articles", cells)


def _grouped(
    by: list[str], column: str, cells: Iterable[tuple[tuple[Any, ...], int]]
) -> Numbers:
    groups: dict[tuple[Any, ...], list[int]] = {}
    for group, at in cells:
        groups.setdefault(group, []).append(at)
    rows = [
        Row(row_key(group), list(group), {column: (len(ats), ats)})
        for group, ats in sorted(groups.items(), key=lambda one: _order(one[0]))
    ]
    return Numbers(by, [column], rows)


def silence(found: Sequence[Entry], by_pair: Numbers) -> Numbers:
    """What is not known: pairs and years of which no article was seen, beside those of which
    some were; articles without a record; records without a day, month or year."""
    seen = [row.numbers["articles_seen"] for row in by_pair.rows if row.by[2] is not None]
    read = sorted({at for _, ats in seen for at in ats})
    telling = {entry.doc_id for entry in found if entry.table != "documents"}
    told: dict[str, Number] = {
        "pair_years_seen": (sum(1 for value, _ in seen if value), read),
        "pair_years_unseen": (sum(1 for value, _ in seen if not value), []),
    }
    for name, ats in {
        "articles_silent": [
            at
            for at, entry in enumerate(found)
            if entry.table == "documents" and entry.doc_id not in telling
        ],
        "records_undated": [
            at
            for at, entry in enumerate(found)
            if entry.table != "documents" and entry.date is None
        ],
    }.items():
        told[name] = (len(ats), ats)
    rows = [Row(name, [name], {"number": number}) for name, number in told.items()]
    return Numbers(["what"], ["number"], rows)


_TABLES = ["documents", *IDS]


def _order(group: tuple[Any, ...]) -> list[tuple[bool, Any]]:
    """Nulls last; tables in the order of the line."""
    return [(cell is None, _TABLES.index(cell) if cell in _TABLES else cell) for cell in group]


def people(tables: Mapping[str, pl.DataFrame], refs: Refs) -> Numbers:
    """The people, with the records of their appearances."""
    seen: dict[str, list[str]] = {}
    for person, id_ in tables["participants"].select("person_id", "participant_id").iter_rows():
        seen.setdefault(person, []).append(id_)
    rows = []
    for told in tables["people"].iter_rows(named=True):
        at = places(seen.get(told["person_id"], []), refs)
        about = [_text(told[name]) for name in _ABOUT]
        numbers = {name: (plain(told[name]), at) for name in ("meetings", "articles")}
        rows.append(Row(told["person_id"], about, numbers))
    return Numbers(list(_ABOUT), ["meetings", "articles"], rows)


_ABOUT = (
    "person_id",
    "name",
    "names",
    "country",
    "org_ids",
    "ranks",
    "position_codes",
    "first_date",
    "last_date",
)


def careers(table: pl.DataFrame, refs: Refs) -> list[Stage]:
    """The stages of all careers, in the order of the table."""
    return [
        Stage(
            **{
                name: _text(told[name]) for name in Stage.__struct_fields__ if name != "records"
            },
            records=places(told["records"], refs),
        )
        for told in table.iter_rows(named=True)
    ]


def _text(cell: Any) -> Any:
    return cell if cell is None or isinstance(cell, str | list) else str(cell)
