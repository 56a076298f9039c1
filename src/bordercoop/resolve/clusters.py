"""Accounts put together into events: the surest pairs first, and nothing that is in doubt."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from bordercoop.resolve import pairs
from bordercoop.resolve.accounts import Account
from bordercoop.resolve.entities import Reason
from bordercoop.resolve.sameness import (
    Verdict,
    of_one_period,
    on_the_day,
    within_the_period,
)

Judged = tuple[Account, Account, Verdict]


class Cluster:
    """The accounts of one event, and why they are together."""

    __slots__ = ("accounts", "articles", "reasons")

    def __init__(self, account: Account) -> None:
        self.accounts = [account]
        self.articles = set(account.articles)
        self.reasons: list[Reason] = []
        if len(account.reports) > 1:
            records = tuple(report.meeting.meeting_id for report in account.reports)
            why = "the same days, kind and province, and bodies of the same places"
            self.reasons.append(Reason("event.same_content", why, records))


class _Union(Struct, frozen=True):
    """Clusters by the id of each account in them."""

    of: dict[str, Cluster]

    def merge(self, one: Account, other: Account, rule: str, verdict: Verdict) -> None:
        into, gone = self.of[one.id], self.of[other.id]
        records = sorted(r.meeting.meeting_id for a in (one, other) for r in a.reports)
        into.accounts += gone.accounts
        into.articles |= gone.articles
        into.reasons += [*gone.reasons, Reason(rule, _why(rule, verdict), tuple(records))]
        for account in gone.accounts:
            self.of[account.id] = into


def clusters(accounts: Sequence[Account]) -> list[Cluster]:
    """Every event as a cluster. The order of the accounts does not matter."""
    union = _Union({account.id: Cluster(account) for account in accounts})
    verdicts = {
        (one.id, other.id): verdict
        for one, other in pairs.by_day(accounts)
        if (verdict := on_the_day(one, other)) is not None
    }
    known = {account.id: account for account in accounts}
    judged = [(known[one], known[other], v) for (one, other), v in verdicts.items()]
    for one, other, verdict in _undisputed(judged):
        into, gone = union.of[one.id], union.of[other.id]
        if into is gone or into.articles & gone.articles:
            continue
        crosswise = (
            (min(a.id, b.id), max(a.id, b.id)) for a in into.accounts for b in gone.accounts
        )
        if all(pair in verdicts for pair in crosswise):
            union.merge(one, other, "event.same_day", verdict)
    _add_vague(accounts, union)
    return list({id(cluster): cluster for cluster in union.of.values()}.values())


def _add_vague(accounts: Sequence[Account], union: _Union) -> None:
    """Accounts of a month or a year join the one event that answers, if there is only one."""
    answers: dict[str, list[Judged]] = defaultdict(list)
    for exact, vague in pairs.by_period(accounts):
        verdict = within_the_period(exact, vague)
        if verdict is not None:
            answers[vague.id].append((exact, vague, verdict))
    for id in sorted(answers):
        exact, vague, verdict = min(answers[id], key=lambda one: (one[2].strength, one[0].id))
        events = {id_of(union.of[one.id]) for one, _, _ in answers[id]}
        if len(events) == 1 and not union.of[exact.id].articles & union.of[vague.id].articles:
            union.merge(exact, vague, "event.within_period", verdict)
    for one, other in pairs.of_period(accounts):
        verdict = of_one_period(one, other)
        into, gone = union.of[one.id], union.of[other.id]
        free = len(gone.accounts) == 1 and not into.articles & gone.articles
        if verdict is not None and into is not gone and free:
            union.merge(one, other, "event.same_period", verdict)


def id_of(cluster: Cluster) -> str:
    """The id of an event: that of its account of known content, of several the earliest."""
    return min(cluster.accounts, key=lambda account: account.rank).id


def _undisputed(judged: Iterable[Judged]) -> Iterator[Judged]:
    """The pairs, surest first, without those that an article answers with two of its meetings.

    Where one article tells two meetings that fit an account equally well, neither is chosen.
    """
    ordered = sorted(judged, key=lambda one: (one[2].strength, one[0].id, one[1].id))
    best: dict[tuple[str, str], tuple[tuple[int, int], set[str]]] = {}
    for one, other, verdict in ordered:
        for account, answer in ((one, other), (other, one)):
            for article in answer.articles:
                strength, answers = best.setdefault(
                    (account.id, article), (verdict.strength, set())
                )
                if strength == verdict.strength:
                    answers.add(answer.id)
    for one, other, verdict in ordered:
        disputed = any(
            best[account.id, article] != (verdict.strength, {answer.id})
            for account, answer in ((one, other), (other, one))
            for article in answer.articles
        )
        if not disputed:
            yield one, other, verdict


def _why(rule: str, verdict: Verdict) -> str:
    when = {
        "event.same_day": "on the same days" if "days" not in verdict.contradictions else "",
        "event.within_period": "a day within the month or year that the other tells",
        "event.same_period": "in the same month or year",
    }[rule]
    alike = f"alike in {', '.join(verdict.agreements)}"
    unlike = f"told otherwise: {', '.join(verdict.contradictions)}"
    said = [when or "a day apart", alike, unlike if verdict.contradictions else ""]
    return "; ".join(filter(None, said))
