"""Which blocks of a page are its article."""

from __future__ import annotations

from collections import defaultdict

from bordercoop.sources.html.blocks import Block, Blocks
from bordercoop.sources.html.rules import Rules
from bordercoop.text import squeezed

_LONG = 60
"""Code points of a block that is a paragraph and no label."""
_HANDED_ON = 0.6
_LEAST_SHARE = 0.4
_HEAD_BLOCKS, _HEAD_LENGTH = 12, 1500
_LONGEST_HEADING = 40
_PLAIN_PARAGRAPH = 80
_SHORTEST_TITLE = 15
"""Letters of a title that is no mere name of a site."""


def article(page: Blocks, rules: Rules, title: str | None, chosen: int | None) -> list[Block]:
    """The blocks of the article in order, title first; empty where there is none.

    `chosen` is the box that the rules of the outlet name, `title` the title that the page
    states of itself.
    """
    body = chosen if chosen is not None else _body(page, rules)
    if body is None:
        return []
    first = next(i for i, b in enumerate(page.blocks) if _in(page, b, body))
    kept = _without_lists(
        [b for b in page.blocks[first:] if _in(page, b, body)], page, body, rules
    )
    return [*_head(page, first, body, rules, title), *kept]


def _in(page: Blocks, block: Block, box: int) -> bool:
    return page.inside(block.box if block.own is None else block.own, box)


def _body(page: Blocks, rules: Rules) -> int | None:
    """The box whose paragraphs weigh most, rather one that says it is the body."""
    scores: defaultdict[int, float] = defaultdict(float)
    whole: defaultdict[int, int] = defaultdict(int)
    for block in page.blocks:
        length = len(block.text)
        if length < _LONG or block.linked:
            continue
        weight = float(length)
        if block.own is not None:
            scores[block.own] += weight
            weight *= 0.9
        for box in page.chain(block.box):
            scores[box] += weight
            weight *= _HANDED_ON
        for box in page.chain(block.box if block.own is None else block.own):
            whole[box] += length
    if not scores:
        return None
    best = max(scores, key=lambda box: (scores[box], box))
    named = [
        box
        for box in whole
        if page.boxes[box].article or rules.body.search(page.boxes[box].names)
    ]
    if named:
        own = max(named, key=lambda box: (page.boxes[box].article, whole[box], -box))
        if whole[own] >= _LEAST_SHARE * whole[best]:
            return own
    return _widened(page, best, whole)


def _widened(page: Blocks, best: int, whole: dict[int, int]) -> int:
    """The box around, as long as what it adds is paragraphs and no other stories."""
    while best:
        around = page.boxes[best].parent
        if whole[around] <= whole[best]:
            return best
        added = [b for b in page.blocks if _in(page, b, around) and not _in(page, b, best)]
        paragraphs = [b for b in added if len(b.text) >= _LONG and not b.linked]
        if any(b.linked for b in added) or len(paragraphs) * 2 < len(added):
            return best
        best = around
    return best


def _head(page: Blocks, first: int, body: int, rules: Rules, title: str | None) -> list[Block]:
    """The title, and what stands between it and the body: lead, date, by-line."""
    inside = any(b.tag == "h1" and _in(page, b, body) for b in page.blocks)
    if inside:
        return []
    at = _title_at(page, first, title)
    if at is None:
        told = title is not None and len(squeezed(title)) >= _SHORTEST_TITLE
        return [Block(title or "", "h1", "", 0, None, 0)] if told else []
    common = next(box for box in page.chain(page.blocks[at].box) if page.inside(body, box))
    between = [b for b in page.blocks[at + 1 : first] if _in(page, b, common) and not b.linked]
    if len(between) > _HEAD_BLOCKS or sum(len(b.text) for b in between) > _HEAD_LENGTH:
        between = [b for b in between if b.tag == "time" or rules.head.search(_names(page, b))]
    return [page.blocks[at], *between]


def _names(page: Blocks, block: Block) -> str:
    return block.names + page.boxes[block.box].names


def _title_at(page: Blocks, first: int, title: str | None) -> int | None:
    """The block above the body that is the title: what the page states, else its last h1."""
    wanted = squeezed(title) if title else ""
    heads = [i for i, b in enumerate(page.blocks[:first]) if b.tag == "h1"]
    for at in range(first - 1, -1, -1):
        if wanted and squeezed(page.blocks[at].text) == wanted:
            return at
    return heads[-1] if heads else None


def _without_lists(kept: list[Block], page: Blocks, body: int, rules: Rules) -> list[Block]:
    """The body without the lists of other stories that stand in it."""
    out: list[Block] = []
    dropped: int | None = None
    loose = False
    for block in kept:
        if dropped is not None and page.inside(block.box, dropped):
            continue
        dropped = None
        if _heads_list(block, rules):
            box = block.box if block.own is None else page.boxes[block.own].parent
            loose = box == body or page.inside(body, box)
            dropped = None if loose else box
            continue
        if block.linked:
            continue
        if loose and (block.links or len(block.text) < _PLAIN_PARAGRAPH or block.tag == "li"):
            continue
        loose = False
        out.append(block)
    return out


def _heads_list(block: Block, rules: Rules) -> bool:
    if len(block.text) > _LONGEST_HEADING:
        return False
    return squeezed(block.text).rstrip("0123456789") in rules.foot
