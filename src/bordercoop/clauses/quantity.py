"""A number with what it counts, as a value."""

from __future__ import annotations

from typing import NamedTuple

from bordercoop.lexicon import Hit
from bordercoop.mentions.numbers import Number
from bordercoop.text import Span

NOUNS = frozenset({"objects", "indicators", "substances", "trainees", "units"})
"""Classes of the nouns that a number may count."""


class Quantity(NamedTuple):
    """A number and the words after it: unit, noun, currency, each a listed word or None.

    Tokens `first` to `last` hold the number with its hedge up to the end of the noun.
    `currency` is empty for a sum that is told without one; `counted_span` are the words of
    what is counted, None for such a sum. `label` are the words before a colon under which
    the number stands (`clauses/labelled.py`), `noun_span` those of the noun that it has from
    them; `row` says that they are a cell of a table (`clauses/rows.py`).
    """

    number: Number
    first: int
    last: int
    unit: Hit | None
    noun: Hit | None
    currency: str | None
    number_span: Span
    counted_span: Span | None = None
    label: Span | None = None
    noun_span: Span | None = None
    row: bool = False

    def tag(self, of_class: str) -> str | None:
        """The noun's code in a class, else the unit's."""
        return (self.noun.code(of_class) if self.noun else None) or (
            self.unit.code(of_class) if self.unit else None
        )
