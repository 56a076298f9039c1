"""Where something is: `bản Ca Tốp, huyện Sa Muội, tỉnh Salavan`, `TP Vinh`, `Hủa Phăn`.

A location is a chain of places from small to large; each later part tells in which district
and province the smaller ones lie.
"""

from __future__ import annotations

from msgspec import Struct

from bordercoop.lexicon import Place
from bordercoop.lexicon.connectives import BELONGING_TO, OF
from bordercoop.lexicon.worded import word_list
from bordercoop.mentions import places
from bordercoop.mentions.cursor import OPEN_LEVELS, Cursor
from bordercoop.mentions.page import Mention
from bordercoop.mentions.sites import SMALL, Site, over, site

CROSSING = word_list("unit_crossing")
"""Words of `cửa khẩu quốc tế` before the name of a crossing, its own two first."""
DISTRICT_LEVELS = ("district", "town", "city")
SMALL_LEVELS = SMALL
STATED_LEVELS = (*OPEN_LEVELS, "province", "capital")
RANKS = {
    "commune": 2, "crossing": 3, "district": 4, "town": 4, "city": 4, "province": 7,
    "capital": 8,
}  # fmt: skip
"""Levels from small to large; those below the commune rank 0."""


class Location(Struct, frozen=True, gc=False):
    """Places from small to large, and the country where the words say it."""

    sites: tuple[Site, ...]
    country: str | None

    @property
    def province(self) -> str | None:
        """Code of the province, from any of the places."""
        for one in reversed(self.sites):
            if one.province:
                return one.province
        return None

    @property
    def district(self) -> Site | None:
        """The district, town or city below province level."""
        return self._first(DISTRICT_LEVELS)

    @property
    def venue(self) -> Site | None:
        """The commune or village."""
        return self._first(SMALL_LEVELS)

    def _first(self, levels: tuple[str, ...]) -> Site | None:
        return next((one for one in self.sites if one.level in levels), None)


def find(cursor: Cursor, names: list[tuple[int, int]]) -> list[Mention]:
    """The locations of a sentence outside the token ranges of names of people."""
    page, sentence = cursor.page, cursor.sentence
    taken = {at for first, last in names for at in range(first, last)}
    found: list[Mention] = []
    upto = sentence.first
    for at in page.anchors_between(sentence.first, sentence.last):
        if at < upto or at in taken:
            continue
        level = cursor.level(at)
        one = _one(cursor, level[1], level[0]) if level else _one(cursor, at, None)
        if one is None:
            continue
        chain, last = _chain(cursor, *one)
        country, after = cursor.country(last)
        if country:
            last = over(cursor, after, ")")
        start, end = page.span(at, last)
        location = Location(tuple(chain), country)
        found.append(Mention("place", start, end, at, last, location))
        upto = last
    return found


def _chain(cursor: Cursor, first: Site, last: int) -> tuple[list[Site], int]:
    """A place with the larger ones told behind it; the token after."""
    chain = [first]
    while following := _next(cursor, last, chain[-1]):
        chain.append(following[0])
        last = following[1]
    return chain, last


def _one(cursor: Cursor, at: int, level: str | None) -> tuple[Site, int] | None:
    if level is not None:
        return site(cursor, at, level) if level in STATED_LEVELS else None
    found = places.lookup(cursor.page, at, cursor.end)
    if found is None:
        return None
    last, candidates = found
    if _behind_crossing(cursor, at):
        return _crossing(cursor, at, last, candidates)
    place = places.choose(candidates, None)
    if place is None or places.misleading(cursor.page, place, at):
        return None
    return Site(cursor.page.quote(at, last), place.province, place.level, candidates), last


def _behind_crossing(cursor: Cursor, at: int) -> bool:
    """Whether a name stands behind `cửa khẩu`, `Cửa khẩu quốc tế`: it is of no district."""
    before = at
    while before > cursor.sentence.first and cursor.keys[before - 1] in CROSSING:
        before -= 1
    return cursor.keys[before : before + 2] == [*CROSSING[:2]]


def _crossing(
    cursor: Cursor, at: int, last: int, candidates: tuple[Place, ...]
) -> tuple[Site, int]:
    """A crossing by its name, where both sides have one of it the Vietnamese first."""
    listed = [one for one in candidates if one.level == "crossing"] or list(candidates)
    listed.sort(key=lambda one: one.province[:2] != "VN")
    name = cursor.page.quote(at, last)
    return Site(name, listed[0].province, "crossing", tuple(listed)), last


def _next(cursor: Cursor, last: int, inner: Site) -> tuple[Site, int] | None:
    """The larger place told behind: `, huyện X`, ` (tỉnh X, Lào)`, ` thuộc tỉnh X`."""
    here = over(cursor, over(cursor, last, ",", "("), BELONGING_TO, OF)
    level = cursor.level(here)
    if level is None and cursor.key(last) not in (",", "("):
        return None
    one = _one(cursor, level[1], level[0]) if level else _one(cursor, here, None)
    if one is None or _rank(one[0].level) <= _rank(inner.level):
        return None
    if cursor.key(last) == "(":
        return one[0], over(cursor, one[1], ")")
    return one


def _rank(level: str) -> int:
    return RANKS.get(level, 0)
