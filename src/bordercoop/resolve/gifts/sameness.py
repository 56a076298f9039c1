"""Whether two articles tell of one gift, and what speaks for it.

The occasion or the day must be one, the parties must go together, and the thing must be the
same. Figures that agree make it sure; figures at odds are one gift only on one occasion and
between the very same parties. Equal gifts to two bodies, on two days or on two occasions stay
two.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Literal

from bordercoop.resolve.consensus import nested, places
from bordercoop.resolve.figures import amounts, quantities, ratio
from bordercoop.resolve.fusion import Verdict
from bordercoop.resolve.gifts.telling import Telling, words

When = Literal["story", "event", "occasion", "day", "period"]
_MOST = 3.0
"""How many times a figure may be another's for the press to mean one thing by both."""
_MOST_RECALLED = 1.5
_GOODS = frozenset({"equipment", "medical", "gift", "other"})
"""Kinds that one reporter writes for another's."""
_SPOKEN = frozenset({"building", "person", "vehicle", "motorbike", "package"})
"""Units that say what was given, whatever words the article has for it."""
_WHERE: dict[When, str] = {
    "story": "in articles made from one text",
    "event": "given on the same occasion",
    "occasion": "told on the same occasion",
    "day": "given on the same day",
    "period": "given in the same period",
}


def judged(one: Telling, other: Telling) -> Verdict | None:
    """The verdict on two tellings; None where they are two gifts."""
    when = _when(one, other)
    parties = None if when is None else _parties(one, other)
    thing = None if parties is None else judged_thing(one, other)
    if when is None or parties is None or thing is None:
        return None
    figures = {
        "amount": amounts(one.aid, other.aid),
        "quantity": quantities(one.aid, other.aid),
    }
    agreed = [name for name, how in figures.items() if how in ("equal", "rounded")]
    at_odds = [name for name, how in figures.items() if how == "conflict"]
    sure = parties == "equal" and thing == "equal"
    if at_odds:
        return _contradicted(one, other, when, sure, agreed, at_odds)
    if when in ("day", "period") and one.event and other.event:
        why = f"equal gifts of one {when} on two occasions"
        return _doubt(why) if sure and agreed else None
    if parties == "other" and not ("amount" in agreed and when in ("story", "event")):
        return None
    if not agreed:
        return _unfigured(one, other, when, parties, thing)
    if thing == "unlike" and not _is_spoken(one, other):
        return None
    if when in ("day", "period") and not _is_certain(one, other, parties, thing, agreed):
        return None
    if one.aid.status != other.aid.status and not (sure and when != "period"):
        return None
    exact = all(figures[name] == "equal" for name in agreed)
    rank = (0 if sure else 1 if parties != "other" else 4) + (0 if exact else 2)
    rank += 0 if thing == "equal" else 1
    rank += {"story": 0, "event": 0, "occasion": 1, "day": 2, "period": 3}[when] * 10
    told = "the same" if exact else "the same, rounded"
    return Verdict(f"gift.same_{when}", rank, f"{_WHERE[when]}, {_and(agreed)} {told}")


def _when(one: Telling, other: Telling) -> When | None:
    if one.kin == other.kin and (one.start, one.end) == (other.start, other.end):
        return "story"
    if one.event and one.event == other.event:
        return "event"
    if _on_one_day(one, other):
        return "day"
    if one.exact and other.exact:
        return None
    if _share_a_period(one, other):
        return "period"
    if (one.start or other.start) and not (one.event or other.event):
        return None  # one is dated, and not by the occasion
    mine = {one.event} if one.event else one.occasions
    theirs = {other.event} if other.event else other.occasions
    return "occasion" if mine & theirs else None


def _on_one_day(one: Telling, other: Telling) -> bool:
    if not (one.exact and other.exact and one.start and other.start):
        return False
    return one.start <= (other.end or other.start) and other.start <= (one.end or one.start)


def _share_a_period(one: Telling, other: Telling) -> bool:
    """One lies within the other, which knows the month or the year only."""
    if not (one.start and one.end and other.start and other.end):
        return False
    if one.exact or (not other.exact and one.start >= other.start):
        one, other = other, one
    return one.start <= other.start and other.end <= one.end  # type: ignore[operator]


def _parties(one: Telling, other: Telling) -> str | None:
    """`equal`; `nested`: one names the unit or one of several; `other`: bodies of one place."""
    day = max(one.day, other.day)
    sides = tuple(zip(one.parties(day), other.parties(day), strict=True))
    if all(mine == theirs for mine, theirs in sides):
        return "equal" if one.donors and one.recipients else "nested"
    if any(not mine and not theirs for mine, theirs in sides):
        return None
    if all(nested(mine, theirs) for mine, theirs in sides):
        return "nested"
    if any(
        "/" in id or id.endswith(":other") for pair in sides for side in pair for id in side
    ):
        return None
    return "other" if all(places(mine) == places(theirs) for mine, theirs in sides) else None


def judged_thing(one: Telling, other: Telling) -> str | None:
    """`equal`, `unsaid` by one, or `unlike` in words; None where the kinds differ."""
    first, second = one.aid.kind, other.aid.kind
    alike = _alike(one, other)
    if first == second:
        return "equal" if first == "cash" else alike
    if {first, second} <= _GOODS and alike == "equal":
        return "equal"
    return "unlike" if {first, second} == {"cash", "gift"} else None


def _alike(one: Telling, other: Telling) -> str:
    mine, theirs = words(one.aid), words(other.aid)
    if not mine or not theirs:
        return "equal" if mine == theirs else "unsaid"
    short, long = sorted((set(mine), set(theirs)), key=len)
    pairs = set(pairwise(mine)) & set(pairwise(theirs))
    return "equal" if short <= long or pairs else "unlike"


def _is_spoken(one: Telling, other: Telling) -> bool:
    if one.aid.kind != other.aid.kind:
        return one.aid.amount is not None and one.aid.amount == other.aid.amount
    return one.aid.unit == other.aid.unit and one.aid.unit in _SPOKEN


def _is_certain(
    one: Telling, other: Telling, parties: str, thing: str, agreed: list[str]
) -> bool:
    """Without a common occasion the parties are the same, and the figure tells it apart."""
    told = one.aid.item or "amount" in agreed or (one.exact and _span(one) == _span(other))
    return parties == "equal" and thing == "equal" and bool(told)


def _span(telling: Telling) -> tuple[str | None, str | None]:
    return telling.start, telling.end


def _unfigured(
    one: Telling, other: Telling, when: When, parties: str, thing: str
) -> Verdict | None:
    """No figure is told by both: the words and the parties must be the same."""
    if when in ("day", "period") or parties == "other" or one.aid.status != other.aid.status:
        return None
    if one.aid.kind == "cash" and one.aid.currency != other.aid.currency:
        unlike = parties == "equal" and one.aid.amount and other.aid.amount
        return _doubt("money of one occasion in two currencies") if unlike else None
    if thing == "equal" and parties == "equal":
        tier = {"story": 5, "event": 5, "occasion": 15}[when]
        return Verdict(f"gift.same_{when}", tier, f"{_WHERE[when]}, the same thing")
    return (
        _doubt(f"{_WHERE[when]}, but neither figure nor words decide")
        if (thing == "equal" and when == "event")
        else None
    )


def _contradicted(
    one: Telling,
    other: Telling,
    when: When,
    sure: bool,
    agreed: list[str],
    at_odds: list[str],
) -> Verdict | None:
    if not sure or when == "period" or one.aid.status != other.aid.status:
        return None
    if when == "day":
        return _doubt(f"given on the same day, but {_and(at_odds)} differ") if agreed else None
    times = max(
        ratio(one.aid.amount, other.aid.amount), ratio(one.aid.quantity, other.aid.quantity)
    )
    most = _MOST_RECALLED if when == "occasion" else _MOST
    if times > most and not agreed:
        told = f"{_WHERE[when]}, but {_and(at_odds)} differ {times:.3g} times"
        return _doubt(told) if when == "event" else None
    tier = 50 if agreed else 60
    why = f"{_WHERE[when]}, by and for the same bodies; {_and(at_odds)} told otherwise"
    return Verdict("gift.told_otherwise", tier, why)


def _doubt(why: str) -> Verdict:
    return Verdict("gift.doubtful", 99, why, doubtful=True)


def _and(names: list[str]) -> str:
    return " and ".join(names)
