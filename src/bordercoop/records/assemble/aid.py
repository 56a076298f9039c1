"""A gift as aid of the model."""

from __future__ import annotations

from bordercoop.discourse.reading import Reading
from bordercoop.model import Aid
from bordercoop.records.aid import Gift
from bordercoop.records.assemble.quoted import dated, evidence, in_order
from bordercoop.records.assemble.settled import exact, listed, members

OTHER = "item"
"""The unit of anything else."""


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
    quantity, amount = exact(g.quantity), exact(g.amount, places=2)
    return Aid(
        aid_id=aid_id,
        meeting_id=meeting_id,
        kind=g.kind,
        donors=members(g.donors),
        recipients=members(g.recipients, without=g.donors),
        item=g.item,
        quantity=quantity,
        unit=_unit(g) if quantity is not None else None,
        amount=amount,
        currency=g.currency if amount is not None else None,
        approximate=g.approximate if amount is not None or quantity is not None else None,
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


def _unit(g: Gift) -> str:
    """What the quantity counts: people of a scholarship, and `item` what has no unit of aid."""
    if g.kind == "scholarship":
        return "person"
    return listed("aid_unit", g.unit or OTHER, OTHER)
