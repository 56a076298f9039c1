"""Lines to all tables: what `bordercoop aggregate` and a release are made of."""

from __future__ import annotations

from collections.abc import Iterable

import polars as pl

from bordercoop.model import Line
from bordercoop.resolve import Resolved, resolve
from bordercoop.resolve.resolution import GivenTwice
from bordercoop.tables.aggregates import aggregates
from bordercoop.tables.canonical import CANONICAL
from bordercoop.tables.derived import EVIDENCE, TABLES
from bordercoop.tables.described import RECORD_TABLES
from bordercoop.tables.fact_rows import fact_rows
from bordercoop.tables.facts import FACTS
from bordercoop.tables.flat import flat_meetings
from bordercoop.tables.frames import Unfit, arranged, frame, told_once
from bordercoop.tables.missing import missing
from bordercoop.tables.outlets import Outlets, outlets_of
from bordercoop.tables.reference import MEETINGS_FLAT, REFERENCE
from bordercoop.tables.referred import reference_rows
from bordercoop.tables.resolved import canonical_rows
from bordercoop.tables.rows import evidence_rows, record_rows


def build(lines: Iterable[Line]) -> dict[str, pl.DataFrame]:
    """Every published table by its name, in the order of `TABLES`.

    The order of the lines does not matter. Raises Unfit where an article or a record is
    there twice, or a value does not fit its column.
    """
    ordered, found = resolved(lines)
    outlets = outlets_of(ordered)
    rows = record_rows(ordered, links(found, outlets))
    made = {table.name: frame(table, rows[table.name]) for table in RECORD_TABLES}
    for table in RECORD_TABLES:
        told_once(table.name, made[table.name][table.key[0]])
    facts = canonical_rows(found) | fact_rows(found, ordered) | reference_rows(outlets)
    told = (*CANONICAL, *FACTS, *REFERENCE)
    made |= {table.name: frame(table, facts[table.name]) for table in told}
    made[EVIDENCE.name] = frame(EVIDENCE, evidence_rows(ordered))
    made[MEETINGS_FLAT.name] = arranged(MEETINGS_FLAT, flat_meetings(made))
    made["missing"] = missing(made)
    made |= aggregates(ordered, made)
    return {name: made[name] for name in TABLES}


def resolved(lines: Iterable[Line]) -> tuple[list[Line], Resolved]:
    """The lines by their articles, and what is resolved of them; Unfit where one is there
    twice."""
    ordered = sorted(lines, key=lambda line: line.document.doc_id)
    try:
        return ordered, resolve(ordered)
    except GivenTwice as error:
        raise Unfit(str(error)) from None


def links(found: Resolved, outlets: Outlets) -> dict[str, dict[str, dict[str, str]]]:
    """For each table of records and column, from the id of a record to its canonical row."""
    copies = {id: first for id, first in found.story_of.items() if id != first}
    return {
        "documents": {"outlet_id": outlets.of, "same_as": copies},
        "meetings": {"event_id": found.event_of},
        "participants": {"person_id": found.person_of},
        "aid": {"gift_id": found.gift_of},
        "commitments": {"undertaking_id": found.undertaking_of},
        "outcomes": {"result_id": found.result_of},
    }
