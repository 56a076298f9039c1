"""A sentence about the one thing given before: what it is worth, and who paid for it."""

from __future__ import annotations

from bordercoop.clauses import Frame
from bordercoop.discourse.org_id import side
from bordercoop.lexicon.worded import word_set
from bordercoop.records.aid.context import Telling

OPENS_WITHIN = 4
"""Tokens from the beginning of a sentence within which the thing it is about stands."""
DEFINITE = word_set("priced_definite")
"""Words beside a thing that point back at it: `chiếc xe`, `số tiền này`."""
OF_ITS_OWN = ("construction", "training", "scholarship", "service")
"""Kinds of which other rules tell more."""
CASH = "cash"


def priced(telling: Telling, frame: Frame) -> bool:
    """Whether a frame tells more of the gift before, which then has it.

    `Chiếc xe trị giá 850 triệu đồng do Công ty X tài trợ`, behind `tặng B 1 xe ô tô`.
    """
    memory, sentence = telling.memory, telling.sentence
    if telling.made or len(memory.last) != 1 or sentence.paragraph - memory.paragraph > 1:
        return False
    gift = memory.last[0]
    theme = frame.themes[0] if frame.themes else None
    if theme is None or theme.quantity is not None or gift.kind in OF_ITS_OWN:
        return False
    keys = telling.reading.page.tokens.keys
    beside = {keys[max(sentence.first, theme.first - 1)], *keys[theme.last : theme.last + 1]}
    if theme.first - sentence.first > OPENS_WITHIN or DEFINITE.isdisjoint(beside):
        return False
    if (theme.code or "").partition(".")[0] != gift.kind:
        return False
    cost = theme.worth or frame.total
    payers = telling.settle(frame.agent.ids) if frame.agent.how == "by" else ()
    payers = tuple(p for p in payers if side(p) == side(gift.donors[0]))
    if cost is None and not payers:
        return False
    if cost is not None and gift.amount is None and gift.kind != CASH:
        gift.costs(cost)
        gift.approximate = cost.number.approximate or gift.approximate
    gift.donors = tuple(dict.fromkeys([*gift.donors, *payers]))
    gift.spans.append((sentence.start, sentence.end))
    return True
