"""Where the bodies of a record are named: the grounds of its donors, actors and addressees."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from operator import itemgetter
from typing import NamedTuple

from bordercoop.discourse.bodies import marked
from bordercoop.discourse.reading import Parties, Reading
from bordercoop.discourse.reading.resolved import meant
from bordercoop.mentions.page import Sentence
from bordercoop.mentions.people import Office
from bordercoop.text import Span

Naming = tuple[Span, tuple[str, ...]]
"""Words and the bodies that they name."""


class Index(NamedTuple):
    """The sentences that name each body and each marker, by number, and the markers alone.

    `told` are those that name or mean a body, once for each pair of parties.
    """

    sentences: dict[str, list[int]]
    markers: list[str]
    told: dict[tuple[str, Parties], list[list[int]]]


BODY_OF = {"prime_minister": "government", "minister": "mps"}
"""Offices that stand for a body of their country."""


def where_named(
    reading: Reading, parties: Parties, ids: tuple[str, ...], number: int, near: int
) -> list[Span]:
    """The words that name some bodies for what sentence `number` tells at a code point.

    Each body by one mention: in the sentence itself the nearest that names no other body,
    else the nearest; failing that in the last sentence before that names it, else in the
    first behind. A body that is meant only by who is present has no words.
    """
    told: list[tuple[tuple[bool, int], Span]] = []
    for body in dict.fromkeys(ids):
        at = _told_in(reading, parties, body, number)
        if at is None:
            continue
        naming = _kept(reading, parties, reading.page.sentences[at])
        words = _nearest([one for one in naming if body in one[1]], ids, near)
        if words is not None:
            told.append(((at > number, abs(at - number)), words))
    told.sort(key=itemgetter(0))
    return list(dict.fromkeys(words for _, words in told))


def _told_in(reading: Reading, parties: Parties, body: str, number: int) -> int | None:
    """The sentence that names a body for sentence `number`: the last up to it, else the first
    behind, None where none does."""
    index = _index(reading)
    found = index.told.get((body, parties))
    if found is None:
        names = [body, *(one for one in index.markers if body in meant(one, parties))]
        found = [index.sentences[one] for one in names if one in index.sentences]
        index.told[body, parties] = found
    cuts = [(numbers, bisect_right(numbers, number)) for numbers in found]
    before = [numbers[cut - 1] for numbers, cut in cuts if cut]
    behind = [numbers[cut] for numbers, cut in cuts if cut < len(numbers)]
    return max(before) if before else min(behind, default=None)


def _index(reading: Reading) -> Index:
    """Which sentences name whom, kept with the reading.

    Without it each record would look through the whole article for who is named.
    """
    found: Index | None = reading.named_in
    if found is None:
        sentences: dict[str, list[int]] = {}
        for sentence in reading.page.sentences:
            for one in dict.fromkeys(_names(reading, sentence)):
                sentences.setdefault(one, []).append(sentence.number)
        found = reading.named_in = Index(sentences, list(filter(marked, sentences)), {})
    return found


def _names(reading: Reading, sentence: Sentence) -> Iterator[str]:
    """The bodies and markers of `_naming`, before a meeting settles the markers."""
    for mention in sentence.of("body"):
        yield from reading.orgs.get(mention.first, ())
    for _, ids in _people_and_offices(reading, sentence):
        yield from (one for one in ids if not marked(one))


def _nearest(naming: list[Naming], ids: tuple[str, ...], near: int) -> Span | None:
    """Of some mentions those that name none but the bodies meant, of these the nearest."""
    wanted = set(ids)
    order = [
        (not wanted.issuperset(named), max(start - near, near - end, 0), (start, end))
        for (start, end), named in naming
    ]
    return min(order)[2] if order else None


def _kept(reading: Reading, parties: Parties, sentence: Sentence) -> list[Naming]:
    """The words of a sentence that name bodies, kept with the reading."""
    found: list[Naming] | None = reading.namings.get((sentence.number, parties))
    if found is None:
        found = list(_naming(reading, parties, sentence))
        reading.namings[sentence.number, parties] = found
    return found


def _naming(reading: Reading, parties: Parties, sentence: Sentence) -> Iterator[Naming]:
    """The words of a sentence that name bodies, and those who stand for them."""
    for mention in sentence.of("body"):
        ids = reading.settle(reading.orgs.get(mention.first, ()), parties)
        if ids:
            yield (mention.start, mention.end), ids
    yield from _people_and_offices(reading, sentence)


def _people_and_offices(reading: Reading, sentence: Sentence) -> Iterator[Naming]:
    """The people and offices of a sentence, with the bodies for which they stand."""
    for entity in reading.entities[sentence.number]:
        if entity.people and entity.ids:
            yield reading.page.span(entity.first, entity.last), entity.ids
    for mention in sentence.of("office"):
        office: Office = mention.value[0]
        if office.code in BODY_OF:
            country = office.body.country if office.body else None
            yield (mention.start, mention.end), (f"{country or 'VN'}:{BODY_OF[office.code]}",)
