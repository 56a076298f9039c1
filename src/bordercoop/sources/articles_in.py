"""Whether one text holds several articles, as a joined download or `cat folder/*` gives it."""

from __future__ import annotations

import re

from bordercoop.pattern import pattern
from bordercoop.sources.days import day_of

# What begins an article: a crawl mark, a mark of bytes, a page break.
_MARK = pattern(r"(?:^|(?<=[.!?”\"'\s]))(?:\ufeff| date \d{4}-\d{2}(?:-\d{2})?[ \t]|[\f\x1e])")
# A line that holds the date of publication and little beside it.
_DATED = pattern(
    r"^[^\n]{0,80}?(?<![\d/.-])\d{1,2}[/.-]\d{1,2}[/.-]\d{4}(?!\d)[^\n]{0,60}$", re.M
)
_CLOCK = pattern(r"\d{1,2}[:hg]\d{2}|thứ|ngày đăng|cập nhật|chủ nhật", re.I)
_LONG = 160
"""Code points of a paragraph that only the body of an article has."""
_PARAGRAPHS = 2


def starts(text: str) -> int:
    """How many articles a text holds for certain: 1 where nothing says otherwise.

    A mark counts where paragraphs follow, a date line where they stand before it as well: a
    page has many dates, but not between two bodies.
    """
    marks = [found.start() for found in _MARK.finditer(text)]
    first = text[: marks[0]] if marks else ""
    certain = sum(_has_body(part, 1) for part in _parts(text, marks)) + _has_body(first, 1)
    if certain > 1:
        return certain
    dated = [
        found.start()
        for found in _DATED.finditer(text)
        if _CLOCK.search(found[0]) and day_of(found[0]) is not None
    ]
    bodies = sum(_has_body(part, _PARAGRAPHS) for part in _parts(text, dated))
    return max(1, bodies)


def _parts(text: str, marks: list[int]) -> list[str]:
    return [text[a:b] for a, b in zip(marks, [*marks[1:], len(text)], strict=False)]


def _has_body(part: str, least: int) -> bool:
    long = sum(
        len(line) >= _LONG and line.rstrip()[-1:] in ".!?”\"'" for line in part.split("\n")
    )
    return long >= least
