"""Lines broken to fit a column, told from lines that end where a paragraph does.

A line was broken where the next word would not have fitted: then line end and blank are one.
Pages are wrapped by programs that count letters, letters and tone marks apart, or bytes.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from itertools import pairwise

NARROWEST, WIDEST = 40, 160
"""Columns at which text is wrapped."""
FEWEST = 3
"""Broken lines that a wrapped text has at least."""
LONGEST_MARK = 20
"""How much longer one line may be that the crawler has put its mark in front of."""
_NEW = ("- ", "– ", "+ ", "* ", "• ", "» ")
"""What starts an item of a list, behind a line that ends in one of the next."""
_BEFORE_ITEM = (":", ";", ".", ",")


def _bytes(line: str) -> int:
    return len(line.encode("utf-8", "surrogatepass"))


def _marks_apart(line: str) -> int:
    return len(unicodedata.normalize("NFD", line))


_MEASURES: tuple[Callable[[str], int], ...] = (len, _bytes, _marks_apart)


def breaks(text: str) -> list[int]:
    """Offsets of the line ends inside paragraphs; none in a text that is not wrapped."""
    if text.count("\n") < FEWEST:
        return []
    lines = text.split("\n")
    words = sorted(len(line.rstrip()) for line in lines if " " in line.strip())
    if words[-2:] and words[-2:][0] > WIDEST:  # and more so by the other measures
        return []
    return next(filter(None, (_breaks(lines, measure) for measure in _MEASURES)), [])


def _breaks(lines: list[str], measure: Callable[[str], int]) -> list[int]:
    """The line ends at which the next word would not have fitted, if most are such."""
    lengths = [measure(line.rstrip()) for line in lines]
    sizes = sorted(
        size for line, size in zip(lines, lengths, strict=True) if " " in line.strip()
    )
    for column in sizes[-2:][::-1]:
        if not NARROWEST <= column <= WIDEST or sizes[-1] > column + LONGEST_MARK:
            continue
        found: list[int] = []
        pairs = at = 0
        for (line, size), (below, _) in pairwise(zip(lines, lengths, strict=True)):
            at += len(line)
            if line.strip() and below.strip():
                pairs += 1
                word = below.split(maxsplit=1)[0]
                goes_on = not (
                    below.lstrip().startswith(_NEW) and line.rstrip().endswith(_BEFORE_ITEM)
                )
                if goes_on and size + 1 + measure(word) > column:
                    found.append(at)
            at += 1
        if len(found) >= FEWEST and len(found) * 2 >= pairs:
            return found
    return []
