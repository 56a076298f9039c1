"""Ministries, their departments and schools, the representative office, embassies."""

from __future__ import annotations

from bordercoop.lexicon import Hit
from bordercoop.lexicon.connectives import AT, BELONGING_TO, IN_PLACE, OF
from bordercoop.lexicon.terms import COUNTRY
from bordercoop.lexicon.worded import the_word
from bordercoop.mentions.cursor import Cursor
from bordercoop.mentions.organisations.body import Body, Found
from bordercoop.mentions.organisations.unit_name import unit_name
from bordercoop.mentions.sites import over

_WHERE = frozenset({AT, IN_PLACE})
"""Words before a place."""

ACADEMY = the_word("academy")
"""What stands alone for the academy named before."""
GENERAL = "tổng cục"
"""What several departments of a ministry belong to."""
NUMBER = 3
"""Tokens of the number of a department behind the bracket that opens: `(C04`."""


def ministry(cursor: Cursor, hit: Hit) -> Found:
    """`Bộ Công an Lào`, `Bộ Công an Việt Nam`, `Bộ An ninh`, `Bộ Công an hai nước`."""
    at = hit.last
    country, after = cursor.country(at)
    if country is None and "an ninh" in cursor.page.words(hit.first, at):
        country = "LA"
    if country is None and cursor.key(at) in ("hai", "2") and cursor.key(at + 1) == COUNTRY:
        return Body("mps", "reference", reference="both", count=2), at + 2
    if country == "XX":
        return Body("third", "named", country="XX"), after
    if country and cursor.key(at) == "(":
        after = over(cursor, after, ")")
    form = "country" if country else "bare"
    return Body("mps", form, "country", country=country), after


def _seat(cursor: Cursor, at: int) -> tuple[str | None, int]:
    """The country of the seat told behind (`tại Việt Nam`) and the token after it."""
    if cursor.key(at) in _WHERE:
        seat = cursor.code(at + 1, "countries")
        if seat:
            return seat, cursor.hits[at + 1].last
    return None, at


def representative(cursor: Cursor, hit: Hit) -> Found:
    """`Cơ quan đại diện Bộ Công an Lào tại Việt Nam`."""
    at = hit.last
    country = None
    owner = cursor.hits.get(at)
    if owner and owner.codes.get("bodies") == "mps":
        body, at = ministry(cursor, owner)
        country = body.country
    seat, at = _seat(cursor, at)
    if seat:
        country = country or ("LA" if seat == "VN" else "VN")
    form = "country" if country else "bare"
    return Body("representative", form, "country", country=country), at


def embassy(cursor: Cursor, hit: Hit) -> Found:
    """`Đại sứ quán Việt Nam tại Lào`."""
    country, at = cursor.country(hit.last)
    seat, at = _seat(cursor, at)
    if seat:
        country = country or ("VN" if seat == "LA" else "LA")
    form = "country" if country else "bare"
    return Body("embassy", form, "country", country=country), at


def ministry_unit(cursor: Cursor, hit: Hit) -> Found | None:
    """A department, school or general department, with its ministry's country if told."""
    listed = hit.codes.get("departments")
    opens = cursor.keys[hit.first]
    if opens == "bệnh":
        return _hospital(cursor, hit)
    if opens == "cục" and not cursor.capitals[hit.first]:
        return None
    last = hit.last if listed or _bare_school(cursor, hit) else unit_name(cursor, hit.last)
    if last == hit.last and hit.last - hit.first == 1:
        return None
    unit = cursor.page.quote(hit.first, last)
    country = listed if listed in ("VN", "LA") else None
    here = _over_belonging(cursor, _over_number(cursor, last))
    owner = cursor.hits.get(here)
    above = _general_department(cursor, here)
    if above is not None:
        return Body("mps", "named", "country", unit=unit, country=above[0] or country), above[1]
    own = owner is not None and owner.codes.get("bodies") == "mps"
    remit = "own" if listed or own else _remit(cursor, hit.first, last)
    if remit == "other" or (not own and _of_another_ministry(cursor, here)):
        return None
    if owner and own:
        body, stop = ministry(cursor, owner)
        country, last = body.country or country, over(cursor, stop, ")")
    elif cursor.key(last) != ",":
        told, after = _country_of_police(cursor, last)
        if told:
            country, last = told, after
    doubtful = remit != "own"
    return Body("mps", "named", "country", unit=unit, country=country, doubtful=doubtful), last


def _country_of_police(cursor: Cursor, at: int) -> tuple[str | None, int]:
    """The country behind a unit, also as `Công an Lào`: `Học viện Chính trị Công an Lào`."""
    owner = cursor.hits.get(at)
    if owner is not None and owner.codes.get("bodies") in ("police", "security"):
        told, after = cursor.country(owner.last)
        if told:
            return told, after
    return cursor.country(at)


def _bare_school(cursor: Cursor, hit: Hit) -> bool:
    """Whether `Học viện` stands for one named before: `đề nghị Học viện sớm soạn …`."""
    at = hit.last
    if cursor.page.words(hit.first, at) != ACADEMY or at >= cursor.end or cursor.upper:
        return False
    remits = cursor.page.lexicon.apart["remits"].scan(cursor.keys, at, min(cursor.end, at + 4))
    return not cursor.capitals[at] and not any(one.first == at for one in remits)


def _hospital(cursor: Cursor, hit: Hit) -> Found | None:
    """`Bệnh viện 199, Bộ Công an`: a hospital only where the ministry behind owns it."""
    last = hit.last
    while last < cursor.end and (
        cursor.keys[last][0].isdecimal()
        or (cursor.capitals[last] and cursor.code(last, "bodies") is None)
        or (cursor.keys[last] in ("-", "/") and cursor.glued(last))
    ):
        last += 1
    last = unit_name(cursor, last) if last > hit.last else last
    owner = cursor.hits.get(_over_belonging(cursor, last))
    if last == hit.last or owner is None or owner.codes.get("bodies") != "mps":
        return None
    unit = cursor.page.quote(hit.first, last)
    body, stop = ministry(cursor, owner)
    last = over(cursor, stop, ")")
    return Body("mps", "named", "country", unit=unit, country=body.country), last


def _general_department(cursor: Cursor, at: int) -> tuple[str | None, int] | None:
    """`Cục A, Tổng cục B Bộ An ninh Lào`: the country of a unit, the token behind its owner.

    None where no general department with its ministry stands at a token.
    """
    hit = cursor.hits.get(at)
    if hit is None or cursor.page.words(hit.first, hit.last) != GENERAL:
        return None
    last = unit_name(cursor, hit.last)
    here = _over_belonging(cursor, last)
    owner = cursor.hits.get(here)
    if owner is None or owner.codes.get("bodies") != "mps":
        return None
    body, stop = ministry(cursor, owner)
    return body.country, over(cursor, stop, ")")


def _remit(cursor: Cursor, first: int, last: int) -> str | None:
    """Whose a unit is by the work in its name: `own` before `other`, None for none."""
    found = cursor.page.listed("remits", first, last)
    told = {hit.codes["remits"] for hit in found}
    if any(_numbered(cursor, at) for at in range(first, last - 1)):
        return "own"
    return next((code for code in ("own", "other") if code in told), None)


def _numbered(cursor: Cursor, at: int) -> bool:
    """Whether the number of a department stands at a token: `C04`."""
    tokens = cursor.page.tokens
    letter, figure = tokens.keys[at], tokens.keys[at + 1]
    glued = tokens.ends[at] == tokens.starts[at + 1]
    return glued and len(letter) == 1 and letter.isalpha() and figure.isdecimal()


def _over_number(cursor: Cursor, at: int) -> int:
    """The token after the number of a department in brackets: `(C04)`, `(C04 - Bộ Công an)`."""
    if cursor.key(at) != "(" or at + NUMBER > cursor.end or not _numbered(cursor, at + 1):
        return at
    behind = at + NUMBER
    return over(cursor, behind, ")")


def _of_another_ministry(cursor: Cursor, at: int) -> bool:
    """Whether another ministry or the army is named as the owner: `, Bộ Tài chính`."""
    owner = cursor.hits.get(at)
    if owner is not None and owner.codes.get("bodies") in ("army", "border_guard"):
        return True
    return cursor.key(at) == "bộ" and cursor.capitals[at]


def _over_belonging(cursor: Cursor, at: int) -> int:
    """The token after what leads from a body to the one that it belongs to: `(thuộc`."""
    return over(cursor, over(cursor, at, ",", "(", "-", "–", BELONGING_TO, OF), BELONGING_TO)
