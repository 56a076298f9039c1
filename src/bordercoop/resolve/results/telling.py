"""A figure of joint work as one article tells it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from msgspec import Struct

from bordercoop.model import Line, Outcome
from bordercoop.resolve.copies import Kinship
from bordercoop.resolve.geography import body_today


class Telling(Struct, frozen=True, kw_only=True):
    """An outcome in its article; `occasions` are the held events that the article tells of."""

    outcome: Outcome
    doc_id: str
    story: str
    kin: str
    published: str | None
    publisher: str | None
    actors: frozenset[str]
    named: dict[str, str]
    occasions: frozenset[str]
    ordinal: int
    content: tuple[str, ...]

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


def tellings(
    line: Line,
    kinship: Kinship,
    event_of: Mapping[str, str],
    organization_of: Mapping[str, str],
) -> list[Telling]:
    """Every outcome of one article, in text order."""
    document = line.document
    held = (m.meeting_id for m in line.meetings if m.status == "held")
    occasions = frozenset(event_of[id] for id in held if id in event_of)
    seen: Counter[tuple[str, ...]] = Counter()
    made = []
    for one in line.outcomes:
        known = [organization_of.get(id, id) for id in one.actors]
        actors = frozenset(map(body_today, known))
        period = (one.period_start or "", one.period_end or "")
        measure = (one.indicator, one.unit, one.substance or "", str(one.value))
        content = (*period, "|".join(sorted(actors)), *measure)
        seen[content] += 1
        made.append(
            Telling(
                outcome=one,
                doc_id=document.doc_id,
                story=kinship.story_of[document.doc_id],
                kin=kinship.kin_of[document.doc_id],
                published=document.published,
                publisher=document.publisher,
                actors=actors,
                named={body_today(id): id for id in known},
                occasions=occasions,
                ordinal=seen[content],
                content=content,
            )
        )
    return made
