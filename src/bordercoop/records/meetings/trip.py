"""One trip or several meetings: what becomes of a lead that its own stages tell in detail."""

from __future__ import annotations

from bordercoop.discourse.reading import Reading
from bordercoop.records.meetings.days import within
from bordercoop.records.meetings.occasion import LEADING, Occasion, take_kind
from bordercoop.records.meetings.sides import lao_police


def settle(reading: Reading, held: list[Occasion]) -> list[Occasion]:
    """A trip whose hosts have their own days and places is those meetings, not one more.

    A single stage takes the place of a lead that only says `thăm và làm việc`, and gives way
    to any other lead at the same place.
    """
    lead = held[0]
    if lead.date is None or lead.date.start == lead.date.end:
        return held
    stages = [o for o in held[1:] if o.kind != "courtesy_call" and _inside(o, lead)]
    if len(stages) >= 2 and _several(reading, stages):
        for stage in stages:
            if stage.kind == "working_visit" and _more_specific(lead.kind):
                take_kind(stage, lead)
        return held[1:]
    if len(stages) != 1:
        return held
    stage = stages[0]
    if lead.told_as == "working_visit" and _more_specific(stage.kind):
        stage.evidence.extend(lead.evidence)
        if stage.country is None and not stage.online:
            stage.country, stage.province = lead.country, lead.province
            stage.place_span = lead.place_span
        return held[1:]
    same_place = not stage.province or stage.province == lead.province
    if len(lao_police(reading, lead.sentence)) <= 1 and same_place:
        return [o for o in held if o is not stage]
    return held


def _inside(occasion: Occasion, lead: Occasion) -> bool:
    value = occasion.date
    if value is None:
        return False
    return value.form == "same_day" or bool(value.start and within(value, lead.date))


def _several(reading: Reading, stages: list[Occasion]) -> bool:
    """Whether stages have several hosts or several guests."""
    hosts = {o.province for o in stages if o.province}
    guests = {frozenset(lao_police(reading, o.sentence)) for o in stages}
    return len(hosts) >= 2 or len(guests) >= 2


def _more_specific(kind: str) -> bool:
    return LEADING.index(kind) < LEADING.index("working_visit")
