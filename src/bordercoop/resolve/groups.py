"""Records under one key, parted where they cannot be one person."""

from __future__ import annotations

from collections.abc import Iterable

from bordercoop.resolve.careers import Fit, both, meeting_fit, office_fit, rank_fit
from bordercoop.resolve.entities import Apart, Reason
from bordercoop.resolve.identity import identifier
from bordercoop.resolve.names import letters
from bordercoop.resolve.sightings import Key, Sighting

_FITS = Fit(True)


class Group:
    """Sightings of one person in time order, and what was noted while they were gathered."""

    __slots__ = (
        "_at",
        "_office",
        "_rank",
        "aliases",
        "apart",
        "conflicts",
        "id",
        "reasons",
        "sightings",
    )

    def __init__(self, id: str, first: Sighting) -> None:
        self.id = id
        self.aliases: list[str] = []
        self.sightings: list[Sighting] = []
        self.conflicts: list[str] = []
        self.apart: list[Apart] = []
        self.reasons: list[Reason] = []
        self._at: dict[str, Sighting] = {}
        self._rank: Sighting | None = None
        self._office: Sighting | None = None
        self.add(first, "")

    def fit(self, later: Sighting) -> Fit:
        """Whether a sighting that is not earlier than these can be of this person."""
        together = self._at.get(later.meeting_id or "")
        if together is not None:
            return meeting_fit(together, later)
        rank = rank_fit(self._rank, later) if self._rank else _FITS
        return both(rank, office_fit(self._office, later) if self._office else _FITS)

    def add(self, later: Sighting, conflict: str) -> None:
        """Take a sighting in, with the contradiction that it brings."""
        self.sightings.append(later)
        if conflict:
            self.conflicts.append(conflict)
        if later.meeting_id is not None:
            self._at.setdefault(later.meeting_id, later)
        if later.rank is not None:
            self._rank = later
        if later.position_code is not None:
            self._office = later


def grouped(key: Key, sightings: Iterable[Sighting]) -> list[Group]:
    """The people among the sightings of one key, the earliest first.

    The first has the id of the key alone, so it keeps it when others join later; each other
    one adds the name, body, rank and office under which it is first seen. Whatever else could
    have been the id of one of them, had other articles been there, is among its aliases.
    """
    groups: list[Group] = []
    for sighting in sorted(sightings, key=lambda one: one.order):
        fits = [(group.fit(sighting), group) for group in groups]
        possible = [(fit, group) for fit, group in fits if fit.fits]
        if possible:
            fit, group = min(
                possible, key=lambda one: (bool(one[0].why), _unlike(one[1], sighting))
            )
            group.add(sighting, fit.why)
            continue
        made = Group(_id(key, sighting, groups), sighting)
        for fit, group in fits:
            made.apart.append(Apart(group.id, fit.why))
            group.apart.append(Apart(made.id, fit.why))
        groups.append(made)
    _add_aliases(key, groups)
    for group in groups:
        if len(group.sightings) > 1:
            group.reasons.append(_reason(group))
    return groups


def _unlike(group: Group, sighting: Sighting) -> bool:
    """Whether the group was last seen elsewhere, or in another office."""
    last = group.sightings[-1]
    return (last.org_id, last.position_code) != (sighting.org_id, sighting.position_code)


def _id(key: Key, first: Sighting, groups: list[Group]) -> str:
    if not groups:
        return identifier("person", *key)
    taken = {group.id for group in groups}
    made, number = _state_id(key, first), 1
    while made in taken:
        number += 1
        made = identifier("person", *key, made, str(number))
    return made


def _state_id(key: Key, seen: Sighting) -> str:
    told = (letters(seen.name), seen.body, seen.rank, seen.position_code)
    return identifier("person", *key, *told)


def _add_aliases(key: Key, groups: list[Group]) -> None:
    states = [{_state_id(key, seen) for seen in group.sightings} for group in groups]
    if len(groups) == len(states[0]) == 1:
        return
    taken = {group.id for group in groups}
    for group, ids in zip(groups, states, strict=True):
        group.aliases = sorted(ids - taken)
        taken |= ids


def _reason(group: Group) -> Reason:
    first = group.sightings[0]
    names = sorted({one.name for one in group.sightings})
    spelled = (
        "the same name" if len(names) == 1 else f"spellings of one name ({', '.join(names)})"
    )
    if first.place and first.family:
        where = f"at the {first.family} bodies of {first.place}"
    else:
        where = "of the same side, rank and office, with no body told"
    why = f"{spelled} {where}, ranks and offices in keeping with the dates"
    return Reason(
        "person.same_name_same_body", why, tuple(s.record_id for s in group.sightings)
    )
