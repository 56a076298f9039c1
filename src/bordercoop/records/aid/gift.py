"""A gift being made: the record of aid before it has its id."""

from __future__ import annotations

from msgspec import Struct, field

from bordercoop.clauses.quantity import Quantity
from bordercoop.discourse.org_id import place_of, side
from bordercoop.mentions.dates import Date
from bordercoop.text import Span

DEFAULT_CURRENCY = "VND"
"""Currency of a sum that is told without one."""


class Gift(Struct, eq=False):
    """An aid record being made.

    `spans` are the clauses that tell of it, the first the one that made it; `sentence` and
    `block` say where that one stands; `occasion` is the number of the held meeting at which
    it was handed over; `givers` are the people who did so, `by_hand` says that its donor is
    the subject of the giving verb and so was there. A `general` gift is told in detail by
    a list behind it; `assumed` says that no word counts it, `past` that it was given before the
    meeting, `thing_alone` that its first span is the thing without its clause.
    """

    kind: str
    donors: tuple[str, ...]
    recipients: tuple[str, ...]
    spans: list[Span]
    rule: str
    status: str = "delivered"
    item: str | None = None
    item_span: Span | None = None
    quantity: float | None = None
    unit: str | None = None
    amount: float | None = None
    currency: str | None = None
    approximate: str | None = None
    purpose: str | None = None
    purpose_span: Span | None = None
    occasion: int | None = None
    givers: tuple[int, ...] = ()
    date: Date | None = None
    date_span: Span | None = None
    block: str = "body"
    sentence: int = 0
    by_hand: bool = False
    general: bool = False
    assumed: bool = False
    thing_alone: bool = False
    past: bool = False
    grounds: dict[str, list[Span]] = field(default_factory=dict)

    def counts(self, quantity: Quantity, unit: str) -> None:
        """Take a figure as the number of things, people or buildings given."""
        self.quantity, self.unit = quantity.number.value, unit
        self._ground(quantity, "quantity", "unit")

    def costs(self, sum_: Quantity, times: float = 1) -> None:
        """Take a sum as what was given or what the thing is worth."""
        self.amount = sum_.number.value * times
        self.currency = sum_.currency or DEFAULT_CURRENCY
        self._ground(sum_, "amount", "currency")

    def _ground(self, quantity: Quantity, figure: str, counted: str) -> None:
        self.grounds[figure] = [quantity.number_span]
        self.grounds[counted] = [quantity.counted_span] if quantity.counted_span else []
        if quantity.number.approximate:
            self.grounds["approximate"] = [quantity.number_span]

    def is_built_here(self) -> bool:
        """Whether later sentences may tell more of it: one building, or those handed over."""
        here = self.occasion is not None and self.quantity is not None
        return self.is_one_building() or (self.kind == "construction" and here)

    def is_one_building(self) -> bool:
        """Whether it is a building that later sentences may tell more of."""
        return self.kind == "construction" and self.quantity == 1


def sides(org_ids: tuple[str, ...]) -> set[str]:
    """The countries of some bodies."""
    return {side(one) for one in org_ids}


def crosses(gift: Gift) -> bool:
    """Whether a gift goes from one country to the other.

    Nobody gives to himself: donors of the country that receives are struck out.
    """
    if not gift.donors or not gift.recipients:
        return False
    receiving = sides(gift.recipients)
    if len(receiving) == 1:
        gift.donors = tuple(d for d in gift.donors if side(d) not in receiving)
    giving = sides(gift.donors)
    return len(giving) == 1 and len(receiving) == 1 and giving != receiving


def same_place(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether the first bodies of two sets are of one province, or of one ministry's rank."""
    return bool(one and other) and place_of(one[0]) == place_of(other[0])


def joined(one: Span, other: Span) -> Span:
    """From the beginning of the first of two spans to the end of the last."""
    return min(one[0], other[0]), max(one[1], other[1])
