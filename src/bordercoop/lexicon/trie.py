"""Finding listed phrases among tokens: longest match, word by word."""

from __future__ import annotations

from typing import Any

from msgspec import Struct

from bordercoop.text import tokenize

ENTRY = ""
"""The key under which a node keeps the name of its entry; no token is empty."""

Tag = tuple[str, str]
"""Class and code of a word: `("ranks", "dai_ta")`."""
Tags = tuple[Tag, ...]


class Hit(Struct, frozen=True, gc=False):
    """A phrase found: tokens `first` to `last` (exclusive) and what it is listed as.

    `codes` holds the first code of each class.
    """

    first: int
    last: int
    tags: Tags
    codes: dict[str, str]

    def code(self, of_class: str) -> str | None:
        """The code under which the phrase stands in a class, or None."""
        return self.codes.get(of_class)


class Trie:
    """Phrases by their words, between which any white space may stand.

    With `commas`, a comma may too: `phòng, chống`, `xuất, nhập cảnh`. A node is a plain
    dictionary of the words that go on, and `entries` says once for all phrases that are
    listed alike what they are, by a name made of their classes and codes: so a whole trie is
    read from JSON as it is, and a new entry renames no other.
    """

    def __init__(
        self,
        commas: bool = False,
        entries: dict[str, Tags] | None = None,
        root: dict[str, Any] | None = None,
    ) -> None:
        self.commas = commas
        self.root: dict[str, Any] = {} if root is None else root
        self.entries: dict[str, Tags] = {} if entries is None else entries
        self.listed = {name: (tags, _first_codes(tags)) for name, tags in self.entries.items()}

    def add(self, phrase: str, tag: Tag) -> None:
        """List a phrase under a class and code."""
        node = self.root
        for key in tokenize(phrase).keys:
            node = node.setdefault(key, {})
        name: str | None = node.get(ENTRY)
        tags: Tags = () if name is None else self.entries[name]
        if tag not in tags:
            node[ENTRY] = self._entry((*tags, tag))

    def _entry(self, tags: Tags) -> str:
        """The name of an entry: `verbs.give verbs.help`."""
        name = " ".join(f"{of_class}.{code}" for of_class, code in tags)
        if name not in self.entries:
            self.entries[name] = tags
            self.listed[name] = (tags, _first_codes(tags))
        return name

    def scan(self, keys: list[str], start: int, end: int) -> list[Hit]:
        """The longest phrases in `keys[start:end]`, none overlapping, in order."""
        hits: list[Hit] = []
        listed, commas = self.listed, self.commas
        upto = start
        for at, node in enumerate(map(self.root.get, keys[start:end]), start):
            if node is None or at < upto:
                continue
            here = last = at + 1
            name = node.get(ENTRY)
            if name is None and not commas and (here == end or keys[here] not in node):
                continue
            while here < end:
                following = node.get(keys[here])
                if following is None:
                    if not commas or keys[here] != "," or here + 1 == end:
                        break
                    here += 1
                    following = node.get(keys[here])
                    if following is None:
                        break
                node = following
                here += 1
                found = node.get(ENTRY)
                if found is not None:
                    name, last = found, here
            if name is not None:
                tags, codes = listed[name]
                hits.append(Hit(at, last, tags, codes))
                upto = last
        return hits


def _first_codes(tags: Tags) -> dict[str, str]:
    return dict(reversed(tags))
