"""The rules of commitments, by the verb that says what a clause is."""

from __future__ import annotations

from bordercoop.records.commitments.undertaking import Stretch, Undertaking

from bordercoop.records.commitments import made, signed
from bordercoop.records.rule import Rule

X = ("x",)
SIGNED = Rule("commitment.signed", ("verbs:sign", "instruments"), signed.signed, X)
RULES = (
    SIGNED,
    Rule("commitment.agreed", ("verbs:agree", "verbs:affirm", "verbs:will"), made.agreed, X),
    Rule("commitment.requested", ("verbs:request",), made.requested, X),
    Rule("commitment.invited", ("verbs:invite",), made.invited, X),
    Rule("commitment.discussed", ("verbs:discuss",), made.discussed, X),
)
RULE_OF = {anchor.partition(":")[2]: rule for rule in RULES for anchor in rule.anchors}
"""The rule that each verb calls for."""


def kind_of(rule: Rule) -> str:
    """The kind of commitment that a rule makes."""
    return rule.id.partition(".")[2]


BY_KIND = {kind_of(rule): rule for rule in RULES}


def build(kind: str, stretch: Stretch) -> list[Undertaking]:
    """The commitments of a kind that a stretch of words holds."""
    made: list[Undertaking] = BY_KIND[kind].build(stretch)
    return made
