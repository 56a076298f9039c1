"""Results: figures of joint work, each in one row however many articles tell it.

One article reports many figures; those of two articles are one where the indicator, the unit
and the bodies are the same, and the occasion on which they are told or the period is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bordercoop.held import bare
from bordercoop.model import Line
from bordercoop.resolve.consensus import by_value, most, stated
from bordercoop.resolve.entities import Result
from bordercoop.resolve.fact_rows import as_written, ending, last_day
from bordercoop.resolve.fusion import Doubts, Fact, doubts, fused
from bordercoop.resolve.results.sameness import judged
from bordercoop.resolve.results.telling import Telling, tellings
from bordercoop.resolve.telling import Settled

__all__ = ["result_facts", "results"]


def result_facts(lines: Sequence[Line], settled: Settled) -> list[Fact[Telling]]:
    """The tellings of each result, by its id."""
    told = [telling for line in bare(lines) for telling in tellings(line, settled)]
    return fused(told, "result", judged)


def results(lines: Sequence[Line], settled: Settled) -> Iterator[Result]:
    """Every result by its id."""
    facts = result_facts(lines, settled)
    doubted = doubts(facts)
    for fact in facts:
        yield _row(fact, doubted[fact.id])


def _row(fact: Fact[Telling], doubts: Doubts) -> Result:
    told = fact.tellings
    exact = [t for t in told if t.outcome.approximate is None] or told
    value, unit = most(exact, lambda t: (t.outcome.value, t.outcome.unit))
    lead = next(t for t in exact if (t.outcome.value, t.outcome.unit) == (value, unit))
    start, end = most(told, lambda t: (t.outcome.period_start, t.outcome.period_end))
    day = last_day(told)
    bodies = most(told, lambda t: tuple(sorted(t.on(day, t.actors))))
    values = {"value": _values(told), "period": by_value(told, _period)}
    return Result(
        result_id=fact.id,
        aliases=fact.aliases,
        indicator=lead.outcome.indicator,
        value=value,
        unit=unit,
        approximate=lead.outcome.approximate,
        substance=stated(t.outcome.substance for t in told),
        topics=tuple(sorted({topic for t in told for topic in t.outcome.topics})),
        actors=as_written(told, bodies),
        period_start=start,
        period_end=end,
        in_totals=not doubts.doubtful,
        outcome_id=lead.id,
        outcomes=tuple(t.id for t in told),
        **ending(told, values, doubts, fact.reasons),
    )


def _values(told: Sequence[Telling]) -> dict[str, list[str]]:
    """The values told, where one is no rounding of another."""
    exact = {t.outcome.value for t in told if t.outcome.approximate is None}
    if len(exact) < 2:
        return {}
    return by_value(told, lambda t: " ".join(filter(None, (t.outcome.approximate, t.figure))))


def _period(telling: Telling) -> str | None:
    days = (telling.outcome.period_start, telling.outcome.period_end)
    return "/".join(day for day in days if day) or None
