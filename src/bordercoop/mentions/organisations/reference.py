"""Words that point back at bodies (`hai bên`, `phía bạn`), provinces that act themselves."""

from __future__ import annotations

from bordercoop.lexicon import Hit
from bordercoop.lexicon.terms import DELEGATION, FRIEND
from bordercoop.lexicon.worded import word_list
from bordercoop.mentions.cursor import COUNTS, Cursor, count_of
from bordercoop.mentions.organisations.body import Body, Found
from bordercoop.mentions.sites import enclosing, site, sites

IN_NAMES = word_list("reference_in_names")
"""References that are no such thing with a capital inside a sentence: `Ta`, `Trường Sa`."""
NO_OTHER_SIDE = word_list("reference_no_other_side")
"""`bạn bè`, `bạn trẻ`, `bạn đọc` are no side."""
NOT_OUR_SIDE = word_list("reference_not_our_side")
"""`chúng ta`, `nước ta`, `người ta`."""
BY_PROVINCE = ("side", "delegation")
"""Codes of references that the bare name of a place makes a body."""
SIDE_LEVELS = ("province", "district")
POLICE_WORDS = word_list("reference_police_words")


def reference(cursor: Cursor, hit: Hit) -> Found | None:
    """What a listed word of reference points at; `hai tỉnh X và Y` names the provinces."""
    words = cursor.page.words(hit.first, hit.last)
    if words == "ta" and cursor.keys[hit.first - 1] in NOT_OUR_SIDE:
        return None
    inside = hit.first > cursor.sentence.first
    if words in IN_NAMES and inside and cursor.capitals[hit.first]:
        return None
    if words == DELEGATION and inside and _surname(cursor, hit):
        return None
    if words == "bạn" and cursor.key(hit.last) in NO_OTHER_SIDE:
        return None
    first = words.split()[0]
    count = count_of(first) if first in COUNTS or first[0].isdecimal() else None
    code = hit.codes["references"]
    if code in BY_PROVINCE and (named := _by_province(cursor, hit)):
        return named
    if code == "side":
        return None
    if code == "both" and words.endswith("tỉnh"):
        found, stop = sites(cursor, hit.last, "province")
        if found:
            return Body("government", "named", "province", tuple(found), count=count), stop
    if code == "both":  # `Công an ba địa phương`
        words = cursor.page.words(max(cursor.sentence.first, hit.first - 2), hit.last)
    kind = "police" if any(word in words for word in POLICE_WORDS) else "any"
    if code == "lao_side" and (named := _friends_by_name(cursor, hit, kind)):
        return named
    return Body(kind, "reference", reference=code, count=count), hit.last


def _surname(cursor: Cursor, hit: Hit) -> bool:
    """`Đại sứ Việt Nam tại Lào Đoàn Văn Sự`: a surname with two names behind, no delegation."""
    at, behind = hit.first, hit.last + 2
    if behind > cursor.end or not all(cursor.capitals[at:behind]):
        return False
    if behind < cursor.end and cursor.capitals[behind]:
        return False
    listed = any(here in cursor.hits for here in range(hit.last, behind))
    return not listed and site(cursor, hit.last, None) is None


def _friends_by_name(cursor: Cursor, hit: Hit, kind: str) -> Found | None:
    """`công an hai tỉnh bạn Salavan, Sê Kông`: the friends named right behind."""
    if (
        cursor.keys[hit.last - 1] != FRIEND
        or not cursor.capitals[min(hit.last, cursor.end - 1)]
    ):
        return None
    told = (cursor.level(at) for at in range(hit.first, hit.last))
    level = next((one[0] for one in told if one and one[0] in SIDE_LEVELS), None)
    found, stop = sites(cursor, hit.last, level) if level else ([], hit.last)
    if not found or not (found[0].province or "").startswith("LA"):
        return None
    found, stop, country = enclosing(cursor, found, stop)
    of = "police" if kind == "police" else "government"
    return Body(of, "named", found[0].level, tuple(found), country=country or "LA"), stop


def _by_province(cursor: Cursor, hit: Hit) -> Found | None:
    """`phía Hủa Phăn`, `đoàn Khăm Muộn`: a side of police talks named by its place alone."""
    at = hit.last
    if at >= cursor.end or not cursor.capitals[at] or cursor.level(at) is not None:
        return None
    found = site(cursor, at, "province") or site(cursor, at, None)
    if found is None or found[0].province is None or found[0].level not in SIDE_LEVELS:
        return None
    return Body("police", "named", found[0].level, (found[0],)), found[1]


def province(cursor: Cursor, hit: Hit) -> Found | None:
    """A province that stands for itself: `tỉnh Thừa Thiên Huế rất mong`."""
    found, stop = sites(cursor, hit.last, "province")
    if not found or found[0].level != "province":
        return None
    return Body("province", "named", "province", tuple(found)), stop
