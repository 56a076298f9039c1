"""The articles that the page of a release shows: all, or of very many those published last.

Beyond some hundred thousand records a search takes a browser many seconds. The page then counts
what it shows and says so; the tables of the release hold all.
"""

from __future__ import annotations

from collections.abc import Sequence
from heapq import nlargest

from bordercoop.held import bare, held
from bordercoop.model import Line

MOST_ARTICLES = 5_000
"""Articles of a page; at some 45 records each, about 225,000 records."""


def latest(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines themselves, or the `MOST_ARTICLES` of them that were published last, in order.

    Articles without a date count as the oldest; of one day the last by doc_id stay.
    """
    if len(lines) <= MOST_ARTICLES:
        return lines
    told = ((line.document.published or "", at) for at, line in enumerate(bare(lines)))
    kept = sorted(at for _, at in nlargest(MOST_ARTICLES, told))
    return held(lines[at] for at in kept)


def left_out(articles: int) -> int:
    """How many of the articles of a release its page does not show."""
    return max(0, articles - MOST_ARTICLES)
