"""What was undertaken, asked, invited or signed, as one article tells it."""

from __future__ import annotations

from functools import lru_cache

from bordercoop.model import Commitment, Line
from bordercoop.resolve import telling
from bordercoop.resolve.telling import Settled, Teller
from bordercoop.text import slug


class Telling(telling.Telling, frozen=True, kw_only=True):
    """A commitment in its article.

    `actors` and `addressees` are org_ids as of `day`. `start` and `end` are the days of its
    meeting, `exact` is whether the text gives them.
    """

    commitment: Commitment
    actors: frozenset[str]
    addressees: frozenset[str]
    event: str | None
    start: str | None
    end: str | None
    exact: bool

    @property
    def id(self) -> str:
        return self.commitment.commitment_id

    def parties(self, day: str) -> tuple[frozenset[str], frozenset[str]]:
        """Actors and addressees as of a later day."""
        return self.on(day, self.actors), self.on(day, self.addressees)

    @property
    def words(self) -> frozenset[str]:
        """The words of the clause, without marks."""
        return _words(self.content[-1])

    @property
    def strong(self) -> bool:
        """Whether days, bodies and clause tell it apart."""
        return self.exact and bool(self.actors)

    @property
    def figures(self) -> tuple[str, ...]:
        told = self.commitment
        return told.kind, told.instrument or "", *sorted(told.topics)

    @property
    def keys(self) -> list[tuple[str, ...]]:
        """What tellings of one undertaking share at least one of."""
        kind = self.commitment.kind
        keys: list[tuple[str, ...]] = [("kin", self.kin, kind)]
        return [*keys, ("event", self.event, kind)] if self.event else keys


@lru_cache(maxsize=4096)
def _words(told: str) -> frozenset[str]:
    return frozenset(told.split("-"))


def tellings(line: Line, settled: Settled) -> list[Telling]:
    """Every commitment of one article, in text order."""
    teller = Teller(line, settled)
    made = []
    for one in line.commitments:
        meeting = teller.meetings.get(one.meeting_id or "")
        start, end = (meeting.date_start, meeting.date_end) if meeting else (None, None)
        day = teller.day(start)
        actors, addressees = (teller.bodies(ids, day) for ids in (one.actors, one.addressees))
        named = actors | addressees
        told = slug(one.text)
        parties = ("|".join(sorted(side)) for side in (actors, addressees))
        content = (start or "", end or "", one.kind, one.instrument or "", *parties, told)
        made.append(
            Telling(
                commitment=teller.bare(one),
                actors=teller.side(actors),
                addressees=teller.side(addressees),
                event=teller.event(one.meeting_id),
                start=start,
                end=end,
                exact=bool(
                    meeting
                    and start
                    and meeting.date_precision == "day"
                    and meeting.date_basis == "text"
                ),
                **teller.told(day, named, content),
            )
        )
    return made
