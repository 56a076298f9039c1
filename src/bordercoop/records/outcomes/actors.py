"""The bodies whose work a figure is: who acts in its clause, else who works on its case."""

from __future__ import annotations

from collections.abc import Iterable

from bordercoop.discourse.org_id import POLICE, kind_of, side
from bordercoop.lexicon.worded import word_list
from bordercoop.records.outcomes.figure import Figure
from bordercoop.text import fold

GUARDS = frozenset({"border_guard", "army"})
"""Kinds of bodies that guard the border."""
FORCES = GUARDS.union(POLICE)
"""Kinds of bodies whose work is counted."""
Ids = tuple[str, ...]


def on_both_sides(bodies: Ids) -> bool:
    """Whether bodies are of both countries."""
    return {side(one) for one in bodies} == {"VN", "LA"}


def with_others(bodies: Ids, both: Ids) -> Ids:
    """Bodies, and of `both` those of the side that none of them is of."""
    sides = {side(one) for one in bodies}
    return tuple(dict.fromkeys([*bodies, *(one for one in both if side(one) not in sides)]))


def in_the_case(bodies: Ids, team: Ids) -> Ids:
    """Bodies of one side that act in a case, with the `team` of both sides that works on it."""
    if not bodies or set(bodies) <= set(team):
        return team
    return with_others(bodies, team)


def actors_of(figure: Figure, bodies: Ids, team: Ids, both: Ids) -> Ids:
    """The actors of a figure in whose clause `bodies` act, none where it tells of no one.

    `team` works on the one case that the article tells, empty where it tells none; `both` are
    the police of both sides. Who is handed over is given by one side and taken by the other.
    """
    if not bodies:
        bodies = team or both
    elif not on_both_sides(bodies):
        if figure.indicator == "persons_handed_over":
            bodies = with_others(bodies, team or both)
        elif team and figure.indicator != "fugitives":
            bodies = in_the_case(bodies, team)
    return _acting(bodies)


def _acting(bodies: Iterable[str]) -> Ids:
    """Bodies without those of government beside police and guards; the divisions of a police
    are that police."""
    divisions = tuple(f"{fold(word)}-" for word in word_list("actors_divisions"))
    found: dict[str, None] = {}
    for one in bodies:
        head, _, unit = one.partition("/")
        within = unit.startswith(divisions) and kind_of(one) == "police"
        found[head if within else one] = None
    forces = tuple(one for one in found if kind_of(one) in FORCES)
    return forces or tuple(found)
