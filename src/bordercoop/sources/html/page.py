"""One saved page to the article that stands on it."""

from __future__ import annotations

from typing import Any, TypedDict

from bordercoop.findings import Finding
from bordercoop.sources.html.blocks import Block, Blocks, blocks
from bordercoop.sources.html.body import article
from bordercoop.sources.html.metadata import stated
from bordercoop.sources.html.rules import rules

_LEAST = 120
"""Code points of the shortest page that is an article and no list of others."""


class Page(TypedDict):
    """What a page gives to its draft."""

    text: str
    url: str | None
    title: str | None
    published: str | None
    publisher: str | None
    authors: tuple[str, ...]


def page(markup: str, url: str | None, name: str, number: int | None = None) -> Page | Finding:
    """The article of a page: a line for each paragraph, title first.

    `url` is where it was fetched, which goes before what the page says. A finding of level
    `error` (S122) where there is no article on the page.
    """
    from selectolax.lexbor import LexborHTMLParser

    tree = LexborHTMLParser(markup)
    told = stated(tree, markup)
    known, site = rules(), rules().site(url or told.url)
    body = tree.body
    if body is None:
        return _none(name, number)
    found = blocks(body, known)
    chosen = _box(found, tree, site.body) if site.body else None
    lines = article(found, known, told.title, chosen)
    if site.author and not told.authors:
        node = tree.css_first(site.author)
        told.authors = (" ".join(node.text().split()),) if node is not None else ()
    if sum(len(block.text) for block in lines) < _LEAST:
        return _none(name, number)
    return Page(
        text=_text(lines),
        url=url or told.url,
        title=told.title or next((b.text for b in lines if b.tag == "h1"), None),
        published=told.published,
        publisher=told.publisher,
        authors=told.authors,
    )


def _text(lines: list[Block]) -> str:
    """Paragraphs parted by an empty line, items of one list by none."""
    parts: list[str] = []
    for before, block in zip([None, *lines], lines, strict=False):
        if before is not None:
            joined = before.tag == block.tag == "li" and before.box == block.box
            parts.append("\n" if joined else "\n\n")
        parts.append(block.text)
    return "".join(parts) + "\n"


def _box(found: Blocks, tree: Any, selector: str) -> int | None:
    """The largest box that a site's selector names."""
    wanted = {node.mem_id for node in tree.css(selector)}
    boxes = [at for at, box in enumerate(found.boxes) if box.node.mem_id in wanted]
    sizes = {
        box: sum(len(b.text) for b in found.blocks if found.inside(b.box, box)) for box in boxes
    }
    best = max(sizes, key=lambda box: sizes[box], default=None)
    return best if best is not None and sizes[best] >= _LEAST else None


def _none(name: str, number: int | None) -> Finding:
    hint = "it lists others, or its text is fetched by a script"
    return Finding("error", "S122", "no article on this page", hint, name, number)
