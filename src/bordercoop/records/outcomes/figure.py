"""A figure of joint work: as it is counted in the text, and the record made of it."""

from __future__ import annotations

from msgspec import Struct, field

from bordercoop.clauses.quantity import Quantity
from bordercoop.clauses.topics import Topics
from bordercoop.mentions.dates import Date
from bordercoop.text import Span

NEAR_LABEL = 3
"""Code points between a label and the figure right behind its colon."""


class Figure(Struct, eq=False):
    """An outcome being made.

    `spans` are the words that tell the figure, `number_span` those of the number in them,
    `sentence` is the number of the sentence in which it is first told. `people` are the
    words by which those who are counted are named: they only tell whether two are the same;
    `pointed` says that the report may have counted them before.
    """

    indicator: str
    value: float
    unit: str
    approximate: str | None
    substance: str | None
    actors: tuple[str, ...]
    spans: list[Span]
    topics: Topics
    rule: str
    period: Date | None = None
    period_span: Span | None = None
    number_span: Span = (0, 0)
    sentence: int = -1
    people: frozenset[str] = frozenset()
    pointed: bool = False
    grounds: dict[str, list[Span]] = field(default_factory=dict)


class Count(Struct, frozen=True, eq=False):
    """A number with what it counts, and the words around it in lower case.

    `words` are those of the quantity, `before` up to 70 code points of the clause before
    it, `after` up to 120 behind it. `unit`, `substance` and `indicator` are the codes of what
    is counted; `seizing` says that a word of seizure stands before it. Under a label
    (`Tuần tra chung: 05 lượt`) `before` is the label, and `after` has it behind what follows;
    `listed` says that it only says that results follow: `Kết quả: 14 vụ, 23 đối tượng`.
    """

    quantity: Quantity
    span: Span
    clause: str
    words: str
    before: str
    after: str
    unit: str | None
    substance: str | None
    indicator: str | None
    seizing: bool
    label: str = ""
    listed: bool = False

    @property
    def is_spelled_one(self) -> bool:
        """Whether it is `một`, which mostly counts nothing."""
        return self.quantity.number.spelled and self.quantity.number.value == 1

    def figure(self, indicator: str, unit: str, substance: str | None = None) -> Figure:
        """The outcome that this number is."""
        number = self.quantity.number
        return Figure(
            indicator,
            number.value,
            unit,
            number.approximate,
            substance,
            (),
            [self.told],
            {},
            f"outcome.{indicator}",
            number_span=self.quantity.number_span,
            grounds=self._grounds(substance),
        )

    @property
    def told(self) -> Span:
        """The words that tell the figure, with the label right before it."""
        label = self.quantity.label
        near = label is not None and self.span[0] - label[1] <= NEAR_LABEL
        beside = near or (self.quantity.row and label is not None and label[1] < self.span[0])
        own = label is not None and beside and not self.listed
        return (label[0], self.span[1]) if label and own else self.span

    def _grounds(self, substance: str | None) -> dict[str, list[Span]]:
        """The words of the fields that stand with the number."""
        quantity = self.quantity
        words = [quantity.counted_span] if quantity.counted_span else []
        noun = [quantity.noun_span] if quantity.noun_span else words
        grounds = {"unit": words, "indicator": noun}
        if substance is not None:
            grounds["substance"] = noun
        if quantity.number.approximate:
            grounds["approximate"] = [quantity.number_span]
        return grounds
