"""Tellings of several articles put together into facts, whatever the facts are.

What is compared shares a key first (`Fact.keys`); a judge says of two tellings whether they
are one fact, are none, or are in doubt. The surest pairs are merged first; where one article
answers with two tellings that fit equally well, neither is chosen; and every telling in a fact
must go with every other. No fact holds two tellings of one article.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import combinations
from typing import Generic, Protocol, TypeVar

from msgspec import Struct

from bordercoop.resolve.entities import Apart, Reason
from bordercoop.resolve.identity import identifier

_LARGEST = 64
"""Tellings compared with one another under one key; of more, those of equal figures."""


class Told(Protocol):
    """One record of one article.

    `strong` is whether its content is a key by itself, so that tellings of the same content
    are one fact. `ordinal` counts records of one article whose content is the same, from 1.
    """

    @property
    def id(self) -> str: ...
    @property
    def doc_id(self) -> str: ...
    @property
    def published(self) -> str | None: ...
    @property
    def content(self) -> tuple[str, ...]: ...
    @property
    def ordinal(self) -> int: ...
    @property
    def strong(self) -> bool: ...
    @property
    def keys(self) -> Sequence[tuple[str, ...]]: ...
    @property
    def figures(self) -> tuple[str, ...]: ...


T = TypeVar("T", bound=Told)


class Verdict(Struct, frozen=True):
    """Two tellings of one fact, or (`doubtful`) two that may be and stay apart.

    `tier` is how sure it is, 0 the surest; `why` says it in words.
    """

    rule: str
    tier: int
    why: str
    doubtful: bool = False


Judge = Callable[[T, T], Verdict | None]


class Account(Struct, Generic[T], frozen=True):
    """Tellings of the same content, one of each article, by publication."""

    id: str
    tellings: tuple[T, ...]

    @property
    def first(self) -> T:
        return self.tellings[0]

    @property
    def rank(self) -> tuple[bool, tuple[str, str, str]]:
        """Sorts the accounts of one fact: whose id it keeps comes first."""
        return not self.first.strong, order(self.first)


class Fact(Generic[T]):
    """The accounts of one fact, why they are together, and what it may be but is not.

    `id` is that of the account of known content, of several the earliest. `apart` leads from
    an account of another fact to what speaks for and against its being the same; see `doubts`.
    """

    __slots__ = ("accounts", "apart", "articles", "id", "reasons")

    def __init__(self, account: Account[T], kind: str) -> None:
        self.accounts = [account]
        self.id = account.id
        self.articles = {telling.doc_id for telling in account.tellings}
        self.reasons: list[Reason] = []
        self.apart: dict[str, str] = {}
        if len(account.tellings) > 1:
            records = tuple(telling.id for telling in account.tellings)
            why = "the same days, parties, things and figures"
            self.reasons.append(Reason(f"{kind}.same_content", why, records))

    @property
    def aliases(self) -> tuple[str, ...]:
        """The ids that its other accounts would have by themselves."""
        return tuple(sorted(a.id for a in self.accounts if a.id != self.id))

    @property
    def tellings(self) -> list[T]:
        """Every telling, the earliest publication first."""
        if len(self.accounts) == 1:
            return list(self.accounts[0].tellings)
        return sorted((t for a in self.accounts for t in a.tellings), key=order)


def order(telling: Told) -> tuple[str, str, str]:
    """Earlier publication first, undated last; the ids settle the rest."""
    return telling.published or "~", telling.doc_id, telling.id


def fused(tellings: Sequence[T], kind: str, judge: Judge[T]) -> list[Fact[T]]:
    """Every fact, by its id. The order of the tellings does not matter."""
    accounts = _accounts(tellings, kind)
    of = {account.id: Fact(account, kind) for account in accounts}
    verdicts: dict[tuple[str, str], Verdict] = {}
    for one, other in _pairs(accounts):
        verdict = _judged(one, other, judge)
        if verdict is not None:
            verdicts[one.id, other.id] = verdict
    sure = {pair: verdict for pair, verdict in verdicts.items() if not verdict.doubtful}
    tiers: dict[int, list[tuple[str, str]]] = defaultdict(list)
    for pair, verdict in sure.items():
        tiers[verdict.tier].append(pair)
    disputed: list[tuple[str, str]] = []
    closed: set[tuple[str, str]] = set()
    for tier in sorted(tiers):
        disputed += _merged(sorted(tiers[tier]), of, sure, closed)
    why = "{} fits several equally well"
    for pair in disputed:
        _doubted(of, pair, why.format(min(pair)))
    for pair, verdict in sorted(verdicts.items()):
        if verdict.doubtful:
            _doubted(of, pair, verdict.why)
    facts = {id(fact): fact for fact in of.values()}
    return sorted(facts.values(), key=lambda fact: fact.id)


def join(of: dict[str, Fact[T]], one: str, other: str, verdict: Verdict) -> None:
    """Put the facts of two accounts together."""
    into, gone = of[one], of[other]
    records = sorted(t.id for fact in (into, gone) for t in fact.tellings)
    into.accounts += gone.accounts
    into.id = min(into.accounts, key=lambda account: account.rank).id
    into.articles |= gone.articles
    into.reasons += [*gone.reasons, Reason(verdict.rule, verdict.why, tuple(records))]
    into.apart |= gone.apart
    for account in gone.accounts:
        of[account.id] = into


def _accounts(tellings: Sequence[T], kind: str) -> list[Account[T]]:
    keyed: dict[tuple[str, ...], list[T]] = defaultdict(list)
    for telling in tellings:
        key = (*telling.content, str(telling.ordinal))
        keyed[key if telling.strong else (*key, telling.id)].append(telling)
    made = [
        Account(identifier(kind, *key), tuple(sorted(told, key=order)))
        for key, told in keyed.items()
    ]
    return sorted(made, key=lambda account: account.id)


def _pairs(accounts: Sequence[Account[T]]) -> Iterator[tuple[Account[T], Account[T]]]:
    """Accounts that share a key, each pair once, by their ids."""
    filed: dict[tuple[str, ...], list[Account[T]]] = defaultdict(list)
    for account in accounts:
        for key in {key for telling in account.tellings for key in telling.keys}:
            filed[key].append(account)
    seen: set[tuple[str, str]] = set()
    for together in filed.values():
        for block in _blocks(together):
            for one, other in combinations(block, 2):
                if (one.id, other.id) not in seen:
                    seen.add((one.id, other.id))
                    yield one, other


def _blocks(together: list[Account[T]]) -> Iterator[list[Account[T]]]:
    if len(together) <= _LARGEST:
        yield together
        return
    apart: dict[tuple[str, ...], list[Account[T]]] = defaultdict(list)
    for account in together:
        apart[account.first.figures].append(account)
    for alike in apart.values():
        alike.sort(key=lambda account: account.rank)
        for at in range(0, len(alike), _LARGEST):
            yield sorted(alike[at : at + _LARGEST], key=lambda account: account.id)


def _judged(one: Account[T], other: Account[T], judge: Judge[T]) -> Verdict | None:
    """The surest verdict on any of their tellings; None where an article tells both."""
    if {t.doc_id for t in one.tellings} & {t.doc_id for t in other.tellings}:
        return None
    first, second = one.first, other.first
    if first.content == second.content and first.ordinal != second.ordinal:
        return None
    found = [judge(a, b) for a in one.tellings[:4] for b in other.tellings[:4]]
    told = [verdict for verdict in found if verdict is not None]
    return min(told, key=lambda v: (v.doubtful, v.tier)) if told else None


def _merged(
    pairs: Sequence[tuple[str, str]],
    of: dict[str, Fact[T]],
    sure: dict[tuple[str, str], Verdict],
    closed: set[tuple[str, str]],
) -> list[tuple[str, str]]:
    """Merge the pairs of one tier; those between which nothing decides are given back.

    `closed` holds the accounts that an article answered with several, each with the article:
    no weaker pair decides between these either.
    """
    open_ = [pair for pair in pairs if _is_free(of, *pair) and not _is_closed(of, pair, closed)]
    answers: dict[tuple[int, str], set[int]] = defaultdict(set)
    for one, other in open_:
        for mine, theirs in ((of[one], of[other]), (of[other], of[one])):
            for article in theirs.articles:
                answers[id(mine), article].add(id(theirs))
    disputed = []
    for one, other in open_:
        for mine, theirs in ((of[one], of[other]), (of[other], of[one])):
            told = {x for x in theirs.articles if len(answers[id(mine), x]) > 1}
            if told:
                disputed.append((one, other))
                closed |= {(account.id, x) for account in mine.accounts for x in told}
    left = set(disputed)
    for one, other in open_:
        if (one, other) in left or not _is_free(of, one, other):
            continue
        if _is_closed(of, (one, other), closed):
            continue
        crosswise = (
            (min(a.id, b.id), max(a.id, b.id))
            for a in of[one].accounts
            for b in of[other].accounts
        )
        if all(pair in sure for pair in crosswise):
            join(of, one, other, sure[one, other])
    return sorted(left)


def _is_closed(
    of: dict[str, Fact[T]], pair: tuple[str, str], closed: set[tuple[str, str]]
) -> bool:
    facts = of[pair[0]], of[pair[1]]
    return any(
        (account.id, article) in closed
        for mine, theirs in (facts, facts[::-1])
        for account in mine.accounts
        for article in theirs.articles
    )


def _is_free(of: dict[str, Fact[T]], one: str, other: str) -> bool:
    into, gone = of[one], of[other]
    return into is not gone and not into.articles & gone.articles


def _doubted(of: dict[str, Fact[T]], pair: tuple[str, str], why: str) -> None:
    """Both facts are told that they may be one."""
    one, other = pair
    of[one].apart.setdefault(other, why)
    of[other].apart.setdefault(one, why)


class Doubts(Struct, frozen=True):
    """The rows that a row may be the same as, and whether it is left out of totals for it."""

    apart: tuple[Apart, ...]
    doubtful: bool


def doubts(facts: Sequence[Fact[T]]) -> dict[str, Doubts]:
    """The doubts that are left about each fact, by its id.

    Of two that may be one, the one that was told later is left out of totals.
    """
    of = {account.id: fact for fact in facts for account in fact.accounts}
    made: dict[str, Doubts] = {}
    counted: set[str] = set()
    for fact in sorted(facts, key=lambda fact: order(fact.tellings[0])):
        rivals = {
            of[id].id: why
            for id, why in sorted(fact.apart.items())
            if of[id] is not fact and not of[id].articles & fact.articles
        }
        doubtful = bool(counted & rivals.keys())
        if not doubtful:
            counted.add(fact.id)
        apart = tuple(Apart(id, why) for id, why in sorted(rivals.items()))
        made[fact.id] = Doubts(apart, doubtful)
    return made
