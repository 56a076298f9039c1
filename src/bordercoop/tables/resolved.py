"""What `resolve` gives as rows of the canonical tables."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from bordercoop.lexicon.atlas import atlas
from bordercoop.resolve import Organization, Person, Resolved
from bordercoop.resolve.adjacency import adjacency
from bordercoop.tables.canonical import (
    CAREERS,
    CONTRADICTIONS,
    EVENTS,
    ORGANIZATIONS,
    PEOPLE,
    PLACES,
)
from bordercoop.tables.described import Table
from bordercoop.tables.rows import Rows, by_column

Row = tuple[Any, ...]


def canonical(found: Resolved) -> tuple[tuple[Table, Iterator[Row]], ...]:
    """Each canonical table and its rows, which are made as they are asked for."""
    return (
        (ORGANIZATIONS, _organizations(found)),
        (PEOPLE, map(_person, found.people)),
        (CAREERS, _careers(found)),
        (PLACES, _places(found)),
        (EVENTS, _events(found)),
        (CONTRADICTIONS, _contradictions(found)),
    )


def canonical_rows(found: Resolved) -> dict[str, Rows]:
    """The rows of each canonical table by its name."""
    return {table.name: by_column(table, rows) for table, rows in canonical(found)}


def _organizations(found: Resolved) -> Iterator[Row]:
    """Each body, and a row for every other id that records name it by."""
    for body in found.organizations:
        yield _body(body.org_id, None, body)
        for alias in body.aliases:
            yield _body(alias, body.org_id, body)


def _body(org_id: str, same_as: str | None, body: Organization) -> Row:
    own = same_as is None
    return (
        org_id,
        same_as,
        body.level,
        body.country,
        body.province,
        body.kind,
        org_id.partition("/")[2] or None,
        body.label_en,
        body.label_vi,
        body.label_lo,
        list(body.names),
        body.parent,
        body.today,
        body.mentions if own else 0,
        body.articles if own else 0,
        body.first_date if own else None,
        body.last_date if own else None,
    )


def _person(person: Person) -> Row:
    return (
        person.person_id,
        person.name,
        list(person.names),
        list(person.org_ids),
        person.country,
        person.province,
        sorted({rank.value for rank in person.ranks}),
        sorted({office.position_code for office in person.offices if office.position_code}),
        len(person.records),
        list(person.events),
        person.articles,
        person.first_date,
        person.last_date,
        list(person.conflicts),
    )


def _careers(found: Resolved) -> Iterator[Row]:
    for person in found.people:
        for rank in person.ranks:
            told = (rank.value, None, None, None, rank.first, rank.last, list(rank.records))
            yield (person.person_id, "rank", *told)
        for office in person.offices:
            about = (None, office.position_code, office.position, office.org_id)
            told_ = (office.first, office.last, list(office.records))
            yield (person.person_id, "office", *about, *told_)


def _places(found: Resolved) -> Iterator[Row]:
    pairs = adjacency()
    touching = Counter(one.vietnam for one in pairs) + Counter(one.laos for one in pairs)
    for place in found.places:
        where = atlas().location(place.place)
        listed = atlas().listed.get(place.place)
        yield (
            place.place,
            place.level,
            place.country,
            place.within,
            place.label_en,
            place.label_vi,
            place.label_lo,
            list(place.names),
            place.valid_from,
            place.valid_to,
            place.today,
            where and where.seat,
            where and where.latitude,
            where and where.longitude,
            touching[place.place] if place.level == "province" else None,
            listed and listed.pair,
            listed and listed.rank,
            where and where.statistics,
            str(where.geonames) if where and where.geonames else None,
            where and where.wikidata,
            place.mentions,
        )


def _events(found: Resolved) -> Iterator[Row]:
    for event in found.events:
        yield (
            event.event_id,
            event.status,
            event.kind,
            event.mode,
            event.date_start,
            event.date_end,
            event.date_precision,
            event.country,
            event.province,
            event.district,
            event.edition,
            list(event.vietnam),
            list(event.laos),
            list(event.people),
            list(event.meetings),
            event.articles,
            event.texts,
            event.publishers,
            [other.id for other in event.apart],
        )


def _contradictions(found: Resolved) -> Iterator[Row]:
    for event in found.events:
        for field in event.contradictions:
            for value in field.values:
                for meeting_id in value.records:
                    yield event.event_id, field.field, value.value, meeting_id
