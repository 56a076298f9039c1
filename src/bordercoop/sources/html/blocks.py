"""A page as a flat list of blocks of text, each with the boxes that it stands in.

One walk over the tree; what surely is no part of an article is not entered.
"""

from __future__ import annotations

import re
from typing import Any

from msgspec import Struct

from bordercoop.pattern import pattern
from bordercoop.sources.html.rules import Rules, named
from bordercoop.sources.table_row import figures

_LEAVES = frozenset({"p", "li", "figcaption", "caption", "dt", "dd", "pre", "time"}) | {
    f"h{level}" for level in range(1, 7)
}
# Blanks other than a single space, which stays what it is.
_BLANKS = pattern(r"[ \t\r\n\f]{2,}|[\t\r\n\f]")
_ODD_BLANKS = ("  ", "\n", "\t", "\r", "\f")
"""One of them is where a blank is to be changed: a look for each is faster than the pattern."""
_ITEM = pattern(r"[-–—•+*·]|\d{1,2}[.)]|[a-zđ][.)]\s")
_HIDDEN = pattern(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
_ROLES = frozenset({"navigation", "complementary", "banner", "contentinfo", "search", "dialog"})
DEEPEST = 2000
"""Elements nested deeper are not entered: no page of a press is built so."""


class Box(Struct, eq=False):
    """An element that holds blocks: the number of the box around it, its tag and names."""

    parent: int
    tag: str
    names: str
    node: Any
    article: bool = False
    """Whether it says of itself that it is the body: `itemprop="articleBody"`."""


class Block(Struct, eq=False):
    """One line of text: the box that it stands in, the tag that holds it, and how many of its
    letters are links. `own` is the box of the element itself where that may hold others."""

    text: str
    tag: str
    names: str
    box: int
    own: int | None
    links: int

    @property
    def linked(self) -> bool:
        """Whether next to all of it leads elsewhere."""
        return self.links > 0 and self.links >= 0.8 * len(self.text.replace(" ", ""))


class Blocks(Struct, eq=False):
    """The blocks of a page in order, and its boxes; box 0 is the body."""

    blocks: list[Block]
    boxes: list[Box]

    def inside(self, box: int, around: int) -> bool:
        """Whether a box is `around` or stands in it."""
        while box > around:
            box = self.boxes[box].parent
        return box == around

    def chain(self, box: int) -> list[int]:
        """A box and those around it, the innermost first."""
        chain = [box]
        while box:
            box = self.boxes[box].parent
            chain.append(box)
        return chain


def blocks(body: Any, rules: Rules) -> Blocks:
    """The blocks below a node of selectolax."""
    walk = _Walk(rules)
    walk.run(body)
    return Blocks(walk.blocks, walk.boxes)


class _Walk:
    def __init__(self, rules: Rules) -> None:
        self._rules = rules
        self.blocks: list[Block] = []
        self.boxes: list[Box] = []
        self._parts: list[str] = []
        self._links = 0
        self._in_link = 0
        self._holder: list[tuple[str, str, int, int | None]] = []
        self._around_article: frozenset[int] = frozenset()

    def run(self, body: Any) -> None:
        self.boxes.append(Box(0, "body", "", body))
        self._holder.append(("body", "", 0, 0))
        self._around_article = _around_article(body)
        node, depth = body.first_child, 0
        while node is not None:
            entered = depth < DEEPEST and self._enter(node)
            child = node.first_child if entered else None
            if child is not None:
                node, depth = child, depth + 1
                continue
            if entered:
                self._leave(node)
            while node.next is None:
                node, depth = node.parent, depth - 1
                if node is None or depth < 0:
                    self._end()
                    return
                self._leave(node)
            node = node.next
        self._end()

    def _enter(self, node: Any) -> bool:
        """Take a node in; whether its children are walked and `_leave` is to be called."""
        tag = node.tag
        if tag == "-text":
            self._text(node.text(deep=False))
            return False
        if tag == "br":
            self._end()
            return False
        if tag is None or tag.startswith("-") or tag in self._rules.skipped:
            return False
        if tag not in self._rules.blocks:
            if tag == "a":
                self._in_link += 1
            elif tag in ("span", "b", "strong", "i", "em", "font"):
                return not _hidden(node.attributes)
            return True
        attributes = node.attributes
        if _hidden(attributes):
            return False
        names = named(attributes.get("class"), attributes.get("id"))
        role = attributes.get("role")
        around = role in _ROLES or tag == "header" or self._rules.around.search(names)
        if (
            around
            and tag not in ("body", "html", "main")
            and node.mem_id not in self._around_article
        ):
            return False
        self._end()
        box = self._holder[-1][2] if self._holder[-1][3] is None else self._holder[-1][3]
        if tag in _LEAVES:
            self._holder.append((tag, names, box, None))
        else:
            own = len(self.boxes)
            article = attributes.get("itemprop") == "articleBody"
            self.boxes.append(Box(box, tag, names, node, article))
            self._holder.append((tag, names, box, own))
        if tag == "li":
            self._parts.append("\0")
        elif tag == "tr" and (row := figures(node)) is not None:
            self._parts.append(row)
            self._leave(node)
            return False
        return True

    def _leave(self, node: Any) -> None:
        tag = node.tag
        if tag == "a":
            self._in_link = max(0, self._in_link - 1)
        elif tag in self._rules.blocks:
            self._end()
            if len(self._holder) > 1:
                self._holder.pop()

    def _text(self, text: str | None) -> None:
        if not text:
            return
        self._parts.append(text)
        if self._in_link:
            self._links += len("".join(text.split()))

    def _end(self) -> None:
        """End the line: what was gathered becomes a block."""
        if not self._parts:
            return
        text = "".join(self._parts)
        if any(blank in text for blank in _ODD_BLANKS):
            text = _BLANKS.sub(" ", text)
        text = text.strip(" ")
        self._parts.clear()
        links, self._links = self._links, 0
        if "\0" in text:
            text = text.replace("\0", "").strip()
            if text and not _ITEM.match(text):
                text = f"- {text}"
        if text:
            tag, names, box, own = self._holder[-1]
            self.blocks.append(Block(text, tag, names, box, own, links))


def _around_article(body: Any) -> frozenset[int]:
    """Titles, what says that it is the body of an article, and the elements around them: even
    where one looks like the surroundings of an article, it holds all of it."""
    found: set[int] = set()
    for node in body.css("h1, [itemprop=articleBody]"):
        around = node
        while around is not None and around.mem_id not in found:
            found.add(around.mem_id)
            around = around.parent
    return frozenset(found)


def _hidden(attributes: dict[str, str | None]) -> bool:
    if not attributes:
        return False
    style = attributes.get("style")
    return (
        "hidden" in attributes
        or attributes.get("aria-hidden") == "true"
        or (style is not None and _HIDDEN.search(style) is not None)
    )
