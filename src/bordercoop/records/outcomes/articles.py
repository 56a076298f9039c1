"""Things seized that are told with a classifier and no number, one each: `thu chiếc xe tải`."""

from __future__ import annotations

from bordercoop.clauses.quantity import Quantity
from bordercoop.discourse.reading import Reading
from bordercoop.lexicon import Hit
from bordercoop.lexicon.worded import word_set, worded
from bordercoop.mentions.numbers import Number
from bordercoop.mentions.page import Sentence

CLASSIFIERS = word_set("articles_classifiers")
"""Classifiers behind which a thing without a number is one."""
GO_ON = word_set("unlisted_go_on")
_TAKES = worded(r"\b(?:{unlisted_takes})(?: (?:{articles_hedges}))?\s+$")
# chiếc xe `nói trên`: told before, and counted there if at all
_POINTING = worded(r"\s+(?:{articles_pointing})\b")
BEFORE = 32
"""Code points before a classifier in which the verb of seizing stands."""
ONE = Number(1.0, None, spelled=False)


def articles(reading: Reading, sentence: Sentence, counted: list[Quantity]) -> list[Quantity]:
    """The things of a sentence that a classifier counts as one, behind a verb of seizing or
    in the list of what was seized."""
    page = reading.page
    keys = page.tokens.keys
    ends = {quantity.last for quantity in counted}
    inside = {at for quantity in counted for at in range(quantity.first, quantity.last)}
    found: list[Quantity] = []
    for hit in sentence.hits:
        first = hit.first
        if keys[first] not in CLASSIFIERS or first in inside or first == sentence.first:
            continue
        thing = _thing(sentence, hit)
        if thing is None:
            continue
        begins = page.tokens.starts[first]
        start = max(sentence.start, begins - BEFORE)
        listed = keys[first - 1] in GO_ON and first - 1 in ends
        last = max(hit.last, thing.last)
        if _POINTING.match(page.lower, page.tokens.ends[last - 1]):
            continue
        if not listed and _TAKES.search(page.lower, start, begins) is None:
            continue
        word = page.span(first, first + 1)
        counts = hit if "units" in hit.codes else None
        words = page.span(thing.first, thing.last)
        found.append(Quantity(ONE, first, last, counts, thing, None, word, words))
        ends.add(last)
        inside.update(range(first, last))
    return found


def _thing(sentence: Sentence, hit: Hit) -> Hit | None:
    """What a classifier stands before, or is part of: `khẩu súng`."""
    if "substances" in hit.codes:
        return hit
    behind = sentence.at.get(hit.last)
    return behind if behind is not None and "substances" in behind.codes else None
