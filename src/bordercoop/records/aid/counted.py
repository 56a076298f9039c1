"""Things counted: kind and unit from the classifier and the noun behind a number."""

from __future__ import annotations

from bordercoop.pattern import pattern
from bordercoop.records.aid.gift import Gift
from bordercoop.records.aid.segment import HANDING, MOVING, Draft, Segment
from bordercoop.records.aid.sums import BEFORE_SUM, SEIZED
from bordercoop.records.aid.things import name_end
from bordercoop.records.quantities import Quantity

AHEAD = 3
"""Tokens behind a classifier within which the thing itself is named."""
BY_UNIT = {
    "set": "equipment.item",
    "item": "equipment.item",
    "box": "gift.item",
    "kg": "gift.item",
    "tonne": "gift.item",
    "litre": "gift.item",
    "bottle": "gift.item",
    "pair": "gift.item",
}
"""What a unit counts where no listed thing is named: pieces are equipment, food the rest."""
OWN_UNIT = {
    "building": "building",
    "vehicle": "vehicle",
    "motorbike": "motorbike",
    "person": "person",
}
"""The unit that a noun brings with it where no classifier stands."""
KG_IN_QUINTAL = 100

# `1 phần quà bao gồm trang thiết bị, vật tư y tế`
_MEDICAL = pattern(r"y tế|thuốc|khẩu trang")


def counted(segment: Segment, draft: Draft) -> Gift | str | None:
    """`tặng 10 bộ máy tính`, `trao 40 suất quà`, `bàn giao 11 trụ sở công an bản`."""
    quantity = draft.at
    if quantity is None or quantity.currency is not None:
        return None
    if draft.helpers is not None and quantity.tag("trainees") == "expert":
        start = segment.starts(quantity.first)
        if any(a <= start < b for a, b in draft.helpers.spans):
            return "the experts sent, told already"
    if SEIZED.search(segment.before(quantity.first, BEFORE_SUM)):
        return "seized, not given"
    thing, unit = _thing(segment, quantity)
    if thing is None:
        return "nothing counted that can be given"
    kind, _, noun = thing.partition(".")
    if kind in ("cash", "souvenir", "training"):
        return "money, souvenirs or a course"
    if kind == "construction" and unit not in (None, "item"):
        return "a measure, not buildings"
    if kind == "construction" and segment.codes.isdisjoint(MOVING):
        return "no verb of building or of giving"
    if kind == "gift" and unit == "package" and _medical(segment, quantity):
        kind = "medical"
    return _gift(segment, quantity, kind, _unit(kind, noun, unit))


def _thing(segment: Segment, quantity: Quantity) -> tuple[str | None, str | None]:
    """Code of the thing that a number counts, and of its classifier; None, None for neither."""
    nothing = None, None
    classifier, noun = quantity.unit, quantity.noun
    thing = noun.code("objects") if noun else None
    other = classifier.code("objects") if classifier else None
    unit = classifier.code("units") if classifier else None
    if noun is not None and thing is None and (noun.code("trainees") or unit is None):
        return nothing
    if thing is None and unit is None and other is None:
        return nothing
    if thing != "souvenir" and "học bổng" in _words(segment, quantity):
        return "scholarship.person", "person"
    thing = thing or other or _following(segment, quantity.last)
    if thing is None and unit == "package":
        thing = "gift.item"
    if thing is not None:
        return thing, unit
    if noun is None and unit in ("item", "set") and not _word_follows(segment, quantity.last):
        return nothing
    if segment.codes.isdisjoint(HANDING):
        return nothing
    return BY_UNIT.get(unit or ""), unit


def _words(segment: Segment, quantity: Quantity) -> str:
    """The words of a quantity and a few behind it."""
    page = segment.reading.page
    return segment.reading.low(
        page.span(quantity.first, min(quantity.last + 4, segment.sentence.last))
    )


def _following(segment: Segment, at: int) -> str | None:
    """The first listed thing within a few words: `1 phần quà bao gồm trang thiết bị`."""
    for hit in segment.sentence.hits:
        if at <= hit.first <= at + AHEAD and (code := hit.code("objects")):
            return code
    return None


def _word_follows(segment: Segment, at: int) -> bool:
    keys = segment.reading.page.tokens.keys
    return at >= len(keys) or keys[at][0].isalpha()


def _medical(segment: Segment, quantity: Quantity) -> bool:
    """Whether a parcel is said to hold supplies for health."""
    end = segment.reading.page.tokens.ends[quantity.last - 1]
    described = segment.reading.low(
        (segment.starts(quantity.first), min(segment.sentence.end, end + 70))
    )
    return bool(_MEDICAL.search(described.partition(";")[0].partition("cho ")[0]))


def _unit(kind: str, noun: str, classifier: str | None) -> str:
    """The unit of a gift: buildings, people and vehicles whatever the classifier."""
    if kind == "scholarship":
        return "person"
    if noun in ("vehicle", "motorbike"):
        return noun
    if kind == "construction":
        return "building"
    return classifier or OWN_UNIT.get(noun, "item")


def _gift(segment: Segment, quantity: Quantity, kind: str, unit: str) -> Gift:
    page = segment.reading.page
    gift = Gift(
        kind, segment.giver, (), [page.span(quantity.first, quantity.last)], "aid.counted"
    )
    gift.counts(quantity, unit)
    gift.approximate = quantity.number.approximate
    if unit == "quintal":
        gift.quantity, gift.unit = quantity.number.value * KG_IN_QUINTAL, "kg"
    elif unit == "g":
        gift.unit = "item"
    named = quantity.noun or quantity.unit
    start = named.first if named else quantity.last - 1
    gift.item_span = page.span(start, name_end(segment, quantity.last))
    gift.item = segment.reading.text(gift.item_span)
    return gift
