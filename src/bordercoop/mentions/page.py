"""The article as the later stages read it: sentences with the words found in them."""

from __future__ import annotations

from bisect import bisect_left
from typing import Any, NamedTuple

from msgspec import Struct

from bordercoop.layout import Layout
from bordercoop.layout import read as read_layout
from bordercoop.lexicon import Hit, Lexicon
from bordercoop.sources.article import Article
from bordercoop.text import Span, Tokens, sentences, tokenize


class Mention(NamedTuple):
    """Words of the text that name something: tokens `first` to `last`, exclusive."""

    kind: str
    start: int
    end: int
    first: int
    last: int
    value: Any


class Sentence(Struct, eq=False):
    """One sentence: its span, its tokens, the listed words in it and what it mentions.

    `block` is the kind of its line, `opener` the sentence that announces the list it is an
    item of (`Hai bên thống nhất:`). `verbs`, `told` and `third` keep what
    `records/reading.py` and `records/meetings.py` find in it once: its verbs, the occasions
    that it tells of, whether a third country is at the table.
    """

    number: int
    paragraph: int
    block: str
    start: int
    end: int
    first: int
    last: int
    hits: list[Hit]
    mentions: list[Mention]
    opener: int | None = None
    verbs: list[tuple[Hit, frozenset[str]]] | None = None
    told: list[tuple[Hit, str]] | None = None
    third: bool | None = None
    by_kind: dict[str, list[Mention]] | None = None

    def of(self, *kinds: str) -> list[Mention]:
        """Its mentions of some kinds, in text order."""
        if len(kinds) > 1:
            return [m for m in self.mentions if m.kind in kinds]
        if self.by_kind is None:
            self.by_kind = {}
            for mention in self.mentions:
                self.by_kind.setdefault(mention.kind, []).append(mention)
        return self.by_kind.get(kinds[0], [])


class Page(Struct, eq=False):
    """One article in all stages of reading."""

    article: Article
    lexicon: Lexicon
    layout: Layout
    tokens: Tokens
    sentences: list[Sentence]
    lower: str = ""
    figures: list[int] = []

    def figures_between(self, first: int, last: int) -> list[int]:
        """Tokens in a range that are written in digits."""
        return self.figures[bisect_left(self.figures, first) : bisect_left(self.figures, last)]

    def span(self, first: int, last: int) -> Span:
        """Code points of tokens `first` to `last`, exclusive."""
        return self.tokens.starts[first], self.tokens.ends[last - 1]

    def quote(self, first: int, last: int) -> str:
        """Text of tokens `first` to `last`, exclusive."""
        start, end = self.span(first, last)
        return self.article.text[start:end]


READ = ("title", "body", "item", "caption")
"""Kinds of lines that are read; furniture is not."""


def read(article: Article, lexicon: Lexicon) -> Page:
    """Lines, sentences and listed words of one article."""
    layout = read_layout(article, lexicon)
    tokens = tokenize(article.text)
    lower = article.text.lower()
    if len(lower) != len(article.text):
        lower = tokens.view
    figures = [i for i, key in enumerate(tokens.keys) if key[0].isdecimal()]
    page = Page(article, lexicon, layout, tokens, [], lower, figures)
    opener: int | None = None
    for paragraph, (kind, start, end) in enumerate(layout.blocks):
        if kind not in READ:
            continue
        for begin, stop in sentences(article.text, start, end):
            first, last = tokens.first(begin), tokens.first(stop)
            if first == last:
                continue
            hits = list(lexicon.words.scan(tokens.keys, first, last))
            number = len(page.sentences)
            sentence = Sentence(number, paragraph, kind, begin, stop, first, last, hits, [])
            if kind == "item":
                sentence.opener = opener
            page.sentences.append(sentence)
        if kind == "body":
            opener = len(page.sentences) - 1
    return page
