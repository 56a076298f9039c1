"""Finding listed phrases among tokens: longest match, word by word."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import compress
from typing import Any

from msgspec import Raw, Struct
from msgspec.json import decode

from bordercoop.text import tokenize

ENTRY = ""
"""The key under which a node keeps the name of its entry; no token is empty."""

Tag = tuple[str, str]
"""Class and code of a word: `("ranks", "dai_ta")`."""
Tags = tuple[Tag, ...]
Shared = tuple[Tags, dict[str, str], frozenset[str]]


class Hit(Struct, frozen=True, gc=False):
    """A phrase found: tokens `first` to `last` (exclusive) and what it is listed as.

    `codes` holds the first code of each class, `told` the codes of all classes.
    """

    first: int
    last: int
    tags: Tags
    codes: dict[str, str]
    told: frozenset[str]

    def code(self, of_class: str) -> str | None:
        """The code under which the phrase stands in a class, or None."""
        return self.codes.get(of_class)


class Trie:
    """Phrases by their words, between which any white space may stand.

    With `commas`, a comma may too: `phòng, chống`, `xuất, nhập cảnh`. A node is a plain
    dictionary of the words that go on, and `entries` says once for all phrases that are
    listed alike what they are, by a name made of their classes and codes: so a whole trie is
    read from JSON as it is, and a new entry renames no other. What goes on behind a word of
    `root` is read when it is first asked for: no text begins a tenth of the phrases.
    """

    def __init__(
        self,
        commas: bool = False,
        entries: dict[str, Tags] | None = None,
        root: Mapping[str, Raw] | None = None,
    ) -> None:
        self.commas = commas
        self.root: dict[str, Any] = {} if root is None else dict(root)
        self.entries: dict[str, Tags] = {} if entries is None else entries
        self.listed: dict[str, Shared] = {}

    def add(self, phrase: str, tag: Tag) -> None:
        """List a phrase under a class and code."""
        first, *others = tokenize(phrase).keys
        node = self.root.setdefault(first, {})
        if type(node) is Raw:
            node = self._read(first)
        for key in others:
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
        return name

    def node(self, word: str) -> dict[str, Any] | None:
        """What goes on behind a word that opens a phrase; None for one that opens none."""
        node = self.root.get(word)
        return self._read(word) if type(node) is Raw else node

    def _read(self, word: str) -> dict[str, Any]:
        node: dict[str, Any] = decode(self.root[word])
        self.root[word] = node
        return node

    def _shared(self, name: str) -> Shared:
        """What hits of an entry share, made at its first hit."""
        found = self.listed[name] = _listed(self.entries[name])
        return found

    def scan(
        self, keys: list[str], start: int, end: int, among: Iterable[int] | None = None
    ) -> list[Hit]:
        """The longest phrases in `keys[start:end]`, none overlapping, in order.

        `among` are the tokens there at which one may begin, where they are known.
        """
        hits: list[Hit] = []
        listed, commas, root = self.listed, self.commas, self.root
        upto = start
        if among is None:
            opens = map(root.__contains__, keys[start:end])
            among = compress(range(start, end), opens)
        for at in among:
            if at < upto:
                continue
            node = root[keys[at]]
            if type(node) is Raw:
                node = self._read(keys[at])
            here = last = at + 1
            name = node.get(ENTRY)
            if here == end or keys[here] not in node:  # a word by itself, as most are
                if name is None and not commas:
                    continue
                if name is not None and (not commas or here == end or keys[here] != ","):
                    tags, codes, told = listed.get(name) or self._shared(name)
                    hits.append(Hit(at, here, tags, codes, told))
                    upto = here
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
                tags, codes, told = listed.get(name) or self._shared(name)
                hits.append(Hit(at, last, tags, codes, told))
                upto = last
        return hits


def _listed(tags: Tags) -> Shared:
    """What hits of an entry share: its tags, the first code of each class, all its codes."""
    return tags, dict(reversed(tags)), frozenset([code for _, code in tags])
