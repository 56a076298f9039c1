"""Funds, clubs and associations by a name of their own: `Quỹ Bảo trợ trẻ em tỉnh X`."""

from __future__ import annotations

from bordercoop.lexicon import Hit
from bordercoop.lexicon.worded import word_set
from bordercoop.mentions.cursor import Cursor
from bordercoop.mentions.organisations.body import Body, Found
from bordercoop.mentions.organisations.unit import owned
from bordercoop.mentions.organisations.unit_name import unit_name
from bordercoop.mentions.sites import sites

LONGEST = 8
POLICE = ("police", "security")
PAYS = word_set("association_pays")
"""Words for what one does with money, which end a name: `Quỹ Tâm Sáng cấp …`."""


def association(cursor: Cursor, hit: Hit) -> Found | None:
    """An association with its seat, or the police that it belongs to, told behind its name.

    None where no name follows: `Quỹ này`, `câu lạc bộ bóng đá`.
    """
    if cursor.upper or not cursor.capitals[hit.first]:
        return None
    last = _named_upto(cursor, hit)
    if last == hit.last and hit.last - hit.first == 1:
        return None
    owner = cursor.hits.get(last)
    unit = cursor.page.quote(hit.first, last)
    if owner is not None and owner.codes.get("bodies") in POLICE:
        return owned(cursor, last, unit)
    level = cursor.level(last)
    found, stop = sites(cursor, level[1], level[0]) if level else ([], last)
    if found:
        return Body("other", "named", found[0].level, tuple(found), unit=unit), stop
    return Body("other", "bare", "company", unit=unit), last


def _named_upto(cursor: Cursor, hit: Hit) -> int:
    """The token behind a name, before the level of its seat.

    Behind a single word it opens with a capital: `Quỹ Thiện Tâm`, no `Quỹ này`.
    """
    first = hit.last
    if first >= cursor.end or (hit.last - hit.first == 1 and not cursor.capitals[first]):
        return first
    last = unit_name(cursor, first, LONGEST)
    return next((at for at in range(first, last) if _behind_name(cursor, at)), last)


def _behind_name(cursor: Cursor, at: int) -> bool:
    """Whether a level with a place, or what is done with money, stands at a token."""
    if not cursor.capitals[at] and not PAYS.isdisjoint(
        (cursor.keys[at], f"{cursor.keys[at]} {cursor.key(at + 1)}")
    ):
        return True
    level = cursor.level(at)
    return level is not None and level[1] < cursor.end and cursor.capitals[level[1]]
