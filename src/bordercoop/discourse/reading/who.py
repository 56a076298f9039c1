"""Who is named and who acts, as values: entities, subjects, the parties of a meeting."""

from __future__ import annotations

from typing import NamedTuple

from bordercoop.text import Span

Ids = tuple[str, ...]
"""Org_ids, or markers that a meeting settles."""


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
