"""Things seized that no list of hauls has: `thu giữ 8 cưa máy`."""

from __future__ import annotations

from bordercoop.clauses.quantity import Quantity
from bordercoop.discourse.reading import Reading
from bordercoop.lexicon.worded import word_set, worded
from bordercoop.mentions.page import Sentence

GO_ON = word_set("unlisted_go_on")
"""Words and marks before the next number of a list."""
NO_THING = word_set("unlisted_no_thing")
"""Words behind a number that name nothing seized: days, people, sides."""
_TAKES = worded(r"(?:{unlisted_takes})\s+(?:(?:{seized_hedges})\s+)?$")
BEFORE = 24
"""Code points before a number in which the verb of seizing stands."""


def unlisted(reading: Reading, sentence: Sentence, counted: list[Quantity]) -> list[Quantity]:
    """The numbers of a sentence that count an unknown thing, or one that is rather given:
    behind a verb of seizing, and as the list goes on behind what was seized."""
    page = reading.page
    keys, starts = page.tokens.keys, page.tokens.starts
    known = {quantity.first: quantity for quantity in counted}
    found: list[Quantity] = []
    behind = -1
    for mention in sentence.of("number"):
        first, last = mention.first, mention.last
        if first in known:
            behind = known[first].last if behind >= 0 else -1
        if mention.value.spelled:
            continue
        start = max(sentence.start, mention.start - BEFORE)
        takes = _TAKES.search(page.lower, start, mention.start) is not None
        listed = 0 <= behind == first - 1 and keys[behind] in GO_ON
        if not takes and not listed:
            continue
        if first in known:
            behind = known[first].last
            if known[first].tag("objects") is not None:
                found.append(known[first])
            continue
        word = keys[last] if last < sentence.last else ""
        if not word.isalpha() or len(word) == 1 or word in NO_THING or last in sentence.at:
            continue
        span = starts[last], page.tokens.ends[last]
        number = mention.start, mention.end
        found.append(Quantity(mention.value, first, last + 1, None, None, None, number, span))
        behind = last + 1
        while behind < sentence.last and keys[behind].isalpha() and keys[behind] not in GO_ON:
            behind += 1
    return found
