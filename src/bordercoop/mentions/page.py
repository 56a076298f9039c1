"""The article as the later stages read it: sentences with the words found in them."""

from __future__ import annotations

from bisect import bisect_left
from typing import Any, NamedTuple

from msgspec import Struct, field

from bordercoop.layout import Layout
from bordercoop.layout import read as read_layout
from bordercoop.lexicon import Hit, Lexicon, Place
from bordercoop.sources.article import Article
from bordercoop.text import Span, Tokens, sentences, tokenize

READ = ("title", "body", "item", "caption")
"""Kinds of lines that are read; furniture is not."""
LEVEL_WORDS = {
    "tỉnh": "province", "huyện": "district", "xã": "commune", "bản": "village",
    "quận": "district", "phường": "commune", "h": "district",
}  # fmt: skip
"""Words for a level that count inside a longer listed phrase too: `công an tỉnh`."""


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
    item of (`Hai bên thống nhất:`). `at` finds a listed word by its first token. `verbs`,
    `told` and `third` keep what `records/verbs.py` and `records/meetings.py` find in it once:
    its verbs, the occasions that it tells of, whether a third country is at the table.
    """

    number: int
    paragraph: int
    block: str
    start: int
    end: int
    first: int
    last: int
    hits: list[Hit]
    at: dict[int, Hit]
    mentions: list[Mention] = field(default_factory=list)
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
    """One article in all stages of reading.

    `lower` is the text in lower case, at the same offsets. `figures`, `capitals` and
    `levels` are the tokens written in digits, with a capital and for a level of places;
    `looked_up` keeps what `mentions/places.py` has found at a token.
    """

    article: Article
    lexicon: Lexicon
    layout: Layout
    tokens: Tokens
    lower: str
    figures: list[int]
    capitals: list[int]
    levels: list[int]
    sentences: list[Sentence] = field(default_factory=list)
    looked_up: dict[tuple[int, int], tuple[int, tuple[Place, ...]] | None] = field(
        default_factory=dict
    )

    def figures_between(self, first: int, last: int) -> list[int]:
        """Tokens in a range that are written in digits."""
        return _between(self.figures, first, last)

    def capitals_between(self, first: int, last: int) -> list[int]:
        """Tokens in a range that start with a capital."""
        return _between(self.capitals, first, last)

    def levels_between(self, first: int, last: int) -> list[int]:
        """Tokens in a range that are words for a level of places."""
        return _between(self.levels, first, last)

    def span(self, first: int, last: int) -> Span:
        """Code points of tokens `first` to `last`, exclusive."""
        return self.tokens.starts[first], self.tokens.ends[last - 1]

    def quote(self, first: int, last: int) -> str:
        """Text of tokens `first` to `last`, exclusive."""
        return self.article.text[self.tokens.starts[first] : self.tokens.ends[last - 1]]

    def words(self, first: int, last: int) -> str:
        """Text of tokens `first` to `last`, exclusive, in lower case."""
        return self.lower[self.tokens.starts[first] : self.tokens.ends[last - 1]]


def _between(ordered: list[int], first: int, last: int) -> list[int]:
    return ordered[bisect_left(ordered, first) : bisect_left(ordered, last)]


def read(article: Article, lexicon: Lexicon, layout: Layout | None = None) -> Page:
    """Lines, sentences and listed words of one article, whose layout may be known."""
    if layout is None:
        layout = read_layout(article, lexicon)
    tokens = tokenize(article.text)
    lower = article.text.lower()
    page = Page(
        article,
        lexicon,
        layout,
        tokens,
        lower=lower if len(lower) == len(article.text) else tokens.view,
        figures=[i for i, key in enumerate(tokens.keys) if key[0].isdecimal()],
        capitals=[i for i, capital in enumerate(tokens.capitals) if capital],
        levels=[i for i, key in enumerate(tokens.keys) if key in LEVEL_WORDS],
    )
    opener: int | None = None
    for paragraph, (kind, start, end) in enumerate(layout.blocks):
        if kind in READ:
            _read_line(page, paragraph, kind, start, end, opener if kind == "item" else None)
            if kind == "body":
                opener = len(page.sentences) - 1
    return page


def _read_line(
    page: Page, paragraph: int, kind: str, start: int, end: int, opener: int | None
) -> None:
    """Add the sentences of one line."""
    tokens, scan = page.tokens, page.lexicon.words.scan
    for begin, stop in sentences(page.article.text, start, end):
        first, last = tokens.first(begin), tokens.first(stop)
        if first == last:
            continue
        hits = scan(tokens.keys, first, last)
        page.sentences.append(
            Sentence(
                number=len(page.sentences),
                paragraph=paragraph,
                block=kind,
                start=begin,
                end=stop,
                first=first,
                last=last,
                hits=hits,
                at={hit.first: hit for hit in hits},
                opener=opener,
            )
        )
