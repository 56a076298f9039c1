"""A record as it is compared: its values, where its evidence lies, and its slots."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import msgspec
from msgspec import Struct

from bordercoop.evaluate.slots import Slot, slots
from bordercoop.model import IDS, Line
from bordercoop.text import Span

TABLES = tuple(IDS)
"""The tables that are compared, in the order in which they are printed."""

Values = Mapping[str, Any]
"""The fields of a record by name, in the plain values of JSON."""


class Row(Struct, frozen=True):
    """One record of the gold or of the output.

    `label` is how a message calls it; `spans` are the code points of its evidence; one that
    is `optional` may be missing from the output without being missed.
    """

    label: str
    values: Values
    spans: list[Span]
    slots: frozenset[Slot]
    optional: bool = False


def gold_rows(table: str, records: Iterable[Values], text: str | None) -> list[Row]:
    """The rows of one list of a gold file, their quotes looked up in `text`.

    A quote that stands in the text more than once has all its places. Without the text no
    row has a place.
    """
    return [
        Row(
            label=f"/{table}/{number}",
            values=record,
            spans=[span for quote in quotes(record) for span in _places(quote, text)],
            slots=slots(table, record),
            optional=bool(record.get("optional")),
        )
        for number, record in enumerate(records)
    ]


def output_rows(table: str, line: Line) -> list[Row]:
    """The rows of one list of a line of records."""
    return [
        Row(
            label=getattr(record, IDS[table]),
            values=(values := msgspec.to_builtins(record)),
            spans=[(clause.start, clause.end) for clause in record.evidence],
            slots=slots(table, values),
        )
        for record in getattr(line, table)
    ]


def quotes(record: Values) -> list[str]:
    """The words that a gold record quotes: none, one or several clauses."""
    quoted = record.get("quote") or []
    return [quoted] if isinstance(quoted, str) else list(quoted)


def _places(quote: str, text: str | None) -> Iterable[Span]:
    at = text.find(quote) if text is not None else -1
    while text is not None and at >= 0:
        yield at, at + len(quote)
        at = text.find(quote, at + 1)
