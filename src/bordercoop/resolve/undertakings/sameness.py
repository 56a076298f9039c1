"""Whether two articles tell of one undertaking: one occasion, one kind, the same bodies.

A signing is known by its instrument and signers, an invitation by who invites whom, anything
else by the words of its clause.
"""

from __future__ import annotations

from bordercoop.resolve.consensus import nested
from bordercoop.resolve.fusion import Verdict
from bordercoop.resolve.undertakings.telling import Telling

_SAME_WORDS = 0.6
"""Share of the words of both that one clause in two papers has in common."""
_LIKE_WORDS = 0.35
"""The same where the topics are the same as well."""


def judged(one: Telling, other: Telling) -> Verdict | None:
    """The verdict on two tellings; None where they are two undertakings."""
    kin = one.kin == other.kin and (one.start, one.end) == (other.start, other.end)
    if not kin and (one.event is None or one.event != other.event):
        return None
    first, second = one.commitment, other.commitment
    if first.kind != second.kind:
        return None
    day = max(one.day, other.day)
    mine, theirs = one.parties(day), other.parties(day)
    if not all(map(nested, mine, theirs)):
        return None
    where = "in articles made from one text" if kin else "on the same occasion"
    shared = len(one.words & other.words) / max(1, len(one.words | other.words))
    same = mine == theirs
    if shared >= _SAME_WORDS:
        tier = (0 if same else 1) + (0 if shared == 1 else 2 if shared > 0.8 else 4)
        return Verdict("undertaking.same_words", tier, f"{where}, nearly the same words")
    if first.kind == "signed" and first.instrument == second.instrument:
        if first.instrument is None or not _topics_meet(one, other):
            return None
        why = f"{where}, the same instrument and signers"
        return Verdict("undertaking.same_instrument", 10, why) if same else None
    if first.kind == "invited" and same:
        return Verdict("undertaking.same_invitation", 10, f"{where}, the same host and guests")
    if shared >= _LIKE_WORDS and same and set(first.topics) == set(second.topics) != set():
        return Verdict("undertaking.same_topics", 20, f"{where}, the same topics, like words")
    return None


def _topics_meet(one: Telling, other: Telling) -> bool:
    mine, theirs = set(one.commitment.topics), set(other.commitment.topics)
    return not mine or not theirs or bool(mine & theirs)
