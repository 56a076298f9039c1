"""An occasion as a meeting of the model."""

from __future__ import annotations

from bordercoop.model import Meeting
from bordercoop.records.assemble.quoted import Grounds, dated, evidence, in_order
from bordercoop.records.meetings import Occasion
from bordercoop.records.reading import Reading


def meeting(reading: Reading, meeting_id: str, o: Occasion) -> Meeting:
    """The record of an occasion; dates are null where none of its days is known."""
    date = o.date if o.day else None
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
        country=o.country,
        province=o.province,
        district=o.district,
        venue=o.venue,
        edition=o.edition,
        evidence=evidence(reading, o.evidence),
        grounds=in_order(_grounds(reading, o)),
        rule=o.rule,
    )


def _grounds(reading: Reading, o: Occasion) -> Grounds:
    """The words of the kind, the date, the place and the edition."""
    grounds: Grounds = {"kind": [reading.page.span(o.hit.first, o.hit.last)]}
    if o.day and o.date_span:
        grounds |= dated(o.date_span)
    if o.place_span:
        places = ("country", "province", "district", "venue")
        grounds |= {name: [o.place_span] for name in places if getattr(o, name)}
    if o.edition and o.edition_span:
        grounds["edition"] = [o.edition_span]
    return grounds
