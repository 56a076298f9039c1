"""The figures of a clause on joint work, each by the first rule that its words call for."""

from __future__ import annotations

from collections import defaultdict
from typing import NamedTuple

from bordercoop.lexicon.worded import worded
from bordercoop.pattern import pattern
from bordercoop.records.outcomes.figure import Count, Figure
from bordercoop.records.outcomes.rules import RULES
from bordercoop.records.outcomes.seized import SEIZING, hauled
from bordercoop.records.outcomes.work import FIELDS
from bordercoop.records.quantities import Quantity
from bordercoop.records.reading import Reading
from bordercoop.records.rule import Rule, tried
from bordercoop.records.topics import topics_of
from bordercoop.text import Span

# Figures of what was `đã` done count in a clause of a commitment too.
DONE = pattern(r"\bđã\b")
# Behind `trong đó có …` the figures go on at the next verb.
_RESUMED = worded(r";|,?\s*(?:{figures_resumed})\s")
_OF_WORK = worded(r"{figures_of_work}")
# Qua 4 vụ, …: the cases of the work told before.
_BY_THEM = worded(r"(?:{figures_by_them})\s*$")
_PERSON = pattern(r"\bngười\b")


def _by_word() -> dict[str, list[Rule]]:
    called: dict[str, list[Rule]] = defaultdict(list)
    for rule in RULES:
        for anchor in rule.anchors:
            called[anchor].append(rule)
    return dict(called)


CALLED = _by_word()
"""The rules that each kind of word calls for, in their order."""


class Taken(NamedTuple):
    """What other tables have taken from the article: clauses of aid and of commitments."""

    given: list[Span]
    promised: list[Span]


def may_call(quantity: Quantity) -> bool:
    """Whether a number counts something by which a rule may be called."""
    noun, unit = quantity.noun, quantity.unit
    return (
        quantity.currency is not None
        or quantity.tag("indicators") is not None
        or quantity.tag("trainees") == "people"
        or (noun is not None and "substances" in noun.codes)
        or (unit is not None and f"units:{unit.code('units')}" in CALLED)
    )


def figures_of(
    reading: Reading, counted: list[Quantity], span: Span, clause: str, taken: Taken
) -> list[Figure]:
    """The figures of a clause, each number by the first rule that makes one of it."""
    found: list[Figure] = []
    parts = _parts(span, clause)
    done = DONE.search(clause) is not None
    cases = False
    for quantity in counted:
        at = reading.page.tokens.starts[quantity.first]
        if parts[0] < at < parts[1] or _within(taken.given, at):
            continue
        if not done and _within(taken.promised, at):
            continue
        words = reading.page.span(quantity.first, quantity.last)
        count = _count(quantity, reading.page.lower, words, span, clause)
        if count.before.rstrip().endswith("("):
            continue
        figure = _figure(reading, count)
        if figure is None:
            continue
        if figure.indicator == "cases":
            if cases and _OF_WORK.search(count.words) and _BY_THEM.search(count.before):
                continue
            cases = True
        about = count.span[0], min(span[1], count.span[1] + 40)
        topics = topics_of(reading.page, *about)
        figure.topics = sorted(topics)
        figure.grounds["topics"] = [span for spans in topics.values() for span in spans]
        found.append(figure)
    return found


def _within(spans: list[Span], at: int) -> bool:
    return any(start <= at < end for start, end in spans)


def _parts(span: Span, clause: str) -> Span:
    """Between which code points the figures are parts of a total: `trong đó có …`."""
    at = clause.find("trong đó")
    if at < 0:
        return span[1], span[1]
    behind = at + len("trong đó")
    resumed = _RESUMED.search(clause, behind + 8)
    return span[0] + at, span[0] + (resumed.start() if resumed else len(clause))


def _count(quantity: Quantity, lower: str, span: Span, clause: Span, view: str) -> Count:
    """A number with the words around it."""
    (first, last), (start, end) = span, clause
    return Count(
        quantity=quantity,
        span=span,
        clause=view,
        words=lower[first:last],
        before=lower[max(start, first - 70) : first],
        after=lower[last : min(end, last + 60)],
        unit=quantity.unit.code("units") if quantity.unit else None,
        substance=quantity.noun.code("substances") if quantity.noun else None,
        indicator=quantity.tag("indicators"),
        seizing=SEIZING.search(lower, start, first) is not None,
    )


def _anchor(count: Count) -> str | None:
    """The anchor of the word that calls for rules, None where no word does."""
    if count.quantity.currency is not None:
        return "currencies"
    if count.unit in FIELDS:
        return f"units:{count.unit}"
    haul = hauled(count)
    if haul or count.indicator is not None:
        return haul or f"indicators:{count.indicator}"
    people = count.quantity.tag("trainees") == "people" and _PERSON.search(count.words)
    return "trainees:people" if people else None


def _figure(reading: Reading, count: Count) -> Figure | None:
    """The outcome that the first rule makes of a number."""
    for rule in CALLED.get(_anchor(count) or "", ()):
        made = rule.build(count)
        if isinstance(made, Figure):
            return made
        if made is not None:
            tried(reading, rule.id, count.span, made)
    return None
