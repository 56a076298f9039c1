"""The parts of a page: title, date line, by-line, captions and site furniture against the body.

Reads lines of the canonical text only. Figures in furniture never become facts and a caption
repeats facts of the body, so every later stage asks here which line it reads.
"""

from __future__ import annotations

from bordercoop.layout import byline, caption, foot, outlet, section, title
from bordercoop.layout.line_kind import (
    heads_columns,
    heads_list,
    kind_of,
    uses_stops,
    without_bars,
)
from bordercoop.layout.lines import behind_crawl_mark, lines
from bordercoop.layout.parts import Block, Layout, Stated
from bordercoop.layout.pieces import ends_parted, parted
from bordercoop.lexicon import Lexicon
from bordercoop.sources.article import Article
from bordercoop.text import Span

__all__ = ["Block", "Layout", "read"]


def read(article: Article, lexicon: Lexicon, whole: bool = True) -> Layout:
    """The layout of one article; unless `whole` only as far as it tells of the page itself:
    lines glued together are parted at the page's head and end alone."""
    text, words = article.text, lexicon.apart["layout"]
    stated = Stated(text)
    spans = lines(text)
    crawled = behind_crawl_mark(text, spans)
    if crawled:
        spans = crawled[0]
    spans = parted(text, lexicon, spans) if whole else ends_parted(text, lexicon, spans)
    stated.stops = uses_stops(text, spans)
    own = foot.begins(text, words, spans)
    _read_lines(stated, lexicon, spans[:own])
    if foot.only_teasers(stated):
        stated = Stated(text)
        own = 0
    for start, end in spans[own:]:
        stated.blocks.append(Block("furniture", start, end))
        if own:
            _ = outlet.source(stated, text[start:end]) or byline.labelled(
                stated, text[start:end]
            )
    byline.closing(stated)
    dated = crawled is not None and stated.take_date(*crawled[1:])
    return Layout(
        title=stated.title,
        publisher=outlet.named(stated.publisher, lexicon.outlets),
        authors=stated.authors,
        published=stated.published,
        published_span=stated.published_span,
        crawl_mark=dated,
        blocks=stated.blocks,
        clock=stated.clock,
    )


def _read_lines(stated: Stated, lexicon: Lexicon, spans: list[Span]) -> None:
    """Tell the lines above the foot apart."""
    words = lexicon.apart["layout"]
    in_body = False
    headline = ""
    for at, (start, end) in enumerate(spans):
        if not in_body:
            headed = section.behind(stated.text, lexicon, start, end)
            if headed > start:
                stated.blocks.append(Block("furniture", start, headed))
                start = headed
            if start == end:
                continue
        line = stated.text[start:end]
        kind = kind_of(stated, words, start, end, in_body)
        below = _below(stated.text, spans, at + 1) if in_body and kind == "caption" else None
        if below and heads_list(stated, words, start, end, below):
            kind = "body"
        if kind == "title" and title.take(stated, start, end):
            headline = line
        elif headline and line == headline:
            kind = "caption"
        if kind == "body":
            if not in_body:
                start = outlet.head_prefix(stated, lexicon.outlets, start, end)
            in_body = True
        elif kind == "item":
            start, end = without_bars(stated.text, start, end)
        elif kind == "caption":
            end = caption.without_credit(stated.text, start, end)
        stated.blocks.append(Block(kind, start, end))


def _below(text: str, spans: list[Span], at: int) -> Span | None:
    """The line at an index, the one behind it where that heads the columns of a table."""
    if at < len(spans) and heads_columns(text[slice(*spans[at])]):
        at += 1
    return spans[at] if at < len(spans) else None
