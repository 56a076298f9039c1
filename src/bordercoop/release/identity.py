"""Ids that last: a record keeps the id that the version before gave it.

A reader numbers the records of an article from 1, so that a rule which finds one more would
move the numbers of those behind it. Here each record of an article that the version before
has is set beside the one that it continues, and takes its id; what is new takes a number
that no version has used for anything else.
"""

from __future__ import annotations

import re
from collections import defaultdict, deque
from collections.abc import Mapping, Sequence
from operator import eq
from typing import Any

from msgspec import Struct
from msgspec.json import encode
from msgspec.structs import asdict, replace

from bordercoop.model import IDS, Line, Participant, Record

Ids = dict[str, str]
"""From the id that a record came with to the one it is published with."""
Used = Mapping[tuple[str, str], set[int]]
"""The numbers that earlier versions used, by doc_id and table."""

_SAME = 1.2
"""Two records are taken for one where they are at least as alike as this, of 2: the share of
fields that agree and the share of words of evidence that they have in common."""
REACH = 200
"""Places between two records that may be one, among those that have changed."""
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


class Traits(Struct, frozen=True):
    """What of a record is compared: who a participant is, its fields, its words of evidence."""

    who: tuple[Any, ...]
    fields: tuple[Any, ...]
    words: frozenset[str]

    def key(self) -> tuple[bytes, frozenset[str]]:
        """The same for two records that are alike in all."""
        return encode(self.fields), self.words


def traits(record: Record) -> Traits:
    """What of a record is compared with others of its table."""
    told = asdict(record)
    who: tuple[Any, ...] = ()
    if isinstance(record, Participant):
        who = (record.type, record.name if record.type == "person" else record.org_id)
    words = (word for clause in told["evidence"] for word in _WORD.findall(clause.text))
    fields = tuple(value for name, value in told.items() if name not in _BESIDE)
    return Traits(who, fields, frozenset(words))


def matched(records: Sequence[Record], before: Sequence[Record]) -> dict[int, Record]:
    """The old record that each record continues, by its place; the most alike come first.

    Those that are alike in all are paired in their order. Of the others a record is set beside
    those that stand within `REACH` of its place among them, so that the time is that of reading
    the lists.
    """
    mine, theirs = [traits(one) for one in records], [traits(one) for one in before]
    pairs = _unchanged(mine, theirs)
    here = [at for at in range(len(mine)) if at not in pairs]
    taken = set(pairs.values())
    there = [place for place in range(len(theirs)) if place not in taken]
    scores = sorted(
        (-score, abs(at - place), at, place)
        for rank, at in enumerate(here)
        for place in there[max(0, rank - REACH) : rank + REACH]
        if (score := alike(mine[at], theirs[place])) >= _SAME
    )
    for _, _, at, place in scores:
        if at not in pairs and place not in taken:
            pairs[at] = place
            taken.add(place)
    return {at: before[place] for at, place in pairs.items()}


def _unchanged(mine: Sequence[Traits], theirs: Sequence[Traits]) -> dict[int, int]:
    """The places of records that are alike in all, those at the same place first."""
    keys, others = [one.key() for one in mine], [one.key() for one in theirs]
    told = [bool(one.words) for one in mine]
    pairs = {
        at: at
        for at, (one, other) in enumerate(zip(keys, others, strict=False))
        if one == other and told[at]
    }
    free: dict[Any, deque[int]] = defaultdict(deque)
    for place, key in enumerate(others):
        if place not in pairs:
            free[key].append(place)
    for at, key in enumerate(keys):
        if at not in pairs and told[at] and free.get(key):
            pairs[at] = free[key].popleft()
    return pairs


def alike(one: Traits, other: Traits) -> float:
    """How alike two records of one table are, from 0 to 2; people of other names are not."""
    if one.who != other.who:
        return 0.0
    same = sum(map(eq, one.fields, other.fields)) / len(one.fields)
    shared = len(one.words & other.words) / (len(one.words | other.words) or 1)
    if same == 1:  # of records that are equal in every cell, words alone tell which is which
        return float(same + max(shared, _SAME - 1))
    return float(same + shared)


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
    gone = [place for place, old in enumerate(before) if getattr(old, key) not in ids]
    there = [traits(record) for record in now] if gone else []
    for place in gone:
        old = traits(before[place])
        first = max(0, min(place, len(now) - 1) - REACH)
        near = range(first, min(first + 2 * REACH, len(now)))
        best = max(near, key=lambda at: alike(there[at], old), default=None)
        like = best is not None and alike(there[best], old) >= _SAME / 2
        left[getattr(before[place], key)] = (
            getattr(now[best], key) if like and best is not None else ""
        )
    return left
