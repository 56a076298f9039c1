"""One entry of `corrections.jsonl`: what is wrong, what is right, who says so and why."""

from __future__ import annotations

from typing import Any

import msgspec
from msgspec import UNSET, Struct, UnsetType

from bordercoop.model import IDS, RECORDS, Document, Line, Record

FIXED = frozenset({"doc_id", "text_sha256", "text_length", "evidence", "grounds", "rule"})
"""Fields that say where a record comes from, which nobody corrects; ids are none either."""
LETTERS = {table[0]: table for table in RECORDS}
"""The letter of a record id that tells its table."""


class Correction(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A correction of one field.

    `record` is the id of a record, or a doc_id for the document; `evidence` one of the clauses
    that report it (of a document its text_sha256), by which it is found again under another id.
    `value` is what is right; `read` what the reader gave when the correction was first
    published, and `grounds` the words of a field that it emptied. `by`, `why` and `source` say
    who corrected, for what reason, and where it can be looked up.
    """

    record: str
    evidence: str
    field: str
    value: Any
    by: str
    why: str
    source: str | None = None
    read: Any | UnsetType = UNSET
    grounds: list[tuple[int, int]] = []

    @property
    def table(self) -> str:
        """The table of the record, told by its id."""
        return table_of(self.record)


def table_of(record_id: str) -> str:
    """The table of a record id; `documents` for what is no record id."""
    doc_id, _, own = record_id.rpartition("/")
    known = doc_id and own[1:].isdecimal() and own[:1] in LETTERS
    return LETTERS[own[0]] if known else "documents"


def correctable(table: str) -> tuple[str, ...]:
    """The fields of a table that can be corrected."""
    struct: type[Record] = Document if table == "documents" else RECORDS[table]
    return tuple(
        name
        for name in struct.__struct_fields__
        if name not in FIXED and name != IDS.get(table)
    )


def records(line: Line, table: str) -> list[Any]:
    """The records of a line in a table; the document alone for `documents`."""
    found: list[Any] = [line.document] if table == "documents" else getattr(line, table)
    return found


def id_of(table: str, record: Any) -> str:
    """The id of a record, the doc_id of a document."""
    found: str = getattr(record, IDS.get(table, "doc_id"))
    return found


def clauses(table: str, record: Any) -> list[str]:
    """What stands in `evidence` of a correction of this record: any of these."""
    if table == "documents":
        return [record.text_sha256]
    return [clause.text for clause in record.evidence]


def with_value(record: Any, entry: Correction) -> Any:
    """The record with the value of an entry; ValueError where the field cannot hold it.

    The words that were read stay its ground; what is emptied has none.
    """
    raw: dict[str, Any] = msgspec.to_builtins(record)
    raw[entry.field] = entry.value
    if "grounds" in raw:
        if entry.value in (None, []):
            raw["grounds"].pop(entry.field, None)
        elif entry.grounds:
            raw["grounds"][entry.field] = entry.grounds
    return msgspec.convert(raw, type=type(record))
