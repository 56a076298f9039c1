"""A gift promised in one article, begun in another and handed over in a third is one gift.

The later stage must be the only one that answers, and the earlier the only one it answers to.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from msgspec import Struct

from bordercoop.resolve.days import years_between
from bordercoop.resolve.figures import amounts, quantities
from bordercoop.resolve.fusion import Fact, Verdict, join
from bordercoop.resolve.geography import UNDATED, bodies_on
from bordercoop.resolve.gifts.sameness import judged_thing
from bordercoop.resolve.gifts.telling import Telling

STAGES = ("pledged", "ongoing", "delivered")
_LONGEST = 5.0
"""Years from one stage to the next."""

Gift = Fact[Telling]


class Stage(Struct, frozen=True):
    """A gift as far as it has come, by the telling that shows it furthest."""

    gift: Gift
    telling: Telling
    stage: int
    day: str


def follow(facts: Sequence[Gift]) -> list[Gift]:
    """The facts, earlier stages put together with the later ones that they became."""
    filed: dict[tuple[str, ...], list[Stage]] = defaultdict(list)
    for fact in facts:
        stage = _stage(fact)
        if stage is not None:
            filed[_key(stage.telling)].append(stage)
    of = {account.id: fact for fact in facts for account in fact.accounts}
    for together in filed.values():
        for early, late, why in _answers(together):
            one, other = early.gift.accounts[0].id, late.gift.accounts[0].id
            if of[one] is not of[other] and not of[one].articles & of[other].articles:
                join(of, one, other, Verdict("gift.stage", 80, why))
    kept = {id(fact): fact for fact in of.values()}
    return sorted(kept.values(), key=lambda fact: fact.id)


def _stage(fact: Gift) -> Stage | None:
    known = [t for t in fact.tellings if t.told_on and t.donors and t.recipients]
    if not known:
        return None
    furthest = max(known, key=lambda t: (STAGES.index(t.aid.status), t.told_on))
    return Stage(fact, furthest, STAGES.index(furthest.aid.status), furthest.told_on or "")


def _key(telling: Telling) -> tuple[str, ...]:
    return telling.aid.kind, "|".join(sorted(bodies_on(telling.recipients, UNDATED)))


def _answers(together: list[Stage]) -> Iterator[tuple[Stage, Stage, str]]:
    """Each earlier stage with the one later stage that it became."""
    ordered = sorted(together, key=lambda s: (s.day, s.gift.id))
    later: dict[str, list[tuple[Stage, str]]] = defaultdict(list)
    earlier: dict[str, list[Stage]] = defaultdict(list)
    open_ = [stage for stage in ordered if stage.stage < STAGES.index("delivered")]
    for early in open_:
        for late in ordered:
            why = _becomes(early, late)
            if why:
                later[early.gift.id].append((late, why))
                earlier[late.gift.id].append(early)
    for early in open_:
        found = later[early.gift.id]
        nearest = [one for one in found if one[0].stage == min(s.stage for s, _ in found)]
        if len(nearest) == 1:
            late, why = nearest[0]
            rivals = {s.gift.id for s in earlier[late.gift.id] if s.stage == early.stage}
            if len(rivals) == 1:
                yield early, late, why


def _becomes(early: Stage, late: Stage) -> str | None:
    """What says that the one became the other; None where nothing does."""
    one, other = early.telling, late.telling
    if late.stage <= early.stage or early.day >= late.day:
        return None
    if years_between(early.day, late.day) > _LONGEST:
        return None
    now = max(one.day, other.day)
    (givers, takers), (donors, recipients) = one.parties(now), other.parties(now)
    if not givers & donors or takers != recipients:
        return None
    thing = judged_thing(one, other)
    how = {amounts(one.aid, other.aid), quantities(one.aid, other.aid)}
    if "conflict" in how or thing is None:
        return None
    told = f"{one.aid.status} on {early.day}, {other.aid.status} on {late.day}"
    if one.aid.kind == "construction" and any("/" in id for id in one.recipients):
        return f"the building of one unit, {told}"
    if thing == "equal" and how & {"equal", "rounded"}:
        return f"the same thing, figure and bodies, {told}"
    return None
