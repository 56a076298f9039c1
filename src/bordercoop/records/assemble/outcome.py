"""A figure as an outcome of the model."""

from __future__ import annotations

from bordercoop.discourse.reading import Reading
from bordercoop.model import Outcome
from bordercoop.records.assemble.quoted import Grounds, evidence, in_order
from bordercoop.records.assemble.settled import listed, members
from bordercoop.records.outcomes import Figure


def outcome(reading: Reading, outcome_id: str, f: Figure) -> Outcome:
    """The record of a figure; of a period that goes on the end may be unknown."""
    period = f.period if f.period and f.period.start else None
    grounds: Grounds = {**f.grounds, "value": [f.number_span]}
    for spans in f.topics.values():
        grounds.setdefault("topics", []).extend(spans)
    if period and f.period_span:
        grounds["period_start"] = [f.period_span]
    if period and period.end and f.period_span:
        grounds["period_end"] = [f.period_span]
    return Outcome(
        outcome_id=outcome_id,
        indicator=f.indicator,
        value=float(f.value),
        unit=listed("outcome_unit", f.unit, "item"),
        approximate=f.approximate,
        substance=f.substance,
        topics=members(f.topics),
        actors=members(f.actors),
        period_start=period.start if period else None,
        period_end=(period.end or None) if period else None,
        evidence=evidence(reading, f.spans),
        grounds=in_order(grounds),
        rule=f.rule,
    )
