"""Lines to all tables: what `bordercoop aggregate` and a release are made of."""

from __future__ import annotations

from collections.abc import Iterable

import polars as pl

from bordercoop.model import Line
from bordercoop.resolve import resolve
from bordercoop.resolve.resolution import GivenTwice
from bordercoop.tables.aggregates import aggregates
from bordercoop.tables.canonical import CANONICAL
from bordercoop.tables.derived import EVIDENCE, TABLES
from bordercoop.tables.described import RECORD_TABLES
from bordercoop.tables.flat import flat_meetings
from bordercoop.tables.frames import Unfit, arranged, frame, told_once
from bordercoop.tables.missing import missing
from bordercoop.tables.outlets import outlets_of
from bordercoop.tables.reference import MEETINGS_FLAT, REFERENCE
from bordercoop.tables.referred import reference_rows
from bordercoop.tables.resolved import canonical_rows
from bordercoop.tables.rows import evidence_rows, record_rows


def build(lines: Iterable[Line]) -> dict[str, pl.DataFrame]:
    """Every published table by its name, in the order of `TABLES`.

    The order of the lines does not matter. Raises Unfit where an article or a record is
    there twice, or a value does not fit its column.
    """
    ordered = sorted(lines, key=lambda line: line.document.doc_id)
    try:
        found = resolve(ordered)
    except GivenTwice as error:
        raise Unfit(str(error)) from None
    outlets = outlets_of(ordered)
    links = {
        "meetings": found.event_of,
        "participants": found.person_of,
        "documents": outlets.of,
    }
    rows = record_rows(ordered, links)
    made = {table.name: frame(table, rows[table.name]) for table in RECORD_TABLES}
    for table in RECORD_TABLES:
        told_once(table.name, made[table.name][table.key[0]])
    canonical = canonical_rows(found)
    made |= {table.name: frame(table, canonical[table.name]) for table in CANONICAL}
    reference = reference_rows(outlets)
    made |= {table.name: frame(table, reference[table.name]) for table in REFERENCE}
    made[EVIDENCE.name] = frame(EVIDENCE, evidence_rows(ordered))
    made[MEETINGS_FLAT.name] = arranged(MEETINGS_FLAT, flat_meetings(made))
    made["missing"] = missing(made)
    made |= aggregates(ordered, made)
    return {name: made[name] for name in TABLES}
