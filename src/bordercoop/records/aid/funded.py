"""A sentence about the money behind what was given: `Toàn bộ kinh phí do A cấp`."""

from __future__ import annotations

from bordercoop.clauses.quantity import Quantity
from bordercoop.discourse.org_id import side
from bordercoop.lexicon.worded import the_word, word_set
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
POINTED = word_set("funded_pointed")
"""Words behind things that were told, before who gave them: `số vật tư trên do`."""
ALL, BACK = the_word("funded_all"), 7
"""The word that opens such a sentence, and tokens within which those words stand."""
COMMON = ("construction", "training")
"""Kinds of which money is told apart, also where more was given beside them."""


def funded(telling: Telling) -> bool:
    """Whether a sentence tells what the gift before took, and who paid, which it then has.

    Payers are the bodies of the giving side that it names: `Kinh phí do A và B cùng chi trả`,
    `Nguồn vốn từ ngân sách tỉnh X`. A sum for somebody else is a gift of its own.
    """
    about = _about(telling)
    if not about or not of_money(telling.reading.page, telling.sentence):
        return False
    sentence, receiving = telling.sentence, sides(about[0].recipients)
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
    if any(side(body) in receiving and body not in about[0].recipients for body in named):
        return False
    payers = [body for body in named if side(body) not in receiving]
    cost = _sum(telling)
    if not payers and cost is None:
        return False
    for gift in about:
        gift.donors = tuple(dict.fromkeys([*gift.donors, *payers]))
        gift.spans.append((sentence.start, sentence.end))
    if cost is not None and len(about) == 1 and about[0].amount is None:
        about[0].costs(cost)
        about[0].approximate = cost.number.approximate or about[0].approximate
    telling.made.extend(about)
    telling.taken = True
    return True


def _about(telling: Telling) -> list[Gift]:
    """What was told of right before: a building, also before its fittings, a course, things
    that are pointed back at (`Số vật tư trên do A tặng`), a single gift; else nothing."""
    memory, sentence = telling.memory, telling.sentence
    if sentence.paragraph - memory.paragraph > 1 or not memory.last:
        return []
    if len(memory.last) == 1 or _points_back(telling.reading.page, sentence):
        return list(memory.last)
    common = [one for one in memory.last if one.kind in COMMON]
    built = memory.building
    if built is not None and built.sentence == memory.last[-1].sentence - 1:
        common.append(built)
    return common[-1:]


def of_money(page: Page, sentence: Sentence) -> bool:
    """Whether a sentence is about money, or those who gave it, from its first words on."""
    first, last = sentence.first, sentence.last
    return _points_back(page, sentence) or any(
        page.words(at, min(at + size, last)) in MONEY
        for at in range(first, min(first + OPENS_WITHIN, last))
        for size in SIZES
    )


def _points_back(page: Page, sentence: Sentence) -> bool:
    """Whether a sentence opens with all that was told: `Số vật tư trên do A đóng góp`."""
    first, last = sentence.first, sentence.last
    return page.tokens.keys[first] == ALL and any(
        page.words(at, at + 2) in POINTED for at in range(first, min(first + BACK, last - 1))
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
