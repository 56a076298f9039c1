"""All lines to all canonical rows: the order of the work on one screen."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from bordercoop.held import bare, held, ids, shelved
from bordercoop.model import Line
from bordercoop.resolve.accounts import accounts
from bordercoop.resolve.clusters import Cluster, clusters, id_of
from bordercoop.resolve.copies import Compared, compared, kinship, stories
from bordercoop.resolve.entities import (
    Event,
    Gift,
    Organization,
    Person,
    Place,
    Resolved,
    Result,
    Story,
    Undertaking,
)
from bordercoop.resolve.events import event
from bordercoop.resolve.fusion import Fact, Told
from bordercoop.resolve.gifts import gift_facts, gifts
from bordercoop.resolve.organizations import organizations, spelled_as
from bordercoop.resolve.people import Identity, identities, person
from bordercoop.resolve.places import places
from bordercoop.resolve.reports import reports
from bordercoop.resolve.results import result_facts, results
from bordercoop.resolve.sightings import sightings
from bordercoop.resolve.telling import Settled
from bordercoop.resolve.undertakings import undertaking_facts, undertakings

T = TypeVar("T", bound=Told)


class GivenTwice(ValueError):
    """An article is there twice; the message names it."""


def resolve(lines: Iterable[Line]) -> Resolved:
    """The canonical people, organisations, places, events and gifts of some articles.

    The order of the lines does not matter. Raises GivenTwice where an article is there twice,
    since its records would count twice.
    """
    ordered = _ordered(lines)
    bodies, organization_of = organizations(ordered)
    known = _identities(ordered, organization_of)
    person_of = _person_of(known)
    events = _events(ordered, person_of, organization_of)
    event_of = _event_of(events)
    kin = kinship(map(compared, ordered))
    settled = Settled(kin, event_of, organization_of)
    people = shelved(Person, (person(identity, event_of) for identity in known))
    del known
    given = shelved(Gift, gifts(ordered, settled))
    undertaken = shelved(Undertaking, undertakings(ordered, settled, (events, given)))
    figures = shelved(Result, results(ordered, settled))
    return Resolved(
        people=people,
        organizations=shelved(Organization, bodies),
        places=shelved(Place, places(ordered, {b.province for b in bodies if b.province})),
        events=events,
        gifts=given,
        undertakings=undertaken,
        results=figures,
        stories=shelved(Story, stories(ordered, kin.story_of)),
        person_of=person_of,
        event_of=event_of,
        organization_of=organization_of,
        gift_of=_gift_of(given),
        undertaking_of=_undertaking_of(undertaken),
        result_of=_result_of(figures),
        story_of=kin.story_of,
    )


def leads(table: str, lines: Iterable[Line]) -> tuple[Sequence[Line], dict[str, str]]:
    """The lines by their articles, and from the ids of the records of `table` to the canonical
    rows that `resolve` gives them, without what only others need.

    KeyError for a table that has none. Raises GivenTwice as `resolve` does.
    """
    find = _LEADS[table]
    told: list[Compared] = []
    ordered = _ordered(_noted(lines, told) if table in _BY_TEXT else lines)
    return ordered, find(ordered, told)


def _noted(lines: Iterable[Line], told: list[Compared]) -> Iterator[Line]:
    """Lines as they pass by, with what is compared of each."""
    for line in lines:
        told.append(compared(line))
        yield line


def _stories(ordered: Sequence[Line], told: Iterable[Compared]) -> dict[str, str]:
    return kinship(told).story_of


def _people(ordered: Sequence[Line], told: Iterable[Compared]) -> dict[str, str]:
    return _person_of(_identities(ordered, spelled_as(ordered)))


def _occasions(ordered: Sequence[Line], told: Iterable[Compared]) -> dict[str, str]:
    return _met(ordered, spelled_as(ordered))


def _met(ordered: Sequence[Line], organization_of: Mapping[str, str]) -> dict[str, str]:
    """From each meeting to its event, whose row is not made."""
    person_of = _person_of(_identities(ordered, organization_of))
    return {
        report.meeting.meeting_id: event_id
        for cluster in _clusters(ordered, person_of, organization_of)
        for event_id in [id_of(cluster)]
        for account in cluster.accounts
        for report in account.reports
    }


def _gifts(ordered: Sequence[Line], told: Iterable[Compared]) -> dict[str, str]:
    return _fact_of(gift_facts(ordered, _settled(ordered, told)))


def _undertakings(ordered: Sequence[Line], told: Iterable[Compared]) -> dict[str, str]:
    return _fact_of(undertaking_facts(ordered, _settled(ordered, told)))


def _results(ordered: Sequence[Line], told: Iterable[Compared]) -> dict[str, str]:
    return _fact_of(result_facts(ordered, _settled(ordered, told)))


_LEADS: dict[str, Callable[[Sequence[Line], Iterable[Compared]], dict[str, str]]] = {
    "documents": _stories,
    "participants": _people,
    "meetings": _occasions,
    "aid": _gifts,
    "commitments": _undertakings,
    "outcomes": _results,
}
_BY_TEXT = frozenset({"documents", "aid", "commitments", "outcomes"})
"""Tables whose canonical rows follow from which articles are made from one text."""


def _settled(ordered: Sequence[Line], told: Iterable[Compared]) -> Settled:
    """What facts are told apart by."""
    organization_of = spelled_as(ordered)
    return Settled(kinship(told), _met(ordered, organization_of), organization_of)


def _fact_of(facts: Iterable[Fact[T]]) -> dict[str, str]:
    return {telling.id: fact.id for fact in facts for telling in fact.tellings}


def _identities(
    ordered: Sequence[Line], organization_of: Mapping[str, str]
) -> Sequence[Identity]:
    return identities(one for line in bare(ordered) for one in sightings(line, organization_of))


def _person_of(known: Sequence[Identity]) -> dict[str, str]:
    return {
        one.record_id: identity.groups[0].id for identity in known for one in identity.sightings
    }


def _events(
    ordered: Sequence[Line], person_of: Mapping[str, str], organization_of: Mapping[str, str]
) -> Sequence[Event]:
    found = _clusters(ordered, person_of, organization_of)
    return shelved(Event, map(event, sorted(found, key=id_of)))


def _clusters(
    ordered: Sequence[Line], person_of: Mapping[str, str], organization_of: Mapping[str, str]
) -> list[Cluster]:
    told = accounts(
        report for line in bare(ordered) for report in reports(line, person_of, organization_of)
    )
    return clusters(told)


def _event_of(events: Iterable[Event]) -> dict[str, str]:
    return {meeting: row.event_id for row in events for meeting in row.meetings}


def _gift_of(given: Iterable[Gift]) -> dict[str, str]:
    return {aid_id: row.gift_id for row in given for aid_id in row.aid}


def _undertaking_of(undertaken: Iterable[Undertaking]) -> dict[str, str]:
    return {id: row.undertaking_id for row in undertaken for id in row.commitments}


def _result_of(figures: Iterable[Result]) -> dict[str, str]:
    return {id: row.result_id for row in figures for id in row.outcomes}


def _ordered(lines: Iterable[Line]) -> Sequence[Line]:
    ordered = held(lines)
    _once(ordered)
    return ordered


def _once(ordered: Sequence[Line]) -> None:
    before = None
    for doc_id in ids(ordered):
        if doc_id == before:
            raise GivenTwice(f"the article '{doc_id}' is there twice, so all would count twice")
        before = doc_id
