"""What is in a release, by table, year and outlet; and who the people are.

Articles and records are counted as they pass by, so that none of them has to be held.
"""

from __future__ import annotations

from array import array
from collections.abc import Mapping
from typing import Any

import polars as pl
from msgspec import Struct

from bordercoop.explorer.counted import (
    Number,
    Numbers,
    Refs,
    Row,
    places,
    plain,
    positions,
    row_key,
)
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


class Coverage:
    """Counts entries as they pass by, the articles in front of their records."""

    def __init__(self) -> None:
        self._groups: dict[str, Groups] = {name: {} for name in _GROUPED}
        self._undated = positions()
        self._articles: list[str] = []
        self._telling: set[str] = set()

    def add(self, at: int, entry: Entry) -> None:
        """Count the entry at the position `at`."""
        self._put("by_table", (entry.table,), at)
        self._put("by_year", (entry.year, entry.table), at)
        if entry.table == "documents":
            self._put("by_outlet", (entry.fields.get("publisher"),), at)
            self._articles.append(entry.doc_id)
            return
        self._telling.add(entry.doc_id)
        if entry.date is None:
            self._undated.append(at)

    def _put(self, name: str, group: tuple[Any, ...], at: int) -> None:
        groups = self._groups[name]
        if group not in groups:
            groups[group] = positions()
        groups[group].append(at)

    def numbers(self, name: str) -> Numbers:
        """The articles and the records of each table (`by_table`), also in each year
        (`by_year`); the articles of each outlet, as they name it (`by_outlet`); null: not
        told."""
        by, column = _GROUPED[name]
        return Numbers(by, [column], _rows(self._groups[name], column))

    def silence(self, by_pair: Numbers) -> Numbers:
        """What is not known: pairs and years of which no article was seen, beside those of
        which some were; articles without a record; records without a day, month or year."""
        seen = [row.numbers["articles_seen"] for row in by_pair.rows if row.by[2] is not None]
        read = sorted({at for _, ats in seen for at in ats})
        silent = [at for at, name in enumerate(self._articles) if name not in self._telling]
        told: dict[str, Number] = {
            "pair_years_seen": (sum(1 for value, _ in seen if value), read),
            "pair_years_unseen": (sum(1 for value, _ in seen if not value), []),
            "articles_silent": (len(silent), silent),
            "records_undated": (len(self._undated), self._undated),
        }
        rows = [Row(name, [name], {"number": number}) for name, number in told.items()]
        return Numbers(["what"], ["number"], rows)


Groups = dict[tuple[Any, ...], "array[int]"]
_GROUPED = {
    "by_table": (["table"], "rows"),
    "by_year": (["year", "table"], "rows"),
    "by_outlet": (["publisher"], "articles"),
}
"""The tables of numbers that are counted so, with their keys and what they count."""


def _rows(groups: Groups, column: str) -> list[Row]:
    return [
        Row(row_key(group), list(group), {column: (len(ats), ats)})
        for group, ats in sorted(groups.items(), key=lambda one: _order(one[0]))
    ]


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
