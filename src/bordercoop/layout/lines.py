"""The lines of a page that hold anything, and the mark of the crawler in front of them."""

from __future__ import annotations

from bordercoop.layout.date_line import CRAWL_MARK, possible
from bordercoop.text import Span


def lines(text: str) -> list[Span]:
    """Spans of the lines that hold more than white space, without it at their ends."""
    spans: list[Span] = []
    at = 0
    for line in text.split("\n"):
        core = line.strip()
        if core:
            start = at + len(line) - len(line.lstrip())
            spans.append((start, start + len(core)))
        at += len(line) + 1
    return spans


def behind_crawl_mark(
    text: str, spans: list[Span]
) -> tuple[list[Span], str | None, Span] | None:
    """The lines behind a crawl mark, its date if there is such, its span; None without one."""
    mark = CRAWL_MARK.match(text)
    if mark is None or not spans:
        return None
    end = spans[0][1]
    first = [(mark.end(), end)] if mark.end() < end else []
    return [*first, *spans[1:]], possible(mark[1]), mark.span(1)
