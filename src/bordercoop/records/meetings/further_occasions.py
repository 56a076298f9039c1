"""Further occasions: another host, another day, another place than those told before."""

from __future__ import annotations

from datetime import date

from bordercoop.discourse.bodies import BOTH
from bordercoop.discourse.org_id import below, province_of
from bordercoop.discourse.reading import Reading
from bordercoop.mentions.dates import Date
from bordercoop.mentions.page import Mention, Sentence
from bordercoop.records.meetings.acts import acts
from bordercoop.records.meetings.days import days, is_past, recalls, to_come, within
from bordercoop.records.meetings.host import body_called_on
from bordercoop.records.meetings.main_occasion import time_and_place
from bordercoop.records.meetings.occasion import (
    Occasion,
    Story,
    Words,
    leading,
    take_kind,
    told_by,
)
from bordercoop.records.meetings.place import take_place
from bordercoop.records.meetings.sides import both_sides, lao_police, third_country
from bordercoop.records.meetings.words import (
    framed,
    leading_words,
    meeting_hits,
    of_the_visit,
    planned,
    refers_back,
)
from bordercoop.records.rule import tried

TABLE = "meeting"
SAME_DAY, OTHER_DAY = "meeting.same_day", "meeting.other_day"
RECEIVING = ("talks", "working_visit", "holiday_visit")
"""Kinds that tell of another occasion where other guests come or another host receives."""
WORK = ("talks", "annual_review", "signing")
"""Kinds of work that may follow a courtesy call on the same day."""
_SERIES, _ONE_TRIP = 8, 3
"""Days before the lead on which another delegation may have come for the same reason, and on
which another meeting is of the same trip."""


def telling(story: Story, sentence: Sentence) -> list[Words]:
    """The words of a sentence that can tell of an occasion beside the lead.

    There are none before the lead, with a third country, in a look back, or where all is
    planned.
    """
    found = story.telling.get(sentence.number)
    if found is None:
        found = story.telling[sentence.number] = _telling(story, sentence)
    return found


def _telling(story: Story, sentence: Sentence) -> list[Words]:
    reading, lead = story.reading, story.lead
    if lead is None or sentence.number <= lead.sentence.number:
        return []
    if sentence.block not in ("body", "item"):
        return []
    told = [
        (hit, kind)
        for hit, kind in meeting_hits(reading, sentence)
        if not framed(reading, sentence, hit, kind)
        and not of_the_visit(reading, sentence, hit, kind)
    ]
    hits = [(hit, kind) for hit, kind in told if not planned(reading, sentence, hit)]
    if not told:
        told = hits = acts(reading, sentence)[:1]
    stopped = None
    if not told:
        stopped = "no act of the two sides on a day, at a place"
    elif third_country(sentence, reading):
        stopped = "third country at the table"
    elif recalls(reading, sentence) and not (
        _same_series(reading, sentence, lead) or _call_of_the_trip(sentence, hits)
    ):
        stopped = "the sentence looks back"
    elif not hits:
        stopped = "planned, not held"
    elif not both_sides(reading, sentence):
        stopped = "no police body and no official of the two sides"
    if stopped is None:
        return hits
    tried(reading, TABLE, (sentence.start, sentence.end), stopped)
    return []


def _own_day(sentence: Sentence) -> Mention | None:
    return next(
        (m for m in days(sentence) if m.value.precision == "day" and m.value.start), None
    )


def on_same_day(story: Story, sentence: Sentence) -> list[Occasion]:
    """`Chiều cùng ngày, … tiếp đoàn Công an tỉnh Y`: other guests, or work after a call."""
    hits, lead, reading = telling(story, sentence), story.lead, story.reading
    if not hits or lead is None or _own_day(sentence) is not None:
        return []
    span = (sentence.start, sentence.end)
    if not any(m.value.form == "same_day" for m in days(sentence)):
        tried(reading, SAME_DAY, span, "no day of its own and no `cùng ngày`")
        return []
    receiving = [
        hit
        for hit, kind in hits
        if kind in RECEIVING and not refers_back(reading, sentence, hit)
    ]
    if not receiving:
        tried(reading, SAME_DAY, span, "no act of visiting, receiving or meeting")
        return []
    before = lao_police(reading, story.held[-1].sentence)
    guests = {
        one
        for one in lao_police(reading, sentence)
        if one not in before and not (below(one) and province_of(one) == lead.province)
    }
    to_work = lead.kind == "courtesy_call" and any(kind in WORK for _, kind in hits)
    host = body_called_on(reading, sentence, receiving[0])
    if not guests and not to_work and host is None:
        tried(reading, SAME_DAY, span, "the same guests as before")
        return []
    hit, kind = leading(hits)
    occasion = told_by("held", kind, sentence, receiving[0])
    occasion.words["kind"] = reading.page.span(hit.first, hit.last)
    if host is not None:
        occasion.host_ids = host.ids
    if lead.kind == "holiday_visit" and kind == "working_visit":
        take_kind(occasion, lead)
    time_and_place(reading, occasion)
    return [occasion]


def on_other_day(story: Story, sentence: Sentence) -> list[Occasion]:
    """`Ngày 12/6, đoàn … đã hội đàm với`: a day of its own, or another place on that day."""
    hits, lead, reading = telling(story, sentence), story.lead, story.reading
    day = _own_day(sentence)
    if not hits or lead is None or day is None:
        return []
    stopped = _not_another(story, sentence, day.value, lead)
    strong = [(hit, kind) for hit, kind in hits if not refers_back(reading, sentence, hit)]
    if stopped is None and not strong:
        stopped = "speaks of a meeting told before"
    if stopped is None:
        hit, kind = leading_words(reading, sentence, strong)
        if kind != "other":
            occasion = told_by("held", kind, sentence, hit)
            if lead.kind == "holiday_visit" and kind == "working_visit":
                take_kind(occasion, lead)
            time_and_place(reading, occasion)
            return [occasion]
        stopped = "an occasion of no kind of meeting"
    tried(reading, OTHER_DAY, (sentence.start, sentence.end), stopped)
    return []


def _not_another(story: Story, sentence: Sentence, day: Date, lead: Occasion) -> str | None:
    """Why a day that a sentence gives is not that of another occasion held, if so."""
    reading, current = story.reading, story.held[-1]
    earlier = is_past(reading, day, lead.date) and not within(day, lead.date)
    if earlier and not _same_series(reading, sentence, lead):
        return "lies before the lead"
    if to_come(reading, day):
        return "lies after publication"
    if current.date and (day.start, day.end) == (current.date.start, current.date.end):
        return None if _other_guests(story, sentence) else "the day of the meeting before"
    if lead.date is None:
        return "the lead has no day to differ from"
    one_day = lead.date.start == lead.date.end
    if one_day and day.start == lead.date.start and not _new_place(reading, sentence, lead):
        return "same day and place as the lead"
    return None


def _other_guests(story: Story, sentence: Sentence) -> bool:
    """`Chiều 12/5, … tiếp đoàn Công an tỉnh Y`: other guests on a day told before."""
    reading = story.reading
    here, before = (lao_police(reading, s) for s in (sentence, story.held[-1].sentence))
    receiving = any(
        kind in RECEIVING and not refers_back(reading, sentence, hit)
        for hit, kind in telling(story, sentence)
    )
    whole = {one for one in here if not below(one)}
    return receiving and bool(whole) and bool(before) and before.isdisjoint(here)


def _same_series(reading: Reading, sentence: Sentence, lead: Occasion) -> bool:
    """`Trước đó, chiều 3/2, đoàn … cũng đã đến`: another delegation of the same days."""
    if any(mention.value.form == "same_day" for mention in days(sentence)):
        return True
    if lead.date is None or not lead.date.start:
        return False
    both = any(one.startswith(BOTH) for e in reading.entities[sentence.number] for one in e.ids)
    people = any(e.people for e in reading.entities[sentence.number])
    if not lao_police(reading, sentence) and not people and not both:
        return False
    for mention in days(sentence):
        if mention.value.start and mention.value.precision == "day":
            if within(mention.value, lead.date):
                return True
            gap = date.fromisoformat(lead.date.start) - date.fromisoformat(mention.value.start)
            also = reading.has(sentence, "cũng đã", "tiếp", "đón", "chúc")
            if 0 <= gap.days <= (_SERIES if also else _ONE_TRIP):
                return True
    return False


def _call_of_the_trip(sentence: Sentence, hits: list[Words]) -> bool:
    """`Trước đó, đoàn đã đến chào Chủ tịch nước`: a call without a day is of the same trip."""
    return not days(sentence) and any(kind == "courtesy_call" for _, kind in hits)


def _new_place(reading: Reading, sentence: Sentence, lead: Occasion) -> bool:
    probe = Occasion("held", "other", sentence, lead.hit)
    take_place(reading, probe, sentence)
    return probe.province is not None and probe.province != lead.province
