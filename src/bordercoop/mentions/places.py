"""Places by name: provinces, districts, towns and crossings of both countries.

A name is looked up without spaces, hyphens and diacritics, so that `Bô-ly-khăm-xay`,
`Bolikhămxay` and `Bô Ly Khăm Xay` meet in one entry. The level word before a name
(`huyện`, `thành phố`) decides between places of one name.
"""

from __future__ import annotations

from typing import NamedTuple

from bordercoop.lexicon import MAX_PLACE_WORDS, Place
from bordercoop.mentions.page import Mention, Page, Sentence
from bordercoop.text import fold

LEVELS = {
    "province": ("province",),
    "capital": ("province",),
    "city": ("city", "province", "town"),
    "district": ("district", "town", "city"),
    "town": ("town", "city", "district"),
}
JOINERS = ("-", "–", "‑", "'", "’")
LONGEST = 22


class Named(NamedTuple):
    """A place named in the text; `stated` is the level word before it, if any."""

    place: Place
    stated: str | None
    candidates: tuple[Place, ...]


def lookup(page: Page, first: int, end: int) -> tuple[int, tuple[Place, ...]] | None:
    """The longest listed place name that starts at a capitalised token; its last token.

    Every word of it is capitalised or joined by a hyphen: many names are everyday words
    once their marks are gone (`Bờ Y` and `bộ y tế`).
    """
    keys, tokens, places = page.tokens.keys, page.tokens, page.lexicon.places
    exact = page.lexicon.exact
    name = marked = ""
    words = 0
    best: tuple[int, tuple[Place, ...]] | None = None
    at = first
    while at < end and words < MAX_PLACE_WORDS:
        key = keys[at]
        if key[0].isalpha():
            if at > first and not tokens.capital(at) and keys[at - 1] not in JOINERS:
                break
            name += fold(key)
            marked += key
            words += 1
            if len(name) > LONGEST:
                break
            found = places.get(name)
            if found:
                best = (at + 1, found)
            elif marked in exact:
                best = (at + 1, (exact[marked],))
        elif key not in JOINERS or at == first or tokens.starts[at] != tokens.ends[at - 1]:
            break
        at += 1
    return best


def choose(candidates: tuple[Place, ...], stated: str | None, province: str | None) -> Place | None:
    """The candidate that fits the level word before the name and the province around it."""
    if stated in LEVELS:
        for level in LEVELS[stated]:
            fitting = [c for c in candidates if c.level == level]
            if stated == "capital":
                fitting = [c for c in fitting if c.province in ("LA-VT", "VN-HN")]
            elif stated == "province":
                fitting = [c for c in fitting if c.province != "LA-VT"] or fitting
            elif stated in ("city", "town", "district") and level == "province":
                fitting = [c for c in fitting if c.province in MUNICIPALITIES]
            if fitting:
                near = [c for c in fitting if c.province == province]
                return (near or fitting)[0]
        return None
    provinces = [c for c in candidates if c.level == "province"]
    if provinces:
        near = [c for c in provinces if c.province == province]
        capital = [c for c in provinces if c.province == "LA-VT"]
        return (near or capital or provinces)[0]
    near = [c for c in candidates if c.province == province]
    return (near or list(candidates))[0]


MUNICIPALITIES = frozenset({"VN-HN", "VN-SG", "VN-HP", "VN-DN", "VN-CT", "VN-26", "LA-VT"})


def find(page: Page, sentence: Sentence, taken: list[tuple[int, int]]) -> list[Mention]:
    """The listed places of a sentence outside the token ranges taken by names of people."""
    tokens = page.tokens
    levels = {hit.last: hit.code("levels") for hit in sentence.hits if hit.code("levels")}
    found: list[Mention] = []
    at = sentence.first
    while at < sentence.last:
        if not tokens.capital(at) or any(a <= at < b for a, b in taken):
            at += 1
            continue
        hit = lookup(page, at, sentence.last)
        if hit is None:
            at += 1
            continue
        last, candidates = hit
        stated = level_before(page, levels, at)
        place = choose(candidates, stated, None)
        if place is not None and (stated or not misleading(page, place, at)):
            start, end = page.span(at, last)
            found.append(Mention("place", start, end, at, last, Named(place, stated, candidates)))
        at = last
    return found


def misleading(page: Page, place: Place, at: int) -> bool:
    """Whether a name without its level is rather something else: a crossing, a common word."""
    if place.level == "crossing":
        return not (at > 1 and page.tokens.keys[at - 1] in ("khẩu", "tế", "chính", "phụ", "-", "–"))
    return place.ambiguous and place.level != "province"


def level_before(page: Page, levels: dict[int, str | None], at: int) -> str | None:
    """The level word before a token, over the point of an abbreviation (`TP.Huế`)."""
    stated = levels.get(at)
    if stated is None and at and page.tokens.keys[at - 1] == ".":
        stated = levels.get(at - 1)
    return stated
