"""Places by name: provinces, districts, towns and crossings of both countries.

A name is looked up without spaces, hyphens and diacritics, so that `Bô-ly-khăm-xay`,
`Bolikhămxay` and `Bô Ly Khăm Xay` meet in one entry. The level word before a name
(`huyện`, `thành phố`) decides between places of one name.
"""

from __future__ import annotations

from bordercoop.lexicon import Place
from bordercoop.lexicon.worded import word_list
from bordercoop.mentions.gazetteer import Named, longest
from bordercoop.mentions.page import Page

LEVELS = {
    "province": ("province",),
    "capital": ("province",),
    "city": ("city", "province", "town"),
    "district": ("district", "town", "city"),
    "town": ("town", "city", "district"),
}
"""Levels that a listed place may have behind a level word, the likeliest first."""
VIETNAMESE = ("commune",)
"""Levels that Laos does not have: no `xã` is the Lao district of its name."""
CAPITALS = ("LA-VT", "VN-HN")
MUNICIPALITIES = frozenset({"VN-HN", "VN-SG", "VN-HP", "VN-DN", "VN-CT", "VN-26", "LA-VT"})
BEFORE_CROSSING = word_list("places_before_crossing")
"""The last word of what must stand before the bare name of a crossing: `cửa khẩu quốc tế`."""


def lookup(page: Page, first: int, end: int) -> Named | None:
    """The longest listed place name that starts at a token and ends before another.

    Every word of it but the first is capitalised or joined by a hyphen: many names are
    everyday words once their marks are gone (`Bờ Y` and `bộ y tế`).
    """
    if first >= end:
        return None
    if page.tokens.capitals[first]:
        named = page.named.get(first)
        if named is None or named[0] <= end:
            return named
    return longest(page.lexicon, page.tokens, first, end)


def choose(candidates: tuple[Place, ...], stated: str | None) -> Place | None:
    """The candidate that fits the level word before the name, None where none does."""
    if stated in LEVELS:
        return _fitting(candidates, stated)
    if stated in VIETNAMESE:
        candidates = tuple(c for c in candidates if c.province.startswith("VN"))
        if not candidates:
            return None
    provinces = [c for c in candidates if c.level == "province"]
    capital = [c for c in provinces if c.province == "LA-VT"]
    return (capital or provinces or candidates)[0]


def _fitting(candidates: tuple[Place, ...], stated: str) -> Place | None:
    """The first candidate of the likeliest level behind a level word.

    Behind `tỉnh` Viêng Chăn is the province, behind `thủ đô` the capital; a province is a
    city or town only where it is a municipality.
    """
    for level in LEVELS[stated]:
        fitting = [c for c in candidates if c.level == level]
        if stated == "capital":
            fitting = [c for c in fitting if c.province in CAPITALS]
        elif stated == "province":
            fitting = [c for c in fitting if c.province != "LA-VT"] or fitting
        elif level == "province":
            fitting = [c for c in fitting if c.province in MUNICIPALITIES]
        if fitting:
            return fitting[0]
    return None


def misleading(page: Page, place: Place, at: int) -> bool:
    """Whether a name without its level is rather something else: a crossing, a common word."""
    if place.level == "crossing":
        return not (at > 1 and page.tokens.keys[at - 1] in BEFORE_CROSSING)
    return place.ambiguous and place.level != "province"
