"""When: the day that a sentence gives an occasion, and whether that day lies before another."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from bordercoop.discourse.reading import Reading, acts_in, verb_hits
from bordercoop.lexicon import Hit
from bordercoop.lexicon.worded import word_list, worded
from bordercoop.mentions.dates import UNREAD, Date, interval
from bordercoop.mentions.page import Mention, Sentence
from bordercoop.records.meetings.occasion import Occasion, Words
from bordercoop.records.meetings.sides import third_country

LONG_AGO = timedelta(days=75)
"""A day that lies so far before publication belongs to an earlier occasion."""
OTHER_DAYS = word_list("days_other_days")  # fmt: skip
"""Words before a day that is not the day of the occasion."""
BEFORE_SIGNED = 8
"""Tokens between a paper and the verb of its signing at the most."""
STOPS = frozenset(",;.")
CARRIED_OUT = ("acts", "carry_out")
LAST_WEEK = "tuần trước"
LOOKING_BACK = ("acts", "look_back")
COARSE = ("quarter", "first_months", "year", "last_year", "this_year_alone")
"""Forms of dates that are the day of an occasion only where its sentence opens with them."""
COARSE_WITHIN = 2
"""Tokens that may stand before such a date."""
RELATIVE = ("same_day", "next_day")
# `Hội nghị ngày 18/7 do …`: a later sentence that speaks of the occasion again.
_THE_OCCASION = worded(r"{days_the_occasion}|{ceremony} |cuộc |chuyến")
_SENTENCES_AFTER = 8
_OPENING_REACH = 60
_BEFORE = 3
"""Sentences before an occasion without a day in which its day may stand."""


def days(sentence: Sentence) -> list[Mention]:
    """The dates of a sentence that are no reporting periods."""
    return [m for m in sentence.of("date") if not m.value.period]


def recalls(reading: Reading, sentence: Sentence) -> bool:
    """Whether a sentence opens by looking back: `Trước đó, …`."""
    return any(
        LOOKING_BACK in one.tags and one.first == sentence.first
        for one in acts_in(reading.page, sentence)[:1]
    )


def is_past(reading: Reading, value: Date, main: Date | None) -> bool:
    """Whether a date lies before the main occasion, so that what it dates is recalled."""
    if not value.start:
        return False
    if main and main.start:
        return value.end < main.start
    latest = reading.calendar.latest
    if latest is None or value.form == "last_year":
        return False
    return date.fromisoformat(value.end) < latest - LONG_AGO


def of_its_day(reading: Reading, sentence: Sentence, hits: list[Words]) -> list[Words]:
    """`Tháng 3/2024, A khởi công …; ngày 11/6/2024, A bàn giao …`: without what a clause tells
    of a month long before the day that another clause gives."""
    keys = reading.page.tokens.keys
    ends = [at for at in range(sentence.first, sentence.last) if keys[at] == ";"]
    told = [m for m in sentence.of("date") if m.value.start and m.value.end]
    exact = [m.value.start for m in told if m.value.precision == "day"]
    if not ends or not exact or len(hits) < len(("earlier", "later")):
        return hits
    kept = []
    for hit, kind in hits:
        opens = max((at for at in ends if at < hit.first), default=sentence.first)
        closes = next((at for at in ends if at >= hit.last), sentence.last)
        own = [m.value for m in told if opens <= m.first < closes]
        coarse = own and all(value.precision != "day" for value in own)
        if not (coarse and max(value.end for value in own) < max(exact)):
            kept.append((hit, kind))
    return kept or hits


def to_come(reading: Reading, value: Date) -> bool:
    """Whether a date lies after publication."""
    latest = reading.calendar.latest
    return latest is not None and date.fromisoformat(value.start) > latest


def within(value: Date, whole: Date | None) -> bool:
    """Whether a date lies inside another."""
    return bool(whole and whole.start and whole.start <= value.start and value.end <= whole.end)


class Signed(NamedTuple):
    """The verb of the earlier signing of a paper, and the token at which its words end."""

    verb: Hit
    end: int

    def tells(self, at: int) -> bool:
        """Whether a token is of what tells of the signing: its day, its place."""
        return self.verb.last <= at < self.end


def signed_earlier(reading: Reading, sentence: Sentence) -> Signed | None:
    """`thực hiện biên bản được hai cơ quan ký ngày 10-12-2021 tại tỉnh X`: the signing of a
    paper that is only named."""
    keys = reading.page.tokens.keys
    papers = [hit for hit in sentence.hits if "instruments" in hit.codes]
    for hit in verb_hits(sentence, "sign") if papers else ():
        before = [one for one in papers if 0 <= hit.first - one.last <= BEFORE_SIGNED]
        if not before or "," in keys[before[-1].last : hit.first]:
            continue
        end = next(
            (n for n in range(hit.last, sentence.last) if keys[n] in STOPS), sentence.last
        )
        dated = [m.value for m in days(sentence) if hit.last <= m.first < end]
        named = any(
            CARRIED_OUT in one.tags and one.last <= before[-1].first
            for one in acts_in(reading.page, sentence)
        )
        if any(value.start and (named or is_past(reading, value, None)) for value in dated):
            return Signed(hit, end)
    return None


def take_day(reading: Reading, occasion: Occasion, sentence: Sentence) -> None:
    """Give an occasion the day of a sentence: a full day, else a month, else `cùng ngày`."""
    told = days(sentence)
    signed = signed_earlier(reading, sentence)
    if signed and signed.verb != occasion.hit:
        told = [m for m in told if not signed.tells(m.first)]
    stated = [m for m in told if m.value.start and m.value.form != "years"]
    pool = [m for m in stated if m.value.precision == "day"] or [
        m for m in stated if m.value.precision == "month"
    ]
    keys = reading.page.tokens.keys
    for mention in pool:
        before = " ".join(keys[max(sentence.first, mention.first - 3) : mention.first])
        other = before.endswith(OTHER_DAYS) and not before.endswith(LAST_WEEK)
        if not other and not to_come(reading, mention.value):
            _take(occasion, _own_day_within(occasion, mention, pool))
            return
    for mention in told:
        if mention.value.form == "same_day":
            _take(occasion, mention)
    if occasion.date is None:
        _coarser(reading, occasion, sentence)


def _own_day_within(occasion: Occasion, trip: Mention, told: list[Mention]) -> Mention:
    """`Sang Lào từ ngày 18 đến 20/7, chiều 19/7 A chào B`: its own day before the trip's."""
    if trip.value.start == trip.value.end:
        return trip
    own = (
        m
        for m in told
        if trip.last <= m.first < occasion.hit.first
        and m.value.start == m.value.end
        and within(m.value, trip.value)
    )
    return next(own, trip)


def _coarser(reading: Reading, occasion: Occasion, sentence: Sentence) -> None:
    """A quarter, a half year or a year with which the sentence opens: `Quý II/2024, …`."""
    for mention in sentence.of("date"):
        value = mention.value
        opens = mention.first - sentence.first <= COARSE_WITHIN
        if value.start and opens and value.form in COARSE and not to_come(reading, value):
            _take(occasion, mention)
            return


def _take(occasion: Occasion, mention: Mention) -> None:
    occasion.date = mention.value
    occasion.date_spans = ((mention.start, mention.end),)


def settle_day(reading: Reading, occasion: Occasion, held: list[Occasion]) -> None:
    """Make `cùng ngày` a day, and give the day to an occasion whose sentence has none.

    It comes from the occasion before, from later sentences, else from publication.
    """
    if occasion.date is not None and occasion.date.form in RELATIVE:
        earlier = [o for o in held if o.sentence.number < occasion.sentence.number and o.day]
        occasion.date = earlier[-1].date if earlier else None
        if earlier:
            occasion.date_spans += earlier[-1].date_spans
    if occasion.date is None and _unread(occasion.sentence):
        return
    if occasion.date is None and occasion.sentence.number != held[0].sentence.number:
        occasion.date = held[0].date
        occasion.date_spans = held[0].date_spans
    if occasion.date is None:
        _day_right_before(reading, occasion)
    if occasion.date is None:
        _day_from_rest(reading, occasion)


def _unread(sentence: Sentence) -> bool:
    """Whether a sentence tells a day that cannot be read: no other stands in for it."""
    return any(m.value.form == UNREAD for m in sentence.of("date"))


def _day_right_before(reading: Reading, occasion: Occasion) -> None:
    """`… từ hôm 12/6. Lễ bàn giao diễn ra ở …`: the one day of the nearest sentence before
    that gives any."""
    number = occasion.sentence.number
    for before in reversed(reading.page.sentences[max(0, number - _BEFORE) : number]):
        if before.block != "body" or recalls(reading, before) or third_country(before, reading):
            return
        told = [m for m in days(before) if m.value.precision == "day" and m.value.start]
        if not told:
            continue
        day = told[0].value
        if len(told) == 1 and not is_past(reading, day, None) and not to_come(reading, day):
            _take(occasion, told[0])
        return


def _day_from_rest(reading: Reading, occasion: Occasion) -> None:
    for sentence in _sentences_after(reading, occasion):
        if recalls(reading, sentence) or third_country(sentence, reading):
            continue
        titled = occasion.sentence.block == "title" and sentence.block == "body"
        view = reading.low((sentence.start, sentence.end))
        if not titled and not _THE_OCCASION.search(view):
            continue
        for mention in days(sentence):
            value = mention.value
            if value.precision != "day" or not value.start or value.form in RELATIVE:
                continue
            near = mention.start - sentence.start <= _OPENING_REACH
            if near and not is_past(reading, value, None):
                _take(occasion, mention)
                return
    _day_of_publication(reading, occasion)


def _sentences_after(reading: Reading, occasion: Occasion) -> list[Sentence]:
    """The next sentences of the body, then titles and captions."""
    body = [
        s
        for s in reading.page.sentences
        if s.block in ("body", "item") and s.number > occasion.sentence.number
    ]
    around = [s for s in reading.page.sentences if s.block in ("title", "caption")]
    return body[:_SENTENCES_AFTER] + around


def _day_of_publication(reading: Reading, occasion: Occasion) -> None:
    published = reading.calendar.published
    if published:
        first, last, precision = interval(published)
        occasion.date = Date(first.isoformat(), last.isoformat(), precision, "publication")
        line = reading.page.layout.published_span
        occasion.date_spans = (line,) if line else ()
