"""Lines to all tables: what `bordercoop aggregate` and a release are made of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, MutableMapping, Sequence

import polars as pl

from bordercoop.held import FEW, by_record, held
from bordercoop.model import Line
from bordercoop.resolve import Resolved, resolve
from bordercoop.resolve.resolution import GivenTwice
from bordercoop.tables.aggregates import aggregates
from bordercoop.tables.derived import EVIDENCE, TABLES
from bordercoop.tables.described import RECORD_TABLES, Table
from bordercoop.tables.fact_rows import Row, told_facts
from bordercoop.tables.flat import flat_meetings
from bordercoop.tables.frames import Unfit, arranged, frame, told_once
from bordercoop.tables.missing import missing
from bordercoop.tables.outlets import Outlets, outlets_of
from bordercoop.tables.reference import MEETINGS_FLAT
from bordercoop.tables.referred import references
from bordercoop.tables.resolved import canonical
from bordercoop.tables.rows import Links, by_column, evidence_rows, rows_of
from bordercoop.tables.stored import ROWS, Stored, Tables, add, batches

_AT_ONCE = 250
"""Lines of which rows are made at a time: their words are some thirty thousand rows."""


def build(lines: Iterable[Line]) -> Tables:
    """Every published table by its name, in the order of `TABLES`; of very many lines, on disk.

    The order of the lines does not matter. Raises Unfit where an article or a record is
    there twice, or a value does not fit its column.
    """
    ordered, found = resolved(lines)
    outlets = outlets_of(ordered)
    few = len(ordered) <= FEW
    made: MutableMapping[str, pl.DataFrame] = {} if few else Stored(TABLES)
    _add_records(made, ordered, links(found, outlets))
    for table, rows in (
        *canonical(found),
        *told_facts(found, ordered),
        *references(outlets),
    ):
        _add(made, table, rows)
    del found
    made[MEETINGS_FLAT.name] = arranged(MEETINGS_FLAT, flat_meetings(made))
    made["missing"] = missing(made)
    made.update(aggregates(ordered, made))
    return {name: made[name] for name in TABLES} if few else made


def _add_records(
    made: MutableMapping[str, pl.DataFrame], lines: Sequence[Line], leads: Links
) -> None:
    """The tables of the records and of their words, some lines at a time."""
    number = 0
    for part in batches(by_record(lines), min(FEW, _AT_ONCE)):
        number += 1
        for table in RECORD_TABLES:
            add(made, table.name, frame(table, rows_of(table, part, leads)))
        add(made, EVIDENCE.name, frame(EVIDENCE, evidence_rows(part)))
    for table in RECORD_TABLES:
        whole = made[table.name]
        told_once(table.name, whole[table.key[0]])
        if number > 1:  # words follow the order of the lines, records may have another
            made[table.name] = arranged(table, whole)


def _add(made: MutableMapping[str, pl.DataFrame], table: Table, rows: Iterator[Row]) -> None:
    parts = [frame(table, by_column(table, part)) for part in batches(rows, ROWS)]
    if len(parts) < 2:
        made[table.name] = parts[0]
    else:
        made[table.name] = arranged(table, pl.concat(parts))


def resolved(lines: Iterable[Line]) -> tuple[Sequence[Line], Resolved]:
    """The lines by their articles, and what is resolved of them; Unfit where one is there
    twice."""
    ordered = held(lines)
    try:
        return ordered, resolve(ordered)
    except GivenTwice as error:
        raise Unfit(str(error)) from None


def links(found: Resolved, outlets: Outlets) -> dict[str, dict[str, dict[str, str]]]:
    """For each table of records and column, from the id of a record to its canonical row."""
    return {
        "documents": {"outlet_id": outlets.of, "same_as": copies(found.story_of)},
        "meetings": {"event_id": found.event_of},
        "participants": {"person_id": found.person_of},
        "aid": {"gift_id": found.gift_of},
        "commitments": {"undertaking_id": found.undertaking_of},
        "outcomes": {"result_id": found.result_of},
    }


def copies(story_of: Mapping[str, str]) -> dict[str, str]:
    """From each article that is a copy to the one that it is a copy of."""
    return {id: first for id, first in story_of.items() if id != first}
