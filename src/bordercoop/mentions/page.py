"""The article as the later stages read it: sentences with the words found in them."""

from __future__ import annotations

from bisect import bisect_left
from itertools import compress
from operator import not_
from typing import Any, NamedTuple

from msgspec import Struct, field

from bordercoop.layout import Layout
from bordercoop.layout import read as read_layout
from bordercoop.lexicon import WORDS, Hit, Lexicon
from bordercoop.lexicon.connectives import COMPRISING, IS
from bordercoop.mentions.gazetteer import Named, names
from bordercoop.sources.article import Article
from bordercoop.text import Span, Tokens, sentences, tokenize

READ = ("title", "body", "item", "caption")
"""Kinds of lines that are read; furniture is not."""
DASHES = frozenset("-–—")
HOLDERS_BEHIND = ([":"], [IS], [COMPRISING])
"""What stands between an office of several and the names of its holders."""
LONGEST = 500
"""Tokens of the longest sentence: longer ones are cut, so that no page takes long."""
LEVEL_WORDS = {
    "tỉnh": "province", "huyện": "district", "xã": "commune", "bản": "village",
    "quận": "district", "phường": "commune", "h": "district", "q": "district",
    "p": "commune", "x": "commune", "tt": "commune",
}  # fmt: skip
"""Words for a level that count inside a longer listed phrase too: `công an tỉnh`; those without
a vowel only before a full stop and a name: `H.Kà Lừm`, `P.Hòa Cường`."""


class Mention(Struct, frozen=True, gc=False):
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
    item of (`Hai bên thống nhất:`). `at` finds a listed word by its first token. What later
    stages find in it once is kept: `verbs`, `spoken` (those of speaking that say who speaks),
    `told` (occasions), `third` (whether a third country is at the table), `acts` (words for
    what sides do together), `cues` and `things` (of `clauses`).
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
    spoken: list[int] | None = None
    told: list[tuple[Hit, str]] | None = None
    third: bool | None = None
    acts: list[Hit] | None = None
    cues: list[Hit] | None = None
    things: list[Hit] | None = None
    by_kinds: dict[tuple[str, ...], list[Mention]] = field(default_factory=dict)

    def of(self, *kinds: str) -> list[Mention]:
        """Its mentions of some kinds, in text order; kept with it."""
        found = self.by_kinds.get(kinds)
        if found is None:
            found = self.by_kinds[kinds] = [m for m in self.mentions if m.kind in kinds]
        return found


class Doubt(NamedTuple):
    """A province spelled as no list has it: the one meant, None where none is sure."""

    written: str
    province: str | None


class Note(NamedTuple):
    """What of a text could not be read, or not as it stands: a finding's code and its words."""

    code: str
    said: str


class Page(Struct, eq=False):
    """One article in all stages of reading.

    `lower` is the text in lower case, at the same offsets. `figures` are the
    tokens written in digits, `named` the longest name of a listed place at each capitalised
    token, `anchors` the tokens at which a location may start: those and words for a level.
    `starts` are those at which a listed phrase may begin, by its class.
    `doubts` are the provinces that no list spells so, `notes` the figures and days that could
    not be read as they stand, both by their code points.
    """

    article: Article
    lexicon: Lexicon
    layout: Layout
    tokens: Tokens
    lower: str
    figures: list[int]
    anchors: list[int]
    starts: dict[str, list[int]]
    sentences: list[Sentence] = field(default_factory=list)
    named: dict[int, Named] = field(default_factory=dict)
    doubts: dict[Span, Doubt] = field(default_factory=dict)
    notes: dict[Span, Note] = field(default_factory=dict)

    def listed(self, of_class: str, first: int, last: int) -> list[Hit]:
        """The phrases in a range of tokens, of a class with its own trie or of `WORDS`."""
        trie = self.lexicon.words if of_class == WORDS else self.lexicon.apart[of_class]
        starts = self.starts[of_class]
        among = starts[bisect_left(starts, first) : bisect_left(starts, last)]
        return trie.scan(self.tokens.keys, first, last, among) if among else []

    def figures_between(self, first: int, last: int) -> list[int]:
        """Tokens in a range that are written in digits."""
        return _between(self.figures, first, last)

    def anchors_between(self, first: int, last: int) -> list[int]:
        """Tokens in a range at which a location may start."""
        return _between(self.anchors, first, last)

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


def unread(article: Article, lexicon: Lexicon, layout: Layout) -> Page:
    """The page of an article of which nothing but its layout is read."""
    return Page(article, lexicon, layout, tokenize(""), "", [], [], {})


def read(article: Article, lexicon: Lexicon, layout: Layout | None = None) -> Page:
    """Sentences and listed words of one article, whose layout may be known already."""
    layout = layout or read_layout(article, lexicon)
    tokens = tokenize(article.text)
    lower = article.text.lower()
    if len(lower) != len(article.text):
        lower = tokens.view
    starts = lexicon.beginnings.among(tokens.keys)
    page = Page(article, lexicon, layout, tokens, lower, _figures(tokens), [], starts)
    opener: int | None = None
    headed: int | None = None
    for paragraph, (kind, start, end) in enumerate(layout.blocks):
        if kind in READ:
            opened = opener if kind == "item" else None
            if kind == "item" and opener is None and article.text.find("|", start, end) >= 0:
                opened = headed
            _read_line(page, paragraph, kind, start, end, opened)
            if kind == "title" and headed is None:
                headed = len(page.sentences) - 1  # over a table that no text opens
            if kind == "body":
                opener = len(page.sentences) - 1
                answer = article.text[start] in DASHES and article.text[end - 1] != ":"
                if answer or article.text[end - 1] == "?":
                    opener = None  # neither a question nor an answer heads a list
    page.anchors = _anchors(page)
    return page


def _figures(tokens: Tokens) -> list[int]:
    """The tokens written in digits."""
    keys = tokens.keys
    marks = compress(range(len(keys)), map(not_, map(str.isalpha, keys)))
    return [at for at in marks if keys[at][0].isdecimal()]


def _anchors(page: Page) -> list[int]:
    """The tokens at which a location may start."""
    keys = page.tokens.keys
    anchors = {*page.named, *compress(range(len(keys)), map(LEVEL_WORDS.__contains__, keys))}
    for sentence in page.sentences:
        anchors.update([hit.first for hit in sentence.hits if "levels" in hit.codes])
    return sorted(anchors)


def _named_holders(page: Page, hits: list[Hit]) -> list[Hit]:
    """`hai Phó Giám đốc là A và B`: an office whose holders are named behind it, and no word
    for two persons known from before."""
    keys = page.tokens.keys
    found: list[Hit] = []
    for hit in hits:
        inner: list[Hit] = []
        if "references" in hit.codes and keys[hit.last : hit.last + 1] in HOLDERS_BEHIND:
            inner = page.lexicon.words.scan(keys, hit.first + 1, hit.last)
        told = any("offices" in one.codes and one.last == hit.last for one in inner)
        found.extend(inner if told else [hit])
    return found


def _read_line(
    page: Page, paragraph: int, kind: str, start: int, end: int, opener: int | None
) -> None:
    """Add the sentences of one line, cut where one is too long to be one."""
    tokens = page.tokens
    for begin, stop in sentences(page.article.text, start, end):
        first, last = tokens.first(begin), tokens.first(stop)
        for at in range(first, last, LONGEST):
            behind = min(at + LONGEST, last)
            hits = _named_holders(page, page.listed(WORDS, at, behind))
            page.named.update(names(page.lexicon, tokens, at, behind))
            page.sentences.append(
                Sentence(
                    number=len(page.sentences),
                    paragraph=paragraph,
                    block=kind,
                    start=begin if at == first else tokens.starts[at],
                    end=stop if behind == last else tokens.ends[behind - 1],
                    first=at,
                    last=behind,
                    hits=hits,
                    at={hit.first: hit for hit in hits},
                    opener=opener,
                )
            )
