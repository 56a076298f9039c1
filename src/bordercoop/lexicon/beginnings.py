"""Where phrases of several tries may begin in a text, found in one pass for all of them.

Most words open a phrase of some class, and of most such phrases the next word is another: a
look at two words at a time leaves nearly those alone that are there.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import compress, count
from typing import cast

from bordercoop.lexicon.trie import ENTRY, Trie

Numbers = tuple[int, ...]
"""Some of the tries, by their place in a row."""
Beginning = tuple[dict[str, Numbers], Numbers]
"""In which tries a phrase may begin with a word: by the word behind it, and before others."""
MOST = 50_000
"""Words that are kept."""


class Beginnings(dict[str, Beginning | None]):
    """What may begin with a word, kept from its first lookup on; None where nothing does.

    Bounded.
    """

    def __init__(self, tries: Mapping[str, Trie]) -> None:
        super().__init__()
        self._tries = dict(tries)

    def __missing__(self, word: str) -> Beginning | None:
        alone: list[int] = []
        followed: dict[str, list[int]] = {}
        for number, trie in enumerate(self._tries.values()):
            node = trie.node(word)
            if node is None:
                continue
            if ENTRY in node:
                alone.append(number)
            seconds = node.keys() - {ENTRY}
            for second in (*seconds, ",") if trie.commas and seconds else seconds:
                followed.setdefault(second, []).append(number)
        found: Beginning | None = None
        if alone or followed:
            either = {word: tuple({*alone, *more}) for word, more in followed.items()}
            found = either, tuple(alone)
        if len(self) >= MOST:
            self.clear()
        self[word] = found
        return found

    def among(self, keys: list[str]) -> dict[str, list[int]]:
        """The tokens at which phrases may begin, in order, by the name of their trie."""
        found: dict[str, list[int]] = {name: [] for name in self._tries}
        add = [starts.append for starts in found.values()]
        begun = list(map(self.__getitem__, keys))
        behind = [*keys[1:], ENTRY]  # no word is followed by that
        for at, word, beginning in compress(zip(count(), behind, begun, strict=False), begun):
            followed, alone = cast(Beginning, beginning)
            for number in followed.get(word, alone):
                add[number](at)
        return found
