"""The people of all articles: one row each."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from bordercoop.resolve.entities import Office, Person, Reason, Seen
from bordercoop.resolve.groups import Group, grouped
from bordercoop.resolve.links import links
from bordercoop.resolve.sightings import Key, Sighting


class Identity:
    """The groups that are one person: the one that keeps its id, and those that joined it."""

    __slots__ = ("groups", "reasons")

    def __init__(self, first: Group) -> None:
        self.groups = [first]
        self.reasons: list[Reason] = list(first.reasons)

    @property
    def sightings(self) -> list[Sighting]:
        """All sightings in time order."""
        told = (sighting for group in self.groups for sighting in group.sightings)
        return sorted(told, key=lambda one: one.order)


def identities(sightings: Iterable[Sighting]) -> list[Identity]:
    """Every person among the sightings, by their ids."""
    keyed: dict[Key, list[Sighting]] = defaultdict(list)
    for sighting in sightings:
        keyed[sighting.key].append(sighting)
    groups = [group for key, told in keyed.items() for group in grouped(key, told)]
    made = {group.id: Identity(group) for group in groups}
    kept = {group.id: group.id for group in groups}
    for root, joining, reason in links(groups):
        into = made[_root(kept, root.id)]
        gone = made[_root(kept, joining.id)]
        if gone is into:
            continue
        kept[gone.groups[0].id] = into.groups[0].id
        into.groups += gone.groups
        into.reasons += [*gone.reasons, reason]
    roots = sorted(id for id, root in kept.items() if id == root)
    return [made[id] for id in roots]


def _root(kept: Mapping[str, str], id: str) -> str:
    while kept[id] != id:
        id = kept[id]
    return id


def person(identity: Identity, event_of: Mapping[str, str]) -> Person:
    """The row of one person; `event_of` leads from a meeting to its event."""
    told = identity.sightings
    first = told[0]
    names = _names(told)
    ids = [group.id for group in identity.groups]
    met = {
        event_of[one.meeting_id]
        for one in told
        if one.meeting_id and one.meeting_id in event_of
    }
    apart = {one.id: one for group in identity.groups for one in group.apart}
    return Person(
        person_id=ids[0],
        aliases=tuple(sorted({*ids[1:], *(a for g in identity.groups for a in g.aliases)})),
        name=names[0],
        names=names,
        name_key=first.name_key,
        country=first.country,
        province=next((s.place for s in reversed(told) if "-" in s.place), None),
        org_ids=tuple(dict.fromkeys(s.org_id for s in told if s.org_id)),
        ranks=_ranks(told),
        offices=_offices(told),
        records=tuple(one.record_id for one in told),
        events=tuple(sorted(met)),
        articles=len({one.doc_id for one in told}),
        first_date=min((one.first for one in told if one.first), default=None),
        last_date=max((one.last for one in told if one.last), default=None),
        conflicts=tuple(conflict for group in identity.groups for conflict in group.conflicts),
        apart=tuple(apart[id] for id in sorted(apart)),
        reasons=tuple(identity.reasons),
    )


def _names(told: Sequence[Sighting]) -> tuple[str, ...]:
    """The forms of the name, the most frequent first, the earliest first among equals."""
    return tuple(name for name, _ in Counter(one.name for one in told).most_common())


def _ranks(told: Sequence[Sighting]) -> tuple[Seen, ...]:
    by_rank: dict[str, list[Sighting]] = defaultdict(list)
    for one in told:
        if one.rank is not None:
            by_rank[one.rank].append(one)
    return tuple(Seen(rank, *_days(seen), _records(seen)) for rank, seen in by_rank.items())


def _offices(told: Sequence[Sighting]) -> tuple[Office, ...]:
    by_office: dict[tuple[str | None, str | None], list[Sighting]] = defaultdict(list)
    for one in told:
        if one.position_code is not None or one.position is not None:
            by_office[one.position_code, one.org_id].append(one)
    return tuple(
        Office(
            code,
            next((one.position for one in seen if one.position), None),
            org_id,
            *_days(seen),
            _records(seen),
        )
        for (code, org_id), seen in by_office.items()
    )


def _days(seen: Sequence[Sighting]) -> tuple[str | None, str | None]:
    return (
        min((one.first for one in seen if one.first), default=None),
        max((one.last for one in seen if one.last), default=None),
    )


def _records(seen: Sequence[Sighting]) -> tuple[str, ...]:
    return tuple(one.record_id for one in seen)
