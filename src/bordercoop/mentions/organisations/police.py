"""`Công an tỉnh Sơn La`, `Công an các huyện A, B`, `Sở An ninh Thủ đô Viêng Chăn`."""

from __future__ import annotations

from typing import NamedTuple

from bordercoop.lexicon import Hit
from bordercoop.lexicon.connectives import AND, COMPRISING, HAVING, IS
from bordercoop.lexicon.terms import COUNTRY, SIDE
from bordercoop.lexicon.worded import word_list
from bordercoop.mentions.cursor import PLURAL, Cursor, count_of
from bordercoop.mentions.organisations.body import Body, Found
from bordercoop.mentions.sites import enclosing, over, site, sites

ABBREVIATED = {"catp": "city", "cat": "province", "cath": "district"}
"""`CATP Đà Nẵng`: abbreviations, in capitals only, and the level that they name."""
NO_BODY = word_list("police_no_body")
"""Words that make `công an` something else: `công an nhân dân`, `công an viên`."""
BORDERING = word_list("police_bordering")
"""Words that describe unnamed bodies: `Công an các tỉnh giáp biên`."""
DESCRIBED = word_list("police_described")
"""Words behind a level that say which places are meant and name none of them."""
JOINING = (AND, "-", "–")
"""What joins two countries: `Việt Nam - Lào`."""
BELOW = ("district", "commune", "village", "cluster")
PARTS = ("bắc", "nam", "trung")
DESCRIPTION = 9
"""How many words of such a description are read for a country."""
ASIDE = 60
"""The longest aside in brackets between a group and its list, in words."""


class _Head(NamedTuple):
    """What is told before the places: their level, how many, the Lao name of the force."""

    level: str | None
    plural: bool = False
    number: int | None = None
    lao: bool = False


def police(cursor: Cursor, hit: Hit) -> Found | None:
    """The police body, or the several, whose name starts with a listed word."""
    at = cursor.over_abbreviation(hit.last)
    if cursor.key(at) in NO_BODY:
        return None
    words = cursor.page.words(hit.first, hit.last)
    if words in ABBREVIATED:
        if not cursor.page.quote(hit.first, hit.last).isupper():
            return None
        return _placed(cursor, at, _Head(ABBREVIATED[words]))
    lao = "an ninh" in words
    plural, count, at = _counted(cursor, at)
    both = _both(cursor, at, lao)
    if both:
        return both
    level = cursor.level(at)
    if level and level[0] == "province":
        again = count_of(cursor.key(level[1])) and cursor.level(level[1] + 1)
        if again:  # `Công an tỉnh hai tỉnh X, Y`
            plural, count, level = True, count_of(cursor.key(level[1])), again
    if level:
        return _placed(cursor, level[1], _Head(level[0], plural, count, lao))
    if hit.codes.get("bodies") == "security":
        if not site(cursor, at, None):
            return None
        lao = True
    if words == "công tỉnh":  # a slip of the press
        return _placed(cursor, at, _Head("province", plural, count, lao))
    if words.startswith("sở") and not site(cursor, at, None):
        return Body("police", "bare", "province", country="LA"), at
    return _placed(cursor, at, _Head(None, plural, count, lao))


def force(cursor: Cursor, hit: Hit) -> Found | None:
    """`cảnh sát Lào`, `lực lượng chức năng của nước bạn Lào`: the police of a country."""
    country, after = cursor.country(hit.last)
    if country is None:
        return None
    if country == "XX":
        return Body("third", "named", country="XX"), after
    return _of_both(cursor, country, after) or (
        Body("police", "country", country=country),
        after,
    )


def _of_both(cursor: Cursor, country: str, at: int) -> Found | None:
    """`cảnh sát Việt Nam và Lào`, `Công an Lào - Việt Nam`: the forces of both countries."""
    if cursor.key(at) not in JOINING:
        return None
    other, after = cursor.country(at + 1)
    if {country, other} != {"VN", "LA"}:
        return None
    return Body("police", "reference", reference="both", count=2), after


def _counted(cursor: Cursor, at: int) -> tuple[bool, int | None, int]:
    """Whether several are meant and how many, and the token behind: `các`, `3`, `một số`."""
    plural, count = False, None
    while True:
        word = cursor.key(at)
        told = count_of(word)
        if word not in PLURAL and not (told and cursor.level(at + 1)):
            return plural, count, at
        plural, count, at = True, told or count, at + 1
        if cursor.level(at):
            return plural, count, at


def _both(cursor: Cursor, at: int, lao: bool) -> Found | None:
    """`Công an hai bên`, `hai nước`, `hai tỉnh X và Y`."""
    hit = cursor.hits.get(at)
    if hit is None or hit.codes.get("references") != "both":
        return None
    words = cursor.keys[at : hit.last]
    count = count_of(words[0]) or 2
    if words[-1] == SIDE:
        return Body("police", "reference", reference="both", count=count), hit.last
    if words[-1] == COUNTRY:
        return Body("police", "reference", reference="both", count=2), hit.last
    if words[-1] == "tỉnh":
        return _placed(cursor, hit.last, _Head("province", True, count, lao))
    return None


def _placed(cursor: Cursor, start: int, head: _Head) -> Found | None:
    """The body with the places behind its head, or what stands in their stead."""
    at = start
    if head.plural or (head.level in BELOW and cursor.key(at) in DESCRIBED):
        within = _within_province(cursor, at)
        if within:
            return within
    if head.plural:
        if cursor.key(at) in BORDERING:
            listed = _listed_behind(cursor, at)
            if listed is None:
                return _unnamed(cursor, start, head), start
            at = listed
        at = over(cursor, at, ":", IS, COMPRISING)
        if cursor.key(at) in PARTS and cursor.code(at + 1, "countries") == "LA":
            return _part_of_laos(cursor, at + 2, head)
    else:
        at = over(cursor, at, ":")
    found, stop = sites(cursor, at, head.level)
    lao = "LA" if head.lao else None
    if found:
        found, stop, country = enclosing(cursor, found, stop)
        if found[0].province is None:
            country = country or lao
        return (
            Body(
                "police",
                "named",
                found[0].level,
                tuple(found),
                count=head.number,
                country=country,
            ),
            stop,
        )
    country, after = cursor.country(start if head.level else at)
    if head.level is None:
        if country is None or country == "XX":
            return None
        both = _of_both(cursor, country, after)
        return both or (Body("police", "country", country=country), after)
    form = "plural" if head.plural else "bare"
    body = Body("police", form, head.level, count=head.number, country=country or lao)
    return body, after


def _within_province(cursor: Cursor, at: int) -> Found | None:
    """`Công an các bản giáp biên thuộc tỉnh X`, `Công an 3 huyện của tỉnh X`: police of X."""
    for here in range(at, min(at + DESCRIPTION, cursor.end)):
        if cursor.capitals[here] or not cursor.keys[here][0].isalpha():
            return None
        level = cursor.level(here)
        if level and level[0] == "province" and here > at:
            found, stop = sites(cursor, level[1], "province")
            if not found:
                return None
            found, stop, country = enclosing(cursor, found, stop)
            return Body("police", "named", "province", tuple(found), country=country), stop
    return None


def _listed_behind(cursor: Cursor, at: int) -> int | None:
    """`Công an các huyện có chung biên giới gồm: A, B`: where the list behind a description
    begins, None where there is none."""
    for here in range(at, min(at + DESCRIPTION, cursor.end)):
        key = cursor.key(here)
        if key == COMPRISING or (key == ":" and here > at):
            return over(cursor, here + 1, ":") if key == COMPRISING else here
        if key in (",", ".", ";"):
            return None
    return None


def _unnamed(cursor: Cursor, at: int, head: _Head) -> Body:
    """`Công an các tỉnh giáp biên với Lào`: the last country of the description."""
    country = None
    for here in range(at, min(at + DESCRIPTION, cursor.end)):
        if cursor.key(here) in (",", ".", ";", ":"):
            break
        country = cursor.code(here, "countries") or country
    return Body("police", "unnamed", head.level, count=head.number, country=country)


def _part_of_laos(cursor: Cursor, behind: int, head: _Head) -> Found:
    """`Công an 5 tỉnh Bắc Lào`, with the list that may follow: `: A, B và C`."""
    here = behind
    if cursor.key(here) == "(":
        while here < min(cursor.end, behind + ASIDE) and cursor.key(here) != ")":
            here += 1
        here += 1
    if cursor.key(here) in (":", IS, COMPRISING):
        found, stop = sites(cursor, over(cursor, here + 1, ":", HAVING), head.level)
        if found:
            return Body("police", "named", head.level, tuple(found), count=head.number), stop
    return Body("police", "plural", head.level, count=head.number, country="LA"), behind
