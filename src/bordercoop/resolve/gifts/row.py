"""The row of one gift: what most articles say, and what others say beside it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence

from bordercoop.model import Aid
from bordercoop.resolve.consensus import by_value, most, places, stated
from bordercoop.resolve.entities import Gift
from bordercoop.resolve.fact_rows import as_written, ending, last_day, year
from bordercoop.resolve.figures import amounts, quantities
from bordercoop.resolve.fusion import Doubts, Fact
from bordercoop.resolve.gifts.programmes import is_running
from bordercoop.resolve.gifts.stages import STAGES
from bordercoop.resolve.gifts.telling import Telling


def gift(
    fact: Fact[Telling], programme: str | None, is_programme: bool, doubts: Doubts
) -> Gift:
    """The row of one fact."""
    told = fact.tellings
    furthest = [t for t in told if t.aid.status == _status(told)]
    money = _figure(told, lambda aid: aid.amount)
    number = _figure(told, lambda aid: aid.quantity)
    dated = [t for t in furthest if t.exact] or [t for t in furthest if t.start] or furthest
    days = most(dated, lambda t: (t.start, t.end))
    day = last_day(told)
    givers, takers = (
        _parties(bodies) for bodies in zip(*(t.parties(day) for t in told), strict=True)
    )
    donors, recipients = as_written(told, givers), as_written(told, takers)
    status = _status(told)
    role = _role(told, programme, is_programme, doubts.doubtful)
    values = _values(told, day, givers, takers)
    return Gift(
        gift_id=fact.id,
        aliases=fact.aliases,
        kind=most(told, lambda t: t.aid.kind),
        donors=donors,
        recipients=recipients,
        donor_places=tuple(sorted(places(donors))),
        recipient_places=tuple(sorted(places(recipients))),
        item=stated(t.aid.item for t in told),
        quantity=number.quantity if number else None,
        unit=number.unit if number else None,
        amount=money.amount if money else None,
        currency=money.currency if money else None,
        approximate=_hedge(money, number),
        status=status,
        pledged_on=_day(told, "pledged"),
        ongoing_on=_day(told, "ongoing"),
        delivered_on=_day(told, "delivered"),
        date_start=days[0],
        date_end=days[1],
        date_precision=_precision(dated, days),
        year=year(days[1], told),
        event_id=_first(t.event for t in furthest) or _first(t.event for t in told),
        role=role,
        programme=programme,
        in_totals=status != "pledged" and role in ("single", "part"),
        aid_id=(money or number or furthest[0].aid).aid_id,
        aid=tuple(t.id for t in told),
        **ending(told, values, doubts, fact.reasons),
    )


def _status(told: Sequence[Telling]) -> str:
    return max((t.aid.status for t in told), key=STAGES.index)


def _role(
    told: Sequence[Telling], programme: str | None, is_programme: bool, doubtful: bool
) -> str:
    if doubtful:
        return "doubtful"
    if is_programme:
        return "programme"
    if any(map(is_running, told)):
        return "running_total"
    return "part" if programme else "single"


def _figure(told: Sequence[Telling], value: Callable[[Aid], float | None]) -> Aid | None:
    """The record whose figure stands: an unhedged one first, then what most say."""
    stated = [t for t in told if value(t.aid) is not None]
    exact = [t for t in stated if t.aid.approximate is None] or stated
    if not exact:
        return None
    chosen = most(exact, lambda t: (value(t.aid), t.aid.unit, t.aid.currency))
    for t in exact:
        if (value(t.aid), t.aid.unit, t.aid.currency) == chosen:
            return t.aid
    return None


def _hedge(money: Aid | None, number: Aid | None) -> str | None:
    of = money or number
    return of.approximate if of else None


def _parties(told: Iterable[frozenset[str]]) -> tuple[str, ...]:
    """The bodies that most name; of equals the most exact, since a unit says more than all."""
    chosen: Counter[tuple[str, ...]] = Counter(
        tuple(sorted(bodies)) for bodies in told if bodies
    )
    if not chosen:
        return ()
    most = max(chosen.values())
    return max(
        (named for named, times in chosen.items() if times == most),
        key=lambda named: (sum("/" in id for id in named), len(named), named),
    )


def _day(told: Sequence[Telling], status: str) -> str | None:
    days = sorted(t.told_on for t in told if t.aid.status == status and t.told_on)
    exact = sorted(t.start for t in told if t.aid.status == status and t.exact and t.start)
    return next(iter(exact or days), None)


def _precision(dated: Sequence[Telling], days: tuple[str | None, str | None]) -> str | None:
    if not all(days):
        return None
    if any(t.exact for t in dated):
        return "day"
    stated = [t.aid.date_precision for t in dated if (t.start, t.end) == days]
    return next((told for told in stated if told), "month")


def _first(values: object) -> str | None:
    return next((value for value in values if value), None)  # type: ignore[attr-defined]


def _values(
    told: Sequence[Telling], day: str, donors: tuple[str, ...], recipients: tuple[str, ...]
) -> dict[str, dict[str, list[str]]]:
    """The records that tell each value of a field; roundings are no values.

    Bodies are as of the day.
    """
    status = _status(told)
    return {
        "amount": by_value(told, _amount) if _at_odds(told, "amount") else {},
        "quantity": by_value(told, _quantity) if _at_odds(told, "quantity") else {},
        "kind": by_value(told, lambda t: t.aid.kind),
        "status": _of_one_event(told),
        "days": by_value(told, lambda t: _days(t) if t.aid.status == status else None),
        "donors": by_value(told, lambda t: _apart(t.parties(day)[0], donors)),
        "recipients": by_value(told, lambda t: _apart(t.parties(day)[1], recipients)),
    }


def _of_one_event(told: Sequence[Telling]) -> dict[str, list[str]]:
    """Stages that are told of one and the same occasion."""
    events: dict[str, set[str]] = defaultdict(set)
    for telling in told:
        if telling.event:
            events[telling.event].add(telling.aid.status)
    disputed = {event for event, stages in events.items() if len(stages) > 1}
    return by_value(told, lambda t: t.aid.status if t.event in disputed else None)


def _at_odds(told: Sequence[Telling], figure: str) -> bool:
    how = amounts if figure == "amount" else quantities
    stated = [t.aid for t in told if getattr(t.aid, figure) is not None]
    distinct = list({(getattr(a, figure), a.approximate, a.unit): a for a in stated}.values())
    return any(
        how(one, other) == "conflict"
        for number, one in enumerate(distinct)
        for other in distinct[number + 1 :]
    )


def _amount(telling: Telling) -> str | None:
    aid = telling.aid
    if aid.amount is None:
        return None
    told = f"{_plain(aid.amount)} {aid.currency or ''}".strip()
    return f"{aid.approximate} {told}" if aid.approximate else told


def _quantity(telling: Telling) -> str | None:
    aid = telling.aid
    return None if aid.quantity is None else f"{_plain(aid.quantity)} {aid.unit or ''}".strip()


def _plain(figure: float) -> str:
    return f"{figure:.15g}" if figure < 1e15 else str(figure)


def _days(telling: Telling) -> str | None:
    if not telling.exact:
        return None
    return "/".join(dict.fromkeys(day for day in (telling.start, telling.end) if day))


def _apart(named: frozenset[str], chosen: tuple[str, ...]) -> str | None:
    """The bodies named, where they are not the ones chosen in more or less detail."""
    heads = {id.partition("/")[0] for id in named}, {id.partition("/")[0] for id in chosen}
    if not named or heads[0] <= heads[1] or heads[1] <= heads[0]:
        return "|".join(chosen)
    return "|".join(sorted(named))
