"""An undertaking as a commitment of the model."""

from __future__ import annotations

from bordercoop.discourse.reading import Reading
from bordercoop.model import Commitment
from bordercoop.records.assemble.quoted import evidence, in_order
from bordercoop.records.assemble.settled import members
from bordercoop.records.commitments import Undertaking


def commitment(
    reading: Reading, commitment_id: str, meeting_id: str | None, u: Undertaking
) -> Commitment:
    """The record of an undertaking; its text is its first clause."""
    grounds = {name: list(spans) for name, spans in u.grounds.items()}
    for spans in u.topics.values():
        grounds.setdefault("topics", []).extend(spans)
    if u.due_span:
        grounds["due"] = [u.due_span]
    return Commitment(
        commitment_id=commitment_id,
        meeting_id=meeting_id,
        kind=u.kind,
        instrument=u.instrument if u.kind == "signed" else None,
        actors=members(u.actors),
        addressees=members(u.addressees),
        text=reading.text(u.spans[0]),
        topics=members(u.topics),
        due=u.due,
        evidence=evidence(reading, u.spans),
        grounds=in_order(grounds),
        rule=u.rule,
    )
