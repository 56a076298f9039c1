"""The title: glued before the body on the first line, or the better one of several lines."""

from __future__ import annotations

from bordercoop.layout.date_line import STAMP, iso
from bordercoop.layout.outlet import INNER_PREFIX
from bordercoop.layout.parts import Block, Stated

WINDOW = 400
SHORTEST = 15
SHORT = 40


def split_first(stated: Stated, start: int, end: int) -> int:
    """Part a title glued before the body on the first line; gives the body's start."""
    window = min(end, start + WINDOW)
    for pattern in (STAMP, INNER_PREFIX):
        found = pattern.search(stated.text, start, window)
        if not found or found.start() - start < SHORTEST:
            continue
        if ". " in stated.text[start : found.start()]:
            continue
        if pattern is STAMP:
            stated.take_date(iso(found), found.span("stamp"))
        else:
            stated.take_publisher(found["outlet"])
        stated.title = (start, found.start())
        stated.blocks.append(Block("title", start, found.start()))
        return found.end()
    return start


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
