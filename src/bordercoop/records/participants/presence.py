"""Somebody at a meeting, while it is being read, and the table of one meeting."""

from __future__ import annotations

from msgspec import Struct, field

from bordercoop.discourse.reading import Reading
from bordercoop.mentions.page import Sentence
from bordercoop.records.meetings import Occasion
from bordercoop.records.signing import Signing
from bordercoop.text import Span


class Presence(Struct, eq=False):
    """Somebody at a meeting: org_id or person number, roles, and the words that say so.

    `occasion` is the number of the meeting among those held, from 0. `grounds` holds the
    words of all roles, also as a set, `shown`. `name` and `name_span` are those of a body.
    """

    occasion: int
    org_id: str | None
    person: int | None
    roles: set[str] = field(default_factory=set)
    spans: list[Span] = field(default_factory=list)
    grounds: dict[str, list[Span]] = field(default_factory=dict)
    name: str | None = None
    name_span: Span | None = None
    rule: str = ""
    shown: set[Span] = field(default_factory=set)

    def add_role(self, role: str, span: Span) -> None:
        """Give a role with the words that say so."""
        self.roles.add(role)
        if span not in self.shown:
            self.shown.add(span)
            self.grounds.setdefault("roles", []).append(span)

    def seen(self, span: Span) -> None:
        """Note words that name who is present."""
        if span not in self.spans:
            self.spans.append(span)


class Table(Struct, eq=False):
    """One held meeting and who is known to be at it.

    `number` is that of the meeting in `held`; `sentences` tell of it; `signings` are those
    told, by sentence number, with the words of the verb; `leaders` are the people who lead a
    delegation anywhere in the article, `separate` the bodies that one sentence brings to
    meetings of their own. `shown` are the first words of the article that mean a body, once
    they are looked for.
    """

    reading: Reading
    held: list[Occasion]
    number: int
    sentences: list[Sentence]
    signings: dict[int, list[tuple[Span, Signing]]]
    leaders: list[int]
    separate: frozenset[str]
    people: dict[int, Presence] = field(default_factory=dict)
    bodies: dict[str, Presence] = field(default_factory=dict)
    shown: dict[str, Span] | None = None

    @property
    def occasion(self) -> Occasion:
        """The meeting."""
        return self.held[self.number]

    def guest_elsewhere(self, org_id: str) -> bool:
        """Whether a body came to another meeting that the same sentence tells of."""
        return org_id in self.separate and org_id not in self.occasion.only_guests

    def person(self, index: int) -> Presence:
        """A person's presence, made where there is none yet."""
        if index not in self.people:
            org_id = self.reading.people[index].org_id
            self.people[index] = Presence(self.number, org_id, index)
        return self.people[index]

    def body(self, org_id: str, span: Span) -> Presence:
        """A body's presence, made where there is none yet, with words that name it."""
        if org_id not in self.bodies:
            self.bodies[org_id] = Presence(self.number, org_id, None)
        presence = self.bodies[org_id]
        presence.seen(span)
        return presence

    def named_body(self, org_id: str, named: Span | None, shown: Span) -> Presence:
        """A body's presence with its first words that are a name, None for none.

        `shown` are words that show it to be there, where no name does.
        """
        presence = self.body(org_id, named or shown)
        if presence.name is None and named is not None:
            presence.name, presence.name_span = self.reading.text(named), named
        return presence
