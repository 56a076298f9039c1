"""Where the name of a unit ends, which runs on in lower case: `Cục Cảnh sát điều tra …`."""

from __future__ import annotations

from bordercoop.lexicon import Hit
from bordercoop.lexicon.connectives import AND
from bordercoop.lexicon.terms import COUNTRY, SIDE
from bordercoop.lexicon.worded import word_set
from bordercoop.mentions.cursor import Cursor

_DONE_BEFORE, _WHAT_IS_DONE = word_set("unit_name_done_before"), word_set("unit_name_done")
"""First and second tasks of a unit with a comma between: `phòng, chống`, `khám, chữa`."""

GOES_ON = word_set("unit_name_goes_on")
"""Pairs of words with which a name goes on though the first would end it."""
LONGEST = 12
TASKS = frozenset({"build", "teach", "serve", "provide", "exchange"})
"""Classes of verbs that tell what a unit is for as well: `Phòng đào tạo`; all others end it."""
GIVEN_TO = word_set("unit_name_given_to")
"""Words behind which a verb tells what a unit does now."""
ANOTHER = frozenset({"bodies", "ranks", "honorifics", "numerals", "approximators"})
"""Classes of listed words with which something else starts."""


def unit_name(cursor: Cursor, at: int, most: int = LONGEST) -> int:
    """Token after the rest of a unit's name, `at` where it has none."""
    last = at
    while last < cursor.end and last - at < most:
        key = cursor.keys[last]
        if _two_tasks(cursor, last) or (last > at and _goes_on(cursor, last)):
            last += 2
        elif key == AND or _figure(cursor, last, key) or _ends(cursor, last, key):
            break
        else:
            last += 1
    return last


def _figure(cursor: Cursor, at: int, key: str) -> bool:
    """Whether a number stands here that is no part of a word, as in `Cục C04`."""
    tokens = cursor.page.tokens
    return key.isdecimal() and tokens.starts[at] != tokens.ends[at - 1]


def _two_tasks(cursor: Cursor, at: int) -> bool:
    """Whether a comma inside a name stands here: `phòng, chống`, `khám, chữa`."""
    return (
        cursor.keys[at] == ","
        and cursor.key(at + 1) in _WHAT_IS_DONE
        and cursor.keys[at - 1] in _DONE_BEFORE
    )


def _goes_on(cursor: Cursor, at: int) -> bool:
    """Whether `và` stands here before a small word that starts nothing listed."""
    behind = at + 1
    return (
        cursor.keys[at] == AND
        and behind < cursor.end
        and not cursor.capitals[behind]
        and behind not in cursor.hits
    )


def _ends(cursor: Cursor, at: int, key: str) -> bool:
    """Whether a unit's name ends before a token."""
    if not (key[0].isalpha() or key[0].isdecimal()):
        return True
    hit = cursor.hits.get(at)
    if key == "quan" and cursor.key(at + 1) == "tâm":
        return True
    if key in ("hai", "2") and cursor.key(at + 1) in (COUNTRY, SIDE):
        return True
    if f"{key} {cursor.key(at + 1)}" in GOES_ON:
        return False
    if hit is None or hit.last - hit.first == 1:
        if hit is None and cursor.capitals[at] and not cursor.upper:  # `Lao Bảo`
            return False
        never = cursor.page.lexicon.phrases["never_in_unit_name"].words
        if key in never or f"{key} {cursor.key(at + 1)}" in never:
            return True
    if hit is None:
        return False
    if "countries" in hit.codes:
        return True
    if not ANOTHER.isdisjoint(hit.codes):
        return _another(cursor, hit)
    behind = cursor.key(hit.last) in GIVEN_TO  # `Tổng cục An ninh cung cấp cho Cục …`
    return (cursor.upper or not cursor.capitals[at]) and (_acts(hit) or behind)


def _acts(hit: Hit) -> bool:
    """Whether words tell what a unit does, and not what it is for."""
    if "meetings" in hit.codes:
        return True
    verbs = {code for name, code in hit.tags if name == "verbs"}
    return bool(verbs - TASKS)


def _another(cursor: Cursor, hit: Hit) -> bool:
    """Whether another body, a person or a figure starts here: `an ninh` alone is a task."""
    body = hit.codes.get("bodies")
    if body == "security":
        return cursor.level(hit.last) is not None
    return hit.last - hit.first > 1 or body != "police_unit"
