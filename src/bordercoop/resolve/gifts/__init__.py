"""Gifts: one row for each thing given, from all articles that tell of it.

`telling` is an aid record in its article, `sameness` judges two of them, `stages` follows a
promise to its delivery, `programmes` links totals and parts, `row` makes the row.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bordercoop.held import bare
from bordercoop.model import Line
from bordercoop.resolve.entities import Gift
from bordercoop.resolve.fusion import Fact, doubts, fused
from bordercoop.resolve.gifts.programmes import programmes
from bordercoop.resolve.gifts.row import gift
from bordercoop.resolve.gifts.sameness import judged
from bordercoop.resolve.gifts.stages import follow
from bordercoop.resolve.gifts.telling import Telling, tellings
from bordercoop.resolve.telling import Settled

__all__ = ["Gift", "gift_facts", "gifts"]


def gift_facts(lines: Sequence[Line], settled: Settled) -> list[Fact[Telling]]:
    """The tellings of each gift, by its id."""
    told = [telling for line in bare(lines) for telling in tellings(line, settled)]
    return follow(fused(told, "gift", judged))


def gifts(lines: Sequence[Line], settled: Settled) -> Iterator[Gift]:
    """Every gift by its id."""
    facts = gift_facts(lines, settled)
    programme_of = programmes(facts)
    wholes = set(programme_of.values())
    doubted = doubts(facts)
    for fact in facts:
        yield gift(fact, programme_of.get(fact.id), fact.id in wholes, doubted[fact.id])
