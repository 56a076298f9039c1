"""What somebody is called in quotation marks: `Dũng "tóc xù"`, `băng "Hải bánh"`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set

from bordercoop.lexicon import Hit
from bordercoop.lexicon.connectives import ALONGSIDE, AND
from bordercoop.privacy.cues import Cues
from bordercoop.privacy.runs import Range
from bordercoop.text import Tokens

QUOTES = {'"': '"', "“": "”", "'": "'", "‘": "’", "«": "»"}
"""Marks that open a quotation, and those that close it."""
WORDS = 3
"""Words of the longest nickname."""
CALLED = frozenset({"accused", "address", "born", "gang"})
"""Codes of cues before a nickname that stands alone."""
JOINED = (",", AND, ";", ALONGSIDE)


def nicknames(
    tokens: Tokens, cues: Cues, listed: Mapping[int, Hit], things: Set[int]
) -> Iterator[Range]:
    """The ranges of nicknames, with the name that one stands behind."""
    keys, capitals = tokens.keys, tokens.capitals
    behind = -1  # the token behind the nickname before
    for at, mark in enumerate(keys):
        if mark not in QUOTES or at < behind:
            continue
        last = _closed(keys, at)
        if last is None:
            continue
        name = at - 1
        if name >= 0 and capitals[name] and name not in things and name not in listed:
            yield name, last
        elif capitals[at + 1] and (
            not CALLED.isdisjoint(cues.before(at)) or _joined(keys, behind, at)
        ):
            yield at + 1, last
        else:
            continue
        behind = last + 1


def _closed(keys: list[str], at: int) -> int | None:
    """The token that closes a quotation of few words; None for any other."""
    for last in range(at + 2, min(at + 2 + WORDS, len(keys))):
        if not keys[last - 1].isalpha():
            return None
        if keys[last] == QUOTES[keys[at]]:
            return last
    return None


def _joined(keys: list[str], behind: int, at: int) -> bool:
    """Whether nothing but what joins a list stands between two nicknames."""
    return 0 <= behind < at and all(key in JOINED for key in keys[behind:at])
