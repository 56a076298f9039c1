"""Offsets in the units of the page: JavaScript counts UTF-16 units, the dataset code points."""

from __future__ import annotations


def units(text: str, offset: int) -> int:
    """The UTF-16 units in front of the code point `offset` of `text`."""
    return len(text[:offset].encode("utf-16-le", "surrogatepass")) // 2
