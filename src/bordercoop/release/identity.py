"""Ids that last: a record keeps the id that the version before gave it.

A reader numbers the records of an article from 1, so that a rule which finds one more would
move the numbers of those behind it. Here each record of an article that the version before
has is set beside the one that it continues, and takes its id; what is new takes a number
that no version has used for anything else.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from msgspec.structs import asdict, replace

from bordercoop.model import IDS, Line, Participant, Record

Ids = dict[str, str]
"""From the id that a record came with to the one it is published with."""
Used = Mapping[tuple[str, str], set[int]]
"""The numbers that earlier versions used, by doc_id and table."""

_SAME = 1.2
"""Two records are taken for one where they are at least as alike as this, of 2: the share of
fields that agree and the share of words of evidence that they have in common."""
_BESIDE = frozenset({"evidence", "grounds", "rule", "meeting_id", *IDS.values()})
_WORD = re.compile(r"\w+")


def kept_ids(line: Line, old: Line | None, used: Used) -> tuple[Line, dict[str, Ids]]:
    """`line` with the ids that its records had in `old`, and what the old ids became.

    The second value has, for each table, the old ids that no record carries any more, each
    with the id of the record most like it (or "" where none is like it).
    """
    doc_id = line.document.doc_id
    lists: dict[str, Any] = {}
    meetings: Ids = {}
    withdrawn: dict[str, Ids] = {}
    for table, key in IDS.items():
        records: list[Record] = getattr(line, table)
        before: list[Record] = getattr(old, table) if old is not None else []
        pairs = matched(records, before)
        taken = set(used.get((doc_id, table), set()))
        taken |= {_number(getattr(record, key)) for record in before}
        ids = _numbered(records, key, {at: getattr(pairs[at], key) for at in pairs}, taken)
        lists[table] = _renamed(records, key, ids, meetings)
        if table == "meetings":
            came = (meeting.meeting_id for meeting in line.meetings)
            meetings = dict(zip(came, ids, strict=True))
        withdrawn[table] = _left(before, lists[table], key, set(ids))
    if all(lists[table] == getattr(line, table) for table in IDS):
        return line, withdrawn
    return replace(line, **lists), withdrawn


def matched(records: Sequence[Record], before: Sequence[Record]) -> dict[int, Record]:
    """The old record that each record continues, by its place; the most alike come first."""
    scores = sorted(
        (-alike(record, old), abs(at - place), at, place)
        for at, record in enumerate(records)
        for place, old in enumerate(before)
    )
    found: dict[int, Record] = {}
    taken: set[int] = set()
    for score, _, at, place in scores:
        if -score >= _SAME and at not in found and place not in taken:
            found[at] = before[place]
            taken.add(place)
    return found


def alike(one: Record, other: Record) -> float:
    """How alike two records of one table are, from 0 to 2; people of other names are not."""
    mine, theirs = asdict(one), asdict(other)
    if isinstance(one, Participant) and any(mine[k] != theirs[k] for k in _who(one)):
        return 0.0
    fields = [name for name in mine if name not in _BESIDE]
    same = sum(mine[name] == theirs[name] for name in fields) / len(fields)
    words, others = _words(mine["evidence"]), _words(theirs["evidence"])
    shared = len(words & others) / (len(words | others) or 1)
    if same == 1:  # of records that are equal in every cell, words alone tell which is which
        return float(same + max(shared, _SAME - 1))
    return float(same + shared)


def _who(one: Participant) -> tuple[str, ...]:
    return ("type", "name") if one.type == "person" else ("type", "org_id")


def _words(evidence: Iterable[Any]) -> set[str]:
    return {word for clause in evidence for word in _WORD.findall(clause.text)}


def _number(id_: str) -> int:
    return int(id_.rpartition("/")[2][1:])


def _numbered(
    records: Sequence[Record], key: str, kept: Mapping[int, str], taken: set[int]
) -> list[str]:
    ids: list[str] = []
    free = set(taken)
    for at, record in enumerate(records):
        own: str = getattr(record, key)
        if at in kept:
            ids.append(kept[at])
            continue
        number = _number(own)
        if number in free:
            number = max(free) + 1
        free.add(number)
        ids.append(f"{own.rpartition('/')[0]}/{own.rpartition('/')[2][0]}{number}")
    return ids


def _renamed(
    records: Sequence[Any], key: str, ids: Sequence[str], meetings: Ids
) -> list[Record]:
    made = []
    for record, id_ in zip(records, ids, strict=True):
        new = {key: id_}
        if key != "meeting_id" and getattr(record, "meeting_id", None) in meetings:
            new["meeting_id"] = meetings[record.meeting_id]
        made.append(replace(record, **new))
    return made


def _left(before: Sequence[Record], now: Sequence[Record], key: str, ids: set[str]) -> Ids:
    left: Ids = {}
    for old in before:
        if getattr(old, key) in ids:
            continue
        best = max(now, key=lambda record: alike(record, old), default=None)
        like = best is not None and alike(best, old) >= _SAME / 2
        left[getattr(old, key)] = getattr(best, key) if like else ""
    return left
