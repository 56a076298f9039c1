"""The words of the genre and the places of both countries.

`load` gives them once per process. Words stand in `data/*.yml`, one file a class, and are
read from `compiled.json`, which `python -m bordercoop.lexicon.compile` writes.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

from msgspec import Struct
from msgspec.json import decode

from bordercoop.lexicon.trie import Hit, Tag, Trie
from bordercoop.text import fold, tokenize

__all__ = ["Hit", "Lexicon", "Place", "Tag", "load", "squeeze"]

COMPILED = Path(__file__).parent / "compiled.json"
APART = {"topics": True, "layout": False, "surnames": False}
"""Classes with a trie of their own, and whether a comma may stand in their phrases.

All others share one trie, in which the longest phrase wins.
"""

MAX_PLACE_WORDS = 5


class Place(NamedTuple):
    """A listed place: `level` is province, district, town, city or crossing."""

    level: str
    province: str
    name: str
    ambiguous: bool = False

    @property
    def country(self) -> str:
        """ISO 3166-1 code of the country."""
        return self.province[:2]


class _Compiled(Struct):
    words: dict[str, list[tuple[str, list[str]]]]
    provinces: list[tuple[str, str, list[str], str | None, bool, list[str]]]
    districts: list[tuple[str, str, str, list[str], bool]]
    crossings: list[tuple[str, str, list[str], bool]]


class Lexicon(Struct, frozen=True):
    """Tries of words by class, and places by their squeezed name.

    `exact` holds names that are everyday words without their marks, by their lower case.
    """

    words: Trie
    apart: dict[str, Trie]
    places: dict[str, tuple[Place, ...]]
    exact: dict[str, Place]
    province_names: dict[str, str]
    merged_into: dict[str, str]


def squeeze(name: str) -> str:
    """A place name for comparing: lower case, no diacritics, spaces, hyphens or points."""
    return "".join(c for c in fold(name) if c.isalnum())


@cache
def load() -> Lexicon:
    """The lexicon. Raises OSError where the package lacks its compiled file."""
    data = decode(COMPILED.read_bytes(), type=_Compiled)
    shared = Trie()
    apart = {name: Trie(commas) for name, commas in APART.items()}
    for name, entries in data.words.items():
        trie = apart.get(name, shared)
        for code, spellings in entries:
            tag = (name, code)
            for spelling in spellings:
                trie.add(spelling, tag)
    places: dict[str, list[Place]] = {}
    exact: dict[str, Place] = {}
    for code, label, spellings, _, ambiguous, marked in data.provinces:
        place = Place("province", code, label, ambiguous)
        exact.update({"".join(tokenize(s).keys): place for s in marked})
        for key in {squeeze(s) for s in spellings}:
            places.setdefault(key, []).append(place)
    for name, province, kind, spellings, ambiguous in data.districts:
        place = Place(kind, province, name, ambiguous)
        for key in {squeeze(s) for s in (name, *spellings)}:
            places.setdefault(key, []).append(place)
    for name, province, spellings, ambiguous in data.crossings:
        place = Place("crossing", province, name, ambiguous)
        for key in {squeeze(s) for s in (name, *spellings)}:
            places.setdefault(key, []).append(place)
    return Lexicon(
        words=shared,
        apart=apart,
        places={key: tuple(found) for key, found in places.items()},
        exact=exact,
        province_names={code: label for code, label, *_ in data.provinces},
        merged_into={code: into for code, _, _, into, *_ in data.provinces if into},
    )
