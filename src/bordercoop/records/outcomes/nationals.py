"""Lao nationals whom Vietnamese police catch: work of one side that concerns the other.

Who is caught is told behind the verb or before its passive, his nationality by its name or by
where he lives: `bắt 2 đối tượng người Lào`, `bắt T. (trú tại huyện X, tỉnh Y, Lào)`. A Lao of
whom something was bought, or who hired those caught, is none of them.
"""

from __future__ import annotations

from bordercoop.discourse.org_id import POLICE, kind_of, side
from bordercoop.discourse.reading import Reading
from bordercoop.lexicon.terms import LAO_WORD
from bordercoop.lexicon.worded import worded

_OTHERS = r"(?!\b(?:{joint_other_people})\b)"
_LAO = (
    r"\b(?:(?:{joint_nationals}) (?:(?:{joint_nation}) )?lào"
    rf"|(?:{{joint_home}})\b(?:{_OTHERS}[^;.)]){{0,70}}(?:[,(] ?|\b(?:{{joint_nation}}) )lào)"
    r"\b(?! cai)"
)
_BETWEEN = rf"(?:{_OTHERS}[^;]){{0,110}}?"
_CAUGHT = worded(r"\b(?:{suspects_verbs}|{joint_catching})\b" + _BETWEEN + _LAO)
_WERE_CAUGHT = worded(
    _LAO + r"[^;.]{0,90}?\b(?:{suffered} [^;.]{0,60}?(?:{people_were_caught})|{people_fell})\b"
)


def caught(clause: str) -> bool:
    """Whether a clause, in lower case, tells of Lao nationals who are caught."""
    if LAO_WORD not in clause:
        return False
    return _CAUGHT.search(clause) is not None or _WERE_CAUGHT.search(clause) is not None


def concerned(reading: Reading) -> bool:
    """Whether an article of Vietnamese police tells of Lao nationals who are caught."""
    named = {one for ids in reading.orgs.values() for one in ids}
    if not any(side(one) == "VN" and kind_of(one) in POLICE for one in named):
        return False
    return any(caught(reading.low((s.start, s.end))) for s in reading.page.sentences)
