"""Accounts put together into events: the surest pairs first, and nothing that is in doubt."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from bordercoop.resolve import pairs
from bordercoop.resolve.accounts import Account
from bordercoop.resolve.entities import Apart, Reason
from bordercoop.resolve.sameness import (
    Verdict,
    of_one_period,
    on_the_day,
    within_the_period,
)

_MOST_RIVALS = 4
"""Events between which an account is said to be in doubt; of more it says nothing."""
Judged = tuple[Account, Account, Verdict]


class Cluster:
    """The accounts of one event, why they are together, and what it may be but is not.

    `apart` leads from an account of another event to what leaves the two in doubt; `rivals` is
    the same by the ids of the events, once all are made.
    """

    __slots__ = ("accounts", "apart", "articles", "reasons", "rivals")

    def __init__(self, account: Account) -> None:
        self.accounts = [account]
        self.articles = set(account.articles)
        self.reasons: list[Reason] = []
        self.apart: dict[str, str] = {}
        self.rivals: tuple[Apart, ...] = ()
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
        into.apart |= gone.apart
        for account in gone.accounts:
            self.of[account.id] = into

    def doubt(self, one: Account, other: Account, why: str) -> None:
        """Both events are told that they may be one."""
        self.of[one.id].apart.setdefault(other.id, why)
        self.of[other.id].apart.setdefault(one.id, why)

    def made(self) -> list[Cluster]:
        """Every cluster once, the ids of those that it may be settled."""
        made = list({id(cluster): cluster for cluster in self.of.values()}.values())
        for cluster in made:
            others = {
                id_of(self.of[account]): why
                for account, why in sorted(cluster.apart.items())
                if self.of[account] is not cluster
            }
            cluster.rivals = tuple(Apart(id, why) for id, why in sorted(others.items()))
        return made


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
    return union.made()


def _add_vague(accounts: Sequence[Account], union: _Union) -> None:
    """Accounts of a month or a year join the one event that answers, if there is only one."""
    for exact, vague, verdict in _answered(accounts, union):
        union.merge(exact, vague, "event.within_period", verdict)
    for one, other in pairs.of_period(accounts):
        found = of_one_period(one, other)
        into, gone = union.of[one.id], union.of[other.id]
        free = len(gone.accounts) == 1 and not into.articles & gone.articles
        if found is not None and into is not gone and free:
            union.merge(one, other, "event.same_period", found)


def _answered(accounts: Sequence[Account], union: _Union) -> list[Judged]:
    """Each account of a month or year with the one event that answers; doubts are noted.

    No event answers two accounts of one article, and none that the article tells otherwise.
    """
    answers = _answers(accounts, union)
    chosen: list[Judged] = []
    asked: Counter[tuple[str, str]] = Counter()
    for id in sorted(answers):
        told = {event: one for event, one in answers[id].items() if one[2].ground == "told"}
        fits = told or answers[id]
        event, surest = min(fits.items(), key=_surest)
        exact, vague, verdict = surest
        if len(fits) == 1 and verdict.ground != "doubtful":
            chosen.append(surest)
            asked.update((event, article) for article in vague.articles)
        elif len(fits) == 1:
            union.doubt(exact, vague, _why("event.within_period", verdict))
        elif len(fits) <= _MOST_RIVALS and verdict.ground != "doubtful":
            for other, _, _ in fits.values():
                union.doubt(other, vague, f"{id} fits several equally well")
    free = []
    for exact, vague, verdict in chosen:
        event = id_of(union.of[exact.id])
        if any(asked[event, article] > 1 for article in vague.articles):
            union.doubt(exact, vague, f"an article answers {exact.id} with several")
        else:
            free.append((exact, vague, verdict))
    return free


def _answers(accounts: Sequence[Account], union: _Union) -> dict[str, dict[str, Judged]]:
    """From each account of a month or year to the events that fit, each by its surest account.

    Of those that need more than is told no more are held than say that there are too many.
    """
    answers: dict[str, dict[str, Judged]] = defaultdict(dict)
    for exact, vague in pairs.by_period(accounts):
        if union.of[exact.id].articles & vague.articles:
            continue
        verdict = within_the_period(exact, vague)
        if verdict is None:
            continue
        event, found = id_of(union.of[exact.id]), answers[vague.id]
        if event not in found and len(found) > _MOST_RIVALS and verdict.ground != "told":
            continue
        one = exact, vague, verdict
        found[event] = min(found.get(event, one), one, key=lambda judged: _surest(("", judged)))
    return answers


def _surest(answer: tuple[str, Judged]) -> tuple[int, tuple[int, int], str]:
    """Sorts events that fit, the surest first."""
    exact, _, verdict = answer[1]
    return ("told", "alone", "doubtful").index(verdict.ground), verdict.strength, exact.id


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
    only = "nothing else of that time fits" if verdict.ground == "alone" else ""
    said = [when or "a day apart", alike, unlike if verdict.contradictions else "", only]
    return "; ".join(filter(None, said))
