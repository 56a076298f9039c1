"""Each commitment once: lead, body and caption tell of the same clause or paper again."""

from __future__ import annotations

import sys
from bisect import bisect_right
from collections import defaultdict
from operator import itemgetter

from bordercoop.discourse.reading import Reading
from bordercoop.lexicon.terms import MINUTES
from bordercoop.lexicon.worded import word_set, worded
from bordercoop.pattern import pattern
from bordercoop.records.commitments.undertaking import Undertaking
from bordercoop.records.rule import tried

_WORD = pattern(r"\w+")
NO_CONTENT = word_set("once_no_content")
"""Words that tell two wordings of a clause apart without telling two clauses apart."""
Words = tuple[str, ...]
NONE = 0, sys.maxsize
"""Place and length of no clause."""
BESIDES_WITHIN = 240
"""Code points before a paper in which its sentence opens."""
_BESIDES = worded(r"[.\s]+{also}\s")
ALIKE = 5
"""First words of a clause that another one holds where both are the same."""


def once(reading: Reading, found: list[Undertaking]) -> list[Undertaking]:
    """The commitments of an article in text order, those told again with all their evidence."""
    kept: list[Undertaking] = []
    papers: list[Undertaking] = []
    clauses: dict[tuple[str, frozenset[str]], Clauses] = defaultdict(Clauses)
    for one in found:
        if one.kind == "signed":
            twin = next((k for k in papers if _same_paper(reading, k, one)), None)
        else:
            words = _content(reading.low(one.spans[0]))
            twin = clauses[one.kind, frozenset(one.actors)].same(one, words)
        if twin is not None:
            _merge(reading, twin, one)
            tried(reading, one.rule, one.spans[0], "told before, recorded once")
            continue
        kept.append(one)
        if one.kind == "signed":
            papers.append(one)
    return sorted(kept, key=lambda u: u.spans[0])


def _merge(reading: Reading, twin: Undertaking, one: Undertaking) -> None:
    """Add to a commitment what a second telling knows of it."""
    twin.spans.extend(dict.fromkeys(s for s in one.spans if s not in twin.spans))
    for code, spans in one.topics.items():
        twin.topics.setdefault(code, []).extend(spans)
    if one.kind == "signed":
        if _is_any_paper(reading, twin) and not _is_any_paper(reading, one):
            twin.instrument = one.instrument
            twin.grounds["instrument"] = one.grounds["instrument"]
        if len(one.actors) > len(twin.actors):
            twin.actors = one.actors
            twin.grounds["actors"] = one.grounds["actors"]
    twin.due = twin.due or one.due
    twin.due_span = twin.due_span or one.due_span


def _is_any_paper(reading: Reading, one: Undertaking) -> bool:
    """Whether only `biên bản` is said, which may be any paper told of elsewhere."""
    spans = one.grounds.get("instrument", [])
    return bool(spans) and all(reading.low(span) == MINUTES for span in spans)


def _same_paper(reading: Reading, earlier: Undertaking, later: Undertaking) -> bool:
    """Whether two signings are of one paper: one's signers are among the other's."""
    if earlier.instrument != later.instrument and not (
        _is_any_paper(reading, earlier) or _is_any_paper(reading, later)
    ):
        return False
    first, second = set(earlier.actors), set(later.actors)
    apart = first != second or (later.topics and not earlier.topics)
    if apart and _signed_besides(reading, later):
        return False
    return bool(first & second) and (first <= second or second <= first)


def _signed_besides(reading: Reading, one: Undertaking) -> bool:
    """Whether others sign at the same meeting: `Cũng tại hội đàm, Phòng X và Phòng Y ký …`."""
    lower, start = reading.page.lower, one.spans[0][0]
    before = max(0, start - BESIDES_WITHIN)
    opens = max(lower.rfind(mark, before, start) for mark in (". ", "\n"))
    return opens >= 0 and _BESIDES.match(lower, opens, start) is not None


class Clauses:
    """Clauses of one kind and one group of actors, found again by runs of their words.

    Two are the same where the first words of the shorter stand in the longer; each clause
    looks them up, and compares itself with no other.
    """

    def __init__(self) -> None:
        self._kept: list[Undertaking] = []
        self._opening: dict[Words, tuple[int, int]] = {}
        self._holding: dict[Words, list[tuple[int, int]]] = defaultdict(list)

    def same(self, one: Undertaking, words: Words) -> Undertaking | None:
        """The first clause kept that is the same as this; where none is, this is kept."""
        runs = dict.fromkeys(words[at : at + ALIKE] for at in range(len(words) - ALIKE + 1))
        if not runs:
            self._kept.append(one)
            return None
        size, opening = len(words), words[:ALIKE]
        twins = [
            at
            for run in runs
            for at, length in (self._opening.get(run, NONE),)
            if length <= size
        ]
        longer = self._holding.get(opening, [])
        found = bisect_right(longer, size, key=itemgetter(1))
        twins += [at for at, _ in longer[found : found + 1]]
        if twins:
            return self._kept[min(twins)]
        at = len(self._kept)
        self._kept.append(one)
        self._opening[opening] = at, size
        for run in runs:  # a later one counts only where it is longer than those before
            if not self._holding[run] or self._holding[run][-1][1] < size:
                self._holding[run].append((at, size))
        return None


def _content(clause: str) -> Words:
    """The words of a clause (lower case) that tell what it is about."""
    return tuple(word for word in _WORD.findall(clause) if word not in NO_CONTENT)
