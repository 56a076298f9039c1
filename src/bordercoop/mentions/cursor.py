"""A cursor over the words of a sentence: its listed words, levels and capitalised names.

What the finders of bodies, people and locations read a sentence with; one is made for each.
"""

from __future__ import annotations

from bordercoop.lexicon import Hit
from bordercoop.lexicon.connectives import AND, LIST_JOINS, OF
from bordercoop.lexicon.worded import numbered, word_set
from bordercoop.mentions.page import LEVEL_WORDS, Page, Sentence

COUNTS = {"hai": 2, **numbered("three_to_ten", 3)}
PLURAL = word_set("cursor_plural")
OPEN_LEVELS = ("district", "town", "city", "commune", "cluster", "village")
"""Levels whose places no list holds in full: a capitalised name behind them is one."""
POINTED = ("tp", "tx", "h", "p", "x", "q", "tt")
SHORT = ("h", "p", "x", "q", "tt")
"""Of those the ones that mean a level before a name alone: `P.CSHS` is a department."""
"""Abbreviated levels, which may be followed by a full stop: `TP.`"""
NOT_IN_NAME = frozenset({"bodies", "ranks", "levels"})


class Cursor:
    """Reads the words of one sentence. Positions are tokens of the page."""

    def __init__(self, page: Page, sentence: Sentence) -> None:
        self.page = page
        self.sentence = sentence
        self.tokens = page.tokens
        self.keys = page.tokens.keys
        self.capitals = page.tokens.capitals
        self.hits = sentence.at
        self.end = sentence.last
        self._ending: dict[int, Hit] | None = None

    @property
    def upper(self) -> bool:
        """Whether the whole sentence is in capitals, as titles may be."""
        return self.page.article.text[self.sentence.start : self.sentence.end].isupper()

    @property
    def ending(self) -> dict[int, Hit]:
        """The listed words by the token right behind them."""
        if self._ending is None:
            self._ending = {hit.last: hit for hit in self.sentence.hits}
        return self._ending

    def key(self, at: int) -> str:
        """The word at a token, empty behind the sentence."""
        return self.keys[at] if at < self.end else ""

    def code(self, at: int, of_class: str) -> str | None:
        """The code in a class of the listed word that starts at a token."""
        hit = self.hits.get(at)
        return hit.codes.get(of_class) if hit else None

    def level(self, at: int) -> tuple[str, int] | None:
        """A level word at a token and the token after it (over `TP.`)."""
        hit = self.hits.get(at)
        code = hit.codes.get("levels") if hit else None
        if hit and code:
            last = hit.last
        else:
            word = self.key(at)
            code = LEVEL_WORDS.get(word)
            if code is None or (word in SHORT and not self.names_place(at + 1)):
                return None
            last = at + 1
        if code == "country":
            return None
        if self.key(last) == "." and self.keys[last - 1] in POINTED:
            last += 1
        return code, last

    def names_place(self, point: int) -> bool:
        """Whether a full stop stands at a token, and behind it a name of no capitals alone."""
        at = point + 1
        if self.key(point) != "." or at >= self.end or not self.capitals[at]:
            return False
        name = self.page.article.text[self.tokens.starts[at] : self.tokens.ends[at]]
        return self.upper or not name.isupper()

    def name_run(self, at: int, most: int = 4) -> int:
        """Token after a run of capitalised words (`Sốp Cộp`, `Keo-bun`), `at` if none."""
        last = at
        words = 0
        while last < self.end and words < most:
            key = self.keys[last]
            if key[0].isalpha():
                if not self.capitals[last] and self.keys[last - 1] != "-":
                    break
                hit = self.hits.get(last)
                if hit and words and not NOT_IN_NAME.isdisjoint(hit.codes):
                    break
                words += 1
                last += 1
            elif key == "-" and last > at and self.glued(last):
                last += 1
            else:
                break
        return last if words else at

    def hyphened(self, at: int) -> bool:
        """Whether a word is part of a hyphened name: the `ta` of `Át-ta-pư`."""
        keys, starts, ends = self.keys, self.tokens.starts, self.tokens.ends
        if at > self.sentence.first and keys[at - 1] == "-" and ends[at - 1] == starts[at]:
            return True
        return at + 1 < self.end and keys[at + 1] == "-" and ends[at] == starts[at + 1]

    def glued(self, at: int) -> bool:
        """Whether no white space stands on either side of a mark inside the sentence."""
        starts, ends = self.tokens.starts, self.tokens.ends
        return (
            0 < at < self.end - 1 and starts[at] == ends[at - 1] and starts[at + 1] == ends[at]
        )

    def country(self, at: int) -> tuple[str | None, int]:
        """A country named right after a body, in brackets or not; the token after it."""
        here = at
        if self.key(here) in ("(", ","):
            here += 1
        if self.key(here) == OF:
            here += 1
        if self.code(here, "levels") == "country":
            here = self.hits[here].last
        code = self.code(here, "countries")
        return (code, self.hits[here].last) if code else (None, at)

    def over_abbreviation(self, at: int) -> int:
        """The token after an abbreviation in brackets: `Ủy ban nhân dân (UBND) tỉnh X`."""
        if self.key(at) != "(" or self.key(at + 2) != ")":
            return at
        short = self.page.article.text[self.tokens.starts[at + 1] : self.tokens.ends[at + 1]]
        return at + 3 if short.isupper() and not self.code(at + 1, "countries") else at

    def joiner(self, at: int) -> int | None:
        """The token after what joins two names of a list: `,`, `, và`, `-`; None for none."""
        key = self.key(at)
        if key in LIST_JOINS:
            return at + 2 if key != AND and self.key(at + 1) == AND else at + 1
        return at + 1 if key in ("-", "–", "—") else None


def count_of(word: str) -> int | None:
    """The count that a word tells, in digits or spelled: `3`, `ba`."""
    if word.isdecimal() and len(word) <= 2:
        return int(word)
    return COUNTS.get(word)
