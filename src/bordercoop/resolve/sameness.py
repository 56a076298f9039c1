"""Whether two accounts are of one event, and what speaks for and against it.

Days and sides must meet, the latter as of the later of the days told. Beyond that,
agreements must outweigh contradictions; accounts of kinds that the codebook keeps apart (a
courtesy call and talks) are never one event.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from bordercoop.resolve.accounts import Account
from bordercoop.resolve.days import each_day
from bordercoop.resolve.geography import places_on
from bordercoop.resolve.reports import units_alone
from bordercoop.text import slug

_ALIKE = {
    "annual_review": "talks",
    "talks": "talks",
    "working_visit": "talks",
    "signing": "talks",
    "handover": "handover",
    "groundbreaking": "handover",
}
"""Kinds that one reporter writes for another's; a kind not named here is like itself only."""
_LONGEST = 400
"""Days of a period that is looked at; longer ones compare with nothing."""
_MOST_CONTRADICTIONS = 2


def like(kind: str) -> str:
    """What stands for a kind and all those that reporters write for it."""
    return _ALIKE.get(kind, kind)


Ground = Literal["told", "alone", "doubtful"]
"""What a verdict needs: nothing more; that no other event fits; or more than is told."""


class Verdict(Struct, frozen=True):
    """Two accounts that are or may be of one event: what agrees, what is told otherwise."""

    agreements: tuple[str, ...]
    contradictions: tuple[str, ...]
    ground: Ground = "told"

    @property
    def strength(self) -> tuple[int, int]:
        """Sorts verdicts, the surest first."""
        return len(self.contradictions), -len(self.agreements)


def on_the_day(one: Account, other: Account) -> Verdict | None:
    """The verdict on two accounts that both know their days; null where they stay apart."""
    verdict = _compared(one, other)
    if verdict is None:
        return None
    apart = _days_apart(one, other)
    agreed, against = len(verdict.agreements), len(verdict.contradictions)
    if apart == 0:
        enough = agreed >= max(2, against + 1) and against <= _MOST_CONTRADICTIONS
        return verdict if enough else None
    sure = {"kind", "province", "sides", "people"} <= set(verdict.agreements)
    if apart == 1 and sure and not against:
        return Verdict(verdict.agreements, ("days",))
    return None


def within_the_period(exact: Account, vague: Account) -> Verdict | None:
    """The verdict where one knows the day and the other a month or year that holds it.

    Where one does not tell the province, a person, an edition or a province on one side must
    tell the two apart from other work of the month. Kinds that reporters take for each other,
    or a whole year, leave it in doubt.
    """
    verdict = _compared(exact, vague)
    if verdict is None or not _holds(vague, exact):
        return None
    agreed, against = set(verdict.agreements), set(verdict.contradictions)
    often = vague.first.meeting.date_precision == "year"
    often = often and exact.first.meeting.kind != "annual_review"
    known = bool(agreed & {"people", "edition"})
    enough = known or ("sides" in agreed and not often)
    if enough and not against and {"kind", "province"} <= agreed:
        return verdict
    if against - {"kind"} or "sides" not in agreed:
        return None
    own = not (exact.first.inferred or vague.first.inferred)
    sure = "kind" in agreed and not often and (known or (own and _names_a_province(exact)))
    return replace(verdict, ground="alone" if sure else "doubtful")


def _names_a_province(account: Account) -> bool:
    """Ministries meet so often that their names alone tell no occasion of a month apart."""
    return any("-" in place for side in account.sides for place in side)


def of_one_period(one: Account, other: Account) -> Verdict | None:
    """The verdict where both know the same month or year only."""
    verdict = _compared(one, other)
    if verdict is None or verdict.contradictions or _span(one) != _span(other):
        return None
    agreed = set(verdict.agreements)
    sure = {"kind", "province"} <= agreed and agreed & {"people", "edition"}
    return verdict if sure else None


def _compared(one: Account, other: Account) -> Verdict | None:
    if one.articles & other.articles:
        return None
    day = max(one.first.day, other.first.day)
    sides = one.sides_on(day), other.sides_on(day)
    if not all(mine & theirs for mine, theirs in zip(*sides, strict=True)):
        return None
    first, second = one.first.meeting, other.first.meeting
    if like(first.kind) != like(second.kind):
        return None
    agreements: list[str] = []
    contradictions: list[str] = []
    for field, mine, theirs in (
        ("kind", {first.kind}, {second.kind}),
        ("province", _province(one, day), _province(other, day)),
        ("district", set(map(slug, one.districts)), set(map(slug, other.districts))),
        ("edition", one.editions, other.editions),
        ("mode", one.modes, other.modes),
    ):
        if mine and theirs:
            (agreements if mine & theirs else contradictions).append(field)
    agreements = [field for field in agreements if field != "mode"]  # nearly all are in person
    if sides[0] == sides[1]:
        agreements.append("sides")
        if _same_bodies(one, other, day):
            agreements.append("bodies")
    if one.people & other.people:
        agreements.append("people")
    elif _other_units(one, other, day):
        return None
    return Verdict(tuple(agreements), tuple(contradictions))


def _same_bodies(one: Account, other: Account, day: str) -> bool:
    """Whether both name the very same bodies of two provinces, and of one at least on a side.

    Ministries meet so often that their names tell no occasion apart.
    """
    mine, theirs = (account.bodies_on(day) for account in (one, other))
    local = all("-" in body.partition(":")[0] for side in mine for body in side)
    return mine == theirs and all(mine) and local


def _other_units(one: Account, other: Account, day: str) -> bool:
    """Whether on a side each tells of units alone, and of others than the other does."""
    sides = zip(one.bodies_on(day), other.bodies_on(day), strict=True)
    units = (tuple(map(units_alone, pair)) for pair in sides)
    return any(mine and theirs and not mine & theirs for mine, theirs in units)


def _province(account: Account, day: str) -> frozenset[str]:
    province = account.first.meeting.province
    return places_on([province] if province else [], day)


def _span(account: Account) -> tuple[str | None, str | None]:
    return account.first.meeting.date_start, account.first.meeting.date_end


def _days_apart(one: Account, other: Account) -> int:
    """0 where the days overlap, 1 where they touch, 2 where more lies between."""
    (start, end), (from_, to) = _span(one), _span(other)
    if not (start and end and from_ and to):
        return 2
    if start <= to and from_ <= end:
        return 0
    early, late = (end, from_) if end < from_ else (to, start)
    return len(each_day(early, late, 3)) - 1


def _holds(vague: Account, exact: Account) -> bool:
    (start, end), (from_, to) = _span(exact), _span(vague)
    if not (start and end and from_ and to) or len(each_day(from_, to, _LONGEST)) >= _LONGEST:
        return False
    return from_ <= start and end <= to
