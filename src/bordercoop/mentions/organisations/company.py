"""Companies and other bodies outside the state: `Công ty Cổ phần Tập đoàn X (Quảng Trị)`."""

from __future__ import annotations

from bordercoop.lexicon import Hit
from bordercoop.lexicon.connectives import AND
from bordercoop.mentions.cursor import Cursor
from bordercoop.mentions.organisations.body import Body, Found
from bordercoop.mentions.sites import Site, over, site

LONGEST = 14
LINKS = (AND, "-", "&")


def company(cursor: Cursor, hit: Hit) -> Found | None:
    """A company by its capitalised name, with its town where told in brackets or behind."""
    at = last = hit.last
    while last < cursor.end and last - at < LONGEST and _in_name(cursor, last):
        last += 1
    while last > at and cursor.keys[last - 1] in LINKS:
        last -= 1
    if last == at:
        return None
    unit = cursor.page.quote(hit.first, last)
    seat = _seat(cursor, last)
    if seat:
        stop = over(cursor, seat[1], ")")
        return Body("other", "named", "company", (seat[0],), unit=unit), stop
    return Body("other", "bare", "company", unit=unit), last


def _in_name(cursor: Cursor, at: int) -> bool:
    """Whether a token is part of the name: a capital, a link, a small word between capitals."""
    key = cursor.keys[at]
    if key in ("&", "-"):
        return True
    return key[0].isalpha() and (cursor.capitals[at] or _small_word(cursor, at))


def _small_word(cursor: Cursor, at: int) -> bool:
    """Whether a lower-case word goes on a name: a capital follows within two words."""
    hit = cursor.hits.get(at)
    one_word = hit is not None and hit.last - hit.first == 1
    if hit and one_word and ("verbs" in hit.codes or "bodies" in hit.codes):
        return False
    for here in (at + 1, at + 2):
        key = cursor.key(here)
        if not key or not key[0].isalpha():
            ends = here == at + 1 and key in ("", "(", ",") and hit is None
            return ends and cursor.capitals[at - 1]
        if cursor.capitals[here]:
            following = cursor.hits.get(here)
            return following is None or "bodies" not in following.codes
    return False


def _seat(cursor: Cursor, last: int) -> tuple[Site, int] | None:
    """The town behind a company's name: ` (Vinh)`, `, tỉnh X`."""
    if cursor.key(last) not in ("(", ","):
        return None
    level = cursor.level(last + 1)
    one = site(cursor, level[1], level[0]) if level else site(cursor, last + 1, None)
    return one if cursor.key(last) == "(" or level else None
