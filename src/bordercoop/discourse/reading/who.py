"""Who is named and who acts, as values: entities, subjects, the parties of a meeting."""

from __future__ import annotations

from typing import NamedTuple

from bordercoop.discourse.org_id import POLICE, below, kind_of, place_of
from bordercoop.text import Span

Ids = tuple[str, ...]
"""Org_ids, or markers that a meeting settles."""
LEADERS = frozenset({"party", "government"})
"""Kinds of the bodies that lead a place."""


class Entity(NamedTuple):
    """Somebody or some body in a sentence: tokens, org_ids or markers, people by number.

    `person` is the first of the people. `governed` means that a word before makes it an
    object or a place and not the one who acts.
    """

    first: int
    last: int
    ids: Ids
    person: int | None
    governed: bool
    people: tuple[int, ...] = ()


class Subject(NamedTuple):
    """Who does something: org_ids (markers settled later), people, and the words."""

    ids: Ids
    people: tuple[int, ...]
    spans: tuple[Span, ...]


NOBODY = Subject((), (), ())


class Parties(NamedTuple):
    """The bodies of a meeting by side, and which side receives."""

    viet: Ids = ()
    lao: Ids = ()
    host: str | None = None

    @property
    def both(self) -> Ids:
        """All bodies, the Vietnamese side first."""
        return self.viet + self.lao

    def police(self, *, of_places: bool = False) -> Ids:
        """The police of both sides; `of_places` that of the provinces or countries alone."""
        return _police(self.viet, of_places) + _police(self.lao, of_places)


def _police(ids: Ids, of_places: bool) -> Ids:
    """The police of a side: what it has, that of the place that its leaders lead, else all."""
    police = tuple(one for one in ids if kind_of(one) in POLICE)
    whole = tuple(one for one in police if not below(one))
    if whole or (police and not of_places):
        return whole if of_places else police
    if not police and any(kind_of(one) not in LEADERS for one in ids):
        return ids
    places = dict.fromkeys(place_of(one) for one in ids)
    return tuple(f"{one}:police" if "-" in one else f"{one}:mps" for one in places)
