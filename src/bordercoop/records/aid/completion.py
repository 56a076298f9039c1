"""What a segment tells of a gift beside the thing: who receives, when, what for."""

from __future__ import annotations

from bordercoop.pattern import pattern
from bordercoop.records.aid.circumstances import (
    BACKGROUND,
    clause_of,
    purpose_of,
    status_of,
)
from bordercoop.records.aid.gift import Gift, crosses
from bordercoop.records.aid.recipients import (
    common_people,
    other_side,
    owner_of,
    recipients_of,
)
from bordercoop.records.aid.segment import Segment
from bordercoop.records.org_id import kind_of, side
from bordercoop.records.rule import tried

# 10 bộ bàn ghế `cho trụ sở`: of the building told of before.
_FOR_BUILDING = pattern(r"(?:cho|của|trong) (?:trụ sở|công trình|ngôi nhà|nhà)")
_GUARDS = frozenset({"border_guard", "army"})


def completed(segment: Segment, found: list[Gift]) -> list[Gift]:
    """The gifts of a segment, completed, that go from one side to the other."""
    for gift in found:
        if gift.rule != "aid.training":
            _complete(segment, gift)
    valid = []
    for gift in found:
        if crosses(gift):
            valid.append(gift)
        else:
            stopped = "no recipient on the other side" if gift.donors else "nobody who gives"
            tried(segment.reading, gift.rule, gift.spans[0], stopped)
    for gift in valid:
        if gift.rule != "aid.training":
            gift.spans[0] = clause_of(segment, gift, alone=len(valid) == 1)
    return valid


def _complete(segment: Segment, gift: Gift) -> None:
    gift.recipients = gift.recipients or _received(segment, gift)
    gift.givers = segment.givers
    gift.status, words = status_of(segment, gift)
    gift.grounds["status"] = [words] if words else []
    gift.purpose_span = purpose_of(segment, gift)
    if gift.purpose_span:
        gift.purpose = segment.reading.text(gift.purpose_span)
    if gift.recipients or not gift.donors:
        return
    if gift.kind == "construction":
        gift.recipients = owner_of(segment, gift.spans[0][0], gift.donors)
    elif "give" in segment.codes and _given_here(segment, gift):
        gift.recipients = other_side(segment, gift.donors)


def _received(segment: Segment, gift: Gift) -> tuple[str, ...]:
    """Who receives: told in the segment, in the one before, or the owner of the building."""
    at = segment.reading.page.tokens.first(gift.spans[0][0])
    told = recipients_of(segment, at, gift.donors)
    if told:
        return told
    if gift.donors:
        told = tuple(r for r in segment.recipients if side(r) != side(gift.donors[0]))
    if not told and segment.building is not None and _FOR_BUILDING.search(segment.text):
        return segment.building.recipients
    return told


def _given_here(segment: Segment, gift: Gift) -> bool:
    """Whether a gift without a recipient is one to the other side of this meeting."""
    if segment.occasion is None or kind_of(gift.donors[0]) in _GUARDS:
        return False
    at = segment.reading.page.tokens.first(gift.spans[0][0])
    if common_people(segment, at, segment.last, gift.donors):
        return False
    sentence = segment.sentence
    return not BACKGROUND.search(segment.reading.low((sentence.start, sentence.end)))
