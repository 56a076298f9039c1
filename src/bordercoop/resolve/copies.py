"""The same article twice: which documents are copies, and which retell the same text.

Two documents are copies where their canonical text is the same, or where what was read in
them is: the same meetings on the same days, the same figures, and clauses that share nearly
all their words. They are kin where they share most of their words, days and places: one was
made from the other, cut or with other figures, which makes them no copies. Where neither
gives a day, several equal figures of the same bodies make them kin as well.
"""

from __future__ import annotations

import hashlib
import zlib
from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from sys import intern

from msgspec import Struct
from msgspec.json import encode

from bordercoop.held import bare
from bordercoop.model import IDS, Document, Line
from bordercoop.resolve.entities import Story
from bordercoop.text import slug

_WORDS = 5
"""Words of a shingle."""
_SKETCH = 6
"""Shingles under which a document is filed: those of the smallest hashes."""
_FEWEST = 30
"""Shingles below which two short reports may well say the same in the same words."""
_SHARED = 0.8
"""Share of the shingles of both that copies have in common."""
_LENGTHS = 0.75
"""The shorter of two copies is at least this part of the longer."""
_KIN = 0.6
"""Share of the shingles of the shorter that kin have in common."""
_LIST = 3
"""Equal figures of the same bodies by which two articles without any day are kin."""
_NO_DAY = "None/None"
_MOST = 24
"""Documents that are looked at under one shingle: a phrase that all use says nothing."""


Key = str | int
"""A text by its digest, a shingle by its hash, a figure as it is told."""


class Compared(Struct, frozen=True):
    """What is compared of one article, in little room, since all articles are held at once.

    `facts` is a digest of its days and figures, empty where it has none; `shingles` are the
    hashes of its shingles in order, each once.
    """

    doc_id: str
    order: tuple[str, str]
    sha256: str
    length: int
    facts: bytes
    told: frozenset[str]
    days: frozenset[str]
    places: frozenset[str]
    shingles: array[int]


class Kinship(Struct, frozen=True):
    """`story_of` leads from each doc_id to that of which it is a copy, itself where it is none;
    `kin_of` to one that stands for all made from the same text."""

    story_of: dict[str, str]
    kin_of: dict[str, str]


def kinship(articles: Iterable[Compared]) -> Kinship:
    """Copies and kin of all articles; the one published first stands for the others."""
    story_of: dict[str, str] = {}
    kin_of: dict[str, str] = {}
    filed: dict[Key, list[Compared]] = defaultdict(list)
    for one in sorted(articles, key=lambda one: one.order):
        keys = list(_keys(one))
        copy = _first(keys, filed, one, _is_copy)
        story_of[one.doc_id] = story_of[copy.doc_id] if copy else one.doc_id
        kin = copy or _first(keys, filed, one, _is_kin)
        kin_of[one.doc_id] = kin_of[kin.doc_id] if kin else one.doc_id
        if copy is None:
            for key in keys:
                if len(filed[key]) < _MOST:
                    filed[key].append(one)
    return Kinship(story_of, kin_of)


def _first(
    keys: Sequence[Key],
    filed: Mapping[Key, list[Compared]],
    one: Compared,
    is_same: Callable[[Compared, Compared], bool],
) -> Compared | None:
    """The first in order of those filed under a key that are the same, each asked once."""
    near = {known.doc_id: known for key in keys for known in filed.get(key, ())}
    found = (known for known in near.values() if is_same(one, known))
    return min(found, key=lambda known: known.order, default=None)


def stories(lines: Sequence[Line], story_of: Mapping[str, str]) -> list[Story]:
    """One row for each text, by the doc_id of its first publication."""
    told: dict[str, list[Document]] = defaultdict(list)
    for document in sorted((line.document for line in bare(lines)), key=_order):
        told[story_of[document.doc_id]].append(document)
    return [
        Story(
            doc_id=doc_id,
            documents=tuple(document.doc_id for document in copies),
            sources=_distinct(document.source for document in copies),
            publishers=_distinct(document.publisher for document in copies),
        )
        for doc_id, copies in sorted(told.items())
    ]


def _distinct(values: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(value for value in values if value))


def _order(document: Document) -> tuple[str, str]:
    return document.published or "~", document.doc_id


def compared(line: Line) -> Compared:
    """What is compared of an article, which is not needed for it afterwards."""
    document = line.document
    shingles = array("I", sorted(set(_shingles(line))))
    return Compared(
        document.doc_id,
        _order(document),
        document.text_sha256,
        document.text_length,
        _digest(sorted(_facts(line))),
        frozenset("|".join(figure) for figure in _told(line)),
        frozenset(intern(f"{m.date_start}/{m.date_end}") for m in line.meetings),
        frozenset(intern(id.partition(":")[0]) for id in _bodies(line)),
        shingles,
    )


def _digest(facts: Sequence[tuple[str, ...]]) -> bytes:
    return hashlib.blake2b(encode(facts), digest_size=16).digest() if facts else b""


def _facts(line: Line) -> Iterator[tuple[str, ...]]:
    """The days and figures of an article: copies agree in every one."""
    for meeting in line.meetings:
        yield "meeting", meeting.kind, str(meeting.date_start), str(meeting.date_end)
    for aid in line.aid:
        parties = ("|".join(sorted(side)) for side in (aid.donors, aid.recipients))
        yield "aid", aid.kind, str(aid.quantity), str(aid.amount), str(aid.currency), *parties
    for outcome in line.outcomes:
        yield "outcome", outcome.indicator, str(outcome.value), outcome.unit
    for commitment in line.commitments:
        yield "commitment", commitment.kind, *sorted(commitment.actors)


def _told(line: Line) -> Iterator[tuple[str, ...]]:
    """What was given and achieved by whom, where a figure tells it apart."""
    for aid in line.aid:
        if aid.amount is not None or (aid.quantity or 0) > 1:
            figures = (str(aid.quantity), str(aid.unit), str(aid.amount), str(aid.currency))
            yield aid.kind, *figures, *sorted(aid.donors), "to", *sorted(aid.recipients)
    for one in line.outcomes:
        if one.value > 1:
            told = (one.indicator, str(one.value), one.unit, str(one.substance))
            yield *told, *sorted(one.actors)


def _bodies(line: Line) -> Iterator[str]:
    yield from (one.org_id for one in line.participants if one.org_id)
    for aid in line.aid:
        yield from (*aid.donors, *aid.recipients)


def _shingles(line: Line) -> Iterator[int]:
    clauses = {
        clause.text
        for table in IDS
        for record in getattr(line, table)
        for clause in record.evidence
    }
    for text in clauses:
        words = slug(text).split("-")
        for at in range(max(1, len(words) - _WORDS + 1)):
            yield zlib.crc32(" ".join(words[at : at + _WORDS]).encode())


def _keys(one: Compared) -> Iterator[Key]:
    yield one.sha256
    if one.facts and len(one.shingles) >= _FEWEST:
        yield from one.shingles[:_SKETCH]
    if len(one.told) >= _LIST:
        yield from one.told


def _is_copy(one: Compared, other: Compared) -> bool:
    if one.sha256 == other.sha256 and one.length == other.length:
        return True
    if one.facts != other.facts or not _is_long(one, other):
        return False
    if min(one.length, other.length) < _LENGTHS * max(one.length, other.length):
        return False
    mine, theirs = frozenset(one.shingles), frozenset(other.shingles)
    return len(mine & theirs) >= _SHARED * len(mine | theirs)


def _is_kin(one: Compared, other: Compared) -> bool:
    for mine, theirs in ((one.days, other.days), (one.places, other.places)):
        if not (mine <= theirs or theirs <= mine):
            return False
    if one.days == {_NO_DAY} == other.days and len(one.told & other.told) >= _LIST:
        return True
    fewer = min(len(one.shingles), len(other.shingles))
    if not _is_long(one, other):
        return False
    return len(frozenset(one.shingles).intersection(other.shingles)) >= _KIN * fewer


def _is_long(one: Compared, other: Compared) -> bool:
    return min(len(one.shingles), len(other.shingles)) >= _FEWEST
