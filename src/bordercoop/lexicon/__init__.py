"""The words of the genre and the places of both countries.

`load` gives them once per process. Words stand in `data/*.yml`, one file a class, and are
read from `compiled.json`, which `python -m bordercoop.lexicon.compile` writes.
"""

from __future__ import annotations

import os
from functools import cache

from msgspec import Raw, Struct
from msgspec.json import decode

from bordercoop.lexicon.beginnings import Beginnings
from bordercoop.lexicon.phrases import Phrases
from bordercoop.lexicon.place import Place, squeeze
from bordercoop.lexicon.trie import Hit, Tag, Tags, Trie

__all__ = [
    "COMPILED",
    "WORDS",
    "Hit",
    "Lexicon",
    "Place",
    "Tag",
    "Trie",
    "compiled",
    "load",
    "squeeze",
]

COMPILED = os.path.join(os.path.dirname(__file__), "compiled.json")
WORDS = "words"
"""Name of the trie that most classes share."""
ALSO_APART = ("objects",)
"""Classes of the shared trie that have one of their own as well, for what is given: there no
longer phrase of another class hides them."""
APART = {
    "topics": True,
    "layout": False,
    "surnames": False,
    "acts": True,
    "remits": True,
    "cues": False,
    "heads": False,
    "tasks": False,
    "objects": False,
    "private": False,
}
"""Classes with a trie of their own, and whether a comma may stand in their phrases.

All others share one trie, in which the longest phrase wins.
"""
OF_PAGES = frozenset({"layout", "surnames"})
"""Those of them that are not looked for in the sentences of an article."""
MAX_PLACE_WORDS = 5
OPENING = 6
"""How many letters of a place's squeezed name `Lexicon.openings` holds."""


class Lexicon(Struct, frozen=True):
    """Tries of words by class, and places by their squeezed name.

    `beginnings` are those of the phrases of `words` and of the classes of `apart` that are
    looked for in sentences.
    `exact` holds names that are everyday words without their marks, by their lower case.
    `openings` holds the first letters of all names, up to `OPENING`: what starts with none
    of them starts no name. `lao_provinces` are the squeezed names of the Lao provinces that
    begin with no other of them, `lao_exact` those of them that are in `exact`: one of these is
    in every text that names such a province. `abbreviations` are bodies in capitals (`CA`) and
    what they are written out as; `outlets` are names of outlets, by what stands for them in
    small letters; `phrases` are looked for letter by letter, by their group.
    """

    words: Trie
    apart: dict[str, Trie]
    beginnings: Beginnings
    places: dict[str, tuple[Place, ...]]
    exact: dict[str, Place]
    openings: frozenset[str]
    lao_provinces: tuple[str, ...]
    lao_exact: tuple[str, ...]
    abbreviations: dict[str, str]
    outlets: dict[str, str]
    phrases: dict[str, Phrases]


class _Words(Struct):
    entries: dict[str, Tags]
    root: dict[str, Raw]


class _Compiled(Struct):
    """What `compile.py` writes and reading needs."""

    words: _Words
    apart: dict[str, _Words]
    places: dict[str, tuple[Place, ...]]
    exact: dict[str, Place]
    openings: frozenset[str]
    lao_provinces: tuple[str, ...]
    lao_exact: tuple[str, ...]
    abbreviations: dict[str, str]
    outlets: dict[str, str]
    phrases: dict[str, list[str]]


def compiled() -> bytes:
    """What `compile.py` has written. Raises OSError where the package lacks it."""
    with open(COMPILED, "rb") as file:
        return file.read()


@cache
def load() -> Lexicon:
    """The lexicon. Raises OSError where the package lacks its compiled file."""
    data = decode(compiled(), type=_Compiled)
    words = Trie(False, data.words.entries, data.words.root)
    apart = {
        name: Trie(APART[name], listed.entries, listed.root)
        for name, listed in data.apart.items()
    }
    in_sentences = {name: trie for name, trie in apart.items() if name not in OF_PAGES}
    return Lexicon(
        words=words,
        apart=apart,
        beginnings=Beginnings({WORDS: words, **in_sentences}),
        places=data.places,
        exact=data.exact,
        openings=data.openings,
        lao_provinces=data.lao_provinces,
        lao_exact=data.lao_exact,
        abbreviations=data.abbreviations,
        outlets=data.outlets,
        phrases={code: Phrases(listed) for code, listed in data.phrases.items()},
    )
