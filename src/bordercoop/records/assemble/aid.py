"""A gift as aid of the model."""

from __future__ import annotations

from bordercoop.model import Aid
from bordercoop.records.aid import Gift
from bordercoop.records.assemble.quoted import dated, evidence, in_order
from bordercoop.records.reading import Reading


def aid(reading: Reading, aid_id: str, meeting_id: str | None, g: Gift) -> Aid:
    """The record of a gift; a unit needs a quantity, a currency an amount."""
    date = g.date if g.date and g.date.start else None
    grounds = {name: list(spans) for name, spans in g.grounds.items()}
    if g.item_span:
        grounds["item"] = [g.item_span]
    if g.purpose_span:
        grounds["purpose"] = [g.purpose_span]
    if date and g.date_span:
        grounds |= dated([g.date_span])
    return Aid(
        aid_id=aid_id,
        meeting_id=meeting_id,
        kind=g.kind,
        donors=sorted(g.donors),
        recipients=sorted(g.recipients),
        item=g.item,
        quantity=g.quantity,
        unit=g.unit if g.quantity is not None else None,
        amount=g.amount,
        currency=g.currency if g.amount is not None else None,
        approximate=g.approximate,
        status=g.status,
        purpose=g.purpose,
        date_start=date.start if date else None,
        date_end=date.end if date else None,
        date_precision=date.precision if date else None,
        date_basis="text" if date else None,
        evidence=evidence(reading, g.spans),
        grounds=in_order(grounds),
        rule=g.rule,
    )
