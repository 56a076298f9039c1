"""Corrections put into lines: each at the record that it was made of, or reported.

A record is known by its id and by a clause of its evidence. Where a new reader numbered the
records otherwise, or the article came under another name, the clause alone finds it. To apply
corrections twice gives what applying them once gives.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any, Literal

from msgspec import UNSET, Struct
from msgspec.structs import replace

from bordercoop.check.checker import Checker
from bordercoop.corrections.correction import Correction, clauses, id_of, records, with_value
from bordercoop.findings import Finding
from bordercoop.model import RECORDS, Line, encode

Status = Literal["applied", "agrees", "misfit"]
SHORTEST = 20
"""Letters that a clause has at least which stands for a longer or a shorter one."""


class Done(Struct, frozen=True):
    """What became of an entry: `agrees` where the reader gives the value by itself.

    `entry` has the record's id of now and what the reader gave; `finding` says what is to be
    looked at, if anything.
    """

    entry: Correction
    status: Status
    finding: Finding | None = None


class Applied(Struct, frozen=True):
    """The lines with the corrections in them, and what became of each."""

    lines: Sequence[Line]
    done: list[Done]


def applied(lines: Sequence[Line], entries: Iterable[Correction]) -> Applied:
    """The lines with each entry applied, in their order; later entries see earlier ones.

    Without entries the lines are those given.
    """
    told = list(entries)
    if not told:
        return Applied(lines, [])
    state = list(lines)
    places = _Places(state)
    done: list[Done] = []
    for number, entry in enumerate(told, start=1):
        at = places.of(entry, state)
        if isinstance(at, str):
            done.append(Done(entry, "misfit", _finding("K102", number, entry, at)))
            continue
        done.append(_apply(number, entry, state, at))
    return Applied(state, done)


def undone(lines: Sequence[Line], entries: Iterable[Correction]) -> list[Line]:
    """Lines with published corrections in them as the reader gave them."""
    back = [
        replace(entry, value=entry.read)
        for entry in entries
        if entry.read is not UNSET and entry.read != entry.value
    ]
    return list(applied(lines, reversed(back)).lines)


def _apply(number: int, entry: Correction, state: list[Line], at: tuple[int, int]) -> Done:
    line = state[at[0]]
    record = records(line, entry.table)[at[1]]
    current = getattr(record, entry.field)
    found = replace(entry, record=id_of(entry.table, record))
    finding = None
    if entry.read is UNSET:
        found = replace(found, read=current)
    elif current not in (entry.value, entry.read):
        said = f"the reader gives {current!r:.60} now, not {entry.read!r:.60}"
        finding = _finding("K104", number, entry, said)
    if current != entry.value:
        try:
            corrected = _put(line, entry.table, at[1], with_value(record, entry))
        except ValueError as error:
            return Done(entry, "misfit", _finding("K103", number, entry, str(error)))
        errors = _errors(corrected) - _errors(line)
        if errors:
            said = f"the line would not pass: {min(errors)}"
            return Done(entry, "misfit", _finding("K103", number, entry, said))
        state[at[0]] = corrected
        if entry.value in (None, []) and entry.table != "documents":
            found = replace(found, grounds=record.grounds.get(entry.field, []))
    return Done(found, "agrees" if found.read == entry.value else "applied", finding)


def _put(line: Line, table: str, at: int, record: Any) -> Line:
    if table == "documents":
        return replace(line, document=record)
    changed = list(getattr(line, table))
    changed[at] = record
    return replace(line, **{table: changed})


def _errors(line: Line) -> set[str]:
    found = Checker().check(1, encode(line))
    return {f"{one.code} {one.message}" for one in found if one.level == "error"}


def _finding(code: str, number: int, entry: Correction, message: str) -> Finding:
    return Finding("warning", code, f"{entry.record}, {entry.field}: {message}", line=number)


class _Places:
    """Where records stand: the number of the line and their place in its list."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.by_id: dict[tuple[str, str], tuple[int, int]] = {}
        self.by_clause: dict[tuple[str, str], list[tuple[int, int]]] = defaultdict(list)
        self.by_document: dict[str, int] = {}
        for number, line in enumerate(lines):
            self.by_document[line.document.doc_id] = number
            for table in ("documents", *RECORDS):
                for at, record in enumerate(records(line, table)):
                    self.by_id[table, id_of(table, record)] = number, at
                    for clause in clauses(table, record):
                        self.by_clause[table, clause].append((number, at))

    def of(self, entry: Correction, lines: Sequence[Line]) -> tuple[int, int] | str:
        """Where the record of an entry stands, or why none is its."""
        own = self.by_id.get((entry.table, entry.record))
        if own is not None and _tells(entry, lines, own):
            return own
        same = self.by_clause.get((entry.table, entry.evidence), [])
        near = same or self._near(entry, lines)
        if len(near) == 1:
            return near[0]
        if near:
            return f"{len(near)} records have this evidence"
        return (
            "its evidence is another now" if own else "no record has this id or this evidence"
        )

    def _near(self, entry: Correction, lines: Sequence[Line]) -> list[tuple[int, int]]:
        """Records of the same article whose clause was cut otherwise."""
        doc_id = entry.record.rpartition("/")[0]
        number = self.by_document.get(doc_id)
        if number is None or entry.table == "documents":
            return []
        there = range(len(records(lines[number], entry.table)))
        return [(number, at) for at in there if _tells(entry, lines, (number, at))]


def _tells(entry: Correction, lines: Sequence[Line], at: tuple[int, int]) -> bool:
    """Whether a record rests on the clause of an entry, on a part of it or on more."""
    record = records(lines[at[0]], entry.table)[at[1]]
    for clause in clauses(entry.table, record):
        if clause == entry.evidence:
            return True
        shorter, longer = sorted((clause, entry.evidence), key=len)
        if len(shorter) >= SHORTEST and shorter in longer:
            return True
    return False
