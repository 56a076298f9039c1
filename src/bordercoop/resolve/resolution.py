"""All lines to all canonical rows: the order of the work on one screen."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bordercoop.held import held, ids, shelved
from bordercoop.model import Line
from bordercoop.resolve.accounts import accounts
from bordercoop.resolve.clusters import clusters, id_of
from bordercoop.resolve.copies import kinship, stories
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
from bordercoop.resolve.gifts import gifts
from bordercoop.resolve.organizations import organizations
from bordercoop.resolve.people import identities, person
from bordercoop.resolve.places import places
from bordercoop.resolve.reports import reports
from bordercoop.resolve.results import results
from bordercoop.resolve.sightings import sightings
from bordercoop.resolve.telling import Settled
from bordercoop.resolve.undertakings import undertakings


class GivenTwice(ValueError):
    """An article is there twice; the message names it."""


def resolve(lines: Iterable[Line]) -> Resolved:
    """The canonical people, organisations, places, events and gifts of some articles.

    The order of the lines does not matter. Raises GivenTwice where an article is there twice,
    since its records would count twice.
    """
    ordered = held(lines)
    _once(ordered)
    bodies, organization_of = organizations(ordered)
    known = identities(one for line in ordered for one in sightings(line, organization_of))
    person_of = {
        one.record_id: identity.groups[0].id for identity in known for one in identity.sightings
    }
    told = accounts(
        report for line in ordered for report in reports(line, person_of, organization_of)
    )
    events = shelved(Event, map(event, sorted(clusters(told), key=id_of)))
    del told
    event_of = {meeting: row.event_id for row in events for meeting in row.meetings}
    kin = kinship(ordered)
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
        gift_of={aid_id: row.gift_id for row in given for aid_id in row.aid},
        undertaking_of={id: row.undertaking_id for row in undertaken for id in row.commitments},
        result_of={id: row.result_id for row in figures for id in row.outcomes},
        story_of=kin.story_of,
    )


def _once(ordered: Sequence[Line]) -> None:
    before = None
    for doc_id in ids(ordered):
        if doc_id == before:
            raise GivenTwice(f"the article '{doc_id}' is there twice, so all would count twice")
        before = doc_id
