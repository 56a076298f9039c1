"""Numbers with what they count: `15 bộ máy tính`, `100 triệu đồng`, `10,2 kg heroin`."""

from __future__ import annotations

from typing import NamedTuple

from bordercoop.lexicon import Hit
from bordercoop.mentions.numbers import Number
from bordercoop.mentions.page import Mention, Sentence
from bordercoop.records.reading import Reading
from bordercoop.text import Span


class Quantity(NamedTuple):
    """A number and the words after it: unit, noun, currency, each a listed word or None.

    Tokens `first` to `last` hold the number with its hedge up to the end of the noun.
    """

    number: Number
    first: int
    last: int
    unit: Hit | None
    noun: Hit | None
    currency: str | None
    number_span: Span

    def tag(self, of_class: str) -> str | None:
        """The noun's code in a class, else the unit's."""
        return (self.noun.code(of_class) if self.noun else None) or (
            self.unit.code(of_class) if self.unit else None
        )


NOUNS = ("objects", "indicators", "substances", "trainees", "units")


def find(reading: Reading, sentence: Sentence) -> list[Quantity]:
    """The quantities of a sentence: numbers that count something, and sums of money."""
    hits = {h.first: h for h in sentence.hits}
    dates = [(m.first, m.last) for m in sentence.of("date")]
    found = []
    for mention in sentence.of("number"):
        if any(a <= mention.last - 1 < b for a, b in dates):
            continue
        quantity = _one(reading, sentence, mention, hits)
        if quantity:
            found.append(quantity)
    return found


def _one(reading: Reading, sentence: Sentence, mention: Mention, hits: dict[int, Hit]) -> Quantity | None:
    keys = reading.page.tokens.keys
    at = mention.last
    span = (mention.start, mention.end)
    if at < sentence.last and keys[at] in ("/", "%", "-", "–") and at + 1 < sentence.last and keys[at + 1][0].isdecimal():
        return None
    hit = hits.get(at)
    if hit and (currency := hit.code("currencies")) and not _other_word(keys, hit, sentence):
        return Quantity(mention.value, mention.first, hit.last, None, None, currency, span)
    unit: Hit | None = None
    if hit and hit.code("units"):
        unit, at = hit, hit.last
    noun = _noun(sentence, hits, at, keys)
    if unit is None and noun is None:
        scaled = mention.value.value >= 1_000_000 and not mention.value.spelled
        if scaled and keys[mention.last - 1] in ("triệu", "tỷ", "tỉ"):
            return Quantity(mention.value, mention.first, mention.last, None, None, "", span)
        return None
    last = noun.last if noun else (unit.last if unit else at)
    return Quantity(mention.value, mention.first, last, unit, noun, None, span)


def _other_word(keys: list[str], hit: Hit, sentence: Sentence) -> bool:
    return hit.last < sentence.last and keys[hit.last - 1] == "đồng" and keys[hit.last] == "chí"


def _noun(sentence: Sentence, hits: dict[int, Hit], at: int, keys: list[str]) -> Hit | None:
    """The listed noun at a token or one small word behind it."""
    for here in (at, at + 1):
        if here >= sentence.last:
            return None
        hit = hits.get(here)
        if hit and any(hit.code(name) for name in NOUNS) and not hit.code("numerals"):
            return hit
        if here == at and keys[at] in (",", ".", ";", ":", ")", "và", "cho", "(", "-", "–"):
            return None
        if hit and here == at and (hit.code("verbs") or hit.code("bodies")):
            return None
    return None
