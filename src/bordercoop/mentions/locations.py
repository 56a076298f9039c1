"""Where something is: `bản Ca Tốp, huyện Sa Muội, tỉnh Salavan`, `TP Vinh`, `Hủa Phăn`.

A location is a chain of places from small to large; each later part tells in which district
and province the smaller ones lie.
"""

from __future__ import annotations

from typing import NamedTuple

from bordercoop.mentions import places
from bordercoop.mentions.cursor import LEVEL_WORDS, OPEN_LEVELS, Cursor, Site, country_at
from bordercoop.mentions.page import Mention, Page, Sentence

DISTRICT_LEVELS = ("district", "town", "city")
SMALL_LEVELS = ("commune", "cluster", "village")


class Location(NamedTuple):
    """Places from small to large, and the country where the words say it."""

    sites: tuple[Site, ...]
    country: str | None

    @property
    def province(self) -> str | None:
        """Code of the province, from any of the places."""
        for site in reversed(self.sites):
            if site.province:
                return site.province
        return None

    @property
    def district(self) -> Site | None:
        """The district, town or city below province level."""
        for site in self.sites:
            if site.level in DISTRICT_LEVELS:
                return site
        return None

    @property
    def venue(self) -> Site | None:
        """The commune or village."""
        for site in self.sites:
            if site.level in SMALL_LEVELS:
                return site
        return None


def find(page: Page, sentence: Sentence, names: list[tuple[int, int]]) -> list[Mention]:
    """The locations of a sentence outside the token ranges of names of people."""
    cursor = Cursor(page, sentence)
    levels = {hit.last: hit.code("levels") for hit in sentence.hits if hit.code("levels")}
    found: list[Mention] = []
    at = sentence.first
    taken = {i for a, b in names for i in range(a, b)}
    capitals, keys, hits = page.tokens.capitals, page.tokens.keys, cursor.hits
    while at < sentence.last:
        if not (capitals[at] or at in hits or keys[at] in LEVEL_WORDS) or at in taken:
            at += 1
            continue
        first = at
        level = cursor.level(at)
        if level is None and not capitals[at]:
            at += 1
            continue
        one = _one(page, cursor, level[1] if level else at, level[0] if level else None, levels)
        if one is None:
            at += 1
            continue
        sites = [one[0]]
        last = one[1]
        while True:
            following = _next(page, cursor, last, sites[-1], levels)
            if following is None:
                break
            sites.append(following[0])
            last = following[1]
        country, after = country_at(cursor, last)
        if country:
            last = after
            if cursor.key(last) == ")":
                last += 1
        start, end = page.span(first, last)
        found.append(Mention("place", start, end, first, last, Location(tuple(sites), country)))
        at = last
    return found


def _one(
    page: Page, cursor: Cursor, at: int, level: str | None, levels: dict[int, str | None]
) -> tuple[Site, int] | None:
    if level is None:
        found = places.lookup(page, at, cursor.end)
        if found is None:
            return None
        last, candidates = found
        place = places.choose(candidates, None, None)
        if place is None or places.misleading(page, place, at):
            return None
        kind = "province" if place.level == "province" else place.level
        return Site(page.quote(at, last), place.province, kind, candidates), last
    if level in OPEN_LEVELS or level in ("province", "capital"):
        return cursor.site(at, level)
    return None


def _next(
    page: Page, cursor: Cursor, last: int, inner: Site, levels: dict[int, str | None]
) -> tuple[Site, int] | None:
    """The larger place told behind: `, huyện X`, ` (tỉnh X, Lào)`, ` thuộc tỉnh X`."""
    here = last
    if cursor.key(here) in (",", "("):
        here += 1
    if cursor.key(here) in ("thuộc", "của"):
        here += 1
    level = cursor.level(here)
    rank = _rank(inner.level)
    if level is None and cursor.key(last) not in (",", "("):
        return None
    one = _one(page, cursor, level[1] if level else here, level[0] if level else None, levels)
    if one is None or _rank(one[0].level) <= rank:
        return None
    stop = one[1]
    if cursor.key(last) == "(" and cursor.key(stop) == ")":
        stop += 1
    return one[0], stop


def _rank(level: str) -> int:
    order = ("village", "cluster", "commune", "crossing", "district", "town", "city", "province", "capital")
    value = order.index(level) if level in order else 0
    return {4: 4, 5: 4, 6: 4, 7: 7, 8: 7, 1: 0}.get(value, value)
