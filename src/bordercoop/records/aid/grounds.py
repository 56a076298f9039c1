"""The words that state the fields of a gift."""

from __future__ import annotations

from bordercoop.discourse.antecedents import where_named
from bordercoop.discourse.reading import Reading
from bordercoop.records.aid.gift import Gift
from bordercoop.records.meetings import Occasion, occasion_of


def ground(reading: Reading, gift: Gift, held: list[Occasion]) -> None:
    """Complete the grounds of a gift: who gives and receives, and what kind of thing it is.

    A building that is not counted is one by its words; what no verb says to be given is so by
    its clause.
    """
    occasion = occasion_of(reading, held, gift.sentence)
    parties = occasion.parties if occasion else reading.parties
    grounds, near = gift.grounds, gift.spans[0][0]
    grounds["donors"] = where_named(reading, parties, gift.donors, gift.sentence, near)
    grounds["recipients"] = where_named(reading, parties, gift.recipients, gift.sentence, near)
    words = [gift.item_span] if gift.item_span else [gift.spans[0]]
    grounds["kind"] = words
    if not grounds.get("status"):
        grounds["status"] = [gift.spans[0]]
    if gift.quantity is not None:
        grounds.setdefault("quantity", words)
        grounds.setdefault("unit", words)
    if gift.approximate is None:
        grounds.pop("approximate", None)
