"""A table for reading on a screen: aligned plain text, no control characters."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from bordercoop.cli.terminal import escape

WIDEST = 40
"""Columns of the screen that a cell may take; what is longer is cut, with an ellipsis."""
NARROWEST = 12
"""Columns that a cell keeps where the screen is too narrow for all."""
_GAP = "  "
_CUT = "…"


def width(text: str) -> int:
    """Columns of the screen that `text` takes: 2 for wide letters, 0 for combining marks."""
    if text.isascii():
        return len(text)
    return sum(_columns(character) for character in text)


def _columns(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def cell(value: Any) -> str:
    """A value as it is shown, whole: lists joined by `|`, null as nothing."""
    if value is None:
        return ""
    if isinstance(value, list):
        return escape("|".join(value))
    text = str(value)
    if not isinstance(value, str) and "." in text and "e" not in text:
        text = text.rstrip("0").rstrip(".")
    return escape(text)


def shortened(text: str, most: int = WIDEST) -> str:
    """`text` cut to at most `most` columns, never before a combining mark."""
    if width(text) <= most:
        return text
    kept, used = [], 0
    for character in text:
        used += _columns(character)
        if used > most - 1:
            break
        kept.append(character)
    return "".join(kept) + _CUT


def grid(names: Sequence[str], rows: Iterable[Sequence[Any]], room: int | None = None) -> str:
    """The rows below their column names, numbers to the right, nothing after a line's end.

    Cells are cut at `WIDEST`. Where the lines would be longer than `room` columns, the widest
    are cut further, down to `NARROWEST`; where even that is too much, each row is printed as a
    list of its filled cells instead, whole.
    """
    values = list(rows)
    shown = [[shortened(cell(value)) for value in row] for row in values]
    columns = list(zip(names, *shown, strict=True))
    widths = [max(map(width, column)) for column in columns]
    right = [
        any(row[at] is not None for row in values)
        and all(row[at] is None or _is_number(row[at]) for row in values)
        for at in range(len(names))
    ]
    if room is not None:
        least = [
            wide if number else min(wide, max(NARROWEST, width(name)))
            for name, wide, number in zip(names, widths, right, strict=True)
        ]
        spare = room - len(_GAP) * (len(widths) - 1)
        if sum(least) > spare:
            return _listed(names, values)
        widths = _narrowed(widths, least, spare)
        shown = [list(map(shortened, row, widths)) for row in shown]
    lines = [names, ["-" * wide for wide in widths], *shown]
    return "".join(_line(line, widths, right) for line in lines)


def _narrowed(widths: Sequence[int], least: Sequence[int], spare: int) -> list[int]:
    """The widths, the widest cut until all take no more than `spare`; none below its least."""
    made = list(widths)
    while sum(made) > spare:
        at = max(range(len(made)), key=lambda one: (made[one] > least[one], made[one]))
        made[at] -= 1
    return made


def _is_number(value: Any) -> bool:
    return not isinstance(value, str | list) and hasattr(value, "__float__")


def _line(cells: Sequence[str], widths: Sequence[int], right: Sequence[bool]) -> str:
    padded = (
        " " * (wide - width(text)) + text if to_right else text + " " * (wide - width(text))
        for text, wide, to_right in zip(cells, widths, right, strict=True)
    )
    return _GAP.join(padded).rstrip() + "\n"


def _listed(names: Sequence[str], rows: Iterable[Sequence[Any]]) -> str:
    widest = max(map(width, names))

    def lines() -> Iterator[str]:
        for number, row in enumerate(rows, start=1):
            yield f"-- {number} --\n"
            for name, value in zip(names, row, strict=True):
                if value not in (None, []):
                    yield f"{name:<{widest}}{_GAP}{cell(value)}\n"

    return "".join(lines())
