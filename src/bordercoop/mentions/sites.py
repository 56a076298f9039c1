"""The places that a body or a location is named after, one by one, listed or enclosing."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from bordercoop.lexicon import Hit, Place, squeeze
from bordercoop.lexicon.connectives import OF
from bordercoop.lexicon.near import near
from bordercoop.mentions import places
from bordercoop.mentions.cursor import OPEN_LEVELS, Cursor
from bordercoop.mentions.page import Doubt

NO_PLACE = frozenset({"bodies", "ranks", "honorifics", "offices", "departments"})
"""Classes of words that end a list of places."""
WIDER = ("district", "province", "city", "town", "capital", "commune")
"""Levels of the places that may enclose another."""
SMALL = ("commune", "cluster", "village")
"""Levels at which a place may be called after its province."""
MOST_ENCLOSING = 3
PERSON_WORDS = 3
"""The shortest full name of a Vietnamese."""
NAME_WORDS, NAME_WORDS_IN_CAPITALS = 4, 2
"""The longest name of a place that no list holds; in a line of capitals it has no end."""


class Site(Struct, frozen=True, gc=False):
    """One place that a body is named after; `province` None where only a name is known."""

    name: str
    province: str | None
    level: str
    candidates: tuple[Place, ...] = ()


def site(cursor: Cursor, at: int, level: str | None) -> tuple[Site, int] | None:
    """A place at a token: listed, or by its form where a level below province is stated."""
    if at >= cursor.end:
        return None
    if not cursor.capitals[at]:
        return _small_first(cursor, at) if level == "province" else None
    hit = cursor.hits.get(at)
    if hit and not NO_PLACE.isdisjoint(hit.codes) and not _short(hit):
        return None
    found = places.lookup(cursor.page, at, cursor.end)
    if found:
        last, candidates = found
        place = places.choose(candidates, level)
        if place is not None and _whole(cursor, at, last, place, level):
            if level is None and places.misleading(cursor.page, place, at):
                return None
            of_province = (
                place.level == "province" and level not in SMALL
            )  # not `phường Sơn La`
            kind = "province" if of_province else (level or place.level)
            return Site(cursor.page.quote(at, last), place.province, kind, candidates), last
    if level in OPEN_LEVELS:
        last = cursor.name_run(at, NAME_WORDS_IN_CAPITALS if cursor.upper else NAME_WORDS)
        if last > at and not _of_a_person(cursor, at, last):
            return Site(cursor.page.quote(at, last), None, level), last
    if level == "province" and not found and cursor.code(at, "countries") is None:
        return _nearly(cursor, at)
    return None


def _small_first(cursor: Cursor, at: int) -> tuple[Site, int] | None:
    """A listed province whose first word is left small: `tỉnh chăm Pa Sắc`."""
    if at + 1 >= cursor.end or not cursor.capitals[at + 1]:
        return None
    found = places.lookup(cursor.page, at, cursor.end)
    place = places.choose(found[1], "province") if found else None
    if found is None or place is None or found[0] < at + 2:
        return None
    name = cursor.page.quote(at, found[0])
    return Site(name, place.province, "province", found[1]), found[0]


def _of_a_person(cursor: Cursor, at: int, last: int) -> bool:
    """`Bí thư Huyện ủy Trần Văn A`: three words from a surname on are somebody's name."""
    surnames = cursor.page.lexicon.apart["surnames"].root
    return last - at >= PERSON_WORDS and cursor.keys[at] in surnames


def _nearly(cursor: Cursor, at: int) -> tuple[Site, int] | None:
    """A province one letter away from a listed one: `tỉnh Savanakhet`; noted as such."""
    last = cursor.name_run(at, NAME_WORDS)
    if last == at:
        return None
    page = cursor.page
    written = page.quote(at, last)
    place = near(squeeze(written))
    if place is None and _another_name(cursor, at, last):
        return None
    page.doubts[page.span(at, last)] = Doubt(written, place.province if place else None)
    if place is None:
        return None
    return Site(written, place.province, "province", (place,)), last


def _another_name(cursor: Cursor, at: int, last: int) -> bool:
    """Whether a name behind `tỉnh` is plainly none of a province: a person's (`Chủ tịch UBND
    tỉnh Lê Trường Lưu`), a listed word (`tỉnh Đoàn`), a part of a country (`các tỉnh Bắc Lào`).
    """
    if at in cursor.hits or (_of_a_person(cursor, at, last) and _of_an_office(cursor, at)):
        return True
    return any(cursor.code(inner, "countries") for inner in range(at, last))


def _of_an_office(cursor: Cursor, at: int) -> bool:
    """Whether the level word before a name ends an office (`Chủ tịch HĐND tỉnh`), behind which
    its holder is named; behind `Công an tỉnh` and `tại tỉnh` a place is."""
    before = (cursor.hits.get(first) for first in range(max(at - 5, 0), at))
    return any(
        "offices" in hit.codes or hit.codes.get("bodies", "police") != "police"
        for hit in before
        if hit is not None
    )


def _short(hit: Hit) -> bool:
    """Whether a listed word is one syllable that may as well begin a name."""
    return hit.last - hit.first == 1 and "bodies" not in hit.codes


def _whole(cursor: Cursor, at: int, last: int, place: Place, level: str | None) -> bool:
    """Whether a listed name is all of the name that stands there: not `Sơn La` in a longer one.

    Two more words behind it are a name of their own.
    """
    if level not in OPEN_LEVELS or cursor.upper:
        return True
    run = cursor.name_run(at)
    if run <= last:
        return True
    more = sum(1 for key in cursor.keys[last:run] if key[0].isalpha())
    return more >= 2 and place.level != "crossing"


def sites(cursor: Cursor, at: int, level: str | None) -> tuple[list[Site], int]:
    """Places listed after a head: `Xiêng Khoảng, Bô Ly Khăm Xay và Hủa Phăn`."""
    found: list[Site] = []
    last = at
    while True:
        here = last
        if found:
            joined = cursor.joiner(here)
            if joined is None:
                break
            here = joined
            again = cursor.level(here)
            if again:
                if again[0] != level and found[-1].level != again[0]:
                    break
                here = again[1]
        one = site(cursor, here, level if level or not found else found[-1].level)
        if one is None or (found and one[0].level != found[-1].level):
            break
        told, last = _of_province(cursor, *one)
        found.append(told)
        last = _over_country(cursor, last)
    return found, last


def _of_province(cursor: Cursor, one: Site, last: int) -> tuple[Site, int]:
    """`A Lưới (Thừa Thiên Huế), Tây Giang (Quảng Nam)`: a place of a list with its province."""
    if one.level == "province" or cursor.key(last) != "(":
        return one, last
    level = cursor.level(last + 1)
    wider = site(cursor, level[1] if level else last + 1, "province")
    if wider is None or wider[0].province is None or cursor.key(wider[1]) != ")":
        return one, last
    if cursor.joiner(wider[1] + 1) is None:
        return one, last
    return replace(one, province=wider[0].province, candidates=()), wider[1] + 1


def _over_country(cursor: Cursor, last: int) -> int:
    """Over a country in brackets where the list goes on: `Hủa Phăn (Lào), Sơn La`."""
    if cursor.key(last) != "(":
        return last
    country, after = cursor.country(last)
    if country and cursor.key(after) == ")" and cursor.joiner(after + 1):
        return after + 1
    return last


def enclosing(
    cursor: Cursor, within: list[Site], stop: int
) -> tuple[list[Site], int, str | None]:
    """The district and province told behind: `huyện Na Kai (Khăm Muồn)`, `, tỉnh X`.

    Gives the places with the province told, the token after, and the country if told.
    """
    own = {inner for inner in within if inner.province and not inner.candidates}
    for _ in range(MOST_ENCLOSING):
        one = _wider(cursor, within[0], stop)
        if one is None:
            break
        if one[0].province:
            within = [
                inner if inner in own else _inside(inner, one[0].province) for inner in within
            ]
        stop = over(cursor, one[1], ")")
    code, after = cursor.country(stop)
    if code and code != "XX":
        return within, over(cursor, after, ")"), code
    return within, stop, None


def _wider(cursor: Cursor, inner: Site, stop: int) -> tuple[Site, int] | None:
    """The place of another level told behind a place."""
    here = over(cursor, stop, "(", ",")
    here = over(cursor, here, OF)
    level = cursor.level(here)
    if level:
        if level[0] not in WIDER:
            return None
        one = site(cursor, level[1], level[0])
    else:
        behind = cursor.key(stop)
        if behind != "(" and not (behind == "," and inner.level != "province"):
            return None
        one = site(cursor, here, None)
    return None if one is None or one[0].level == inner.level else one


def over(cursor: Cursor, at: int, *words: str) -> int:
    """The token after one of some words, `at` where none of them stands there."""
    return at + 1 if cursor.key(at) in words else at


def _inside(inner: Site, province: str) -> Site:
    return inner if inner.level == "province" else replace(inner, province=province)
