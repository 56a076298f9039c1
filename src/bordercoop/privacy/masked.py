"""Text without some of its words: a sign in their place, or the pieces that are left."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator

from bordercoop.model import Evidence
from bordercoop.text import Span

SIGN = "[…]"
"""What stands for a name that is left out."""


def masked(text: str, spans: Iterable[Span]) -> str:
    """A text with the sign in place of each of some spans, which are in order and apart."""
    pieces, at = [], 0
    for start, end in spans:
        pieces += [text[at:start], SIGN]
        at = end
    return "".join([*pieces, text[at:]])


def nothing_left(text: str) -> bool:
    """Whether a masked text says nothing any more."""
    return not any(map(str.isalnum, text.replace(SIGN, "")))


def within(start: int, end: int, spans: list[Span]) -> Iterator[Span]:
    """The parts of spans in order that lie between two offsets, counted from the first."""
    for first, last in spans[bisect_right(spans, start, key=_end) :]:
        if first >= end:
            break
        yield max(first, start) - start, min(last, end) - start


def _end(span: Span) -> int:
    return span[1]


def quoted(evidence: list[Evidence], spans: list[Span]) -> list[Evidence]:
    """Evidence split around some spans, so that each piece still stands so in the text.

    Pieces without a letter or digit are left out, and so are pieces within another.
    """
    pieces: dict[Span, str] = {}
    for clause in evidence:
        at = 0
        inner = [*within(clause.start, clause.end, spans)]
        if not inner:
            pieces[clause.start, clause.end] = clause.text
            continue
        for start, end in [*inner, (len(clause.text),) * 2]:
            piece = clause.text[at:start]
            if any(map(str.isalnum, piece)):
                first = clause.start + at + len(piece) - len(piece.lstrip())
                piece = piece.strip()
                pieces[first, first + len(piece)] = piece
            at = end
    return [
        Evidence(start=start, end=end, text=text)
        for (start, end), text in sorted(pieces.items())
    ]
