"""What a theme is: kind of aid and unit, from its classifier and its noun."""

from __future__ import annotations

from bordercoop.clauses import Theme
from bordercoop.records.aid.context import Telling
from bordercoop.records.aid.naming import item_end

BY_UNIT = {
    "set": "equipment.item",
    "item": "equipment.item",
    "box": "gift.item",
    "kg": "gift.item",
    "tonne": "gift.item",
    "litre": "gift.item",
    "bottle": "gift.item",
    "pair": "gift.item",
    "quintal": "gift.item",
    "package": "gift.item",
    "packet": "gift.item",
}
"""What a unit counts where no listed thing is named: pieces are equipment, food the rest."""
OWN_UNIT = {
    "building": "building",
    "vehicle": "vehicle",
    "motorbike": "motorbike",
    "person": "person",
}
"""The unit that a noun brings with it where no classifier stands."""
UNITS = {"packet": "package", "tablet": "item", "g": "item", "brick": "item", "plant": "item",
         "gun": "item", "round": "item", "m3": "item"}  # fmt: skip
"""Units of what is seized, as those of aid."""
KG_IN_QUINTAL = 100
AHEAD = 3
"""Tokens behind a classifier within which the thing itself is named."""
MODIFIER = "modifier.medical"
"""Code of the words that say of any thing that it serves health."""
MEDICAL = (MODIFIER, "medical.item")
"""Codes of the words by which any thing serves health."""


def thing_of(telling: Telling, theme: Theme) -> tuple[str, str, str | None] | None:
    """Kind of aid, kind of noun and classifier of a theme; None for what is no thing."""
    quantity = theme.quantity
    classifier = quantity.unit if quantity else None
    unit = classifier.code("units") if classifier else None
    code = theme.code
    if code is None and quantity is not None:
        code = _following(telling, theme.last)
    if code is None and classifier is not None:
        code = classifier.code("objects")
        code = None if code in (MODIFIER, "none") else code
    if code is None and unit in ("item", "set") and not _word_follows(telling, theme.last):
        return None
    if code is None:
        code = BY_UNIT.get(unit or "")
    if not code:
        return None
    kind, _, noun = code.partition(".")
    parcel = kind == "gift" and (unit == "package" or theme.code is None)
    supply = noun == "item" and kind == "equipment"
    if (parcel or supply) and _medical(telling, theme):
        kind = "medical"
    return kind, noun, unit


def _word_follows(telling: Telling, at: int) -> bool:
    """Whether a classifier classifies something: no `2 bộ (Bộ Công an …)`."""
    keys = telling.reading.page.tokens.keys
    return at < telling.sentence.last and keys[at][0].isalpha()


def unit_of(kind: str, noun: str, classifier: str | None) -> str:
    """The unit of a gift: buildings, people and vehicles whatever the classifier."""
    if kind == "scholarship":
        return "person"
    if noun in ("vehicle", "motorbike"):
        return noun
    if kind == "construction":
        return "building"
    unit = classifier or OWN_UNIT.get(noun, "item")
    return UNITS.get(unit, unit)


def _following(telling: Telling, at: int) -> str | None:
    """The first listed thing within a few words: `1 phần quà bao gồm trang thiết bị`."""
    for hit in telling.sentence.hits:
        if at <= hit.first <= at + AHEAD and (code := hit.code("objects")):
            if code == MODIFIER:
                return "medical.item"
            return None if code == "none" else code
    return None


def _medical(telling: Telling, theme: Theme) -> bool:
    """Whether a parcel is said to hold supplies for health."""
    page, sentence = telling.reading.page, telling.sentence
    parcel = theme.code is None or theme.code.startswith("gift")
    named = item_end(telling, theme.last)
    last = min(theme.last + 14 if parcel else max(named, theme.last + 2), sentence.last)
    keys = page.tokens.keys
    stops = (at for at in range(theme.first, last) if keys[at] in (";", "cho", "."))
    last = next(stops, last)
    scan = page.listed("objects", theme.first, last)
    return any(hit.code("objects") in MEDICAL for hit in scan)
