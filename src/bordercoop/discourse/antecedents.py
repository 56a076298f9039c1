"""Where the bodies of a record are named: the grounds of its donors, actors and addressees."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from bordercoop.discourse.reading import Parties, Reading
from bordercoop.mentions.page import Sentence
from bordercoop.mentions.people import Office
from bordercoop.text import Span

Naming = tuple[Span, tuple[str, ...]]
"""Words and the bodies that they name."""
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
    if not ids:
        return []
    left = list(dict.fromkeys(ids))
    spans: dict[Span, None] = {}
    count = len(reading.page.sentences)
    for at in chain(range(number, -1, -1), range(number + 1, count)):
        if not left:
            break
        naming = _kept(reading, parties, reading.page.sentences[at])
        for body in tuple(left):
            words = _nearest([one for one in naming if body in one[1]], ids, near)
            if words is not None:
                spans[words] = None
                left.remove(body)
    return list(spans)


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
    """The words of a sentence that name bodies, its people and offices, who stand for them."""
    for mention in sentence.of("body"):
        ids = reading.settle(reading.orgs.get(mention.first, ()), parties)
        if ids:
            yield (mention.start, mention.end), ids
    for entity in reading.entities[sentence.number]:
        if entity.people and entity.ids:
            yield reading.page.span(entity.first, entity.last), entity.ids
    for mention in sentence.of("office"):
        office: Office = mention.value[0]
        if office.code in BODY_OF:
            country = office.body.country if office.body else None
            yield (mention.start, mention.end), (f"{country or 'VN'}:{BODY_OF[office.code]}",)
