"""The title: glued before the body on the first line, or the better one of several lines."""

from __future__ import annotations

from bordercoop.layout.parts import Block, Stated

SHORT = 40


def take(stated: Stated, start: int, end: int) -> bool:
    """Take a line as the title if it is rather one than the line taken so far; whether so."""
    if stated.title is not None and not _better(stated, start, end):
        return False
    stated.blocks = [
        Block("furniture", b.start, b.end) if b.kind == "title" else b for b in stated.blocks
    ]
    stated.title = (start, end)
    return True


def _better(stated: Stated, start: int, end: int) -> bool:
    if stated.title is None or stated.text[start:end].isupper():
        return False
    before = stated.text[slice(*stated.title)]
    return before.isupper() or (len(before) < SHORT and end - start > len(before))
