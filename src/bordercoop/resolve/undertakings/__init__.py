"""Undertakings: what was signed, agreed, asked, invited or discussed, each in one row.

`telling` is a commitment in its article, `sameness` judges two of them, `fulfilment` finds
what became of each, `row` makes the row.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from bordercoop.held import bare
from bordercoop.model import Line
from bordercoop.resolve.entities import Event, Gift, Undertaking
from bordercoop.resolve.fusion import Fact, doubts, fused
from bordercoop.resolve.telling import Settled
from bordercoop.resolve.undertakings.fulfilment import fulfilments
from bordercoop.resolve.undertakings.row import undertaking
from bordercoop.resolve.undertakings.sameness import judged
from bordercoop.resolve.undertakings.telling import Telling, tellings

__all__ = ["undertaking_facts", "undertakings"]


def undertaking_facts(lines: Sequence[Line], settled: Settled) -> list[Fact[Telling]]:
    """The tellings of each undertaking, by its id."""
    told = [telling for line in bare(lines) for telling in tellings(line, settled)]
    return fused(told, "undertaking", judged)


def undertakings(
    lines: Sequence[Line],
    settled: Settled,
    later: tuple[Sequence[Event], Sequence[Gift]],
) -> Iterator[Undertaking]:
    """Every undertaking by its id; `later` are the events and gifts that may fulfil them."""
    facts = undertaking_facts(lines, settled)
    found = fulfilments(facts, *later, _present(lines, settled))
    doubted = doubts(facts)
    for fact in facts:
        yield undertaking(fact, found.get(fact.id), doubted[fact.id])


def _present(lines: Sequence[Line], settled: Settled) -> Mapping[str, frozenset[str]]:
    """The bodies at each event, each set of bodies held once."""
    present: dict[str, set[str]] = defaultdict(set)
    for line in bare(lines):
        for one in line.participants:
            event = settled.event_of.get(one.meeting_id or "")
            if event is not None and one.org_id:
                present[event].add(settled.organization_of.get(one.org_id, one.org_id))
    kept: dict[frozenset[str], frozenset[str]] = {}
    return {
        event: kept.setdefault(bodies := frozenset(there), bodies)
        for event, there in present.items()
    }
