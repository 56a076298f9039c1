"""Work of both sides that is told of in the sentence behind: `Việc bắt giữ do A cùng B …`."""

from __future__ import annotations

from bordercoop.discourse.org_id import POLICE, kind_of, side
from bordercoop.discourse.reading import Parties, Reading
from bordercoop.lexicon.worded import worded
from bordercoop.mentions.page import Sentence
from bordercoop.records.outcomes.actors import FORCES

_CATCHING = worded(r"[^.;]{0,24}\b(?:{outcome_credited})\b")
_RESULT = worded(r"[^.;]{0,24}\b(?:{outcome_credited_in_case})\b")
_TOGETHER = worded(r"\b(?:{outcome_together})\b")

Credited = dict[int, tuple[str, ...]]
"""The bodies of both sides whose work a sentence tells of, by its number."""


def credited(reading: Reading, parties: Parties, *, one_case: bool) -> Credited:
    """For each sentence behind which it is told whose work it was, the bodies.

    That is the sentence before; in a report of one case all before it in their paragraph.
    """
    found: Credited = {}
    sentences = reading.page.sentences
    for sentence in sentences[1:]:
        bodies = _bodies(reading, sentence, parties, one_case)
        at = sentence.number - 1
        paragraph = sentences[at].paragraph
        while bodies and at >= 0 and sentences[at].paragraph == paragraph:
            found.setdefault(at, bodies)
            at = at - 1 if one_case else -1
    return found


def _bodies(
    reading: Reading, sentence: Sentence, parties: Parties, one_case: bool
) -> tuple[str, ...]:
    """The police and guards of both sides to whom a sentence gives the work told before."""
    span = sentence.start, sentence.end
    points_back = _CATCHING.match(reading.page.lower, *span)
    if not points_back and not (one_case and _RESULT.match(reading.page.lower, *span)):
        return ()
    if not _TOGETHER.search(reading.page.lower, sentence.start, sentence.end):
        return ()
    bodies = dict.fromkeys(
        one
        for entity in reading.entities[sentence.number]
        for one in reading.settle(entity.ids, parties)
        if kind_of(one) in FORCES
    )
    sides = {side(one) for one in bodies}
    others = [one for one in parties.both if side(one) not in sides] if bodies else []
    both = (*bodies, *others)
    if {side(one) for one in both} != {"VN", "LA"}:
        return ()
    return both if any(kind_of(one) in POLICE for one in both) else ()
