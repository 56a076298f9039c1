"""What is no gift of its own: a part, the content, the rest or the cost of what was told."""

from __future__ import annotations

from bordercoop.clauses import Frame, Theme
from bordercoop.lexicon.worded import the_word, word_set
from bordercoop.records.aid.context import Telling
from bordercoop.records.aid.gift import Gift
from bordercoop.records.aid.who import behind_of_which

SEVERAL = word_set("giving_several")
"""Words before a thing that make it several."""
LEFT = the_word("parts_left")
"""Behind a number of things: those left of what was told."""
REST = the_word("parts_rest")
"""Behind a thing without a number: the rest of what was given."""


def is_content(telling: Telling, frame: Frame, theme: Theme) -> bool:
    """Whether a thing is what one told before holds.

    `thiết bị trị giá X gồm …`, `150 suất quà gồm gạo …`, `thiết bị (máy tính, máy in)`, `mỗi
    suất gồm 10 kg gạo`.
    """
    whole = [t.last for t in frame.themes if t.last <= theme.first and t is not theme]
    if not whole:
        return False
    counted = theme.quantity is not None
    cues = telling.cues(frame.themes[0].first, theme.first)
    held = [cue for cue in cues if "consist" in cue.told]
    if held:
        of_each = any("each" in cue.told and cue.last <= held[0].first for cue in cues)
        worth = any(t.worth is not None or t.quantity is not None for t in frame.themes[:1])
        return of_each if counted else worth
    keys = telling.reading.page.tokens.keys[whole[0] : theme.first]
    return not counted and "(" in keys and ")" not in keys


def is_part(telling: Telling, frame: Frame, theme: Theme, kind: str) -> bool:
    """Whether things are some of those counted before: `20 máy in, trong đó B nhận 5 máy`.

    So are those left of them, told of as they stand: `4 trụ sở còn lại đang hoàn thiện`.
    """
    if theme.quantity is None:
        return False
    number = theme.quantity.number.value
    if telling.words(theme.last, min(theme.last + 2, frame.last)) == LEFT:
        whole = telling.memory.buildings
        told = [*telling.made, *([whole] if whole else [])]
        return frame.modality != "planned" and _of_more(told, kind, number)
    return behind_of_which(telling, frame) and _of_more(telling.made, kind, number)


def _of_more(told: list[Gift], kind: str, number: float) -> bool:
    """Whether more things of a kind are told of than a number."""
    return any(gift.kind == kind and (gift.quantity or 0) > number for gift in told)


def is_rest(telling: Telling, frame: Frame, theme: Theme) -> bool:
    """Whether a thing is only the rest of a list: `cùng một số nhu yếu phẩm khác`."""
    keys = telling.reading.page.tokens.keys
    counted = theme.worth is None and any(t.quantity is not None for t in frame.themes)
    if counted and theme.first > telling.sentence.first and keys[theme.first - 1] in SEVERAL:
        return True
    return REST in keys[theme.last : min(theme.last + 4, telling.sentence.last)]


def is_cost_of_each(telling: Telling, theme: Theme) -> bool:
    """Take a sum as what each building told before cost: `Mỗi trụ sở trị giá 700 triệu`."""
    buildings = telling.memory.buildings
    each = (theme.per or "").startswith("construction")
    if not each or buildings is None or theme.quantity is None:
        return False
    if buildings.amount is None:
        buildings.costs(theme.quantity, buildings.quantity or 1)
        buildings.approximate = theme.quantity.number.approximate
    return True


def is_cost_of_service(telling: Telling, frame: Frame) -> bool:
    """Take a sum as what a service told in the clause before cost: `; chi phí 180 triệu`."""
    before = telling.made[-1] if telling.made else None
    told = frame.themes[0] if frame.themes else None
    if before is None or before.kind != "service" or told is None or told.quantity is None:
        return False
    worth = (c for c in telling.cues(frame.first, told.first) if "worth" in c.told)
    if not told.sum_alone or not any(cue.last == told.first for cue in worth):
        return False
    if before.amount is None:
        before.costs(told.quantity)
        before.approximate = told.quantity.number.approximate or before.approximate
    return True


def told_here(telling: Telling) -> bool:
    """Whether the sentence has told already what was given, counted or with its worth."""
    return any(g.quantity is not None or g.amount is not None for g in telling.made)


def is_exchanged(telling: Telling, frame: Frame) -> bool:
    """Whether presents are exchanged: `tặng quà cho nhau`."""
    return any("each_other" in hit.told for hit in telling.cues(frame.first, frame.last))
