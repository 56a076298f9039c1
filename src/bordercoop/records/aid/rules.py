"""The rules of aid, in the order in which they are tried on a segment."""

from __future__ import annotations

from bordercoop.records.aid import buildings, counted, service, sums, things, training
from bordercoop.records.rule import Rule

X = ("x",)
FIRST = (
    Rule("aid.fittings", ("objects:equipment.item",), buildings.fittings, X),
    Rule("aid.building", ("objects:construction.building",), buildings.building, X),
    Rule(
        "aid.training",
        ("trainees", "objects:training.person", "verbs:teach"),
        training.training,
        X,
    ),
    Rule("aid.experts", ("trainees:expert", "verbs:serve"), service.experts, X),
    Rule("aid.service", ("verbs:serve",), service.service, X),
)
"""Tried on the segment as a whole, one after the other."""
AT_FIGURE = (
    Rule("aid.counted", ("objects", "units"), counted.counted, X),
    Rule("aid.valued", ("objects", "currencies"), sums.valued, X),
    Rule("aid.sum", ("currencies",), sums.given, X),
)
"""Tried at each figure of a segment, until one takes it."""
UNCOUNTED = (Rule("aid.thing", ("objects",), things.thing, X),)
"""Tried where no other has made a gift."""
RULES = (*FIRST, *AT_FIGURE, *UNCOUNTED)
