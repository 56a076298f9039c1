"""Names told once, wherever the text has them again: in full, or in short by the last word."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import compress
from typing import Any

from bordercoop.privacy.known import Key, key_of
from bordercoop.privacy.runs import Range
from bordercoop.text import Tokens

HYPHENS = ("-", "‑", "'", "’")
END = " "
"""Marks in the tree that a name ends; no word is a blank, but one of marks alone folds to
nothing."""


class Private:
    """The names found in a text: in full, and in short as they are spelled.

    A name that is `spelled` is one only with its capitals, since its words may be any. Names
    in full stand in a tree by their words, so that a text is gone through once however many
    there are.
    """

    def __init__(
        self,
        names: Iterable[Key] = (),
        short: Iterable[str] = (),
        spelled: Iterable[Key] = (),
    ) -> None:
        sure = frozenset(names)
        self.spelled = frozenset(spelled) - sure
        self.names = sure | self.spelled
        self.short = frozenset(short)
        self._tree: dict[str, Any] = {}
        for name in self.names:
            if len(name) > 1:
                node = self._tree
                for word in name:
                    node = node.setdefault(word, {})
                node[END] = True
        self.opens = self._tree.__contains__

    def joined(self, others: Private) -> Private:
        """The names of both."""
        return Private(
            [*self.names - self.spelled, *others.names - others.spelled],
            self.short | others.short,
            self.spelled | others.spelled,
        )

    def end(self, keys: list[str], at: int) -> int | None:
        """The token after the longest name that begins at one, hyphens between left out."""
        node, found = self._tree.get(keys[at]), None
        while node is not None:
            at += 1
            if END in node:
                found = at
            while at < len(keys) and keys[at] in HYPHENS:
                at += 1
            node = node.get(keys[at]) if at < len(keys) else None
        return found


def recurring(
    tokens: Tokens, runs: list[Range], private: Private, elsewhere: Callable[[int], bool]
) -> Iterator[Range]:
    """The ranges of some names, however they are spelled and in whatever case.

    `runs` are those of capitalised words.
    A single word only where it stands alone with a capital in the middle of a sentence.
    `elsewhere` says of a token whether it names something or somebody else.
    """
    if not private.names:
        return
    keys = tokens.folds
    for at in compress(range(len(keys)), map(private.opens, keys)):
        last = private.end(keys, at)
        if last is not None and not _small(tokens, private, at, last):
            yield at, last
    for first, last in runs:
        short = last - first == 1 and tokens.keys[first] in private.short
        if short and _inside(tokens, first) and not elsewhere(first):
            yield first, last


def _small(tokens: Tokens, private: Private, first: int, last: int) -> bool:
    """Whether words of a name that is one with its capitals stand without some of them."""
    if not private.spelled or key_of(tokens, first, last) not in private.spelled:
        return False
    return not all(
        tokens.capitals[at] for at in range(first, last) if tokens.keys[at][0].isalpha()
    )


def _inside(tokens: Tokens, at: int) -> bool:
    """Whether a word stands before a token on its line, so that its capital is its own."""
    if at == 0 or not (tokens.keys[at - 1][0].isalnum() or tokens.keys[at - 1] in ",;("):
        return False
    return "\n" not in tokens.text[tokens.ends[at - 1] : tokens.starts[at]]
