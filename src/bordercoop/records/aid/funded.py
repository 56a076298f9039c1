"""A sentence about the money behind what was given: `Toàn bộ kinh phí do A cấp`."""

from __future__ import annotations

from bordercoop.clauses.quantity import Quantity
from bordercoop.discourse.org_id import side
from bordercoop.lexicon.worded import word_set
from bordercoop.mentions.page import Page, Sentence
from bordercoop.records.aid.context import Telling
from bordercoop.records.aid.gift import Gift, sides
from bordercoop.records.aid.giving import NOT_GIVEN

OPENS_WITHIN = 4
"""Tokens from the beginning of a sentence within which it says that it is about money."""
MONEY = word_set("funded_money")
"""Words for the money that something takes: `kinh phí`, `nguồn vốn`."""
SIZES = sorted({len(words.split()) for words in MONEY})
"""How many words they have."""
COMMON = ("construction", "training")
"""Kinds of which money is told apart, also where more was given beside them."""


def funded(telling: Telling) -> bool:
    """Whether a sentence tells what the gift before took, and who paid, which it then has.

    Payers are the bodies of the giving side that it names: `Kinh phí do A và B cùng chi trả`,
    `Nguồn vốn từ ngân sách tỉnh X`. A sum for somebody else is a gift of its own.
    """
    about = _about(telling)
    if about is None or not of_money(telling.reading.page, telling.sentence):
        return False
    sentence, receiving = telling.sentence, sides(about.recipients)
    if any(frame.modality in NOT_GIVEN for frame in telling.frames):
        return False
    told = [one for frame in telling.frames for one in frame.themes]
    if any(theme.quantity and not theme.sum_alone for theme in told):
        return False
    named = [
        body
        for entity in telling.reading.entities[sentence.number]
        for body in telling.settle(entity.ids)
    ]
    if any(side(body) in receiving and body not in about.recipients for body in named):
        return False
    payers = [body for body in named if side(body) not in receiving]
    cost = _sum(telling)
    if not payers and cost is None:
        return False
    about.donors = tuple(dict.fromkeys([*about.donors, *payers]))
    if cost is not None and about.amount is None:
        about.costs(cost)
        about.approximate = cost.number.approximate or about.approximate
    about.spans.append((sentence.start, sentence.end))
    telling.made.append(about)
    telling.taken = True
    return True


def _about(telling: Telling) -> Gift | None:
    """The building, course or single gift that was told of right before."""
    memory = telling.memory
    if telling.sentence.paragraph - memory.paragraph > 1 or not memory.last:
        return None
    last = memory.last[-1] if len(memory.last) == 1 else None
    common = (one for one in reversed(memory.last) if one.kind in COMMON)
    return last or next(common, None)


def of_money(page: Page, sentence: Sentence) -> bool:
    """Whether a sentence is about money from its first words on."""
    first, last = sentence.first, sentence.last
    return any(
        page.words(at, min(at + size, last)) in MONEY
        for at in range(first, min(first + OPENS_WITHIN, last))
        for size in SIZES
    )


def _sum(telling: Telling) -> Quantity | None:
    """The first sum of a sentence."""
    for frame in telling.frames:
        for theme in frame.themes:
            if theme.sum_alone or theme.worth is not None:
                return theme.quantity if theme.sum_alone else theme.worth
        if frame.total is not None:
            return frame.total
    return None
