"""Which dyads a record concerns: one Vietnamese and one Lao province.

The place of a body is the head of its `org_id`: `VN-22:police` and its districts stand for
`VN-22`; a ministry, an embassy or any other national body stands for `VN` or `LA`. A record
concerns every pair of a Vietnamese and a Lao place that it names:

* a meeting names the bodies of its participants, people's bodies included;
* a commitment names its actors and addressees;
* an aid item names its donors and recipients, whichever way it runs.

Where a commitment or an aid item names no body of a side, the bodies of that side at its
meeting stand in; where a recalled meeting names none, those of the article's other meetings. A
record for which one side stays empty concerns no dyad: it is in its own table only. So three
Vietnamese provinces that meet two Lao ones make six dyads, and the one meeting counts in each
of the six; every link says how many dyads its record has.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import product

from msgspec import Struct

from bordercoop.model import Line, Meeting
from bordercoop.tables.dated import Dated, year

Sides = tuple[frozenset[str], frozenset[str]]
"""The Vietnamese and the Lao places that a record names."""


class Link(Struct, frozen=True):
    """A record in one of its dyads. `dyads` is how many it has; `year` may be unknown."""

    table: str
    record_id: str
    doc_id: str
    vietnam: str
    laos: str
    year: int | None
    dyads: int


def links(line: Line) -> Iterator[Link]:
    """Every meeting, commitment and aid item of an article in each of its dyads."""
    present = {meeting.meeting_id: _present(meeting, line) for meeting in line.meetings}
    all_ = _together(present.values())
    for meeting in line.meetings:
        named = present[meeting.meeting_id]
        met = _filled(named, all_) if meeting.status == "referenced" else named
        yield from _linked("meetings", meeting.meeting_id, met, meeting, line)
    for commitment in line.commitments:
        named = sides([*commitment.actors, *commitment.addressees])
        filled = _filled(named, present.get(commitment.meeting_id or ""))
        yield from _linked("commitments", commitment.commitment_id, filled, commitment, line)
    for aid in line.aid:
        named = sides([*aid.donors, *aid.recipients])
        filled = _filled(named, present.get(aid.meeting_id or ""))
        yield from _linked("aid", aid.aid_id, filled, aid, line)


def sides(org_ids: Iterable[str]) -> Sides:
    """The places of some bodies, apart by country; bodies of other countries have none."""
    places = {org_id.partition(":")[0] for org_id in org_ids}
    vietnam, laos = (
        frozenset(place for place in places if place.partition("-")[0] == country)
        for country in ("VN", "LA")
    )
    return vietnam, laos


def _present(meeting: Meeting, line: Line) -> Sides:
    return sides(
        participant.org_id
        for participant in line.participants
        if participant.org_id and participant.meeting_id == meeting.meeting_id
    )


def _together(present: Iterable[Sides]) -> Sides:
    vietnam: frozenset[str] = frozenset()
    laos: frozenset[str] = frozenset()
    for one, other in present:
        vietnam, laos = vietnam | one, laos | other
    return vietnam, laos


def _filled(named: Sides, present: Sides | None) -> Sides:
    vietnam, laos = present or (frozenset(), frozenset())
    return named[0] or vietnam, named[1] or laos


def _linked(
    table: str, record_id: str, named: Sides, record: Dated, line: Line
) -> Iterator[Link]:
    pairs = sorted(product(*named))
    for vietnam, laos in pairs:
        yield Link(
            table,
            record_id,
            line.document.doc_id,
            vietnam,
            laos,
            year(record, line),
            len(pairs),
        )
