"""A sentence as a row of chunks: names, figures, things, days, cues and single words.

What the readers of clauses go along. Names are those of the resolved article (whoever is part
of another is no chunk of its own), cues those of `lexicon/data/cues.yml`.
"""

from __future__ import annotations

from typing import Any

from msgspec import Struct

from bordercoop.lexicon import Hit
from bordercoop.mentions.page import Sentence
from bordercoop.records import quantities
from bordercoop.records.reading import Reading

CUES, THINGS = "cues", "objects"
MARKS = frozenset(",;:()–—-.…\"'“”")


class Chunk(Struct, frozen=True, gc=False):
    """Tokens `first` to `last`, exclusive, of one kind.

    `kind` is name, other (a name that nobody is known by), people, quantity, thing, date,
    place, cue, mark or word. `value` is the `Entity`, the `Quantity`, the `Hit` or the
    `Mention`; `codes` are the classes of a cue.
    """

    kind: str
    first: int
    last: int
    key: str
    value: Any = None
    codes: frozenset[str] = frozenset()

    def cue(self, *codes: str) -> bool:
        """Whether it is a cue of one of some classes."""
        return not self.codes.isdisjoint(codes)


def tape(reading: Reading, sentence: Sentence) -> list[Chunk]:
    """The chunks of a sentence in text order, none overlapping."""
    tokens = reading.page.tokens
    cues = {
        hit.first: hit
        for hit in reading.page.lexicon.apart[CUES].scan(
            tokens.keys, sentence.first, sentence.last
        )
    }
    names = {entity.first: entity for entity in reading.entities[sentence.number]}
    figures = {q.first: q for q in quantities.find(reading, sentence)}
    things = {
        hit.first: hit
        for hit in reading.page.lexicon.apart[THINGS].scan(
            tokens.keys, sentence.first, sentence.last
        )
    }
    days = {m.first: m for m in sentence.of("date")}
    places = {m.first: m for m in sentence.of("place")}
    bodies = {m.first: m for m in sentence.of("body", "person")}
    for office in sentence.of("office"):
        if not any(office.first <= at < office.last for at in names):
            bodies[office.first] = office
    people = {h.first: h for h in sentence.hits if h.code("recipients")}
    row: list[Chunk] = []
    at = sentence.first
    while at < sentence.last:
        chunk = _chunk(at, names, figures, things, days, places, bodies, people, cues)
        if chunk is None:
            key = tokens.keys[at]
            kind = "mark" if key in MARKS else "word"
            chunk = Chunk(kind, at, at + 1, key)
        else:
            chunk = Chunk(
                chunk.kind,
                at,
                chunk.last,
                reading.page.words(at, chunk.last),
                chunk.value,
                chunk.codes,
            )
        row.append(chunk)
        at = chunk.last
    return row


def _chunk(at: int, *found: dict[int, Any]) -> Chunk | None:
    """The chunk that begins at a token: what names somebody comes first."""
    names, figures, things, days, places, bodies, people, cues = found
    if at in names:
        return Chunk("name", at, names[at].last, "", names[at])
    if at in bodies:
        return Chunk("other", at, bodies[at].last, "", bodies[at])
    if at in days:
        return Chunk("date", at, days[at].last, "", days[at])
    if at in figures:
        return Chunk("quantity", at, figures[at].last, "", figures[at])
    cue: Hit | None = cues.get(at)
    if at in people and (cue is None or cue.last <= people[at].last):
        return Chunk("people", at, people[at].last, "", people[at])
    thing: Hit | None = things.get(at)
    if thing is not None and not (cue is not None and _tells_more(cue, thing)):
        return Chunk("thing", at, thing.last, "", thing)
    if at in places and (cue is None or "pseudo" in cue.codes):
        return Chunk("place", at, places[at].last, "", places[at])
    if cue is not None:
        codes = frozenset(code for _, code in cue.tags)
        return Chunk("word" if "pseudo" in codes else "cue", at, cue.last, "", cue, codes)
    return None


def _tells_more(cue: Hit, thing: Hit) -> bool:
    """Whether a cue is longer than a thing at the same place, or says what a sum is."""
    return cue.last > thing.last or ("worth" in cue.codes.values() and cue.last == thing.last)
