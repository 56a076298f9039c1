"""Tables in Markdown, for the pages of a release."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal


def table(names: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """A table; numbers have their thousands marked, and no cell ends its own."""
    lines = [names, ["---"] * len(names), *([cell(value) for value in row] for row in rows)]
    return "\n".join("| " + " | ".join(cells) + " |" for cells in lines)


def cell(value: object) -> str:
    """A value as text for a cell."""
    if isinstance(value, Decimal):
        whole = value == value.to_integral_value()
        return f"{value.to_integral_value():,f}" if whole else f"{value:,f}"
    if isinstance(value, int):
        return f"{value:,}"
    return "" if value is None else str(value).replace("|", "\\|").replace("\n", " ")
