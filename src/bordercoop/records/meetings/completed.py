"""What the sentence of an occasion leaves open, from the other sentences that tell of it."""

from __future__ import annotations

import re

from bordercoop.discourse.bodies import marked
from bordercoop.discourse.org_id import province_of, side
from bordercoop.discourse.reading import Reading
from bordercoop.lexicon import gazetteer
from bordercoop.lexicon.worded import worded
from bordercoop.mentions.locations import Location
from bordercoop.mentions.page import Mention, Sentence
from bordercoop.records.meetings.days import days, is_past, recalls, settle_day, signed_earlier
from bordercoop.records.meetings.mode import take_mode_from_rest
from bordercoop.records.meetings.occasion import Occasion
from bordercoop.records.meetings.place import (
    THERE,
    is_province_now,
    locate,
    province_at,
    spoken_places,
    take_district,
)
from bordercoop.records.meetings.seat import at_convener, at_house_of_state
from bordercoop.records.meetings.segments import occasion_of
from bordercoop.records.meetings.sides import third_country
from bordercoop.records.meetings.venue import take_house
from bordercoop.records.meetings.words import meeting_hits, planned

# `tại trụ sở Công an tỉnh …`, `tại điểm cầu …` before a place
_AT_SEAT = worded(
    r"""(?:{completed_at_seat})\ (?:{completed_seats}|{venue_houses})[^.;:]{0,50}$""",
    re.VERBOSE,
)
# `Tại tỉnh X, …` at the opening of a sentence
_AT = worded(r"(?:{completed_at})\s+$")
_SEAT_REACH, _OPENING_REACH = 76, 40


def complete(reading: Reading, occasion: Occasion, held: list[Occasion]) -> None:
    """Fill in day, province, district and mode of a held occasion."""
    settle_day(reading, occasion, held)
    if occasion.province is None and not occasion.online:
        at_house_of_state(reading, occasion)
    if occasion.kind == "courtesy_call" and occasion.province is None:
        _province_of_others(occasion, held)
    mine = [
        s
        for s in reading.page.sentences
        if s.block in ("body", "caption", "title")
        and occasion_of(reading, held, s.number) is occasion
    ]
    if not occasion.online and occasion is min(held, key=lambda o: o.sentence.number):
        take_mode_from_rest(reading, occasion, mine)
    if occasion.online:
        occasion.country = occasion.province = occasion.district = occasion.venue = None
        occasion.place_span = None
    elif (
        occasion.province is None or occasion.district is None
    ) and not occasion.several_hosts:
        _place_from(reading, occasion, mine)
    if not occasion.online:
        _house_from(reading, occasion, mine)
    if occasion.country is None and not occasion.online:
        at_convener(reading, occasion, mine)
    if occasion.province is None and not occasion.online:
        _beside_the_first(reading, occasion, held)
    if occasion.province and occasion.day:
        occasion.province = gazetteer.on(occasion.province, occasion.day)


def _beside_the_first(reading: Reading, occasion: Occasion, held: list[Occasion]) -> None:
    """A further stage of one day lies where the first does, unless its own hosts say else."""
    first = held[0]
    if first is occasion or first.country is None or occasion.day != first.day:
        return
    if occasion.country not in (None, first.country) or occasion.kind == "courtesy_call":
        return
    hosts = {
        one
        for mention in occasion.sentence.of("body")
        for one in reading.orgs.get(mention.first, ())
        if not marked(one) and side(one) == first.country
    }
    if not hosts or any(province_of(one) not in (None, first.province) for one in hosts):
        return
    occasion.country, occasion.province = first.country, first.province
    occasion.place_span = first.place_span


def _province_of_others(occasion: Occasion, held: list[Occasion]) -> None:
    """A courtesy call without a place: in the province of the work on the same side."""
    for other in held:
        if other.province and other.country == occasion.country:
            occasion.province = other.province
            span = other.words.get("province") or other.place_span
            if span:
                occasion.words["province"] = span
            return


def _place_from(reading: Reading, occasion: Occasion, sentences: list[Sentence]) -> None:
    for sentence in sentences:
        if recalls(reading, sentence) or third_country(sentence, reading):
            continue
        own = sentence is occasion.sentence
        past = any(is_past(reading, m.value, occasion.date) for m in days(sentence))
        if past and not own:
            continue
        told = _told_there(reading, occasion, sentence)
        signed = signed_earlier(reading, sentence)
        for mention in sentence.of("place"):
            if signed and signed.verb != occasion.hit and signed.tells(mention.first):
                continue
            if mention in told or _says_where(reading, sentence, mention):
                _fill(reading, occasion, sentence, mention)
            if occasion.province and occasion.district:
                return


def _told_there(reading: Reading, occasion: Occasion, sentence: Sentence) -> list[Mention]:
    """`A tổ chức lễ khánh thành … tại bản X`: the places of a sentence that tells once more of
    an occasion, as a caption does."""
    again = any(
        kind == occasion.kind and not planned(reading, sentence, hit)
        for hit, kind in meeting_hits(reading, sentence)
    )
    if not again:
        return []
    return [place for rank, place in spoken_places(reading, sentence) if rank == THERE]


def _house_from(reading: Reading, occasion: Occasion, sentences: list[Sentence]) -> None:
    """The house in which an occasion was: told with it, else where a sentence opens."""
    told = [one for one in (occasion.sentence, occasion.before) if one is not None]
    if any(take_house(reading, occasion, one, one.end) for one in told):
        return
    for sentence in sentences:
        if sentence in told or recalls(reading, sentence) or third_country(sentence, reading):
            continue
        past = any(is_past(reading, m.value, occasion.date) for m in days(sentence))
        if not past and take_house(
            reading, occasion, sentence, sentence.start + _OPENING_REACH
        ):
            return


def _says_where(reading: Reading, sentence: Sentence, mention: Mention) -> bool:
    """Whether a place stands behind `tại` and a seat, or behind `tại` in the opening."""
    text = reading.page.article.text
    before = text[max(sentence.start, mention.start - _SEAT_REACH) : mention.start].lower()
    if _AT_SEAT.search(before):
        return True
    opens = mention.start - sentence.start < _OPENING_REACH
    return opens and _AT.search(before) is not None


def _fill(reading: Reading, occasion: Occasion, sentence: Sentence, mention: Mention) -> None:
    """Take the place where none is known, else the district where it lies in the province."""
    location: Location = mention.value
    province, _ = province_at(reading, sentence, location)
    if occasion.province is None and province:
        locate(reading, occasion, sentence, mention)
    elif province in (occasion.province, None) and occasion.district is None:
        district = location.district
        if district and not is_province_now(reading, district.name):
            take_district(reading, occasion, mention, district)
