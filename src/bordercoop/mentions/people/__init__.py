"""People by rank, form of address or office, with the offices told before and behind a name.

Anchor and scan: a rank, an `ông` or an office is the anchor; the name is the run of
capitalised words (or hyphened parts) beside it; offices are read to both sides.
"""

from __future__ import annotations

from bordercoop.mentions.cursor import Cursor
from bordercoop.mentions.page import Mention
from bordercoop.mentions.people.person import Office, Person
from bordercoop.mentions.people.reader import ANCHORS, Reader

__all__ = ["Office", "Person", "find"]


def find(cursor: Cursor, bodies: list[Mention]) -> list[Mention]:
    """People, and offices or titles that stand for one, in text order.

    `bodies` are the mentions of bodies in the sentence, to which offices belong.
    """
    anchors = [hit.first for hit in cursor.sentence.hits if not ANCHORS.isdisjoint(hit.codes)]
    return Reader(cursor, bodies, anchors).read() if anchors else []
