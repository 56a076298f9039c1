"""Each commitment once: lead, body and caption tell of the same clause or paper again."""

from __future__ import annotations

import re
from typing import NamedTuple

from bordercoop.records.commitments.undertaking import Undertaking
from bordercoop.records.reading import Reading

_WORD = re.compile(r"\w+")
NO_CONTENT = frozenset({"sẽ", "tiếp", "tục", "các", "những", "việc"})
"""Words that tell two wordings of a clause apart without telling two clauses apart."""
ALIKE = 5
"""First words of a clause that another one holds where both are the same."""


class _Kept(NamedTuple):
    one: Undertaking
    words: list[str]


def once(reading: Reading, found: list[Undertaking]) -> list[Undertaking]:
    """The commitments of an article in text order, those told again with all their evidence."""
    kept: list[_Kept] = []
    for one in found:
        words = [] if one.kind == "signed" else _content(reading.text(one.spans[0]))
        twin = next((k.one for k in kept if _same(reading, k, _Kept(one, words))), None)
        if twin is None:
            kept.append(_Kept(one, words))
        else:
            _merge(reading, twin, one)
    return sorted((k.one for k in kept), key=lambda u: u.spans[0])


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


def _same(reading: Reading, earlier: _Kept, later: _Kept) -> bool:
    a, b = earlier.one, later.one
    if a.kind != b.kind:
        return False
    first, second = set(a.actors), set(b.actors)
    if a.kind == "signed":
        if a.instrument != b.instrument and not (
            _is_any_paper(reading, a) or _is_any_paper(reading, b)
        ):
            return False
        return bool(first & second) and (first <= second or second <= first)
    short, long = sorted((earlier.words, later.words), key=len)
    if first != second or len(short) < ALIKE:
        return False
    return " ".join(short[:ALIKE]) in " ".join(long)


def _content(text: str) -> list[str]:
    """The words of a clause that tell what it is about."""
    return [word for word in _WORD.findall(text.lower()) if word not in NO_CONTENT]
