"""Which later meeting or gift fulfils what was asked, agreed or invited.

Nothing is guessed from the lapse of time: the later fact must be between the same bodies, of
the thing or the kind that was meant, and in time. Where the clause does not name what it means,
it stays open. What no single fact could fulfil (to go on cooperating) stays a standing
undertaking.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Generic, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from bordercoop.lexicon import load
from bordercoop.resolve.consensus import nested, places
from bordercoop.resolve.days import years_between
from bordercoop.resolve.entities import Event, Gift
from bordercoop.resolve.fusion import Fact
from bordercoop.resolve.geography import UNDATED, bodies_on, places_on
from bordercoop.resolve.sameness import like
from bordercoop.resolve.undertakings.telling import Telling
from bordercoop.text import slug, tokenize

F = TypeVar("F", Event, Gift)
Pair = tuple[str, str]
Undertaking = Fact[Telling]
_GIFTS = {
    "infrastructure": frozenset({"construction"}),
    "equipment": frozenset({"equipment"}),
    "training": frozenset({"training", "scholarship"}),
    "health": frozenset({"medical"}),
    "remains": frozenset({"service"}),
}
"""The kinds of gift that a clause on a topic asks for or promises."""
_UNASKED: dict[str, Any] = {"aliases": (), "contradictions": (), "reasons": ()}
"""What of an event or a gift nobody asks for here, where all of them are held at once."""
_CALLS = frozenset({"courtesy_call", "holiday_visit", "talks"})
"""What an invitation that names no kind of occasion is to (`like`)."""
_IN_TIME = 2.0
"""Years within which a fact answers an undertaking that has no due date."""


class Fulfilment(Struct, frozen=True):
    """What fulfils an undertaking: its table and id, its day, the records that tell of it."""

    table: str
    id: str
    day: str
    why: str
    records: tuple[str, ...]


class _Meant(Struct, frozen=True):
    """An undertaking as it is matched: bodies and places as of its day, the words of its
    clause, and what stands for the kinds of occasions that the clause names."""

    fact: Undertaking
    kind: str
    topics: frozenset[str]
    occasions: frozenset[str]
    bodies: tuple[frozenset[str], frozenset[str]]
    actors: frozenset[str]
    addressees: frozenset[str]
    day: str
    due: str | None
    words: frozenset[str]


class Later(Generic[F]):
    """Facts of two places in the order of their days, in which they must be added."""

    __slots__ = ("_days", "_facts")

    def __init__(self) -> None:
        self._days: list[str] = []
        self._facts: list[F] = []

    def add(self, day: str, fact: F) -> None:
        self._days.append(day)
        self._facts.append(fact)

    def in_time(self, one: _Meant) -> Iterator[F]:
        """Those that are later than an undertaking and in time for it, the first first."""
        for at in range(bisect_right(self._days, one.day), len(self._days)):
            if not _in_time(one, self._days[at]):
                break  # and so is whatever comes later
            yield self._facts[at]


def is_open(fact: Undertaking) -> bool:
    """Whether a single later fact could fulfil it."""
    kind = fact.tellings[0].commitment.kind
    topics = {topic for telling in fact.tellings for topic in telling.commitment.topics}
    if kind == "invited":
        return True
    asked = bool(topics & _GIFTS.keys())
    meant = "exchange" in topics and any(t.commitment.due for t in fact.tellings)
    return kind in ("requested", "agreed") and (asked or meant)


def fulfilments(
    facts: Sequence[Undertaking],
    events: Sequence[Event],
    gifts: Sequence[Gift],
    present: Mapping[str, frozenset[str]],
) -> dict[str, Fulfilment]:
    """From the id of each undertaking that was fulfilled to what fulfils it.

    `present` are the bodies at each event.
    """
    by_places: dict[Pair, Later[Event]] = defaultdict(Later)
    held = (replace(e, **_UNASKED, people=()) for e in events if e.status == "held")
    for event in sorted(held, key=lambda e: (e.date_start or "", e.event_id)):
        if event.date_start:
            for pair in _pairs(event.vietnam, event.laos):
                by_places[pair].add(event.date_start, event)
    by_parties: dict[Pair, Later[Gift]] = defaultdict(Later)
    given = (replace(g, **_UNASKED, apart=()) for g in gifts if g.status != "pledged")
    for gift in sorted(given, key=lambda g: (_day_of(g) or "", g.gift_id)):
        if (day := _day_of(gift)) is not None:
            for pair in _pairs(gift.donor_places, gift.recipient_places):
                by_parties[pair].add(day, gift)
    found: dict[str, Fulfilment] = {}
    taken: set[tuple[str, str]] = set()
    meant = [made for fact in facts if is_open(fact) and (made := _meant(fact)) is not None]
    for one in sorted(meant, key=lambda m: (m.day, m.fact.id)):
        answer = _met(one, by_places, present) or _given(one, by_parties, taken)
        if answer is not None:
            found[one.fact.id] = answer
            taken.add((answer.id, one.kind))
    return found


def _meant(fact: Undertaking) -> _Meant | None:
    """None where the day of the undertaking or its bodies are not known."""
    told = fact.tellings
    days = [t.end or t.start for t in told if t.exact] or [_published(t) for t in told]
    day = next((day for day in days if day), None)
    sides = (
        frozenset(body for t in told for body in t.actors),
        frozenset(body for t in told for body in t.addressees),
    )
    if day is None or not sides[0]:
        return None
    return _Meant(
        fact,
        told[0].commitment.kind,
        frozenset(topic for t in told for topic in t.commitment.topics),
        frozenset(kind for t in told for kind in _occasions(t.commitment.text)),
        sides,
        places(sides[0]),
        places(sides[1]),
        day,
        next((t.commitment.due for t in told if t.commitment.due), None),
        frozenset(word for t in told for word in t.words),
    )


def _occasions(clause: str) -> Iterator[str]:
    """What stands for the kinds of occasions that a clause names."""
    keys = tokenize(clause).keys
    for hit in load().words.scan(keys, 0, len(keys)):
        if "meetings" in hit.codes:
            yield like(hit.codes["meetings"])


def _met(
    one: _Meant,
    by_places: dict[Pair, Later[Event]],
    present: Mapping[str, frozenset[str]],
) -> Fulfilment | None:
    """The first meeting at the host's with the guests, or that was agreed for a time.

    It is of a kind that the clause names, in the month or year that is told, and all that
    are bound or invited are at it.
    """
    invited = one.kind == "invited"
    if not invited and not ("exchange" in one.topics and one.due and one.kind == "agreed"):
        return None
    kinds = one.occasions or (_CALLS if invited else frozenset())
    for event in _candidates(one, one.actors | one.addressees, by_places):
        day = event.date_start or ""
        if like(event.kind) not in kinds or not day.startswith(one.due or ""):
            continue
        there_too = bodies_on(present.get(event.event_id, ()), day)
        if not bodies_on(one.bodies[0] | one.bodies[1], day) <= there_too:
            continue
        hosts = places_on(one.actors, day)
        guests = places_on(one.addressees, day) or hosts
        there = places_on((*event.vietnam, *event.laos), day)
        at = places_on(filter(None, [event.province or event.country]), day)
        if invited and not (at & hosts and guests & there):
            continue
        if not invited and not hosts <= there:
            continue
        why = "held at the host's, with the guests" if invited else "held between them, in time"
        return Fulfilment("events", event.event_id, day, why, event.meetings)
    return None


def _candidates(
    one: _Meant, all_: frozenset[str], by_places: dict[Pair, Later[Event]]
) -> Iterator[Event]:
    pairs = _pairs(
        [place for place in all_ if place[:2] == "VN"],
        [place for place in all_ if place[:2] == "LA"],
    )
    seen: dict[str, Event] = {}
    for pair in pairs:
        if pair in by_places:
            seen |= {event.event_id: event for event in by_places[pair].in_time(one)}
    yield from sorted(seen.values(), key=lambda e: (e.date_start or "", e.event_id))


def _given(
    one: _Meant,
    by_parties: dict[Pair, Later[Gift]],
    taken: set[tuple[str, str]],
) -> Fulfilment | None:
    """The first gift of the thing asked for, from those asked to those who asked."""
    kinds = {kind for topic in one.topics for kind in _GIFTS.get(topic, ())}
    if not kinds or one.kind not in ("requested", "agreed"):
        return None
    if one.kind == "requested":
        takers, givers = one.bodies
    else:
        givers, takers = one.bodies
    if {body[:2] for body in givers} & {body[:2] for body in takers}:
        return None
    for pair in sorted(_pairs(places(givers), places(takers))):
        for gift in by_parties[pair].in_time(one) if pair in by_parties else ():
            day = _day_of(gift) or ""
            if gift.kind not in kinds or not _is_meant(one, gift):
                continue
            if not _is_between(gift, day, givers, takers):
                continue
            if (gift.gift_id, one.kind) in taken:
                continue
            why = (
                f"{gift.kind} given by those {'asked' if one.kind == 'requested' else 'bound'}"
            )
            return Fulfilment("gifts", gift.gift_id, day, why, gift.aid)
    return None


def _is_between(gift: Gift, day: str, givers: frozenset[str], takers: frozenset[str]) -> bool:
    """Whether the bodies that give and take go with those of the gift, as of its day."""
    sides = (gift.donors, givers), (gift.recipients, takers)
    return all(
        theirs and mine and nested(bodies_on(theirs, day), bodies_on(mine, day))
        for theirs, mine in sides
    )


def _is_meant(one: _Meant, gift: Gift) -> bool:
    """Whether the clause names the thing that was given in all its words, or the unit for
    which a building is."""
    if gift.kind == "construction":
        units = (id.partition("/")[2] for id in gift.recipients)
        if any(unit and set(unit.split("-")) <= one.words for unit in units):
            return True
    named = [word for word in slug(gift.item or "").split("-") if word.isalpha()]
    return len(named) > 1 and set(named) <= one.words


def _in_time(one: _Meant, day: str) -> bool:
    if day <= one.day:
        return False
    if one.due:
        return day[: len(one.due)] <= one.due
    return years_between(one.day, day) <= _IN_TIME


def _day_of(gift: Gift) -> str | None:
    return gift.delivered_on or gift.ongoing_on


def _pairs(
    some: Sequence[str] | frozenset[str], others: Sequence[str] | frozenset[str]
) -> set[tuple[str, str]]:
    """As of today, under which facts of any day are filed."""
    now = places_on(some, UNDATED), places_on(others, UNDATED)
    return {(one, other) for one in now[0] for other in now[1]}


def _published(telling: Telling) -> str | None:
    """The last day that the publication date can mean is not known; the date itself stands."""
    told = telling.published
    return told if told and len(told) == 10 else None
