"""A body with its level and place behind: `UBND tỉnh X`, `Tỉnh ủy`, `Sở Ngoại vụ`."""

from __future__ import annotations

from bordercoop.lexicon import Hit
from bordercoop.lexicon.connectives import SEVERAL
from bordercoop.mentions.cursor import Cursor, count_of
from bordercoop.mentions.organisations.body import Body, Found
from bordercoop.mentions.sites import enclosing, sites

PARTY_LEVELS = {"tỉnh ủy": "province", "thành ủy": "city", "huyện ủy": "district"}
"""Party committees that say their level themselves."""

NATIONAL = ("border_guard", "army")
"""Kinds that with a country behind are those of all of it: `Bộ đội Biên phòng Việt Nam`."""


def seated(kind: str, cursor: Cursor, hit: Hit, *, named: bool = True) -> Found:
    """A body of a kind, with the places of one level, a country or nothing behind it.

    One of the kind `other` is a unit by its own name, unless it is not to be `named`.
    """
    words = cursor.page.words(hit.first, hit.last)
    at = cursor.over_abbreviation(hit.last)
    level = PARTY_LEVELS.get(words)
    if kind == "government":
        if words == "chính phủ":
            country, after = cursor.country(at)
            form = "country" if country else "bare"
            return Body(kind, form, "country", country=country), after
        if (cursor.key(at), cursor.key(at + 1)) == ("địa", "phương"):
            at += 2
    count = count_of(cursor.key(at)) if cursor.level(at + 1) else None
    plural = bool(count) or (cursor.key(at) == SEVERAL and cursor.level(at + 1) is not None)
    if plural:
        at += 1
    stated = cursor.level(at)
    if stated:
        level, at = stated
    unit = cursor.page.quote(hit.first, hit.last) if kind == "other" and named else None
    found, stop = sites(cursor, at, level)
    if found:
        found, stop, country = enclosing(cursor, found, stop)
        return (
            Body(kind, "named", found[0].level, tuple(found), unit, country, count or None),
            stop,
        )
    country, after = cursor.country(at)
    if kind in NATIONAL and country in ("VN", "LA") and level is None and not plural:
        return Body(kind, "country", "country", country=country), after
    return (
        Body(
            kind,
            "plural" if plural else "bare",
            level or "province",
            unit=unit,
            country=country if country != "XX" else None,
            count=count or None,
        ),
        after,
    )
