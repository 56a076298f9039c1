"""Finding the names of listed places among tokens, however they are spaced and hyphened."""

from __future__ import annotations

from functools import lru_cache
from itertools import compress

from bordercoop.lexicon import MAX_PLACE_WORDS, OPENING, Lexicon, Place
from bordercoop.text import Tokens, search_view

JOINERS = ("-", "–", "‑", "'", "’")
"""Marks that part the syllables of one name: `Át-ta-pư`."""
LONGEST = 22
"""Letters of the longest squeezed name."""

Named = tuple[int, tuple[Place, ...]]
"""The token behind a name and the places that it may mean."""


def names(lexicon: Lexicon, tokens: Tokens, first: int, end: int) -> dict[int, Named]:
    """The longest listed name at each capitalised token of a range, where there is one."""
    found: dict[int, Named] = {}
    keys, capitals, folds = tokens.keys, tokens.capitals, tokens.folds
    openings = lexicon.openings
    for at in compress(range(first, end), capitals[first:end]):
        word = folds[at]
        if word[:OPENING] not in openings:
            continue
        behind = at + 1
        goes_on = behind == end or capitals[behind] or keys[behind] in JOINERS
        if goes_on or word in lexicon.places or keys[at] in lexicon.exact:
            named = longest(lexicon, tokens, at, end)
            if named:
                found[at] = named
    return found


def opens(lexicon: Lexicon, tokens: Tokens, at: int) -> bool:
    """Whether a listed name may begin with the word at a token."""
    return tokens.folds[at][:OPENING] in lexicon.openings


def longest(lexicon: Lexicon, tokens: Tokens, first: int, end: int) -> Named | None:
    """The longest listed name that starts at a token, capitalised or not."""
    keys, folds, openings = tokens.keys, tokens.folds, lexicon.openings
    name = marked = ""
    words = 0
    best: Named | None = None
    at = first
    while at < end and words < MAX_PLACE_WORDS:
        key = keys[at]
        if key[0].isalpha():
            if at > first and not tokens.capitals[at] and keys[at - 1] not in JOINERS:
                break
            name += folds[at]
            if len(name) > LONGEST or name[:OPENING] not in openings:
                break
            marked += key
            words += 1
            found = lexicon.places.get(name)
            if found:
                best = (at + 1, found if len(found) == 1 else _spelled(found, marked))
            elif marked in lexicon.exact:
                best = (at + 1, (lexicon.exact[marked],))
        elif key not in JOINERS or at == first or tokens.starts[at] != tokens.ends[at - 1]:
            break
        at += 1
    return best


def _spelled(places: tuple[Place, ...], written: str) -> tuple[Place, ...]:
    """Of places that differ by their marks alone those that may be meant: one of Viet Nam is
    written with its own (`Nậm Cắn` is no `Năm Căn`), but for provinces, which have several
    names; a Lao one in many ways."""
    if written.isascii():
        return places
    so = tuple(
        place
        for place in places
        if place.level == "province"
        or place.province.startswith("LA")
        or _letters(place.name) == written
    )
    return so or places


@lru_cache(maxsize=4096)
def _letters(name: str) -> str:
    """The letters of a name as the search view has them. Cached, bounded."""
    return "".join(filter(str.isalpha, search_view(name)))
