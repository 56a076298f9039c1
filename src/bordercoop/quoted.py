"""The words of an article as far as its line quotes them.

A record quotes the clauses that report it. What states a field often stands elsewhere: who
speaks in the sentence before, the year in the title, the body that goes on acting. Such words
are quoted once for the article, in `Line.quotations`, so that every field has its words
wherever the line goes, without the article.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate

from msgspec.structs import replace

from bordercoop.model import IDS, Evidence, Line
from bordercoop.text import Span


class Quoted:
    """What a line quotes of its article, by offsets of the canonical text.

    All of it has passed the privacy gate, so nothing is quoted here that the line does not
    publish.
    """

    def __init__(self, line: Line) -> None:
        pieces = {(piece.start, -piece.end): piece for piece in _pieces(line)}
        ordered = [pieces[at] for at in sorted(pieces)]
        self._starts = [piece.start for piece in ordered]
        # The piece that reaches furthest of those that start so far.
        self._furthest = list(accumulate(ordered, _further))

    def words(self, start: int, end: int) -> str | None:
        """The words between two offsets; None where no one piece holds them."""
        before = bisect_right(self._starts, start)
        if not before or start > end:
            return None
        piece = self._furthest[before - 1]
        if end > piece.end:
            return None
        return piece.text[start - piece.start : end - piece.start]


def complete(line: Line, text: str) -> Line:
    """The line with quotations of all words that state a field and stand in no clause.

    `text` is the canonical text of its article. The same line where the clauses hold all.
    """
    quotations = [Evidence(start=a, end=b, text=text[a:b]) for a, b in _unquoted(line)]
    return replace(line, quotations=quotations) if quotations else line


def _unquoted(line: Line) -> list[Span]:
    """The spans that state a field and lie in no piece, in text order, none in another."""
    quoted = Quoted(line)
    spans = {span for span in set(_grounds(line)) if quoted.words(*span) is None}
    outermost: list[Span] = []
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if start < end and (not outermost or end > outermost[-1][1]):
            outermost.append((start, end))
    return outermost


def stating(quotations: Iterable[Evidence], line: Line) -> list[Evidence]:
    """Those of some quotations that hold words that state a field of the line's records."""
    starts = sorted(_grounds(line))
    return [one for one in quotations if _holds(one, starts)]


def _holds(piece: Evidence, spans: list[Span]) -> bool:
    for start, end in spans[bisect_right(spans, (piece.start, -1)) :]:
        if start >= piece.end:
            break
        if end <= piece.end:
            return True
    return False


def _pieces(line: Line) -> Iterator[Evidence]:
    yield from line.quotations
    for table in IDS:
        for record in getattr(line, table):
            yield from record.evidence


def _grounds(line: Line) -> Iterator[Span]:
    for table in IDS:
        for record in getattr(line, table):
            for spans in record.grounds.values():
                yield from map(tuple, spans)


def _further(one: Evidence, other: Evidence) -> Evidence:
    return other if other.end > one.end else one
