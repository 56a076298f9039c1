"""Each commitment once: lead, body and caption tell of the same clause or paper again."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache

from bordercoop.discourse.reading import Reading
from bordercoop.lexicon.worded import word_set
from bordercoop.pattern import pattern
from bordercoop.records.commitments.undertaking import Undertaking

_WORD = pattern(r"\w+")
NO_CONTENT = word_set("once_no_content")
"""Words that tell two wordings of a clause apart without telling two clauses apart."""
ALIKE = 5
"""First words of a clause that another one holds where both are the same."""


def once(reading: Reading, found: list[Undertaking]) -> list[Undertaking]:
    """The commitments of an article in text order, those told again with all their evidence."""
    kept: list[Undertaking] = []
    alike: dict[tuple[str, frozenset[str]], list[Undertaking]] = defaultdict(list)
    for one in found:
        signed = one.kind == "signed"
        group = alike[one.kind, frozenset() if signed else frozenset(one.actors)]
        same = _same_paper if signed else _same_clause
        twin = next((k for k in group if same(reading, k, one)), None)
        if twin is None:
            kept.append(one)
            group.append(one)
        else:
            _merge(reading, twin, one)
    return sorted(kept, key=lambda u: u.spans[0])


def _merge(reading: Reading, twin: Undertaking, one: Undertaking) -> None:
    """Add to a commitment what a second telling knows of it."""
    twin.spans.extend(s for s in one.spans if s not in twin.spans)
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
    return bool(spans) and all(reading.low(span) == "biên bản" for span in spans)


def _same_paper(reading: Reading, earlier: Undertaking, later: Undertaking) -> bool:
    """Whether two signings are of one paper: one's signers are among the other's."""
    if earlier.instrument != later.instrument and not (
        _is_any_paper(reading, earlier) or _is_any_paper(reading, later)
    ):
        return False
    first, second = set(earlier.actors), set(later.actors)
    return bool(first & second) and (first <= second or second <= first)


def _same_clause(reading: Reading, earlier: Undertaking, later: Undertaking) -> bool:
    """Whether the first words of one clause stand in the other."""
    words = _content(reading.low(earlier.spans[0])), _content(reading.low(later.spans[0]))
    short, long = sorted(words, key=len)
    return len(short) >= ALIKE and " ".join(short[:ALIKE]) in " ".join(long)


@lru_cache(maxsize=256)
def _content(clause: str) -> tuple[str, ...]:
    """The words of a clause (lower case) that tell what it is about."""
    return tuple(word for word in _WORD.findall(clause) if word not in NO_CONTENT)
