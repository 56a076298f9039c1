"""The rules of outcomes: the first that makes a figure of a number has it."""

from __future__ import annotations

from bordercoop.records.outcomes import people, seized, work
from bordercoop.records.rule import Rule

X = ("x",)
RULES = (
    Rule(
        "outcome.seized",
        ("substances", "currencies", "units:gun", "units:brick"),
        seized.seized,
        X,
    ),
    Rule("outcome.information_items", ("indicators:information_items",), work.information, X),
    Rule(
        "outcome.fugitives",
        (
            "indicators:fugitives",
            "indicators:suspects",
            "indicators:citizens",
            "trainees:people",
        ),
        people.fugitives,
        X,
    ),
    Rule(
        "outcome.persons_handed_over",
        (
            "indicators:suspects",
            "indicators:instances",
            "indicators:citizens",
            "trainees:people",
        ),
        people.handed_over,
        X,
    ),
    Rule(
        "outcome.victims",
        ("indicators:victims", "indicators:citizens", "trainees:people"),
        people.victims,
        X,
    ),
    Rule(
        "outcome.citizens_assisted",
        ("indicators:citizens", "trainees:people"),
        people.assisted,
        X,
    ),
    Rule(
        "outcome.suspects",
        ("indicators:suspects", "indicators:citizens", "trainees:people"),
        people.suspects,
        X,
    ),
    Rule(
        "outcome.immigration_violations",
        (
            "indicators:cases",
            "indicators:suspects",
            "indicators:instances",
            "indicators:citizens",
            "trainees:people",
        ),
        people.immigration,
        X,
    ),
    Rule("outcome.cases", ("indicators:cases",), work.cases, X),
    Rule("outcome.patrols", ("indicators:patrols", "indicators:rounds"), work.patrols, X),
    Rule(
        "outcome.meetings_held",
        ("indicators:meetings_held", "indicators:rounds"),
        work.meetings,
        X,
    ),
    Rule("outcome.other", ("indicators:instances", "indicators:other"), work.other, X),
)
