"""The rules that say who was at a meeting. People come first: bodies act through them."""

from __future__ import annotations

from bordercoop.records.participants import organizations, people
from bordercoop.records.rule import Rule

PERSON = Rule(
    id="participant.person",
    anchors=("ranks", "offices"),
    build=people.build,
    examples=("",),
    rejects=(),
)
ORGANIZATION = Rule(
    id="participant.organization",
    anchors=("bodies", "verbs:attend", "verbs:host", "verbs:sign", "verbs:organise"),
    build=organizations.build,
    examples=("",),
    rejects=(),
)
RULES = (PERSON, ORGANIZATION)
