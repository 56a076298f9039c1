"""A text drawn in rows of a width, with its marks in lanes below each row."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from bordercoop.show.marks import Mark
from bordercoop.text import Span


class Row(NamedTuple):
    """One line of print. `kind` is text, mention or evidence."""

    kind: str
    text: str


def cells(character: str) -> int:
    """How many columns of a terminal a character takes: none, one or two."""
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def printable(text: str) -> str:
    """The text, with a middle dot for each character that would not print as itself."""
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() else " " if c == "\u00a0" else "·" for c in text)


def wrapped(text: str, start: int, end: int, width: int) -> Iterator[Span]:
    """Spans of at most `width` columns, cut at blanks where there are any."""
    while start < end:
        at, columns, blank = start, 0, None
        while at < end and columns + cells(text[at]) <= width:
            columns += cells(text[at])
            if text[at].isspace():
                blank = at
            at += 1
        if at < end and blank is not None and not text[at].isspace():
            at = blank
        at = max(at, start + 1)
        yield start, at
        start = at
        while start < end and text[start].isspace():
            start += 1


def drawn(
    text: str, start: int, end: int, width: int, lanes: Sequence[tuple[str, Sequence[Mark]]]
) -> Iterator[Row]:
    """One paragraph. `lanes` are kinds with their marks, drawn below the text in that order."""
    for first, last in wrapped(text, start, end, width):
        yield Row("text", printable(text[first:last]))
        for kind, marks in lanes:
            here = [m for m in marks if m.start < last and m.end > first]
            for lane in _apart(here):
                yield Row(kind, _lane(text, first, last, lane))


def _apart(marks: Iterable[Mark]) -> list[list[Mark]]:
    """The marks in as few lanes as hold them without overlap, in order."""
    lanes: list[list[Mark]] = []
    for mark in marks:
        for lane in lanes:
            if lane[-1].end < mark.start:
                lane.append(mark)
                break
        else:
            lanes.append([mark])
    return lanes


def _lane(text: str, first: int, last: int, marks: list[Mark]) -> str:
    column = dict(zip(range(first, last + 1), _columns(text[first:last]), strict=True))
    drawn = ""
    for mark in marks:
        start, end = max(mark.start, first), min(mark.end, last)
        drawn = drawn.ljust(column[start])
        room = column[end] - column[start]
        # A mark that goes on from the row above begins with a dash instead of its label.
        label = mark.label if mark.start >= first else ""
        drawn += label[:room].ljust(room, "-")
    return drawn


def _columns(text: str) -> list[int]:
    columns = [0]
    for character in text:
        columns.append(columns[-1] + cells(character))
    return columns
