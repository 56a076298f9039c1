"""Meetings, participants and commitments: fields that allow or exclude each other."""

from __future__ import annotations

from collections.abc import Iterator

from bordercoop.check.places import bodies, in_order
from bordercoop.check.reading import Reading
from bordercoop.check.remark import quoted, remark
from bordercoop.findings import Finding
from bordercoop.model import Commitment, Meeting, Participant

OF_PERSONS = ("rank", "position", "position_code")
OF_BODIES = ("host", "guest")


def meeting(record: Meeting, at: str, reading: Reading) -> Iterator[Finding]:
    """An online meeting has no place; a district lies in a province."""
    if record.mode == "online":
        for field in ("country", "province", "district", "venue"):
            if getattr(record, field) is not None:
                yield remark("E163", f"{at}/{field}", "is given for an online meeting")
    elif record.district is not None and record.province is None:
        yield remark("W208", f"{at}/province", "is null although a district is given")


def participant(record: Participant, at: str, reading: Reading) -> Iterator[Finding]:
    """Persons have names, ranks and offices; organisations host and are guests."""
    if record.meeting_id is None:
        yield remark("E169", f"{at}/meeting_id", "is null", "nobody takes part in no meeting")
    if not record.roles:
        yield remark("E165", f"{at}/roles", "is empty", "who has no other role is an attendee")
    elif "attendee" in record.roles and len(record.roles) > 1:
        message = f"names 'attendee' beside {len(record.roles) - 1} other"
        yield remark("E166", f"{at}/roles", message, "attendee means none of the others")
    yield from in_order("roles", record.roles, at)
    if record.type == "person":
        yield from _person(record, at)
        return
    if record.org_id is None:
        yield remark("E168", f"{at}/org_id", "is null although this is an organisation")
    for field in OF_PERSONS:
        if getattr(record, field) is not None:
            yield remark("E167", f"{at}/{field}", "is given for an organisation")


def _person(record: Participant, at: str) -> Iterator[Finding]:
    if record.name is None:
        hint = "only people who are named are recorded"
        yield remark("E168", f"{at}/name", "is null although this is a person", hint)
    for role in OF_BODIES:
        if role in record.roles:
            hint = "the organisation has this role; its people have what they did"
            yield remark("E164", f"{at}/roles", f"a person is {quoted(role)}", hint)
    if record.position is None and record.position_code is not None:
        yield remark("W212", f"{at}/position", "is null although its code is given")
    if record.position is not None and record.position_code is None:
        hint = "an office outside the list is 'other'"
        yield remark("W212", f"{at}/position_code", "is null although an office is told", hint)


def commitment(record: Commitment, at: str, reading: Reading) -> Iterator[Finding]:
    """What is signed has an instrument, and nothing else has."""
    if record.kind != "signed" and record.instrument is not None:
        message = f"is given for the kind {quoted(record.kind)}"
        yield remark("E161", f"{at}/instrument", message, "only what was signed has one")
    if record.kind == "signed" and record.instrument is None:
        yield remark("W211", f"{at}/instrument", "is null although something was signed")
    yield from bodies("actors", record.actors, at)
    yield from bodies("addressees", record.addressees, at)
    yield from in_order("topics", record.topics, at)
