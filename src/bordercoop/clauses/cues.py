"""The cues and the things of a sentence, looked for once however often they are asked for."""

from __future__ import annotations

from bordercoop.lexicon import Hit
from bordercoop.mentions.page import Page, Sentence

CUES, THINGS = "cues", "objects"


def cues_of(page: Page, sentence: Sentence) -> list[Hit]:
    """The cues of a sentence in text order; kept with it."""
    if sentence.cues is None:
        found = page.listed(CUES, sentence.first, sentence.last)
        for name in sentence.of("person"):
            if any(name.first <= hit.first < name.last < hit.last for hit in found):
                # `Ngô Sỹ Hiến tặng`: the end of a name and a verb are no `hiến tặng`
                found = [hit for hit in found if hit.last <= name.last]
                found += page.listed(CUES, name.last, sentence.last)
        sentence.cues = found
    return sentence.cues


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
