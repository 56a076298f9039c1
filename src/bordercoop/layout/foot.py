"""What a page prints of other reports: headlines below its own, or only their openings."""

from __future__ import annotations

from itertools import pairwise

from bordercoop.layout import byline
from bordercoop.layout.date_line import date_line
from bordercoop.layout.line_kind import opening
from bordercoop.layout.parts import Block, Stated
from bordercoop.lexicon import Trie
from bordercoop.text import Span

LONGEST_HEADING = 48
BODY_BEFORE = 0.5
"""Share of a page's letters that stand before the by-line which ends it."""
FEWEST_TEASERS = 3
LONGEST_TEASER = 600
"""Code points of the opening of a report between two dates."""


def begins(text: str, words: Trie, spans: list[Span]) -> int:
    """Number of the first line of the page's foot: a heading of other headlines, or what stands
    behind the names of authors at the body's end."""
    total = sum(end - start for start, end in spans)
    before = 0
    for number, (start, end) in enumerate(spans):
        length = end - start
        before += length
        if not number:
            continue
        if length <= LONGEST_HEADING and opening(words, text, start, end) == "related":
            return number
        if (
            length < byline.LONGEST_NAME
            and before >= total * BODY_BEFORE
            and number + 1 < len(spans)
            and byline.names(text[start:end])
        ):
            return number + 1
    return len(spans)


def only_teasers(stated: Stated) -> bool:
    """Whether a page is a list of reports, each with its date and no more than its opening."""
    dated = [number for number, block in enumerate(stated.blocks) if _dates(stated, block)]
    if len(dated) < FEWEST_TEASERS:
        return False
    gaps = [stated.blocks[a + 1 : b] for a, b in pairwise(dated)]
    return all(_teaser(gap) for gap in gaps)


def _dates(stated: Stated, block: Block) -> bool:
    """Whether a line dates a report."""
    if block.kind != "furniture":
        return False
    alone = Stated(stated.text)
    return date_line(alone, block.start, block.end) and alone.published is not None


def _teaser(blocks: list[Block]) -> bool:
    """Whether lines between two dates are the opening of a report and the next one's title."""
    body = [block for block in blocks if block.kind == "body"]
    return bool(body) and sum(block.end - block.start for block in body) < LONGEST_TEASER
