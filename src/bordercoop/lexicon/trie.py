"""Finding listed phrases among tokens: longest match, word by word."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from bordercoop.text import tokenize

_ENTRIES = ""  # the key of a node's own entries; no token is empty
_CODES = " "  # the key of its first code by class; no token is a space

Tag = tuple[str, str]
"""Class and code of a word: `("ranks", "dai_ta")`."""


class Hit(NamedTuple):
    """A phrase found: tokens `first` to `last` (exclusive) and what it is listed as."""

    first: int
    last: int
    tags: tuple[Tag, ...]
    codes: dict[str, str]

    def code(self, of_class: str) -> str | None:
        """The code under which the phrase stands in a class, or None."""
        return self.codes.get(of_class)


class Trie:
    """Phrases by their words, between which any white space may stand.

    With `commas`, a comma may too: `phòng, chống`, `xuất, nhập cảnh`.
    """

    def __init__(self, commas: bool = False) -> None:
        self.commas = commas
        self.root: dict[str, Any] = {}

    def add(self, phrase: str, tag: Tag) -> None:
        """List a phrase under a class and code."""
        node = self.root
        for key in tokenize(phrase).keys:
            node = node.setdefault(key, {})
        tags: tuple[Tag, ...] = node.get(_ENTRIES, ())
        if tag not in tags:
            node[_ENTRIES] = (*tags, tag)
            node.setdefault(_CODES, {}).setdefault(*tag)

    def scan(self, keys: list[str], start: int, end: int) -> Iterable[Hit]:
        """The longest phrases in `keys[start:end]`, none overlapping, in order."""
        root = self.root
        hits: list[Hit] = []
        at = start
        while at < end:
            node = root.get(keys[at])
            if node is None:
                at += 1
                continue
            last, tags, codes = at, node.get(_ENTRIES), node.get(_CODES)
            if tags:
                last = at + 1
            here = at + 1
            while here < end:
                key = keys[here]
                following = node.get(key)
                if following is None:
                    if key == "," and self.commas and here + 1 < end:
                        following = node.get(keys[here + 1])
                        if following is None:
                            break
                        here += 1
                    else:
                        break
                node = following
                here += 1
                found = node.get(_ENTRIES)
                if found:
                    last, tags, codes = here, found, node[_CODES]
            if tags and last > at:
                hits.append(Hit(at, last, tags, codes))
                at = last
            else:
                at += 1
        return hits
