"""The row of a table of figures as one line: `Tuần tra chung | 8`.

Pages also lay themselves out with tables; a row that holds a paragraph, a picture, a link or
another table is no row of figures, and its cells are read one by one.
"""

from __future__ import annotations

from typing import Any

CELLS = range(2, 9)
LONGEST_CELL = 120
PARTS = " | "
_CELL_TAGS = frozenset({"td", "th"})
_INSIDE = "a, img, table, ul, ol, h1, h2, h3, h4, form, iframe, script, time"


def figures(row: Any) -> str | None:
    """The cells of a row of a table with a figure in it; None for any other row."""
    cells: list[str] = []
    for child in row.iter():
        if child.tag not in _CELL_TAGS or len(cells) == CELLS.stop:
            return None
        text = child.text(deep=True, separator=" ") or ""
        if len(text) > 4 * LONGEST_CELL:
            return None
        cells.append(" ".join(text.split()))
    return line(cells) if row.css_first(_INSIDE) is None else None


def line(cells: list[str]) -> str | None:
    """The cells of a row as one line, those of a heading too; None where they are too many, too
    long or all empty."""
    short = len(cells) in CELLS and all(len(cell) <= LONGEST_CELL for cell in cells)
    return PARTS.join(cells) if short and any(cells) else None
