"""Names told once, wherever the text has them again: in full, or in short by the last word."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from msgspec import Struct

from bordercoop.privacy.known import Key
from bordercoop.privacy.runs import Range, runs
from bordercoop.text import Tokens, fold

HYPHENS = "-‑'’"


class Private(Struct, frozen=True):
    """The names found in a text: in full, and in short as they are spelled."""

    names: frozenset[Key] = frozenset()
    short: frozenset[str] = frozenset()


def recurring(
    tokens: Tokens, private: Private, elsewhere: Callable[[int], bool]
) -> Iterator[Range]:
    """The ranges of some names, however they are spelled and in whatever case.

    A single word only where it stands alone with a capital in the middle of a sentence.
    `elsewhere` says of a token whether it names something or somebody else.
    """
    if not private.names:
        return
    keys = list(map(fold, tokens.keys))
    openings: dict[str, list[Key]] = {}
    for name in private.names:
        if len(name) > 1:
            openings.setdefault(name[0], []).append(name)
    for at, word in enumerate(keys):
        for name in openings.get(word, ()):
            last = _end(keys, at, name)
            if last is not None:
                yield at, last
    for first, last in runs(tokens):
        short = last - first == 1 and tokens.keys[first] in private.short
        if short and _inside(tokens, first) and not elsewhere(first):
            yield first, last


def _inside(tokens: Tokens, at: int) -> bool:
    """Whether a word stands before a token on its line, so that its capital is its own."""
    if at == 0 or not (tokens.keys[at - 1][0].isalnum() or tokens.keys[at - 1] in ",;("):
        return False
    return "\n" not in tokens.text[tokens.ends[at - 1] : tokens.starts[at]]


def _end(keys: list[str], at: int, name: Key) -> int | None:
    """The token after a name that begins at one, hyphens between its words left out."""
    for number, word in enumerate(name):
        while number and at < len(keys) and keys[at] in HYPHENS:
            at += 1
        if at == len(keys) or keys[at] != word:
            return None
        at += 1
    return at
