"""Which side a sentence turns to before a body whose country nothing else tells."""

from __future__ import annotations

from bordercoop.discourse.bodies.markers import SIDES
from bordercoop.mentions.page import Sentence

OTHER = {"LA": "VN", "VN": "LA"}
ASKED_WITHIN = 3
"""Tokens between a side and what it asks at most: `Phía Lào cũng rất mong Cục X …`."""
ASKED = frozenset({("verbs", "request"), ("verbs", "invite")})


def announced(sentence: Sentence, first: int) -> str | None:
    """The side announced before a token: `Về phía Lào có …`, `Đoàn Việt Nam gồm …`.

    Whoever that side asks or invites is of the other: `Phía Lào đề nghị Cục X …`.
    """
    for mention in reversed(sentence.of("body")):
        if mention.first < first and mention.value.reference in SIDES:
            side = SIDES[mention.value.reference]
            return OTHER[side] if _asked(sentence, mention.last, first) else side
    return None


def _asked(sentence: Sentence, start: int, first: int) -> bool:
    """Whether a verb between two tokens asks or invites whoever stands right behind it."""
    return any(
        start <= hit.first <= start + ASKED_WITHIN
        and hit.last == first
        and not ASKED.isdisjoint(hit.tags)
        for hit in sentence.hits
    )
