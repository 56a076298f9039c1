"""An occasion as a meeting of the model."""

from __future__ import annotations

from bordercoop.discourse.reading import Reading
from bordercoop.model import Meeting
from bordercoop.records.assemble.quoted import Grounds, dated, evidence, in_order
from bordercoop.records.meetings import Occasion

PLACE = ("country", "province", "district", "venue")
"""Fields that the words of the place ground where they have none of their own."""


def meeting(reading: Reading, meeting_id: str, o: Occasion) -> Meeting:
    """The record of an occasion; dates are null where none of its days is known.

    An online meeting has no place.
    """
    date = o.date if o.day else None
    place = {name: None if o.online else getattr(o, name) for name in PLACE}
    basis = "publication" if date and date.form == "publication" else "text"
    return Meeting(
        meeting_id=meeting_id,
        status=o.status,
        kind=o.kind,
        mode="online" if o.online else "in_person",
        date_start=date.start if date else None,
        date_end=date.end if date else None,
        date_precision=date.precision if date else None,
        date_basis=basis if date else None,
        country=place["country"],
        province=place["province"],
        district=place["district"],
        venue=place["venue"],
        edition=o.edition,
        evidence=evidence(reading, o.evidence),
        grounds=in_order(_grounds(reading, o)),
        rule=o.rule,
    )


def _grounds(reading: Reading, o: Occasion) -> Grounds:
    """The words of the kind, the mode, the date, the place and the edition.

    No words say that a meeting was in person.
    """
    own, told = o.words, reading.page.span(o.hit.first, o.hit.last)
    grounds: Grounds = {"kind": [told, own.get("kind", told)]}
    if o.day:
        grounds |= dated(o.date_spans)
    for name in ("country", "province", "district", "venue", "edition"):
        span = own.get(name) or (o.place_span if name in PLACE else None)
        if span and getattr(o, name) and not (o.online and name in PLACE):
            grounds[name] = [span]
    if o.online:
        grounds["mode"] = [own["mode"]]
    return grounds
