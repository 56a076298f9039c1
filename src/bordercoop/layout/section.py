"""The section of a portal that stands in front of a title: `Quốc phòng - An ninh Công an …`."""

from __future__ import annotations

from bordercoop.lexicon import Lexicon
from bordercoop.pattern import pattern
from bordercoop.text import search_view

LONGEST = 7
"""Words of a section's name."""
SHORTEST_TITLE = 12
WINDOW = 80

_WORD = pattern(r"[^\W\d_]+")
# What parts a section from the title, and its own words from another.
_BREAK = pattern(r"\s*[-–—:|»>/]\s*")


def behind(text: str, lexicon: Lexicon, start: int, end: int) -> int:
    """Where the title starts behind the names of sections; `end` where nothing else is left."""
    while start < end:
        found = _section(text, lexicon, start, end)
        if found is None:
            return start
        parted = _BREAK.match(text, found, end)
        if parted is None and _goes_on(text, lexicon, found, end):
            return start
        behind_it = parted.end() if parted else found
        while behind_it < end and text[behind_it].isspace():
            behind_it += 1
        if 0 < end - behind_it < SHORTEST_TITLE and not text[behind_it].isdecimal():
            return start
        start = behind_it
    return end


def _section(text: str, lexicon: Lexicon, start: int, end: int) -> int | None:
    """Where the name of a section that stands here ends."""
    first = _WORD.match(text, start, end)
    if first is None or search_view(first[0]) not in lexicon.apart["layout"].root:
        return None
    words = list(_WORD.finditer(text, start, min(end, start + WINDOW)))[:LONGEST]
    keys = [search_view(word[0]) for word in words]
    for hit in lexicon.apart["layout"].scan(keys, 0, len(keys)):
        if hit.first == 0 and hit.code("layout") == "section":
            return words[hit.last - 1].end()
        return None
    return None


def _goes_on(text: str, lexicon: Lexicon, at: int, end: int) -> bool:
    """Whether the words behind belong to those of the section: in small letters, or a country,
    to which `Pháp luật Việt Nam` belongs."""
    word = _WORD.search(text, at, end)
    if word is None:
        return False
    if not word[0][0].isupper():
        return True
    keys = [search_view(w[0]) for w in _WORD.finditer(text, word.start(), min(end, at + 24))]
    hits = lexicon.words.scan(keys, 0, len(keys))
    return any(hit.first == 0 and hit.code("countries") for hit in hits)
