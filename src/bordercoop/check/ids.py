"""Ids: what they are made of, and whether they lead where they point."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from bordercoop.check.reading import Reading
from bordercoop.check.remark import quoted, remark
from bordercoop.findings import Finding
from bordercoop.model import IDS

LETTERS = {name: field[0] for name, field in IDS.items()}
"""The letter of a record's id: `/m1`, `/p1`, `/c1`, `/a1`, `/o1`."""


_NO_ID = frozenset({"na", "<na>", "nan", "nil", "none", "null"})
"""What readers of tables take for an empty cell, in lower case."""


def document_id(reading: Reading) -> Iterator[Finding]:
    """E106: an id that a reader of tables takes for an empty cell."""
    document = reading.document
    if document is not None and document.doc_id.strip().lower() in _NO_ID:
        said = f"{quoted(document.doc_id)} is an empty cell to pandas, R and others"
        yield remark("E106", "/document/doc_id", said, "give the article another id")


def line_ids(reading: Reading) -> Iterator[Finding]:
    """Ids are unique, made of the document's id and the letter of the list, and in order."""
    seen: dict[str, str] = {}
    last: dict[str, int] = {}
    document = reading.document
    for name, at, record in reading.records:
        id_: str = getattr(record, IDS[name])
        twice = id_ in seen
        if twice:
            place = f"/{name}/{at}/{IDS[name]}"
            message = f"the id {quoted(id_)} is also that of {seen[id_]}"
            yield remark("E102", place, message, "number the records of a list from 1")
        seen.setdefault(id_, f"/{name}/{at}")
        if document is None:
            continue
        prefix = f"{document.doc_id}/{LETTERS[name]}"
        number = id_.removeprefix(prefix)
        if number == id_ or not number.isdecimal():
            place = f"/{name}/{at}/{IDS[name]}"
            yield remark("E103", place, f"the id {quoted(id_)} is not {quoted(prefix + 'N')}")
        elif int(number[:18]) != last.get(name, 0) + 1 and not twice:
            yield _order(name, at, number)
        if number.isdecimal():
            last[name] = int(number[:18])


def _order(name: str, at: int, number: str) -> Finding:
    hint = "ids count the records of a list from 1 in text order"
    return remark("W201", f"/{name}/{at}/{IDS[name]}", f"has the number {number}", hint)


def reference(record: Any, at: str, reading: Reading) -> Iterator[Finding]:
    """The meeting that a participant, a commitment or an aid item names is in the line."""
    id_ = record.meeting_id
    if id_ is not None and id_ not in reading.meeting_ids:
        hint = "name a meeting of the same line, or null"
        yield remark("E104", f"{at}/meeting_id", f"no meeting is called {quoted(id_)}", hint)
