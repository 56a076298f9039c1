"""Bodies as they are named: police, ministries, committees, border guards, units, companies.

A mention says what its words say: the kind of body, its level, the places named, the unit.
Which body `Công an tỉnh` or `hai bên` means is decided later, in `discourse/bodies`.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from bordercoop.lexicon import Hit
from bordercoop.mentions.cursor import Cursor
from bordercoop.mentions.organisations.association import association
from bordercoop.mentions.organisations.body import Body, Found
from bordercoop.mentions.organisations.company import company
from bordercoop.mentions.organisations.national import (
    embassy,
    ministry,
    ministry_unit,
    representative,
)
from bordercoop.mentions.organisations.police import force, police
from bordercoop.mentions.organisations.reference import province, reference
from bordercoop.mentions.organisations.seated import seated
from bordercoop.mentions.organisations.unit import (
    guard_school,
    mass_organisation,
    police_unit,
    post,
)
from bordercoop.mentions.page import Mention

__all__ = ["Body", "find"]

SEATED = ("party", "government", "border_guard", "army")
FINDERS: dict[str, Callable[[Cursor, Hit], Found | None]] = {
    "police": police,
    "security": police,
    "mps": ministry,
    "representative": representative,
    "ministry_unit": ministry_unit,
    "police_unit": police_unit,
    "border_guard_post": post,
    "guard_school": guard_school,
    "company": company,
    "association": association,
    "other": mass_organisation,
    "embassy": embassy,
    "justice": partial(seated, "other", named=False),
    **{kind: partial(seated, kind) for kind in SEATED},
}
"""How a name goes on behind a listed word, by its code in bodies.yml."""
BEGINNING = frozenset({"departments", "bodies", "references", "forces", "levels"})
"""Classes of the words with which a name may begin."""
ONE_OF_A_NAME = ("police_unit", "ministry_unit", "other")
"""Codes of single words that may be the second of a name: the `Phòng` of `Hải Phòng`."""


def find(cursor: Cursor) -> list[Mention]:
    """The bodies named in a sentence and the words that point back at bodies."""
    found: list[Mention] = []
    upto = cursor.sentence.first
    for hit in cursor.sentence.hits:
        if BEGINNING.isdisjoint(hit.codes):
            continue
        finder = _finder(hit)
        if finder is None or hit.first < upto or _inside_name(cursor, hit):
            continue
        body = finder(cursor, hit)
        if body is not None:
            start, end = cursor.page.span(hit.first, body[1])
            found.append(Mention("body", start, end, hit.first, body[1], body[0]))
            upto = body[1]
    return found


def _finder(hit: Hit) -> Callable[[Cursor, Hit], Found | None] | None:
    """What reads the body that a listed word starts, None where it starts none."""
    codes = hit.codes
    if "departments" in codes:
        return ministry_unit
    if "bodies" in codes:
        return FINDERS.get(codes["bodies"])
    if "references" in codes:
        return reference
    if "forces" in codes:
        return force
    return province if codes.get("levels") == "province" else None


def _inside_name(cursor: Cursor, hit: Hit) -> bool:
    """Whether a single word is part of a name: of a hyphened one, the second of `Hải Phòng`."""
    at = hit.first
    if hit.last - at > 1:
        return False
    if cursor.hyphened(at):
        return True
    before = at - 1
    return (
        before >= cursor.sentence.first
        and hit.codes.get("bodies") in ONE_OF_A_NAME
        and cursor.capitals[at]
        and cursor.capitals[before]
        and cursor.keys[before][0].isalpha()
        and at not in cursor.ending
    )
