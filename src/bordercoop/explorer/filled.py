"""Quality: of each field of each table, how many records state it, and with which words."""

from __future__ import annotations

from array import array

from bordercoop.explorer.counted import Number, Numbers, Row, positions, row_key
from bordercoop.explorer.entries import Entry
from bordercoop.model import IDS, RECORDS

COLUMNS = ("records", "filled", "empty", "marked")


class Filled:
    """Looks at the records as they pass by, those of a table one behind the other."""

    def __init__(self) -> None:
        self._every = {table: positions() for table in IDS}
        self._filled = {table: _by_field(table) for table in IDS}
        self._marked = {table: _by_field(table) for table in IDS}

    def add(self, at: int, entry: Entry) -> None:
        """Note the record at the position `at`; an article states no such field."""
        if entry.table not in self._every:
            return
        self._every[entry.table].append(at)
        filled, marked = self._filled[entry.table], self._marked[entry.table]
        grounded = _grounded(entry)
        for field in entry.fields:
            if field in filled:
                filled[field].append(at)
                if field in grounded:
                    marked[field].append(at)

    def numbers(self) -> Numbers:
        """A row for each field that articles can state, in the order of the tables.

        `records` are all of its table, `filled` those that state the field, `empty` the rest;
        `marked` those whose value has words of the article marked or pointed to.
        """
        rows = []
        for table, every in self._every.items():
            for field, told in self._filled[table].items():
                ats = (every, told, _rest(every, told), self._marked[table][field])
                numbers: dict[str, Number] = {
                    name: (len(at), at) for name, at in zip(COLUMNS, ats, strict=True)
                }
                rows.append(Row(row_key((table, field)), [table, field], numbers))
        return Numbers(["table", "field"], list(COLUMNS), rows)


def _by_field(table: str) -> dict[str, array[int]]:
    """Room for each field of a record but ids and what the program says of itself."""
    apart = {IDS[table], "meeting_id", "evidence", "grounds", "rule"}
    return {name: positions() for name in RECORDS[table].__struct_fields__ if name not in apart}


def _rest(every: array[int], told: array[int]) -> array[int]:
    """The positions that are in the first and not in the second, both ascending."""
    left = iter(told)
    following = next(left, None)
    rest = positions()
    for at in every:
        if at == following:
            following = next(left, None)
        else:
            rest.append(at)
    return rest


def _grounded(entry: Entry) -> set[str]:
    marked = {field for clause in entry.clauses for _, _, field in clause.marks}
    return marked | {field for field, *_ in entry.elsewhere}
