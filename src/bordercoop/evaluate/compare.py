"""One article against its gold: what was found, what was missed, what is too much."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from msgspec import Struct

from bordercoop.evaluate.align import align
from bordercoop.evaluate.rows import TABLES, Row, gold_rows, output_rows
from bordercoop.evaluate.slots import Slot
from bordercoop.model import Line

Gold = dict[str, Any]
"""One gold file: `doc_id` and the lists of records, as JSON gives them."""


class Comparison(Struct, frozen=True):
    """A gold record and the output record that answers it; one of the two may be absent.

    A slot is right where both have it, missed where only the gold has it, spurious where only
    the output has it.
    """

    doc_id: str
    table: str
    gold: Row | None
    output: Row | None
    right: frozenset[Slot]
    missed: frozenset[Slot]
    spurious: frozenset[Slot]


def compare(gold: Gold, line: Line | None, text: str | None) -> list[Comparison]:
    """Every record of the gold and of the line, table by table.

    `line` is None where the article was not read: its gold is missed. `text` is the
    canonical text, in which the gold's quotes are looked up. Participants are compared at
    meetings of status `held`. A gold record marked `optional` that nothing answers is left
    out.
    """
    rows = {
        table: (
            gold_rows(table, gold.get(table, []), text),
            output_rows(table, line) if line is not None else [],
        )
        for table in TABLES
    }
    meetings = align("meetings", *rows["meetings"], {})
    met, read = rows["meetings"]
    gold_meeting = {
        read[j].values["meeting_id"]: met[i].values.get("id", "") for i, j in meetings
    }
    rows["participants"] = (
        _at_held(rows["participants"][0], met, "meeting", "id"),
        _at_held(rows["participants"][1], read, "meeting_id", "meeting_id"),
    )
    return [
        comparison
        for table in TABLES
        for comparison in _compared(gold["doc_id"], table, *rows[table], gold_meeting)
    ]


def _at_held(people: Sequence[Row], meetings: Sequence[Row], at: str, key: str) -> list[Row]:
    held = {m.values[key] for m in meetings if m.values.get("status") == "held"}
    return [row for row in people if row.values.get(at) in held]


def _compared(
    doc_id: str,
    table: str,
    gold: Sequence[Row],
    output: Sequence[Row],
    gold_meeting: dict[str, str],
) -> list[Comparison]:
    answer = dict(align(table, gold, output, gold_meeting))
    answered = set(answer.values())
    pairs: list[tuple[Row | None, Row | None]] = [
        (row, output[answer[i]] if i in answer else None) for i, row in enumerate(gold)
    ]
    pairs += [(None, row) for j, row in enumerate(output) if j not in answered]
    return [
        _slots_of(doc_id, table, told, read)
        for told, read in pairs
        if read is not None or (told is not None and not told.optional)
    ]


def _slots_of(doc_id: str, table: str, gold: Row | None, output: Row | None) -> Comparison:
    told = gold.slots if gold else frozenset()
    read = output.slots if output else frozenset()
    return Comparison(doc_id, table, gold, output, told & read, told - read, read - told)
