"""A call on one host and work with another that one sentence tells of: two meetings."""

from __future__ import annotations

from itertools import product

from bordercoop.discourse.reading import Reading, acts_in
from bordercoop.lexicon.connectives import WITH
from bordercoop.mentions.page import Sentence
from bordercoop.records.meetings.occasion import Occasion, Words, told_by
from bordercoop.records.meetings.words import meeting_hits, planned

CALL = ("courtesy_call",)
WORK = ("talks", "annual_review", "working_visit")
"""Kinds of work beside which a call on somebody else is a meeting of its own."""


def beside(reading: Reading, lead: Occasion) -> list[Occasion]:
    """`đến chào xã giao Thủ tướng A và hội đàm với Thứ trưởng B`: the one that does not lead.

    A minister and his deputy on one day are one host.
    """
    sentence = lead.sentence
    own = (lead.hit, lead.kind)
    for call, work in product(
        [own] if lead.kind in CALL else _told(reading, sentence, CALL),
        [own] if lead.kind in WORK else _told(reading, sentence, WORK),
    ):
        behind = [e for e in reading.entities[sentence.number] if e.ids]
        host = next((e for e in behind if call[0].last <= e.first), None)
        met = next((e for e in behind if work[0].last <= e.first), None)
        if host is None or met is None or not host.last <= work[0].first:
            continue
        one_host = not set(host.ids).isdisjoint(met.ids)
        if one_host or host.person is None or not _with(reading, work):
            continue
        made = _of_one_day(reading, lead, call if lead.kind in WORK else work)
        the_call, the_work = (lead, made) if lead.kind in CALL else (made, lead)
        the_call.host_ids, the_call.host_person = host.ids, host.person
        the_work.host_person = met.person
        made.host_ids = (host if made is the_call else met).ids
        return [made]
    return []


def _told(reading: Reading, sentence: Sentence, kinds: tuple[str, ...]) -> list[Words]:
    """The words of a sentence for occasions of some kinds, `làm việc` too, not planned."""
    acts_told = [(hit, hit.codes["acts"]) for hit in acts_in(reading.page, sentence)]
    return [
        (hit, kind)
        for hit, kind in (*meeting_hits(reading, sentence), *acts_told)
        if kind in kinds and not planned(reading, sentence, hit)
    ]


def _with(reading: Reading, work: Words) -> bool:
    """Whether words for work say with whom: `hội đàm với`."""
    return reading.page.tokens.keys[work[0].last : work[0].last + 1] == [WITH]


def _of_one_day(reading: Reading, lead: Occasion, words: Words) -> Occasion:
    """An occasion beside the lead, at its time and place."""
    hit, kind = words
    made = told_by("held", kind, lead.sentence, hit)
    made.twin_of = lead
    made.date, made.date_spans = lead.date, lead.date_spans
    made.country, made.province, made.district = lead.country, lead.province, lead.district
    made.place_span, made.words = lead.place_span, dict(lead.words)
    made.words["kind"] = reading.page.span(hit.first, hit.last)
    return made
