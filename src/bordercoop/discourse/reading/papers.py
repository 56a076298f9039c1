"""The bodies that only the name of a paper holds: `Thực hiện Hiệp định giữa Bộ A và Bộ B`."""

from __future__ import annotations

from bordercoop.discourse.reading.acts import acts_in
from bordercoop.discourse.reading.verbs import verb_hits
from bordercoop.lexicon.connectives import AND
from bordercoop.lexicon.worded import the_word
from bordercoop.mentions.page import Page, Sentence

BETWEEN = the_word("middle")
JOINED = (",", "-", "–", AND)
CARRY_OUT = ("acts", "carry_out")
FRAMES = (("acts", "frame"), ("acts", "since"))
WORDS_BETWEEN = 5
"""Tokens between two parties: `và lực lượng cảnh sát`."""
NAME_OF_PAPER, BEFORE_PAPER = 30, 8
"""Tokens within which a paper's parties stand behind it, and what is done with it before."""


def parties_of_papers(page: Page, sentence: Sentence) -> frozenset[int]:
    """First tokens of the bodies that are parties of a paper which is carried out or reviewed.

    Who signs a paper in the sentence takes part in it and is none of them.
    """
    found: set[int] = set()
    signs = [hit.first for hit in verb_hits(sentence, "sign")]
    for hit in acts_in(page, sentence):
        if any(tag in hit.tags for tag in FRAMES):
            found.update(_parties(page, sentence, hit.last))
    for hit in sentence.hits:
        if "instruments" not in hit.codes:
            continue
        carried = any(
            CARRY_OUT in act.tags and 0 <= hit.first - act.last < BEFORE_PAPER
            for act in acts_in(page, sentence)
        )
        if carried or not signs:
            found.update(_parties(page, sentence, hit.last))
    return frozenset(found)


def _parties(page: Page, sentence: Sentence, behind: int) -> list[int]:
    """The bodies named behind `giữa`, up to the one behind `và`."""
    keys = page.tokens.keys
    bodies = sentence.of("body")
    end = min(sentence.last, behind + NAME_OF_PAPER)
    start = next((at for at in range(behind, end) if keys[at] == BETWEEN), None)
    if start is None or ";" in keys[behind:start]:
        return []
    if any(behind <= body.first < start for body in bodies):
        return []
    named: list[int] = []
    upto = start + 1
    for body in (b for b in bodies if b.first > start):
        between = keys[upto : body.first]
        joined = between[:1] and between[0] in JOINED and len(between) <= WORDS_BETWEEN
        if named and not joined:
            break
        named.append(body.first)
        upto = body.last
        if named[1:] and between[0] == AND:
            break
    return named
