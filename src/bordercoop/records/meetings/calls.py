"""Courtesy calls: on another host beside the lead, and the work that follows one."""

from __future__ import annotations

from bordercoop.discourse.org_id import province_of, side
from bordercoop.discourse.reading import Reading, acts_in, verb_hits
from bordercoop.lexicon import Hit
from bordercoop.lexicon.connectives import ALONGSIDE, WITH
from bordercoop.mentions.page import Sentence
from bordercoop.records.meetings.days import days, take_day
from bordercoop.records.meetings.further_occasions import telling
from bordercoop.records.meetings.host import (
    body_called_on,
    host_of,
    leader_receiving,
    receives_guests,
    twins,
)
from bordercoop.records.meetings.occasion import Occasion, Story, told_by
from bordercoop.records.meetings.place import take_place
from bordercoop.records.meetings.seat import place_of_host
from bordercoop.records.meetings.words import planned, refers_back
from bordercoop.records.rule import tried

CALL, AFTER_CALL = "meeting.courtesy_call", "meeting.after_courtesy_call"
BY_A_LEADER = "meeting.received_by_leader"
AFTERWARDS = ("acts", "afterwards")
WORKED_WITH = ("police", "mps")


def on_another_host(story: Story, sentence: Sentence) -> list[Occasion]:
    """`Đoàn cũng đã đến chào xã giao đồng chí X, Bí thư Tỉnh ủy`: a meeting of its own."""
    reading, lead = story.reading, story.lead
    hit = _first(story, sentence, "courtesy_call")
    if hit is None or lead is None:
        return []
    span = (sentence.start, sentence.end)
    if lead.kind == "courtesy_call":
        tried(reading, CALL, span, "the lead is the courtesy call")
        return []
    host = host_of(reading, sentence, hit) or body_called_on(reading, sentence, hit)
    if host is None:
        tried(reading, CALL, span, "no host is named")
        return []
    occasion = told_by("held", "courtesy_call", sentence, hit)
    occasion.host_ids, occasion.host_person = host.ids, host.person
    take_day(reading, occasion, sentence)
    _at_host(reading, occasion, lead)
    occasion.place_span = reading.page.span(host.first, host.last)
    return [occasion, *twins(reading, occasion)]


def _at_host(reading: Reading, occasion: Occasion, lead: Occasion) -> None:
    """The seat of the host; a district only where the sentence tells one in that province."""
    first = occasion.host_ids[0] if occasion.host_ids else None
    occasion.country = side(first) if first else lead.country
    if first and province_of(first):
        occasion.province = province_of(first)
    elif first and lead.province and side(lead.province) == side(first):
        occasion.province = lead.province
    probe = Occasion("held", "other", occasion.sentence, occasion.hit)
    take_place(reading, probe, occasion.sentence)
    if probe.district and probe.province in (None, occasion.province):
        occasion.district = probe.district
        occasion.words["district"] = probe.words["district"]


def _worked(story: Story, sentence: Sentence) -> Hit | None:
    """`đoàn tiếp tục làm việc với`: work that no word names as an occasion."""
    for hit in acts_in(story.reading.page, sentence):
        if hit.codes["acts"] == "working_visit" and not planned(story.reading, sentence, hit):
            return hit
    return None


def _apart_from_call(story: Story, sentence: Sentence, hit: Hit) -> bool:
    """Whether something says that work was beside the call: `sau đó`, a time of its own, or
    the delegation with which somebody sits down."""
    reading = story.reading
    if "tiếp tục làm việc với" in reading.low((sentence.start, sentence.end)) or any(
        AFTERWARDS in one.tags and (one.first == sentence.first or one.last <= hit.first)
        for one in acts_in(reading.page, sentence)
    ):
        return True
    keys = reading.page.tokens.keys
    partner = keys[hit.last : hit.last + 1] in ([WITH], [ALONGSIDE])
    return partner or any(m.first < hit.first for m in days(sentence))


def _first(story: Story, sentence: Sentence, kind: str) -> Hit | None:
    return next((hit for hit, told in telling(story, sentence) if told == kind), None)


def by_a_leader(story: Story, sentence: Sentence) -> list[Occasion]:
    """`Chiều cùng ngày, Chủ tịch UBND tỉnh X đã tiếp đoàn`: a call without the word for it."""
    reading, lead = story.reading, story.lead
    if lead is None or sentence.number <= lead.sentence.number or sentence.block != "body":
        return []
    for hit in verb_hits(sentence, "host"):
        span = reading.page.span(hit.first, hit.last)
        told = leader_receiving(reading, sentence, hit)
        stopped = None
        if told is None:
            stopped = "no leader of a province or country before the verb"
        elif lead.kind == "courtesy_call":
            stopped = "the lead is the courtesy call"
        elif not receives_guests(reading, told, hit):
            stopped = "no guests from the other side behind the verb"
        elif not days(sentence):
            stopped = "no time of its own"
        if stopped is not None or told is None:
            tried(reading, BY_A_LEADER, span, stopped or "")
            continue
        leader = told.receiver
        occasion = told_by("held", "courtesy_call", sentence, hit)
        occasion.host_ids, occasion.host_person = leader.ids, leader.person
        take_day(reading, occasion, sentence)
        _at_host(reading, occasion, lead)
        occasion.place_span = reading.page.span(leader.first, leader.last)
        return [occasion]
    return []


def work_after_call(story: Story, sentence: Sentence) -> list[Occasion]:
    """`Sau khi chào xã giao …, đoàn làm việc với Công an tỉnh X`: the second meeting."""
    reading, lead = story.reading, story.lead
    kind = "talks"
    hit = _first(story, sentence, kind)
    if hit is None:
        kind = "working_visit"
        hit = _first(story, sentence, kind) or _worked(story, sentence)
    if hit is None or lead is None or lead.kind != "courtesy_call":
        return []
    span = (sentence.start, sentence.end)
    if refers_back(reading, sentence, hit):
        tried(reading, AFTER_CALL, span, "speaks of a meeting told before")
        return []
    if not _apart_from_call(story, sentence, hit):
        tried(reading, AFTER_CALL, span, "nothing says that it came after the call")
        return []
    behind = (m for m in sentence.of("body") if m.first >= hit.first)
    if not any(m.value.kind in WORKED_WITH for m in behind):
        tried(reading, AFTER_CALL, span, "no police body is worked with")
        return []
    occasion = told_by("held", kind, sentence, hit)
    take_day(reading, occasion, sentence)
    place_of_host(reading, occasion, sentence)
    return [occasion]
