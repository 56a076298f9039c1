"""Figures behind their labels: `Tuần tra chung: 05 lượt`, `số vụ cùng triệt phá là 14`.

A line of a table of figures turns a clause round: what is counted, and what was done with it,
stands before a colon or a bar, the number behind it, its unit often in brackets
(`Ma túy đá thu được (kg) | 3,4`). So does a sentence on `số …`, with `là` or `đạt`.
"""

from __future__ import annotations

from bordercoop.clauses.quantity import NOUNS, Quantity
from bordercoop.clauses.rows import BAR, Row, counts_itself, row_of
from bordercoop.discourse.reading import Reading
from bordercoop.lexicon import Hit
from bordercoop.lexicon.connectives import AND
from bordercoop.lexicon.worded import word_set
from bordercoop.mentions.page import Mention, Sentence

LONGEST = 24
"""Tokens of a label at most."""
MARKS = frozenset({":", BAR})
ENDS = frozenset({";", "(", ":", BAR, ".", "–", "—"})
GO_ON = frozenset({",", "/", AND})
COPULAS = word_set("labelled_copulas")
"""Words between a number and the `số …` that it is."""
HEADS = word_set("labelled_heads")
"""Words with which that begins: `số`, `lượng`."""
DASHES = frozenset({"-", "–", "—", "+", "*", "•"})


def labelled(reading: Reading, sentence: Sentence, counted: list[Quantity]) -> list[Quantity]:
    """The quantities of a sentence, and its numbers that count what their label names.

    A number without a noun of its own takes the first noun of the label. A figure that goes
    on behind another (`17 vụ, 41 người`) stands under the same label.
    """
    keys = reading.page.tokens.keys
    within = keys[sentence.first : sentence.last]
    if MARKS.isdisjoint(within) and HEADS.isdisjoint(within):
        return counted
    known = {q.first: q for q in counted}
    dated = {at for m in sentence.of("date") for at in range(m.first, m.last)}
    found: list[Quantity] = []
    label: tuple[int, int] | None = None
    behind = -1
    for mention in sentence.of("number"):
        quantity = known.get(mention.first)
        row = row_of(keys, sentence, mention) if BAR in within else None
        if row is not None and mention.first not in dated:
            quantity = _in_row(reading, sentence, mention, row)
            if quantity is not None:
                found.append(quantity)
            continue
        if mention.first == sentence.first and keys[mention.last] == BAR:
            continue  # the number of the row
        before = keys[mention.first - 1] if mention.first > sentence.first else ""
        if before in MARKS or before in COPULAS:
            label = _label(keys, sentence, mention.first - 1)
        elif keys[behind] not in GO_ON or mention.first != behind + 1:
            label = None
        if label is not None:
            quantity = _under(reading, sentence, mention, quantity, label)
        if quantity is not None:
            found.append(quantity)
            behind = quantity.last
    return found


def _in_row(
    reading: Reading, sentence: Sentence, mention: Mention, row: Row
) -> Quantity | None:
    """A number as its row of a table counts it; None where the row does not say what."""
    page = reading.page
    noun, unit = _noun(sentence, row.label), row.unit
    if unit is None:
        unit = _unit(page.tokens.keys, sentence, row.label[1])
    elif noun is None or counts_itself(unit, noun):
        noun = unit
    if noun is None:
        return None
    measure = unit if unit is not None and "units" in unit.codes else None
    words, label = page.span(noun.first, noun.last), page.span(*row.label)
    at = mention.start, mention.end
    return Quantity(
        mention.value,
        mention.first,
        mention.last,
        measure,
        noun,
        None,
        at,
        words,
        label,
        row=True,
    )


def _label(keys: list[str], sentence: Sentence, mark: int) -> tuple[int, int] | None:
    """The tokens of a label in front of a mark, of `số …` in front of its copula."""
    first, farthest = mark, max(sentence.first, mark - LONGEST)
    if keys[mark] in MARKS:
        if keys[first - 1] == ")":  # `(kg)`, `(vụ)`
            first = _opened(keys, first - 1, farthest)
        while first > farthest and keys[first - 1] not in ENDS:
            first -= 1
        while first < mark and keys[first] in DASHES:
            first += 1
        return (first, mark) if first < mark else None
    while first > farthest and keys[first - 1] not in ENDS and keys[first - 1] != ",":
        first -= 1
        if keys[first] in HEADS:
            return first, mark
    return None


def _opened(keys: list[str], closed: int, farthest: int) -> int:
    """The opening of a bracket; the bracket's end where it does not open near enough."""
    for at in range(closed - 1, farthest - 1, -1):
        if keys[at] == "(":
            return at
    return closed


def _under(
    reading: Reading,
    sentence: Sentence,
    mention: Mention,
    quantity: Quantity | None,
    label: tuple[int, int],
) -> Quantity | None:
    """A number as its label counts it; None where neither says what it counts."""
    page = reading.page
    if any(m.first <= mention.first < m.last for m in sentence.of("date")):
        return None
    noun = _noun(sentence, label)
    span = page.span(*label)
    if quantity is None:
        if noun is None:
            return None
        words = page.span(noun.first, noun.last)
        at = mention.start, mention.end
        unit = _unit(page.tokens.keys, sentence, label[1])
        return Quantity(
            mention.value, mention.first, mention.last, unit, noun, None, at, words, span
        )
    if quantity.noun is None and quantity.currency is None and noun is not None:
        named = page.span(noun.first, noun.last)
        return quantity._replace(noun=noun, label=span, noun_span=named)
    return quantity._replace(label=span)


def _noun(sentence: Sentence, label: tuple[int, int]) -> Hit | None:
    """The first noun of a label: what stands first is what is counted."""
    for hit in sentence.hits:
        inside = label[0] <= hit.first < label[1]
        if inside and not NOUNS.isdisjoint(hit.codes) and "numerals" not in hit.codes:
            return hit
    return None


def _unit(keys: list[str], sentence: Sentence, end: int) -> Hit | None:
    """The unit in brackets at the end of a label."""
    for hit in sentence.hits:
        if "units" in hit.codes and hit.last == end - 1 and keys[hit.last] == ")":
            return hit if keys[hit.first - 1] == "(" else None
    return None
