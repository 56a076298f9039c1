"""What a building told of before cost, told apart from it: by shares, with what it is for."""

from __future__ import annotations

from bordercoop.clauses import Frame
from bordercoop.clauses.cues import things_of
from bordercoop.discourse.org_id import side
from bordercoop.lexicon import Hit
from bordercoop.records.aid.context import Telling
from bordercoop.records.aid.gift import Gift

OPENS_WITHIN = 6
"""Tokens from the beginning of a sentence within which the building it is about stands."""
MONEY = "cash"
"""Code of the words for money: `số tiền`."""


def shared_cost(telling: Telling, frame: Frame) -> list[Gift] | None:
    """`Số tiền này gồm 8 tỷ đồng do A hỗ trợ và 2 tỷ đồng của B`: who paid for the building."""
    about, sentence = telling.memory.building, telling.sentence
    sums = [t.quantity for t in frame.themes if t.sum_alone and t.quantity]
    near = sentence.paragraph - telling.memory.paragraph <= 1
    if about is None or not near or len(sums) < len(frame.themes) or len(sums) < 2:
        return None
    cues = telling.cues(sentence.first, sums[-1].first)
    held = [cue for cue in cues if "consist" in cue.told]
    of_money = any(
        hit.first - sentence.first <= OPENS_WITHIN and hit.code("objects") == MONEY
        for hit in things_of(telling.reading.page, sentence)
    ) or any("worth" in cue.told and cue.first - sentence.first <= OPENS_WITHIN for cue in cues)
    if not held or not of_money:
        return None
    whole = [one for one in sums if one.first < held[0].first]
    parts = sums[len(whole) :]
    told = whole[0].number.value if whole else about.amount
    if told is not None and sum(one.number.value for one in parts) > told:
        return None
    receiving = side(about.recipients[0])
    payers = (
        body
        for entity in telling.reading.entities[sentence.number]
        if entity.first >= held[0].last
        for body in telling.settle(entity.ids)
        if side(body) != receiving
    )
    about.donors = tuple(dict.fromkeys([*about.donors, *payers]))
    if whole and about.amount is None:
        about.costs(whole[0])
        about.approximate = whole[0].number.approximate
    about.spans.append((sentence.start, sentence.end))
    telling.taken = True
    return [about]


def financed(telling: Telling, frame: Frame) -> list[Gift] | None:
    """`Để xây trụ sở đó, A đã huy động 850 triệu đồng`, `Số tiền xây nhà, 2 tỷ đồng, do A cấp`,
    `được xây từ số tiền 2 tỷ đồng mà A và B hỗ trợ C`: the cost, who paid, whom they helped."""
    about, sentence = telling.memory.building, telling.sentence
    near = sentence.paragraph - telling.memory.paragraph <= 1
    sums = [t.quantity for one in telling.frames for t in one.themes if t.sum_alone]
    counted = any(t.quantity for one in telling.frames for t in one.themes if not t.sum_alone)
    if about is None or not near or counted or len(sums) != 1 or sums[0] is None:
        return None
    if not any(theme.sum_alone for theme in frame.themes):
        return None
    made_of = "build" in frame.classes and frame.passive
    if not made_of and not _for_building(telling, sums[0].first):
        return None
    receiving = side(about.recipients[0])
    owners: list[str] = []
    payers: list[str] = []
    for entity in telling.reading.entities[sentence.number]:
        for one in telling.settle(entity.ids):
            (owners if side(one) == receiving else payers).append(one)
    if owners and not made_of and set(owners).isdisjoint(about.recipients):
        return None
    if about.amount is None:
        about.costs(sums[0])
        about.approximate = sums[0].number.approximate
    about.donors = tuple(dict.fromkeys([*about.donors, *payers]))
    if owners and made_of:
        about.recipients = tuple(dict.fromkeys(owners))
    about.spans.append((sentence.start, sentence.end))
    telling.taken = True
    return [about]


def _for_building(telling: Telling, upto: int) -> bool:
    """Whether a sentence opens with a building as what a sum before a token is for."""
    sentence = telling.sentence
    cues = telling.cues(sentence.first, min(sentence.first + OPENS_WITHIN, upto))
    builds: Hit | None = next((cue for cue in cues if "build" in cue.told), None)
    if builds is None:
        return False
    opens = next((c for c in cues if c.first < builds.first and "purpose" in c.told), None)
    things = things_of(telling.reading.page, sentence)
    of_money = any(t.last == builds.first and t.code("objects") == MONEY for t in things)
    house = any(
        0 <= t.first - builds.last <= 1 and (t.code("objects") or "").startswith("construction")
        for t in things
    )
    return house and (opens is not None or of_money)
