"""Offsets in the units of the page: JavaScript counts UTF-16 units, the dataset code points."""

from __future__ import annotations

from collections.abc import Callable


def units(text: str, offset: int) -> int:
    """The UTF-16 units in front of the code point `offset` of `text`."""
    return len(text[:offset].encode("utf-16-le", "surrogatepass")) // 2


def counter(text: str) -> Callable[[int], int]:
    """`units` of one text, for many offsets: most texts have a unit for each code point."""
    if units(text, len(text)) == len(text):
        return lambda offset: offset
    return lambda offset: units(text, offset)
