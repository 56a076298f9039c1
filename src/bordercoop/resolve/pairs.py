"""Which accounts are looked at together, so that no account meets all others.

Two accounts that could be one event share a Vietnamese place, a Lao place and a day (or the
day after) or a month; only those that do are compared.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import timedelta
from itertools import chain, combinations, product

from bordercoop.resolve.accounts import Account
from bordercoop.resolve.days import as_date, each_day, each_month

Pair = tuple[Account, Account]
_DAYS = 31
"""Days of a meeting under which it is filed; nobody meets longer."""
_MONTHS = 13


def by_day(accounts: Sequence[Account]) -> Iterator[Pair]:
    """Pairs of accounts that both know their days, each pair once."""
    filed: dict[tuple[str, str, str], list[Account]] = defaultdict(list)
    for account in accounts:
        if account.first.exact:
            for day in _days_and_next(account):
                for where in product(*account.sides_on(day)):
                    filed[(*where, day)].append(account)
    seen: set[tuple[str, str]] = set()
    for together in filed.values():
        own = [account for account in together if not account.first.inferred]
        inferred = [account for account in together if account.first.inferred]
        for one, other in chain(combinations(own, 2), product(own, inferred)):
            first, second = sorted((one, other), key=lambda account: account.id)
            if (first.id, second.id) not in seen:
                seen.add((first.id, second.id))
                yield first, second


def by_period(accounts: Sequence[Account]) -> Iterator[Pair]:
    """Pairs of an account that knows its days and one that knows a month or year, in order."""
    filed: dict[tuple[str, str, str], list[Account]] = defaultdict(list)
    for account in accounts:
        if account.first.exact:
            start = account.first.meeting.date_start or ""
            for where in product(*account.sides):
                filed[(*where, start[:7])].append(account)
    for vague in accounts:
        if vague.first.exact:
            continue
        found = {
            account.id: account
            for month in _months(vague)
            for where in product(*vague.sides_on(month))
            for account in filed.get((*where, month), ())
        }
        for id in sorted(found):
            yield found[id], vague


def of_period(accounts: Sequence[Account]) -> Iterator[Pair]:
    """Accounts that know no day: each with the first that shares a person or an edition."""
    filed: dict[tuple[str | None, ...], Account] = {}
    for account in accounts:
        meeting = account.first.meeting
        if account.first.exact or meeting.date_start is None:
            continue
        span = (meeting.date_start, meeting.date_end, meeting.kind)
        firsts: dict[str, Account] = {}
        for where in product(*account.sides):
            for known in sorted((*account.people, *account.editions)):
                first = filed.setdefault((*span, *where, known), account)
                if first is not account:
                    firsts[first.id] = first
        for id in sorted(firsts):
            yield firsts[id], account


def _days_and_next(account: Account) -> list[str]:
    meeting = account.first.meeting
    end = as_date(meeting.date_end)
    after = (end + timedelta(days=1)).isoformat() if end and end.year < 9999 else None
    return [*each_day(meeting.date_start, meeting.date_end, _DAYS), *([after] if after else [])]


def _months(account: Account) -> list[str]:
    meeting = account.first.meeting
    return each_month(meeting.date_start, meeting.date_end, 31 * _MONTHS)
