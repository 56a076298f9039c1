"""Quality: of each field of each table, how many records state it, and with which words."""

from __future__ import annotations

from collections.abc import Sequence

from bordercoop.explorer.counted import Number, Numbers, Row, row_key
from bordercoop.explorer.entries import Entry
from bordercoop.model import IDS, RECORDS

COLUMNS = ("records", "filled", "empty", "marked")


def filled(found: Sequence[Entry]) -> Numbers:
    """A row for each field that articles can state, in the order of the tables.

    `records` are all of its table, `filled` those that state the field, `empty` the rest;
    `marked` those whose value has words of the article marked or pointed to.
    """
    rows = []
    for table in IDS:
        entries = [(at, one) for at, one in enumerate(found) if one.table == table]
        every = [at for at, _ in entries]
        grounded = {at: _grounded(one) for at, one in entries}
        for field in _stated(table):
            told = [at for at, one in entries if field in one.fields]
            empty = [at for at, one in entries if field not in one.fields]
            marked = [at for at in told if field in grounded[at]]
            numbers: dict[str, Number] = {
                name: (len(ats), ats)
                for name, ats in zip(COLUMNS, (every, told, empty, marked), strict=True)
            }
            rows.append(Row(row_key((table, field)), [table, field], numbers))
    return Numbers(["table", "field"], list(COLUMNS), rows)


def _stated(table: str) -> list[str]:
    """The fields of a record but ids and what the program says of itself."""
    apart = {IDS[table], "meeting_id", "evidence", "grounds", "rule"}
    return [name for name in RECORDS[table].__struct_fields__ if name not in apart]


def _grounded(entry: Entry) -> set[str]:
    marked = {field for clause in entry.clauses for _, _, field in clause.marks}
    return marked | {field for field, *_ in entry.elsewhere}
