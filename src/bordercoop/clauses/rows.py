"""Rows of a table of figures, whose cells stand between bars: `5 | Heroin | kg | 4,25`.

A row has one figure, what it counts in one cell, and often the unit in another, before the
figure or behind it; its number may stand in front. Of a row with several figures none is read.
"""

from __future__ import annotations

from typing import NamedTuple

from bordercoop.clauses.quantity import NOUNS
from bordercoop.lexicon import Hit
from bordercoop.mentions.page import Mention, Sentence

BAR = "|"
CASES = frozenset({"cases"})
PEOPLE = frozenset({"suspects", "fugitives", "victims", "citizens", "instances"})
TURNS = frozenset({"rounds", "information_items"})
"""Indicators of units that any label says more of: `Tuần tra chung | lượt`."""

Cell = tuple[int, int]


class Row(NamedTuple):
    """The tokens of the label of a figure, and the listed word that is its unit."""

    label: Cell
    unit: Hit | None


def row_of(keys: list[str], sentence: Sentence, figure: Mention) -> Row | None:
    """The row in which a figure fills a cell of its own; None where there is no such row."""
    cells = _cells(keys, sentence)
    own = (figure.first, figure.last)
    if own not in cells:
        return None
    others = [cell for cell in cells if cell != own]
    if others and others[0] == cells[0] and _is_number(keys, others[0]):
        others = others[1:]
    if len(others) == 1:
        return Row(others[0], None)
    if len(others) != 2 or any(_is_number(keys, cell) for cell in others):
        return None
    for unit, label in ((others[1], others[0]), (others[0], others[1])):
        hit = _unit(sentence, unit)
        if hit is not None:
            return Row(label, hit)
    return None


def counts_itself(unit: Hit, noun: Hit) -> bool:
    """Whether the unit of a row says what is counted, and its label only of what sort:
    `Mua bán ma túy | vụ`."""
    code, named = unit.code("indicators"), noun.code("indicators")
    if code is None or code in TURNS:
        return code is not None and named is None
    groups = (CASES, PEOPLE)
    return not any(code in group and named in group for group in groups)


def _cells(keys: list[str], sentence: Sentence) -> list[Cell]:
    """The tokens of the cells of a sentence, empty ones left out."""
    cells: list[Cell] = []
    first = sentence.first
    for at in range(sentence.first, sentence.last + 1):
        if at == sentence.last or keys[at] == BAR:
            if first < at:
                cells.append((first, at))
            first = at + 1
    return cells


def _is_number(keys: list[str], cell: Cell) -> bool:
    return keys[cell[0]][0].isdecimal()


def _unit(sentence: Sentence, cell: Cell) -> Hit | None:
    """The listed word that fills a cell and can be counted."""
    for hit in sentence.hits:
        if (hit.first, hit.last) == cell and not NOUNS.isdisjoint(hit.codes):
            return hit
    return None
