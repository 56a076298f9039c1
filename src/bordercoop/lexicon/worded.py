r"""Patterns whose words stand in the lexicon: `worded(r"\b{caught}\s+\d+")`.

`{code}` stands for any phrase of that group of `data/phrases.yml` or another file of groups, in
the order of the list. A pattern is filled and compiled when it is first used, as those of
`bordercoop.pattern` are.
"""

from __future__ import annotations

import re
from typing import Any, cast

from bordercoop.lexicon import load
from bordercoop.pattern import pattern
from bordercoop.precompiled import compiled

_GROUP = pattern(r"\{([a-z]\w*)\}")


class _Worded:
    """Stands for the compiled pattern, whose methods it takes over as they are asked for."""

    def __init__(self, source: str, flags: int) -> None:
        self.source = source
        self.flags = flags

    def __getattr__(self, name: str) -> Any:
        found = getattr(compiled(filled(self.source), self.flags), name)
        setattr(self, name, found)
        return found


def worded(source: str, flags: int = 0) -> re.Pattern[str]:
    """A pattern with the words of the lexicon. Raises KeyError at first use for an unknown
    group: the tests use each."""
    return cast(re.Pattern[str], _Worded(source, flags))


def filled(source: str) -> str:
    """A pattern's source with its groups written out."""
    phrases = load().phrases
    return _GROUP.sub(lambda found: f"(?:{phrases[found[1]].source})", source)


def word_set(code: str) -> frozenset[str]:
    """The phrases of a group, to ask whether a word is one of them."""
    return load().phrases[code].words


def word_list(code: str) -> tuple[str, ...]:
    """The phrases of a group in the order of the list."""
    return tuple(load().phrases[code].listed)


def the_word(code: str) -> str:
    """The only phrase of a group. Raises ValueError where it has several."""
    (phrase,) = word_list(code)
    return phrase


def word_pairs(code: str) -> frozenset[tuple[str, str]]:
    """The phrases of a group of two words each, as pairs."""
    split = (phrase.split(" ") for phrase in load().phrases[code].listed)
    return frozenset((one, other) for one, other in split)


def numbered(code: str, first: int = 1) -> dict[str, int]:
    """The phrases of a group whose order is that of what they count, from `first` on."""
    return {phrase: number for number, phrase in enumerate(word_list(code), first)}


def spelled(written: str) -> tuple[str, ...]:
    """Words with groups in braces, written out with each of their phrases."""
    found = _GROUP.search(written)
    if not found:
        return (written,)
    before, behind = written[: found.start()], written[found.end() :]
    return tuple(
        f"{before}{phrase}{rest}" for phrase in word_list(found[1]) for rest in spelled(behind)
    )
