"""People known under two keys: body not told in one article, or province merged between two.

A link is made only where one single row answers; where two could, none is.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from bordercoop.resolve.careers import fit, rank_fit
from bordercoop.resolve.entities import Reason
from bordercoop.resolve.geography import ended, today
from bordercoop.resolve.groups import Group
from bordercoop.resolve.sightings import Sighting

Link = tuple[Group, Group, Reason]
"""The group that keeps its id, the one that joins it, and why."""
_Name = tuple[str | None, str]


def links(groups: Sequence[Group]) -> Iterator[Link]:
    """Every link between the groups, in the order of their ids."""
    named: dict[_Name, list[Group]] = defaultdict(list)
    for group in sorted(groups, key=lambda one: one.id):
        first = group.sightings[0]
        if first.full and first.country is not None:
            named[first.country, first.name_key].append(group)
    for alike in named.values():
        if len(alike) > 1:
            yield from _bodies_untold(alike)
            yield from _provinces_merged(alike)


def _bodies_untold(groups: Sequence[Group]) -> Iterator[Link]:
    placed = [group for group in groups if _is_placed(group)]
    by_place: dict[str, list[Group]] = defaultdict(list)
    for group in placed:
        by_place[group.sightings[0].place].append(group)
    for group in groups:
        if _is_placed(group):
            continue
        place = group.sightings[0].place
        candidates = by_place[place] if place else placed
        if len(candidates) == 1 and _answers(candidates[0], group):
            why = "the only one of this name on this side, and of the same rank or office"
            yield (
                candidates[0],
                group,
                _reason("person.body_not_told", why, candidates[0], group),
            )


def _is_placed(group: Group) -> bool:
    return bool(group.sightings[0].place and group.sightings[0].family)


def _answers(placed: Group, other: Group) -> bool:
    """Whether rank or office are told in both and the same, and nothing contradicts."""
    seen = _states(placed)
    for one in _states(other):
        for two in seen:
            made = fit(*sorted((one, two), key=lambda s: s.order))
            if not made.fits or made.why:
                return False
        if not any(
            _shares(one.rank, two.rank) or _shares(one.position_code, two.position_code)
            for two in seen
        ):
            return False
    return True


def _states(group: Group) -> list[Sighting]:
    """One sighting for each rank and office on each day."""
    states = {(s.rank, s.position_code, s.day): s for s in group.sightings}
    return list(states.values())


def _shares(one: str | None, other: str | None) -> bool:
    return one is not None and one == other


def _provinces_merged(groups: Sequence[Group]) -> Iterator[Link]:
    """From the police of a former province to those of the one that took it in."""
    followers: dict[str, list[Group]] = defaultdict(list)
    leaders: dict[str, list[Group]] = defaultdict(list)
    possible: dict[str, Group] = {group.id: group for group in groups}
    current: dict[tuple[str, str], list[Group]] = defaultdict(list)
    for group in groups:
        if _is_placed(group) and ended(group.sightings[0].place) is None:
            current[group.sightings[0].place, group.sightings[0].family].append(group)
    for group in groups:
        first = group.sightings[0]
        if not _is_placed(group) or ended(first.place) is None:
            continue
        for later in current[today(first.place), first.family]:
            if _goes_on(group, later):
                followers[group.id].append(later)
                leaders[later.id].append(group)
    for id, after in followers.items():
        if len(after) == 1 and len(leaders[after[0].id]) == 1:
            before = possible[id]
            place = before.sightings[0].place
            why = f"{place} went into {today(place)}, and the rank is in keeping with the dates"
            yield before, after[0], _reason("person.province_merged", why, before, after[0])


def _goes_on(before: Group, after: Group) -> bool:
    """Whether the one is seen up to the merger and the other only after it, ranks rising."""
    last, first = before.sightings[-1], after.sightings[0]
    end = ended(last.place)
    if end is None or last.day is None or first.day is None or not last.day <= end < first.day:
        return False
    ranked = [s for s in before.sightings if s.rank], [s for s in after.sightings if s.rank]
    return bool(ranked[0] and ranked[1]) and rank_fit(ranked[0][-1], ranked[1][0]).fits


def _reason(rule: str, why: str, one: Group, other: Group) -> Reason:
    records = sorted(s.record_id for group in (one, other) for s in group.sightings)
    return Reason(rule, why, tuple(records))
