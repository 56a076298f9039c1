"""A presence as a participant of the model."""

from __future__ import annotations

from bordercoop.discourse.individuals import Individual
from bordercoop.discourse.org_id import province_of, side
from bordercoop.discourse.reading import Reading
from bordercoop.model import Participant
from bordercoop.records.assemble.quoted import Grounds, evidence, in_order
from bordercoop.records.assemble.settled import members
from bordercoop.records.participants import Presence, body_words
from bordercoop.text import Span

PIECES = 3
"""Pieces of evidence for a participant; names of long reports recur in every sentence."""


def participant(
    reading: Reading, participant_id: str, meeting_id: str, p: Presence
) -> Participant:
    """The record of somebody at a meeting."""
    person = reading.people[p.person] if p.person is not None else None
    grounds = _of_person(reading, person) if person else _of_body(p)
    return Participant(
        participant_id=participant_id,
        meeting_id=meeting_id,
        type="person" if person else "organization",
        name=person.name if person else p.name,
        rank=person.rank if person else None,
        position=person.position if person else None,
        position_code=person.code if person else None,
        org_id=p.org_id,
        country=side(p.org_id) if p.org_id else None,
        province=province_of(p.org_id) if p.org_id else None,
        roles=members(p.roles),
        evidence=evidence(reading, p.spans[:PIECES]),
        grounds=in_order(p.grounds | grounds),
        rule=p.rule,
    )


def _of_person(reading: Reading, person: Individual) -> Grounds:
    """The words of name, rank, office and body.

    A body that is left to context, `Giám đốc` alone, is grounded in the office.
    """
    grounds: Grounds = {"name": [person.name_span]}
    if person.rank and person.rank_span:
        grounds["rank"] = [person.rank_span]
    if person.position and person.position_span:
        grounds["position"] = [person.position_span]
    if person.code and person.position_span:
        grounds["position_code"] = [person.position_span]
    span = body_words(reading, person) or person.position_span
    return grounds | _of_org(person.org_id, span)


def _of_body(p: Presence) -> Grounds:
    """The words that name the body, else those that show it to be there."""
    if not p.name_span:
        return _of_org(p.org_id, p.spans[0])
    return {"name": [p.name_span], **_of_org(p.org_id, p.name_span)}


def _of_org(org_id: str | None, span: Span | None) -> Grounds:
    """The words of a body, which tell its country and its province too."""
    if org_id is None or span is None:
        return {}
    names = ["org_id", "country", *(["province"] if province_of(org_id) else [])]
    return {name: [span] for name in names}
