"""Numbers with what they count: `15 bộ máy tính`, `100 triệu đồng`, `10,2 kg heroin`."""

from __future__ import annotations

from bordercoop.clauses.labelled import labelled
from bordercoop.clauses.quantity import NOUNS, Quantity
from bordercoop.discourse.reading import Reading
from bordercoop.lexicon import Hit
from bordercoop.lexicon.connectives import AND
from bordercoop.lexicon.worded import word_set
from bordercoop.mentions.page import Mention, Sentence

RATIOS = frozenset({"/", "%", "-", "–"})
"""Marks between two figures that make neither a number of things: `24/7`, `4 - 6`."""
ORDINALS = word_set("quantities_ordinal")
EACH = ("mỗi", "từng")
SCALES = word_set("quantities_scales")
NO_NOUN_BEHIND = frozenset({",", ".", ";", ":", ")", AND, "cho", "(", "-", "–"})
"""Words and marks behind which a noun is not what the number counts."""
NO_MONEY = word_set("quantities_no_money")
"""Words that begin as money does and are none: `đồng nghiệp`, `tệ nạn`."""
LEAST_SUM = 1_000_000
"""The least number that is money though no currency is written."""


def find(reading: Reading, sentence: Sentence) -> list[Quantity]:
    """The quantities of a sentence: numbers that count something, by themselves or by their
    label, and sums of money; kept."""
    numbers = sentence.of("number")
    if not numbers:
        return []
    found = reading.quantities.get(sentence.number)
    if found is None:
        counted = _of_numbers(reading, sentence, numbers)
        found = reading.quantities[sentence.number] = labelled(reading, sentence, counted)
    return found


def _of_numbers(reading: Reading, sentence: Sentence, numbers: list[Mention]) -> list[Quantity]:
    hits = sentence.at
    dates = [(m.first, m.last) for m in sentence.of("date")]
    found: list[Quantity] = []
    for mention in numbers:
        if any(first < mention.last <= last for first, last in dates):
            continue
        if found and mention.first < found[-1].last:  # the figure of `m3`
            continue
        quantity = _counted(reading, sentence, mention, hits)
        if quantity and quantity.unit is not None and quantity.noun is None:
            quantity = _behind_noun(
                reading, sentence, quantity, found[-1].last if found else sentence.first
            )
        if quantity:
            found.append(quantity)
    return found


def _counted(
    reading: Reading, sentence: Sentence, mention: Mention, hits: dict[int, Hit]
) -> Quantity | None:
    """What a number counts; None where it counts nothing that is listed."""
    keys = reading.page.tokens.keys
    number, first, at = mention.value, mention.first, mention.last
    span = (mention.start, mention.end)
    if first > sentence.first and keys[first - 1] in ORDINALS and not number.spelled:
        which = first - 1 == sentence.first or keys[first - 2] not in EACH
        if which:
            return None
    if at + 1 < sentence.last and keys[at] in RATIOS and keys[at + 1][0].isdecimal():
        return None
    hit = hits.get(at)
    sign = at + (at < sentence.last and keys[at] == "us")
    if sign < sentence.last and keys[sign] == "$":
        return Quantity(
            number,
            first,
            sign + 1,
            None,
            None,
            "USD",
            span,
            (span[1], reading.page.tokens.ends[sign]),
        )
    if first > sentence.first and keys[first - 1] == "$":
        return Quantity(number, first, at, None, None, "USD", span, span)
    currency = hit.code("currencies") if hit else None
    if hit and currency and not _is_no_money(keys, hit, sentence):
        words = reading.page.span(at, hit.last)
        return Quantity(number, first, hit.last, None, None, currency, span, words)
    unit = hit if hit and hit.code("units") else None
    behind = unit.last if unit else at
    noun = _noun(sentence, hits, behind, keys)
    if unit is None and noun is None:
        large = number.value >= LEAST_SUM and not number.spelled
        if large and keys[at - 1] in SCALES:
            return Quantity(number, first, at, None, None, "", span)
        return None
    last = noun.last if noun else behind
    words = reading.page.span(at, last)
    return Quantity(number, first, last, unit, noun, None, span, words)


def _behind_noun(
    reading: Reading, sentence: Sentence, quantity: Quantity, behind: int
) -> Quantity:
    """A measure with the substance that it counts right before it, behind the last quantity:
    `heroin hơn 140 kg, súng 4 khẩu`."""
    for hit in sentence.hits:
        if hit.last == quantity.first and hit.first >= behind and "substances" in hit.codes:
            span = reading.page.span(hit.first, hit.last)
            return quantity._replace(noun=hit, label=span, noun_span=span)
    return quantity


def _is_no_money(keys: list[str], hit: Hit, sentence: Sentence) -> bool:
    """`5 đồng chí`, `một đồng nghiệp`, `5 đ/c`: people, no money."""
    behind = keys[hit.last] if hit.last < sentence.last else ""
    word = keys[hit.last - 1]
    return f"{word} {behind}" in NO_MONEY or (word, behind) == ("đ", "/")


def _noun(sentence: Sentence, hits: dict[int, Hit], at: int, keys: list[str]) -> Hit | None:
    """The listed noun at a token or one small word behind it."""
    for here in (at, at + 1):
        if here >= sentence.last:
            return None
        hit = hits.get(here)
        if hit and not NOUNS.isdisjoint(hit.codes) and "numerals" not in hit.codes:
            return hit
        if here == at and keys[at] in NO_NOUN_BEHIND:
            return None
        if hit and here == at and ("verbs" in hit.codes or "bodies" in hit.codes):
            return None
    return None
