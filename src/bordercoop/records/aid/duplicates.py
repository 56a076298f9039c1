"""Each gift once: what lead, body, caption and title tell again is one record."""

from __future__ import annotations

from bordercoop.discourse.org_id import kind_of
from bordercoop.records.aid.gift import Gift, crosses, same_place

LINE = "line"
"""Kind of a short sentence alone on its line, which may stand under a photo or not."""
TOLD_AGAIN = frozenset({"title", "caption", LINE})
"""Kinds of lines that repeat what the body tells."""
FEWEST = 2
"""Buildings told together that may be the sum of others."""
VEHICLES = frozenset({"vehicle", "motorbike"})
"""Units of what is called `xe` as a whole."""
LEAD = 3
"""Number of the last sentence that may tell in general what later ones count."""
GUARDS = frozenset({"border_guard", "army", "other"})


def once(found: list[Gift]) -> list[Gift]:
    """The gifts of an article in text order, without repetitions and without what is no aid."""
    kept: list[Gift] = []
    for gift in sorted(found, key=lambda g: (g.block in TOLD_AGAIN, g.sentence)):
        again = gift.block in TOLD_AGAIN or gift.is_one_building()
        twin = (
            next((k for k in kept if k.sentence != gift.sentence and _same(k, gift)), None)
            if again
            else None
        )
        if twin is None:
            kept.append(gift)
        else:
            _merge(twin, gift)
    kept = [g for g in kept if crosses(g) and _of_police(g)]
    kept = [g for g in kept if not g.general and not _counted_later(g, kept)]
    kept = [g for g in kept if not (_total(g, kept) or _all_vehicles(g, kept))]
    kept.sort(key=lambda g: min(g.spans))
    return kept


def _merge(twin: Gift, gift: Gift) -> None:
    """Add to a gift what a second telling knows of it."""
    twin.spans.extend(dict.fromkeys(s for s in gift.spans if s not in twin.spans))
    twin.givers = tuple(dict.fromkeys([*twin.givers, *gift.givers]))
    built = twin.kind == "construction"
    if built and gift.kind == "construction" and gift.block not in TOLD_AGAIN:
        twin.donors = tuple(dict.fromkeys([*twin.donors, *gift.donors]))
    if twin.amount is None and gift.amount is not None:
        twin.amount, twin.currency = gift.amount, gift.currency
        twin.approximate = gift.approximate
        for name in ("amount", "currency", "approximate"):
            twin.grounds[name] = gift.grounds.get(name, [])
    if twin.occasion is None:
        twin.occasion = gift.occasion
    if built and twin.status == "ongoing" and gift.status == "delivered":
        twin.status = gift.status


def _of_police(gift: Gift) -> bool:
    """Whether a gift is none of border guards or soldiers alone."""
    kinds = {kind_of(i) for i in (*gift.donors, *gift.recipients)}
    return not kinds <= GUARDS or kinds <= {"other"}


def _counted_later(gift: Gift, others: list[Gift]) -> bool:
    """Whether a thing without a figure in the lead is counted later in the article."""
    if gift.quantity is not None or gift.amount is not None or gift.sentence > LEAD:
        return False
    return any(
        other is not gift
        and other.kind == gift.kind
        and other.sentence > gift.sentence
        and other.quantity is not None
        and set(other.recipients) == set(gift.recipients)
        for other in others
    )


def _total(gift: Gift, others: list[Gift]) -> bool:
    """Whether buildings counted together are told piece by piece elsewhere in the article."""
    if gift.kind != "construction" or not gift.quantity or gift.quantity < FEWEST:
        return False
    told_first = gift.block in TOLD_AGAIN or gift.sentence <= LEAD
    parts = [
        other.quantity
        for other in others
        if other is not gift
        and other.kind == "construction"
        and other.quantity
        and set(gift.donors) & set(other.donors)
        and (told_first or same_place(gift.recipients, other.recipients))
    ]
    return len(parts) > 1 and sum(parts) == gift.quantity


def _all_vehicles(gift: Gift, others: list[Gift]) -> bool:
    """Whether vehicles told together are told by their sorts in one sentence behind: `24 xe`,
    `14 ô tô và 10 mô tô`."""
    if gift.unit not in VEHICLES or not gift.quantity:
        return False
    parts = [
        other
        for other in others
        if other is not gift
        and other.unit in VEHICLES
        and other.quantity
        and other.sentence > gift.sentence
        and set(other.donors) & set(gift.donors)
        and set(other.recipients) & set(gift.recipients)
    ]
    told = {other.sentence for other in parts}
    whole = sum(other.quantity or 0 for other in parts)
    return len(parts) > 1 and len(told) == 1 and whole == gift.quantity


def _same(one: Gift, other: Gift) -> bool:
    """Whether a gift told later is one told before.

    A building is the same wherever its owner is; all else only in a caption or the title.
    """
    told_again = other.block in TOLD_AGAIN
    if told_again and other.assumed and one.kind == other.kind:
        several = one.quantity is not None and one.quantity > 1
        if several and set(one.recipients) == set(other.recipients):
            return True
    if one.past != other.past and not told_again and one.amount and other.amount:
        return False
    if one.is_one_building() and other.is_one_building():
        return not set(one.recipients).isdisjoint(other.recipients) or (
            told_again and _same_home(one, other)
        )
    if not told_again:
        return False
    if other.quantity is None and other.amount is None:
        return one.kind == other.kind and _same_recipients(one, other)
    if other.amount is not None and (one.amount, one.currency) == (
        other.amount,
        other.currency,
    ):
        return True
    alike = one.kind == other.kind and one.unit == other.unit
    return other.quantity is not None and one.quantity == other.quantity and alike


def _same_home(one: Gift, other: Gift) -> bool:
    """Whether a building told of again is in the place of another, and may be that one."""
    if other.block == LINE:
        return _same_recipients(one, other)
    return same_place(one.recipients, other.recipients)


def _same_recipients(one: Gift, other: Gift) -> bool:
    """Whether two gifts go to the same body, or one of them to the other's whole province."""
    if not set(one.recipients).isdisjoint(other.recipients):
        return True
    whole = any("/" not in r for r in (*one.recipients, *other.recipients))
    return whole and same_place(one.recipients, other.recipients)
