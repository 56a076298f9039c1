"""How many there are of what is given, and how much it is: by the piece, for each, in all."""

from __future__ import annotations

from bordercoop.clauses import Theme, quantities
from bordercoop.records.aid.context import Telling
from bordercoop.records.aid.gift import Gift, joined
from bordercoop.records.aid.parts import SEVERAL
from bordercoop.records.aid.things import KG_IN_QUINTAL, unit_of
from bordercoop.text import Span

FACILITY = "facility"
"""Noun of a school or hospital by name, of which no number is told."""
TRAINEES = "training.person"
"""Those of whom each gets something on a course."""
HOUSEHOLDS = "people"
COUNTED_PEOPLE = (TRAINEES, HOUSEHOLDS)
PEOPLE = ("people", "officer")
"""Codes of people whom a number counts."""


def measure(
    telling: Telling, gift: Gift, theme: Theme, kind: str, noun: str, classifier: str | None
) -> None:
    """How many and how much."""
    quantity = theme.quantity
    if theme.sum_alone and quantity is not None:
        gift.costs(quantity, _times(telling, theme) if theme.per in COUNTED_PEOPLE else 1)
        gift.approximate = quantity.number.approximate
        return
    if quantity is not None and kind == "cash" and theme.each is not None:
        gift.costs(theme.each, quantity.number.value)
        gift.approximate = theme.each.number.approximate
        gift.spans[0] = joined(gift.spans[0], _words(telling, theme.each))
        return
    if quantity is not None:
        unit = unit_of(kind, noun, classifier)
        gift.counts(quantity, unit)
        gift.quantity = quantity.number.value * _times(telling, theme)
        gift.approximate = quantity.number.approximate
        if unit == "quintal":
            gift.quantity, gift.unit = quantity.number.value * KG_IN_QUINTAL, "kg"
    elif kind == "construction" and noun != FACILITY and not several(telling, theme):
        gift.quantity, gift.unit = 1, "building"
        gift.assumed = True
    if theme.each is not None and gift.quantity:
        gift.costs(theme.each, gift.quantity)
        gift.spans[0] = joined(gift.spans[0], _words(telling, theme.each))
    elif theme.worth is not None:
        each = theme.per in COUNTED_PEOPLE
        gift.costs(theme.worth, gift.quantity or 1 if each else 1)
        gift.approximate = theme.worth.number.approximate or gift.approximate
        gift.spans[0] = joined(gift.spans[0], _words(telling, theme.worth))


def _times(telling: Telling, theme: Theme) -> float:
    """How many have each so many: the buildings or trainees told of before."""
    memory = telling.memory
    course = memory.course
    if theme.per == TRAINEES and course is not None and course.occasion is not None:
        return course.quantity or 1
    if theme.per == HOUSEHOLDS:
        return _households(telling, theme)
    if (theme.per or "").startswith("construction") and memory.buildings is not None:
        return memory.buildings.quantity or 1
    return 1


def _households(telling: Telling, theme: Theme) -> float:
    """How many people or families each get it, counted before: `15 hộ, mỗi hộ 10 kg gạo`."""
    counted = (
        q.number.value
        for q in reversed(quantities.find(telling.reading, telling.sentence))
        if q.first < theme.first and q.tag("trainees") in PEOPLE
    )
    return next(counted, 1)


def to_each(gift: Gift, theme: Theme) -> None:
    """What each of those who receive gets, taken as often as there are of them."""
    times = len(gift.recipients)
    if times < 2:
        return
    if theme.sum_alone and theme.quantity is not None:
        gift.costs(theme.quantity, times)
    elif gift.quantity is not None:
        gift.quantity *= times
        gift.amount = (
            gift.amount * times if gift.amount is not None and theme.each else gift.amount
        )


def _words(telling: Telling, quantity) -> Span:  # type: ignore[no-untyped-def]
    return telling.reading.page.span(quantity.first, quantity.last)


def several(telling: Telling, theme: Theme) -> bool:
    """Whether words say that there are more of a thing than one."""
    keys = telling.reading.page.tokens.keys
    before = theme.first > telling.sentence.first and keys[theme.first - 1] in SEVERAL
    return before or not SEVERAL.isdisjoint(keys[theme.last : theme.last + 6])
