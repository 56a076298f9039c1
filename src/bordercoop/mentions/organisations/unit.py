"""Units of the police and posts of the border guard.

`Đội Cảnh sát phòng chống ma túy, Công an tỉnh X`, `Trại tạm giam Công an tỉnh X`, `Đồn Biên
phòng cửa khẩu quốc tế Lao Bảo`.
"""

from __future__ import annotations

from msgspec.structs import replace

from bordercoop.lexicon import Hit, Place
from bordercoop.lexicon.connectives import BELONGING_TO, OF
from bordercoop.lexicon.terms import DIVISION
from bordercoop.lexicon.worded import word_list, word_set
from bordercoop.mentions import places
from bordercoop.mentions.cursor import Cursor
from bordercoop.mentions.organisations.body import Body, Found
from bordercoop.mentions.organisations.national import ministry
from bordercoop.mentions.organisations.police import police
from bordercoop.mentions.organisations.seated import seated
from bordercoop.mentions.organisations.unit_name import unit_name
from bordercoop.mentions.sites import Site, enclosing, over, site

LONGEST = 10
SMALL_TOO = word_list("unit_small_too")
"""Units that count in small letters too."""
NOT_A_DIVISION = word_list("unit_not_a_division")
"""What makes `phòng` a verb: `phòng chống`, `phòng ngừa`."""
POSTS = word_set("unit_posts")
"""First words of police units that stand at a crossing or village."""
CROSSING = word_list("unit_crossing")
"""Words between a border post and its name."""
GUARDED = {"border_guard": "border_guard", "border_guard_post": "border_guard", "army": "army"}
"""Kinds of owners whose units are not counted apart."""


def police_unit(cursor: Cursor, hit: Hit) -> Found | None:
    """A unit with the body that it belongs to."""
    opens = cursor.keys[hit.first]
    if not cursor.capitals[hit.first] and opens not in SMALL_TOO:
        return None
    if opens == DIVISION and cursor.key(hit.last) in NOT_A_DIVISION:
        return None
    last = unit_name(cursor, hit.last, LONGEST)
    if opens in POSTS:
        last = _named_post(cursor, hit.last, last)
    if last == hit.last and hit.last - hit.first == 1:
        return None
    seat = _province_inside(cursor, hit.last, last)
    if seat is not None:
        unit = cursor.page.quote(hit.first, seat)
        named = site(cursor, seat, None)
        if named:
            return Body("police", "named", "unit", (named[0],), unit=unit), named[1]
        return owned(cursor, seat, unit)
    unit = cursor.page.quote(hit.first, last)
    posted = _at_the_border(cursor, hit, last, unit)
    return _over_owner(cursor, *posted) if posted else owned(cursor, last, unit)


def _over_owner(cursor: Cursor, body: Body, stop: int) -> Found:
    """A post with the police of its province behind it: `Đồn Công an A, Công an tỉnh X`."""
    owner = cursor.hits.get(over(cursor, stop, ",", BELONGING_TO, OF))
    if owner is None or owner.codes.get("bodies") not in ("police", "security"):
        return body, stop
    of = police(cursor, owner)
    if of is None or [site.province for site in of[0].sites] != [body.sites[0].province]:
        return body, stop
    return body, of[1]


def _named_post(cursor: Cursor, first: int, last: int) -> int:
    """The end of a post's name, which is its last capital: `Trạm Công an La Cồ`."""
    capitals = [at for at in range(first, last) if cursor.capitals[at]]
    return capitals[-1] + 1 if capitals else last


def _at_the_border(cursor: Cursor, hit: Hit, last: int, unit: str) -> Found | None:
    """A police post with the province behind it, or of the crossing that it is named after:
    `Đồn Công an cửa khẩu A, tỉnh X`, `Trạm Công an cửa khẩu Nậm On`."""
    if cursor.keys[hit.first] not in POSTS:
        return None
    within, stop, country = enclosing(cursor, [Site(unit, None, "unit")], last)
    if within[0].province is None and country is None:
        country, stop = _country_in_brackets(cursor, stop)
    province = within[0].province or _province_named(cursor, hit.last, last, country)
    if province is None:
        return None
    seat = replace(within[0], province=province)
    return Body("police", "named", "unit", (seat,), unit=unit, country=country), stop


def _country_in_brackets(cursor: Cursor, at: int) -> tuple[str | None, int]:
    """The country behind a name: `(Lào)`."""
    country = cursor.code(at + 1, "countries") if cursor.key(at) == "(" else None
    if country in ("VN", "LA"):
        behind = cursor.hits[at + 1].last
        if cursor.key(behind) == ")":
            return country, behind + 1
    return None, at


def _province_named(cursor: Cursor, first: int, last: int, country: str | None) -> str | None:
    """The province of the place in a police post's name, where only one fits.

    Of a crossing that both sides call by one name it is the Lao: on the Vietnamese side the
    border guard controls those on land.
    """
    for at in range(first, last):
        found = places.lookup(cursor.page, at, last) if cursor.capitals[at] else None
        if found:
            named = {p.province for p in found[1] if country in (None, p.province[:2])}
            if len(named) > 1:
                named = {province for province in named if province.startswith("LA")}
            return named.pop() if len(named) == 1 else None
    return None


def _province_inside(cursor: Cursor, first: int, last: int) -> int | None:
    """The token of a province inside a unit's name: `Trại tạm giam Sơn La`."""
    for at in range(first, last):
        if not cursor.capitals[at]:
            continue
        found = places.lookup(cursor.page, at, last)
        if found and found[1][0].level == "province":
            return at
    return None


def guard_school(cursor: Cursor, hit: Hit) -> Found:
    """A border guard school, which is national: `Trường Trung cấp 24 Biên phòng`."""
    unit = cursor.page.quote(hit.first, hit.last)
    return Body("border_guard", "country", "country", unit=unit, country="VN"), hit.last


def mass_organisation(cursor: Cursor, hit: Hit) -> Found:
    """`Đoàn Thanh niên Công an tỉnh X`: a unit of the police behind it, else by itself."""
    owner = cursor.hits.get(hit.last)
    kind = owner.codes.get("bodies") if owner else None
    if owner is not None and kind == "mps":
        body, last = ministry(cursor, owner)
        unit = cursor.page.quote(hit.first, hit.last)
        return Body("mps", "named", "country", unit=unit, country=body.country or "VN"), last
    if kind in ("police", "security"):
        return owned(cursor, hit.last, cursor.page.quote(hit.first, hit.last))
    return seated("other", cursor, hit)


def owned(cursor: Cursor, last: int, unit: str) -> Found:
    """A unit with its owner told behind: `, Công an tỉnh X`, ` thuộc Bộ đội Biên phòng`."""
    owner = cursor.hits.get(over(cursor, last, ",", BELONGING_TO, OF))
    kind = owner.codes.get("bodies") if owner else None
    if owner and kind in GUARDED:
        return seated(GUARDED[kind], cursor, owner)
    body = police(cursor, owner) if owner and kind in ("police", "security") else None
    if body is None:
        return Body("police", "bare", "unit", unit=unit), last
    of, stop = body
    form = of.form if of.form == "named" else "bare"
    return (
        Body("police", form, "unit", of.sites, unit=unit, country=of.country, within=of.level),
        stop,
    )


def post(cursor: Cursor, hit: Hit) -> Found:
    """A border guard post or company, whose name is its slug."""
    at = hit.last
    while cursor.key(at) in CROSSING:
        at += 1
    last = cursor.name_run(at)
    if last == at and cursor.key(at).isdecimal():
        last = at + 1
    unit = cursor.page.quote(hit.first, last if last > at else hit.last)
    behind = max(last, hit.last)
    within, stop, country = enclosing(cursor, [Site(unit, None, "unit")], behind)
    candidates: tuple[Place, ...] = ()
    found = places.lookup(cursor.page, at, last) if last > at else None
    if found:
        candidates = found[1]
    if within[0].province is None:
        within, stop = _owner_in_brackets(cursor, within, stop)
    if within[0].province is not None:
        candidates = ()
    else:
        candidates = tuple(c for c in candidates if c.province[:2] == (country or "VN"))
    province = within[0].province or (candidates[0].province if candidates else None)
    seat = Site(unit, province, "unit", candidates)
    form = "named" if province else "bare"
    return Body("border_guard", form, "unit", (seat,), unit=unit, country=country), stop


def _owner_in_brackets(cursor: Cursor, within: list[Site], stop: int) -> tuple[list[Site], int]:
    """The province of `Đồn Biên phòng A (Bộ đội Biên phòng tỉnh X)`."""
    owner = cursor.hits.get(stop + 1) if cursor.key(stop) == "(" else None
    if owner is None or owner.codes.get("bodies") not in GUARDED:
        return within, stop
    told = seated(GUARDED[owner.codes["bodies"]], cursor, owner)
    if told is None or not told[0].sites or cursor.key(told[1]) != ")":
        return within, stop
    return [replace(within[0], province=told[0].sites[0].province)], told[1] + 1
