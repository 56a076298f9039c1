"""The cues and the things of a sentence, looked for once however often they are asked for."""

from __future__ import annotations

from itertools import pairwise

from bordercoop.lexicon import Hit
from bordercoop.mentions.page import Page, Sentence

CUES, THINGS = "cues", "objects"


def cues_of(page: Page, sentence: Sentence) -> list[Hit]:
    """The cues of a sentence in text order; kept with it."""
    if sentence.cues is None:
        found = page.listed(CUES, sentence.first, sentence.last)
        cuts = _ends_of_names(sentence, found)
        if cuts:
            bounds = pairwise([sentence.first, *cuts, sentence.last])
            found = [hit for first, last in bounds for hit in page.listed(CUES, first, last)]
        sentence.cues = found
    return sentence.cues


def _ends_of_names(sentence: Sentence, cues: list[Hit]) -> list[int]:
    """Where people's names end inside what looks like a cue: `Ngô Sỹ Hiến tặng` is no `hiến
    tặng`."""
    names = {name.last: name.first for name in sentence.of("person")}
    return sorted(
        {
            at
            for hit in cues
            for at in range(hit.first + 1, hit.last)
            if at in names and names[at] <= hit.first
        }
    )


def things_of(page: Page, sentence: Sentence) -> list[Hit]:
    """The things named in a sentence, in text order; kept with it."""
    if sentence.things is None:
        sentence.things = page.listed(THINGS, sentence.first, sentence.last)
    return sentence.things


def cues_between(page: Page, sentence: Sentence, first: int, last: int) -> list[Hit]:
    """The cues in a range of a sentence's tokens, as if nothing stood around it."""
    found = cues_of(page, sentence)
    if any(c.first < first < c.last or c.first < last < c.last for c in found):
        return page.listed(CUES, first, last)
    return [cue for cue in found if first <= cue.first and cue.last <= last]
