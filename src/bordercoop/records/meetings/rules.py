"""The rules that make meetings, in the order in which a sentence is held against them."""

from __future__ import annotations

from bordercoop.records.meetings import calls, further, lead, recalled
from bordercoop.records.rule import Rule

LEAD = Rule(
    id="meeting.lead",
    anchors=("meetings", "verbs:hand_over", "verbs:begin_building"),
    build=lead.build,
    examples=("",),
)
COURTESY_CALL = Rule(
    id="meeting.courtesy_call",
    anchors=("meetings:courtesy_call",),
    build=calls.on_another_host,
    examples=("",),
)
AFTER_COURTESY_CALL = Rule(
    id="meeting.after_courtesy_call",
    anchors=("meetings:working_visit",),
    build=calls.work_after_call,
    examples=("",),
)
SAME_DAY = Rule(
    id="meeting.same_day",
    anchors=("meetings",),
    build=further.on_same_day,
    examples=("",),
)
OTHER_DAY = Rule(
    id="meeting.other_day",
    anchors=("meetings",),
    build=further.on_other_day,
    examples=("",),
)
FROM_THE_PAST = Rule(
    id="meeting.recalled",
    anchors=("meetings", "verbs:sign", "verbs:hand_over", "verbs:give"),
    build=recalled.build,
    examples=("",),
)

HELD = (LEAD, COURTESY_CALL, AFTER_COURTESY_CALL, SAME_DAY, OTHER_DAY)
"""Of these the first that makes an occasion has the sentence."""
RECALLED = (FROM_THE_PAST,)
RULES = (*HELD, *RECALLED)
