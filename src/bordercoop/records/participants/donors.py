"""Who hands aid over at a meeting is a donor there; an absent donor is no participant."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Protocol

from bordercoop.clauses import Frame, transfers
from bordercoop.discourse.org_id import below, kind_of, side
from bordercoop.discourse.reading import Reading
from bordercoop.lexicon.terms import KEY
from bordercoop.records.meetings import Occasion, occasion_of
from bordercoop.records.participants.office import name_of
from bordercoop.records.participants.presence import Presence
from bordercoop.records.participants.rules import ORGANIZATION
from bordercoop.text import Span

HANDED = frozenset({"give", "hand_over", "pass"})
"""Predicates by which a key is handed over."""

HANDED_OVER = "delivered"
"""Status of what changed hands; a building that is begun did not."""


TAUGHT = "training"
"""Kind of what is taught, which nobody hands over."""


class Given(Protocol):
    """What of a gift says who gave it where: `occasion` is the number of the meeting."""

    @property
    def occasion(self) -> int | None: ...
    @property
    def kind(self) -> str: ...
    @property
    def status(self) -> str: ...
    @property
    def donors(self) -> Collection[str]: ...
    @property
    def givers(self) -> Collection[int]: ...
    @property
    def spans(self) -> Sequence[Span]: ...
    @property
    def by_hand(self) -> bool: ...


def add_donors(
    reading: Reading, present: list[Presence], gifts: Iterable[Given], held: list[Occasion]
) -> list[Presence]:
    """Those present with the role of donor added, and units that gave without being named."""
    present = list(present)
    for gift in gifts:
        if gift.occasion is None or gift.status != HANDED_OVER or gift.kind == TAUGHT:
            continue
        here = [p for p in present if p.occasion == gift.occasion]
        for presence in here:
            if _gave(presence, gift):
                presence.roles.discard("attendee")
                presence.add_role("donor", gift.spans[0])
        known = {p.org_id for p in here if p.person is None}
        if gift.by_hand and not gift.givers:
            occasion = held[gift.occasion]
            units = [d for d in gift.donors if d not in known and _unit(d)]
            present += [_donor(reading, gift, d, occasion) for d in units]
    return sorted(present, key=lambda p: (p.occasion, p.person is not None))


def add_key_givers(reading: Reading, present: list[Presence], held: list[Occasion]) -> None:
    """Make donors of who hands over a key and of his body: `Chìa khóa được A trao cho B`."""
    lower = reading.page.lower
    if KEY not in lower:
        return
    for sentence in reading.page.sentences:
        if lower.find(KEY, sentence.start, sentence.end) < 0:
            continue
        occasion = occasion_of(reading, held, sentence.number)
        if occasion is None:
            continue
        here = [p for p in present if p.occasion == held.index(occasion)]
        for frame in transfers(reading, sentence):
            words = reading.page.words(frame.first, frame.last)
            if not frame.classes.isdisjoint(HANDED) and KEY in words:
                _give_key(reading, here, frame)


def _give_key(reading: Reading, here: list[Presence], frame: Frame) -> None:
    """Make who hands over a key and his body donors."""
    bodies = {reading.people[one].org_id for one in frame.agent.people}
    for presence in here:
        who = presence.person
        if who in frame.agent.people if who is not None else presence.org_id in bodies:
            presence.roles.discard("attendee")
            presence.add_role("donor", reading.page.span(frame.first, frame.last))


def _gave(presence: Presence, gift: Given) -> bool:
    if presence.person is None:
        return presence.org_id in gift.donors
    return presence.person in gift.givers


def _unit(org_id: str) -> bool:
    return below(org_id) and kind_of(org_id) in ("police", "border_guard", "mps")


def _donor(reading: Reading, gift: Given, org_id: str, occasion: Occasion) -> Presence:
    """A unit that is at a meeting as a donor."""
    assert gift.occasion is not None
    span = gift.spans[0]
    extra = Presence(gift.occasion, org_id, None, spans=[span], rule=ORGANIZATION.id)
    extra.add_role("donor", span)
    extra.add_role("host" if occasion.country == side(org_id) else "guest", span)
    named = name_of(reading, org_id, 0)
    extra.name = reading.text(named) if named else None
    extra.name_span = named
    return extra
