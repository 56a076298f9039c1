"""Whether two articles tell one figure of joint work."""

from __future__ import annotations

from bordercoop.resolve.consensus import nested
from bordercoop.resolve.figures import compared, ratio
from bordercoop.resolve.fusion import Verdict
from bordercoop.resolve.results.telling import Telling

_MOST = 2.0
"""How many times a figure may be another's for the press to mean one thing by both."""


def judged(one: Telling, other: Telling) -> Verdict | None:
    """The verdict on two tellings; None where they are two figures."""
    first, second = one.outcome, other.outcome
    if one.measure != other.measure:
        return None
    day = max(one.day, other.day)
    mine, theirs = one.on(day, one.actors), other.on(day, other.actors)
    if not nested(mine, theirs):
        return None
    starts = first.period_start, second.period_start
    if starts[0] != starts[1] and all(starts):
        return None
    kin = one.kin == other.kin
    period = all(one.period) and one.period == other.period and mine == theirs
    if not kin and not one.occasions & other.occasions and not period:
        return None
    where = "in articles made from one text" if kin else "of the same occasion or period"
    how = compared(first.value, first.approximate, second.value, second.approximate)
    same = mine == theirs and starts[0] == starts[1]
    if how in ("equal", "rounded"):
        tier = (0 if how == "equal" else 2) + (0 if same else 1)
        return Verdict("result.same_figure", tier, f"{where}, the figure is {how}")
    if same and ratio(first.value, second.value) <= _MOST:
        why = f"{where}, the same bodies and period; the figure told otherwise"
        return Verdict("result.told_otherwise", 50, why)
    return None
