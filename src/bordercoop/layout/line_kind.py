"""What one line of a page is: title, body, item of a list, caption or site furniture."""

from __future__ import annotations

import re

from bordercoop.layout import byline, caption, outlet
from bordercoop.layout.date_line import date_line
from bordercoop.layout.parts import Stated
from bordercoop.lexicon import Trie
from bordercoop.lexicon.worded import worded
from bordercoop.pattern import pattern
from bordercoop.text import Span, search_view, sentences

SHORT = 60
LONGEST_ITEM = 330
LONGEST_SOURCE_LINE = 90
LONGEST_MENU = 200
LONGEST_LISTED_CAPTION = 240
LONGEST_BARE_CAPTION = 220
LONGEST_HEADLINE = 150
"""Of what is no title where one is known, and no caption where no paragraph ends in a stop."""
SHORTEST_PROSE = 80
SHORTEST_PARAGRAPH = 120
TITLE = range(12, 261)
"""Lengths of a title, in code points."""

OPENING_LETTERS = 60
OPENING_WORDS = 6

_WORD = pattern(r"[^\W\d_]+")
# `- …`, `• …`, `2. …`
_ITEM = worded(r"(?:[-–—+•*]|\d{1,2}[.)])\s+(?!{photo}\s*\d)\S")
# `Tuần tra chung: 05 lượt`: a line of a table of figures
_FIGURE = pattern(r"[^\W\d_][^:;.\d]{2,80}:\s+(?:[^\W\d_]+\s+)?\d")
# `Tuần tra chung | 8 | lượt`, `1 | Ma túy đá (kg) | 3,4`, `1 | Heroin | kg | 4,25`: a row of a
# table, with one figure
_ROW = pattern(
    r"\|?\s*(?:\d{1,3}\.?\s*\|\s*)?[^\W\d_][^|]{2,120}\|\s*(?:[^\W\d_][^|]{0,24}\|\s*)?"
    r"\d[\d.,]*(?:\s*\|)?(?:\s+[^\W\d_]+){0,4}\s*[|.;]?$"
)
# `Trang chủ | Thời sự | Pháp luật`; the first pattern finds one such mark in less time.
_PARTED = pattern(r"[|»>/](?<=\s[|»>/])\s")
_NAV = pattern(r"\s[|»>/]\s")
# Headlines of other reports: `» …`, `… (10/09/2022)`
_TEASER = pattern(r"[»›►▪]\s|[^.;:]*\(\d{1,2}[/.-]\d{1,2}[/.-]\d{4}(?:,?\s*\d{1,2}:\d{2})?\)$")
_ENDS = frozenset('.!?…;:”"»,')


def opening(words: Trie, text: str, start: int, end: int) -> str | None:
    """The layout class of the words that a line starts with."""
    stop = min(end, start + OPENING_LETTERS)
    first = _WORD.search(text, start, stop)
    if first is None or search_view(first.group()) not in words.root:
        return None
    keys = _WORD.findall(search_view(text[start:stop]))
    for hit in words.scan(keys, 0, min(len(keys), OPENING_WORDS)):
        return hit.codes.get("layout") if hit.first == 0 else None
    return None


def terminal(line: str) -> bool:
    """Whether a line ends as a sentence does: a stop or a quote behind its last word."""
    at = len(line)
    while at and not (line[at - 1].isalnum() or line[at - 1] == "_"):
        at -= 1
        if line[at] in _ENDS:
            return True
    return False


def uses_stops(text: str, spans: list[Span]) -> bool:
    """Whether most paragraphs of a page end in a stop, so that what does not is none."""
    ends = [
        terminal(text[start:end]) for start, end in spans if end - start > SHORTEST_PARAGRAPH
    ]
    return 2 * sum(ends) >= len(ends)


def kind_of(stated: Stated, words: Trie, start: int, end: int, in_body: bool) -> str:
    """What one line is; takes the date, the authors or the publisher that it names."""
    line = stated.text[start:end]
    if date_line(stated, start, end) or not any(map(str.isalpha, line)):
        return "furniture"
    length = end - start
    if in_body and length < LONGEST_BARE_CAPTION and _TEASER.match(line):
        return "furniture"
    if _ITEM.match(line):
        return "item" if length < LONGEST_ITEM else "body"
    if in_body and length < LONGEST_ITEM and _FIGURE.match(line) and _in_list(stated):
        return "item"
    if (in_body or stated.title) and length < LONGEST_ITEM and _row(line):
        return "item"
    parted = _PARTED.search(line) is not None
    opens = None
    if parted or length < LONGEST_LISTED_CAPTION:
        opens = opening(words, stated.text, start, end)
    if _furniture(stated, line, opens, parted):
        return "furniture"
    if length >= caption.LONGEST and (in_body or terminal(line)):
        return "body"
    if caption.shows(line):
        return "caption" if length < caption.LONGEST else "body"
    if opens == "caption" and length < LONGEST_LISTED_CAPTION:
        return "caption"
    if length >= TITLE.stop or terminal(line) or tells(stated, words, start, end):
        return "body"
    if not in_body:
        if stated.title and length > LONGEST_HEADLINE:
            return "body"
        return "title" if length >= TITLE.start else "furniture"
    longest = LONGEST_BARE_CAPTION if stated.stops else LONGEST_HEADLINE
    return "caption" if length < longest else "body"


def _row(line: str) -> re.Match[str] | None:
    return _ROW.match(line) if "|" in line else None


def heads_columns(line: str) -> bool:
    """Whether a line is the row of a table that says what stands in its columns."""
    return "|" in line and not any(map(str.isdecimal, line))


def without_bars(text: str, start: int, end: int) -> Span:
    """The cells of a row without the bars around them: `| Tuần tra chung | 8 |`."""
    inside = text[start:end].rstrip("| ")
    return end - len(text[start:end].lstrip("| ")), start + len(inside)


def _in_list(stated: Stated) -> bool:
    """Whether the line before opens a list, or is an item of one."""
    if not stated.blocks:
        return False
    kind, start, end = stated.blocks[-1]
    if kind == "body":
        return stated.text.endswith(":", start, end) or not terminal(stated.text[start:end])
    return kind == "item"


def heads_list(stated: Stated, words: Trie, start: int, end: int, following: Span) -> bool:
    """Whether a line without a stop is the heading of the list that follows it."""
    line = stated.text[start:end]
    if terminal(line) or caption.shows(line) or caption.credit_alone(line):
        return False
    if opening(words, stated.text, start, end) is not None:
        return False
    below = stated.text[slice(*following)]
    return (_ITEM.match(below) or _FIGURE.match(below) or _row(below)) is not None


def tells(stated: Stated, words: Trie, start: int, end: int) -> bool:
    """Whether a line without a stop at its end still is prose: it begins as only a sentence
    of a report does, or a sentence ends inside it."""
    if end - start < SHORTEST_PROSE:
        return False
    if opening(words, stated.text, start, end) in ("opener", "dated"):
        return True
    return len(sentences(stated.text, start, end)) > 1


def _furniture(stated: Stated, line: str, opens: str | None, parted: bool) -> bool:
    """Whether a line is a menu, a counter, a by-line or names the source, which are taken."""
    short = len(line) <= SHORT
    if opens == "furniture" and (short or parted):
        return True
    if outlet.domain(stated, line) or caption.credit_alone(line):
        return True
    few = len(line) < LONGEST_MENU
    if parted and few and (short or len(_NAV.findall(line)) > 1) and not terminal(line):
        return True
    if byline.labelled(stated, line):
        return True
    return opens == "source" and len(line) < LONGEST_SOURCE_LINE and outlet.source(stated, line)
