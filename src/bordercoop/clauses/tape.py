"""A sentence as a row of chunks: names, figures, things, days, cues and single words.

What the readers of clauses go along. Names are those of the resolved article (whoever is part
of another is no chunk of its own), cues those of `lexicon/data/cues.yml`.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from msgspec import Struct

from bordercoop.clauses import quantities
from bordercoop.clauses.cues import cues_of, things_of
from bordercoop.discourse.reading import Entity, Reading
from bordercoop.lexicon import Hit
from bordercoop.lexicon.worded import word_list
from bordercoop.mentions.page import Mention, Sentence

NO_CODES: frozenset[str] = frozenset()
MADE = frozenset({"hand_over", "build", "begin"})
"""Cues behind which a school or a hospital is what is built or handed over."""
FACILITIES = word_list("tape_facilities")
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
    codes: frozenset[str] = NO_CODES

    def cue(self, *codes: str) -> bool:
        """Whether it is a cue of one of some classes."""
        return not self.codes.isdisjoint(codes)


def tape(reading: Reading, sentence: Sentence) -> list[Chunk]:
    """The chunks of a sentence in text order, none overlapping."""
    page = reading.page
    keys = page.tokens.keys
    begins = _begins(reading, sentence)
    row: list[Chunk] = []
    at, end = sentence.first, sentence.last
    while at < end:
        begun = begins.get(at)
        if begun is None:
            key = keys[at]
            row.append(Chunk("mark" if key in MARKS else "word", at, at + 1, key))
            at += 1
        else:
            kind, value, codes = begun
            row.append(Chunk(kind, at, value.last, page.words(at, value.last), value, codes))
            at = value.last
    return row


Begun = tuple[str, Any, frozenset[str]]
"""Kind, value and codes of a chunk."""


def _begins(reading: Reading, sentence: Sentence) -> dict[int, Begun]:
    """What begins at each token; what names somebody comes before all else, cues come last.

    Who stands behind `mỗi` names nobody, but each of those told before: `tặng mỗi đoàn 1 xe`.
    """
    cues = {hit.first: hit for hit in cues_of(reading.page, sentence)}
    begins: dict[int, Begun] = {
        at: ("word" if "pseudo" in cue.told else "cue", cue, cue.told)
        for at, cue in cues.items()
    }
    for place in sentence.of("place"):
        cue = cues.get(place.first)
        if cue is None or "pseudo" in cue.codes:
            begins[place.first] = ("place", place, NO_CODES)
    for thing in things_of(reading.page, sentence):
        cue = cues.get(thing.first)
        if cue is None or not _tells_more(cue, thing):
            begins[thing.first] = ("thing", thing, NO_CODES)
    for hit in sentence.hits:
        if hit.codes.get("recipients"):
            cue = cues.get(hit.first)
            if cue is None or cue.last <= hit.last:
                begins[hit.first] = ("people", hit, NO_CODES)
    for quantity in quantities.find(reading, sentence):
        begins[quantity.first] = ("quantity", quantity, NO_CODES)
    for day in sentence.of("date"):
        begins[day.first] = ("date", day, NO_CODES)
    each = {cue.last for cue in cues.values() if "each" in cue.told}
    told = reading.entities[sentence.number]
    skipped = each | _delegations(sentence, told)
    names = [one for one in told if one.first not in skipped]
    for body in sentence.of("body", "person"):
        if body.first not in skipped:
            begins[body.first] = ("other", body, NO_CODES)
    for office in sentence.of("office"):
        if not any(office.first <= entity.first < office.last for entity in names):
            begins[office.first] = ("other", office, NO_CODES)
    for entity in names:
        begins[entity.first] = ("name", entity, NO_CODES)
    made = {cue.last for cue in cues.values() if not MADE.isdisjoint(cue.told)}
    capitals = reading.page.tokens.capitals
    for body in sentence.of("body"):
        named = (body.value.unit or "").lower().startswith(FACILITIES) and capitals[body.first]
        if body.first in made and named:
            begins[body.first] = ("thing", _facility(body), NO_CODES)
    return begins


def _delegations(sentence: Sentence, told: list[Entity]) -> set[int]:
    """Where a delegation stands whose body is named behind it: `đoàn Công an tỉnh X`."""
    pointed = {m.first for m in sentence.of("body") if m.value.form == "reference"}
    return {
        one.first
        for one, whose in pairwise(told)
        if one.last == whose.first and one.first in pointed and not whose.people
    }


def _facility(body: Mention) -> Hit:
    """A school or hospital that is built or handed over, which is a thing there and nobody."""
    codes = {"objects": "construction.facility"}
    return Hit(body.first, body.last, tuple(codes.items()), codes, frozenset(codes.values()))


def _tells_more(cue: Hit, thing: Hit) -> bool:
    """Whether a cue is longer than a thing at the same place, or says what a sum is."""
    return cue.last > thing.last or ("worth" in cue.codes.values() and cue.last == thing.last)
