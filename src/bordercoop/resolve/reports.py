"""One meeting as one article tells it, and the key of its content."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache

from msgspec import Struct

from bordercoop.model import Line, Meeting
from bordercoop.resolve.bare import bare
from bordercoop.resolve.geography import UNDATED, bodies_on, places_on
from bordercoop.resolve.sightings import Key

Sides = tuple[frozenset[str], frozenset[str]]
"""The Vietnamese and the Lao places whose bodies met: province codes, or `VN` and `LA`."""


class Report(Struct, frozen=True, kw_only=True):
    """A meeting in one article.

    `sides` are as of `day`, its first one, so that an article that still says the name of a
    province merged before compares with one that says the new name, and two provinces of the
    time before are two; `inferred` is whether they were taken from the article's other meetings
    because this one names no participant. `bodies` are those of each side, as of that day.
    `exact` is whether words of the text give its days.
    `strong` is whether the content is a key by itself: days and sides told, the province too
    where sides are inferred, and no other meeting of the article with the same content.
    """

    meeting: Meeting
    doc_id: str
    published: str | None
    publisher: str | None
    text_sha256: str
    day: str
    sides: Sides
    as_told: Sides
    bodies: Sides
    inferred: bool
    people: frozenset[str]
    exact: bool
    strong: bool
    key: Key

    @property
    def order(self) -> tuple[str, str, str]:
        """Earlier publication first, undated last; the ids settle the rest."""
        return self.published or "~", self.doc_id, self.meeting.meeting_id


def units_alone(bodies: frozenset[str]) -> frozenset[str]:
    """Bodies if all of them are units (a district's police, a department), else none."""
    units = frozenset(body for body in bodies if "/" in body and ":other/" not in body)
    return units if units == bodies else frozenset()


def sides_on(sides: Sides, day: str) -> Sides:
    """The same places under the provinces that held them on a day."""
    vietnam, laos = sides
    return places_on(vietnam, day), places_on(laos, day)


def reports(
    line: Line, person_of: Mapping[str, str], organization_of: Mapping[str, str]
) -> list[Report]:
    """Every meeting of one article; `person_of` leads from a record to its person,
    `organization_of` from a body as recorded to that of its row."""
    present = {meeting.meeting_id: _present(meeting, line) for meeting in line.meetings}
    context = _merged(present.values())
    sides = {id: (own[0] or context[0], own[1] or context[1]) for id, own in present.items()}
    days = {meeting.meeting_id: meeting.date_start or UNDATED for meeting in line.meetings}
    as_of = {id: sides_on(told, days[id]) for id, told in sides.items()}
    bodies = {id: _bodies(line, id, day, organization_of) for id, day in days.items()}
    content = [_content(m, as_of[m.meeting_id], bodies[m.meeting_id]) for m in line.meetings]
    twice = Counter(content)
    made = []
    for meeting, key in zip(line.meetings, content, strict=True):
        own, told = present[meeting.meeting_id], sides[meeting.meeting_id]
        exact = _is_exact(meeting)
        known = own == told or meeting.province is not None
        strong = exact and known and all(told) and twice[key] == 1
        made.append(
            Report(
                meeting=bare(meeting),
                doc_id=line.document.doc_id,
                published=line.document.published,
                publisher=line.document.publisher,
                text_sha256=line.document.text_sha256,
                day=days[meeting.meeting_id],
                sides=as_of[meeting.meeting_id],
                as_told=own,
                bodies=bodies[meeting.meeting_id],
                inferred=told != own,
                people=_people(meeting, line, person_of),
                exact=exact,
                strong=strong,
                key=key if strong else (*key, meeting.meeting_id),
            )
        )
    return made


def _is_exact(meeting: Meeting) -> bool:
    on_days = meeting.date_precision == "day" and meeting.date_start is not None
    return on_days and meeting.date_end is not None and meeting.date_basis == "text"


def _content(meeting: Meeting, sides: Sides, bodies: Sides) -> Key:
    """Units are part of it where only units of a side are told, as of districts that meet."""
    told = (meeting.date_start, meeting.date_end, meeting.kind, meeting.province)
    places = ("|".join(sorted(side)) for side in sides)
    units = (unit for side in bodies for unit in sorted(units_alone(side)))
    return (*(part or "" for part in told), *places, *units)


def _bodies(line: Line, meeting_id: str, day: str, organization_of: Mapping[str, str]) -> Sides:
    there = bodies_on(
        (
            organization_of.get(one.org_id, one.org_id)
            for one in line.participants
            if one.org_id and one.meeting_id == meeting_id
        ),
        day,
    )
    vietnam, laos = (
        _shared(frozenset(body for body in there if body[:2] == country))
        for country in ("VN", "LA")
    )
    return vietnam, laos


@lru_cache(maxsize=4096)
def _shared(bodies: frozenset[str]) -> frozenset[str]:
    """The same set for all that are equal, since all reports are held at once."""
    return bodies


def _present(meeting: Meeting, line: Line) -> Sides:
    places = {
        one.org_id.partition(":")[0]
        for one in line.participants
        if one.org_id and one.meeting_id == meeting.meeting_id
    }
    vietnam, laos = (
        frozenset(place for place in places if place[:2] == country) for country in ("VN", "LA")
    )
    return vietnam, laos


def _people(meeting: Meeting, line: Line, person_of: Mapping[str, str]) -> frozenset[str]:
    return frozenset(
        person_of[one.participant_id]
        for one in line.participants
        if one.meeting_id == meeting.meeting_id and one.participant_id in person_of
    )


def _merged(sides: Iterable[Sides]) -> Sides:
    vietnam: frozenset[str] = frozenset()
    laos: frozenset[str] = frozenset()
    for one, other in sides:
        vietnam, laos = vietnam | one, laos | other
    return vietnam, laos
