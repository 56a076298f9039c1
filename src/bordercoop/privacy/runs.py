"""Runs of capitalised words, which a name is one of: `Lò Văn Xanh`, `Khăm-phết Sỉ-xa-vạt`."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import compress

from bordercoop.text import Span, Tokens

Range = tuple[int, int]
"""Tokens, the last exclusive."""
JOINTS = ("-", "‑", "'", "’")
"""Marks inside a name, without a blank beside them."""
FEWEST = 4
"""Words with capitals of a line that can be called written in capitals."""


def runs(tokens: Tokens) -> Iterator[Range]:
    """The longest runs of capitalised words on one line, with the parts joined to them."""
    count, behind = len(tokens), 0
    keys, capitals = tokens.keys, tokens.capitals
    for first in compress(range(count), capitals):
        if first < behind:
            continue
        last = first + 1
        while last < count:
            if keys[last] in JOINTS and joint(tokens, last):
                last += 2
            elif capitals[last] and _blank(tokens, last):
                last += 1
            else:
                break
        behind = last
        yield first, last


def joint(tokens: Tokens, at: int) -> bool:
    """Whether the mark at a token joins the words on both its sides."""
    return (
        tokens.keys[at] in JOINTS
        and 0 < at < len(tokens) - 1
        and tokens.ends[at - 1] == tokens.starts[at]
        and tokens.ends[at] == tokens.starts[at + 1]
        and tokens.keys[at + 1].isalpha()
    )


def _blank(tokens: Tokens, at: int) -> bool:
    """Whether blanks alone, and no line end, stand before a token."""
    gap = tokens.text[tokens.ends[at - 1] : tokens.starts[at]]
    return bool(gap) and gap.isspace() and "\n" not in gap


def letters(tokens: Tokens, first: int, last: int) -> tuple[str, ...]:
    """The words of a range, without the marks between them."""
    return tuple(key for key in tokens.keys[first:last] if key[0].isalpha())


def in_capitals(tokens: Tokens) -> list[Range]:
    """Lines of which nearly every word begins with a capital, as headlines may be written."""
    found = []
    behind = -1
    for line in tokens.text.split("\n"):
        before, behind = behind, behind + 1 + len(line)
        first, last = tokens.first(before + 1), tokens.first(behind)
        high = sum(tokens.capitals[first:last])
        if high >= FEWEST and high * 2 > last - first:
            words = len(letters(tokens, first, last))
            if high * 5 > words * 4:
                found.append((first, last))
    return found


def merged(ranges: list[Range]) -> list[Range]:
    """Ranges in order, those that overlap or touch put together."""
    found: list[Range] = []
    for first, last in sorted(ranges):
        if found and first < found[-1][1]:
            found[-1] = (found[-1][0], max(last, found[-1][1]))
        else:
            found.append((first, last))
    return found


def spans(tokens: Tokens, ranges: list[Range]) -> list[Span]:
    """The code points of ranges of tokens."""
    return [(tokens.starts[first], tokens.ends[last - 1]) for first, last in ranges]
