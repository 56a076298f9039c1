"""Where one clause ends and the next begins, and what of it are its own words."""

from __future__ import annotations

from bordercoop.lexicon.worded import worded
from bordercoop.pattern import pattern
from bordercoop.text import Span

CONNECTED = 200
"""Code points before a verb in which the words stand that join it to the clause before."""

_NUMBERED = pattern(r"\(\d{1,2}\)\s*")
# Words between a head and its clause: `thống nhất trong thời gian tới, …`
OPENING = worded(r"(?:(?:{clauses_opening}|{clauses_openers})(?!\w)|:|–)\s*[,:]?\s*")
_JOINING = worded(r"(?:{clauses_joining})\s*,?\s+")
# … `; đồng thời, ông` đề nghị
_BEFORE_HEAD = worded(
    r"(?:[;,.]|\s)+(?:(?:{and}|{also}|{while}|{done}|{alongside}|{comrade}"
    r"|{clauses_before_head})\s*)*$"
)
_AT_START = ",;:.-–+•“\"'…"
_AT_END = ",;:.…”\"'"
OPENINGS = 4
"""Opening words that are left out at most."""


def trimmed(text: str, start: int, end: int) -> Span:
    """A clause without marks at its ends and without the words that only open it."""
    while start < end and (text[start].isspace() or text[start] in _AT_START):
        start += 1
    numbered = _NUMBERED.match(text, start, end)
    if numbered:
        start = numbered.end()
    for _ in range(OPENINGS):
        opening = OPENING.match(text, start, end) or _JOINING.match(text, start, end)
        if not opening or opening.end() >= end:
            break
        start = opening.end()
    while end > start and (text[end - 1].isspace() or text[end - 1] in _AT_END):
        end -= 1
    return start, end


def before_head(text: str, start: int, end: int) -> int:
    """The end of a clause before the next head, without the words that join the two."""
    cut = _BEFORE_HEAD.search(text, max(start, end - CONNECTED), end)
    return cut.start() if cut and cut.start() > start else end
