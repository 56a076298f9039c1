"""A figure of joint work as one article tells it."""

from __future__ import annotations

from bordercoop.model import Line, Outcome
from bordercoop.resolve import telling
from bordercoop.resolve.telling import Settled, Teller


class Telling(telling.Telling, frozen=True, kw_only=True):
    """An outcome in its article.

    `actors` are as of `day`; `occasions` are the held events that the article tells of.
    """

    outcome: Outcome
    actors: frozenset[str]
    occasions: frozenset[str]

    @property
    def id(self) -> str:
        return self.outcome.outcome_id

    @property
    def strong(self) -> bool:
        """Whether period, bodies and value tell it apart."""
        return bool(self.outcome.period_start and self.outcome.period_end and self.actors)

    @property
    def figure(self) -> str:
        return f"{self.outcome.value:.15g} {self.outcome.unit}"

    @property
    def figures(self) -> tuple[str, ...]:
        return self.measure

    @property
    def measure(self) -> tuple[str, ...]:
        """What the figure counts."""
        told = self.outcome
        return told.indicator, told.unit, told.substance or ""

    @property
    def period(self) -> tuple[str, str]:
        return self.outcome.period_start or "", self.outcome.period_end or ""

    @property
    def keys(self) -> list[tuple[str, ...]]:
        """What tellings of one result share at least one of."""
        keys: list[tuple[str, ...]] = [("kin", self.kin, *self.measure)]
        keys += (("event", event, *self.measure) for event in sorted(self.occasions))
        if self.strong:
            bodies = "|".join(sorted(self.actors))
            keys.append(("period", *self.period, bodies, *self.measure))
        return keys


def tellings(line: Line, settled: Settled) -> list[Telling]:
    """Every outcome of one article, in text order."""
    teller = Teller(line, settled)
    made = []
    for one in line.outcomes:
        day = teller.day(one.period_start)
        named = teller.bodies(one.actors, day)
        period = (one.period_start or "", one.period_end or "")
        measure = (one.indicator, one.unit, one.substance or "", str(one.value))
        content = (*period, "|".join(sorted(named)), *measure)
        made.append(
            Telling(
                outcome=teller.bare(one),
                actors=teller.side(named),
                occasions=teller.occasions,
                **teller.told(day, named, content),
            )
        )
    return made
