"""Host and guest: by the place of the meeting, else by who organises, receives or travels."""

from __future__ import annotations

from bordercoop.discourse.delegations import listed_behind
from bordercoop.discourse.org_id import kind_of, place_of, province_of, side
from bordercoop.discourse.reading import Reading, verb_hits
from bordercoop.records.meetings import Occasion
from bordercoop.records.participants.presence import Table

CROSSING, CROSSING_REACH = "cửa khẩu", 24
"""The word before the name of a crossing, and how far before it stands."""

MISSIONS = ("representative", "embassy")
"""Kinds of bodies that have their seat in the other country."""


def take_seats(table: Table) -> None:
    """Make each body at a meeting its host or a guest.

    A body of the host's country from another province is a guest, unless it organises or has
    come to a crossing of its own side. Where nothing says who receives whom, nobody is either.
    """
    reading, occasion = table.reading, table.occasion
    organisers = _organisers(reading, occasion)
    country = _convener(reading, occasion) if occasion.online else occasion.country
    if any(kind_of(one) in MISSIONS for one in organisers):
        country = side(organisers[0])  # in the country where it has its seat it is at home
    country = country or _active_side(reading, occasion) or _receiving_side(table)
    if country is None:
        for presence in table.bodies.values():
            if not presence.roles:
                presence.add_role("attendee", presence.spans[0])
        return
    crossing = _at_crossing(reading, occasion) and not any(
        province_of(one) == occasion.province for one in table.bodies
    )
    span = occasion.place_span or (occasion.sentence.start, occasion.sentence.end)
    for org_id, presence in table.bodies.items():
        elsewhere = (
            occasion.province is not None
            and province_of(org_id) is not None
            and place_of(org_id) != occasion.province
            and not occasion.online
            and org_id not in organisers
            and not crossing
        )
        host = side(org_id) == country and not elsewhere
        presence.add_role("host" if host else "guest", span)


def _at_crossing(reading: Reading, occasion: Occasion) -> bool:
    """Whether a meeting was held at a border crossing."""
    if occasion.place_span is None:
        return False
    start, end = occasion.place_span
    return CROSSING in reading.page.lower[max(0, start - CROSSING_REACH) : end]


def _organisers(reading: Reading, occasion: Occasion) -> tuple[str, ...]:
    """The bodies that organise a meeting, none where both sides do."""
    for hit in verb_hits(occasion.sentence, "organise"):
        subject = reading.subject(occasion.sentence, hit.first)
        ids = reading.settle(subject.ids, occasion.parties)
        return ids if len({side(one) for one in ids}) == 1 else ()
    return ()


def _active_side(reading: Reading, occasion: Occasion) -> str | None:
    """The country that receives where no place is told: it organises, or the other travels.

    None where both sides organise or nobody is said to do so.
    """
    other = {"VN": "LA", "LA": "VN"}
    for sentence in filter(None, (occasion.sentence, occasion.before)):
        for code, turned in (("host", False), ("organise", False), ("visit", True)):
            for hit in verb_hits(sentence, code):
                subject = reading.subject(sentence, hit.first)
                ids = reading.settle(subject.ids, occasion.parties)
                sides = {side(one) for one in ids}
                if len(sides) == 1:
                    (country,) = sides
                    return other[country] if turned else country
    return None


def _receiving_side(table: Table) -> str | None:
    """`Bộ trưởng B tiếp thân mật ông A cùng đoàn`: who receives in a later sentence."""
    reading, occasion = table.reading, table.occasion
    for sentence in table.sentences:
        for hit in verb_hits(sentence, "host"):
            subject = reading.subject(sentence, hit.first)
            own = any(sentence.start <= start < sentence.end for start, _ in subject.spans)
            sides = {side(one) for one in reading.settle(subject.ids, occasion.parties)}
            received = {
                side(one)
                for entity in reading.entities[sentence.number]
                if entity.first >= hit.last
                for one in reading.settle(entity.ids, occasion.parties)
            }
            if own and len(sides) == 1 and received - sides:
                return sides.pop()
            if hit.first == sentence.first:
                listed = listed_behind(reading, sentence, hit)
                countries = {reading.people[one].country for one in listed}
                if len(countries) == 1:
                    return countries.pop()
    return None


def _convener(reading: Reading, occasion: Occasion) -> str:
    """The country of who organises a meeting or acts first in its sentence."""
    verbs = [hit.first for hit in verb_hits(occasion.sentence, "organise")]
    first = None if verbs else _first_told(reading, occasion)
    if first is not None:
        return first
    for token in (*verbs, occasion.hit.first):
        subject = reading.subject(occasion.sentence, token)
        ids = reading.settle(subject.ids, occasion.parties)
        if ids:
            return side(ids[0])
    return "VN"


def _first_told(reading: Reading, occasion: Occasion) -> str | None:
    """The country of who is named first in the sentence of an occasion."""
    for entity in reading.entities[occasion.sentence.number]:
        ids = reading.settle(entity.ids, occasion.parties)
        if ids:
            return side(ids[0])
    return None
