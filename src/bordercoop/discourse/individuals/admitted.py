"""Who is recorded by name: people in office, no suspect and no private person."""

from __future__ import annotations

from bordercoop.discourse.individuals.individual import parts
from bordercoop.lexicon.worded import word_list
from bordercoop.mentions.page import Mention, Page, Sentence
from bordercoop.mentions.people import Person

AFTER, BEFORE = 22, 40
"""Code points behind and before a name that are looked at."""
BORN_OR_DEAD = ("sn ", "sinh năm", "sn:", "người đã hy sinh", "đã hy sinh")
"""Words behind the name of a suspect or of somebody dead."""
RELATED = word_list("admitted_related")  # fmt: skip
"""Words before a name that is told on account of another."""


def admitted(
    page: Page, sentence: Sentence, mention: Mention, person: Person, *, shares: bool = False
) -> bool:
    """Whether a name is that of somebody in office who may have been there; `shares` says that
    his office is told behind another name."""
    if person.rank is None and not person.offices and not shares:
        return False
    if len(parts(person.name)) == 1:
        return False
    after = page.lower[mention.end : mention.end + AFTER].lstrip(" ,(")
    if after.startswith(BORN_OR_DEAD):
        return False
    before = page.lower[max(sentence.start, mention.start - BEFORE) : mention.start]
    return not before.rstrip().endswith(RELATED)
