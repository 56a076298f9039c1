"""The figures of a clause on joint work, each by the first rule that its words call for."""

from __future__ import annotations

from collections import defaultdict
from typing import NamedTuple

from msgspec.structs import replace

from bordercoop.clauses.quantity import Quantity
from bordercoop.discourse.reading import Reading
from bordercoop.lexicon.terms import AMONG_WHICH
from bordercoop.lexicon.worded import worded
from bordercoop.mentions.numbers import digits
from bordercoop.pattern import pattern
from bordercoop.records.outcomes.figure import Count, Figure
from bordercoop.records.outcomes.rules import RULES
from bordercoop.records.outcomes.seized import SEIZED_BEHIND, SEIZING, carried, hauled
from bordercoop.records.outcomes.subjects import named
from bordercoop.records.outcomes.work import FIELDS
from bordercoop.records.rule import Rule, tried
from bordercoop.text import Span, Spans

# Figures of what was `đã` done count in a clause of a commitment too.
DONE = worded(r"\b{done}\b")
# `Kết quả phối hợp năm 2024:`: what is listed behind or below it was done.
RESULTS = worded(r"\b(?:{finder_results})\b")
# Behind `trong đó có …` the figures go on at the next verb.
_RESUMED = worded(r"[;,]\s*(?:{figures_resumed})\s|;")
# `18 vụ, 23 đối tượng, điển hình là vụ …`: what follows is an example.
_EXAMPLES = worded(r"\b(?:{figures_examples})\b")
# 31 bánh ma túy (tương đương 186.000 viên): the same haul in another measure
_SAME_HAUL = worded(r"\b{equal_to}(?:\s+(?:{figures_same}))*\s*$")
# 44 đối tượng `(gồm` 31 người Việt Nam, 13 người Lào)
_PARTS_OPEN = worded(r"\s*,?\s*\(?(?:{figures_parts})\s*:?\s*")
_PARTS_GO_ON = worded(r"[^;.():,]{0,40}(?:,|\b{and})\s*")
_OF_WORK = worded(r"{figures_of_work}")
# Qua 4 vụ, …: the cases of the work told before.
_BY_THEM = worded(r"(?:{figures_by_them})\s*$")
_ARREST = worded(r"\b(?:{suspects_verbs}|{seized_seizing})\s(?:[^,;.]{0,24} )?\d")
# `tăng` 4 vụ, `tăng` 4 vụ, 6 đối tượng `so với cùng kỳ`
_CHANGED_BY = worded(r"\b(?:{figures_changed})(?: (?:{seized_hedges}))?\s*$")
_CHANGED = worded(r"\b(?:{figures_changed})\s(?:(?:{seized_hedges}) )?\d[^;.()]*$")
_COMPARED = worded(r"[^;.()]{0,50}\b(?:{figures_compared})\b")
# Ma túy: `9 vụ, 14 đối tượng,` 22 bánh heroin
_OF_CASES = worded(r"\d (?:{figures_of_cases})\b[^;.]*,\s*$")
# `13 trong số` 20 đối tượng
_OUT_OF = worded(r"(?<![\d.,])(?P<number>\d[\d.]*)\s+(?:{figures_out_of})\s*$")
_PERSON = pattern(r"\bngười\b")


PEOPLE = frozenset({"citizens", "suspects", "victims"})
"""Indicators whose words count people."""
PARTS_WITHIN = 60
"""Code points between a number of people and that of a part of them."""


def _by_word() -> dict[str, list[Rule]]:
    called: dict[str, list[Rule]] = defaultdict(list)
    for rule in RULES:
        for anchor in rule.anchors:
            called[anchor].append(rule)
    return dict(called)


CALLED = _by_word()
"""The rules that each kind of word calls for, in their order."""


class Taken(NamedTuple):
    """What other tables have taken from the article: clauses of aid and of commitments.

    `served` are clauses of services, of which only people are a figure: whatever else they
    count is an outcome.
    """

    given: Spans
    served: Spans
    promised: Spans


class Told(NamedTuple):
    """How a clause stands in its sentence.

    `seized` says that it goes on with a list of what was seized, `own` that it is the joint
    part of what one side did: `trong đó` opens no parts of what is counted in it. `dated` says
    that the sentence tells of a day: nobody undertakes an arrest on a day. `done` says that it
    goes on with what the sentence tells as done: `đã trao đổi 45 tin; phối hợp bắt 8 vụ`.
    """

    seized: bool
    own: bool
    dated: bool
    done: bool


def arrested(clause: str) -> bool:
    """Whether a clause counts people caught or things seized behind their verb."""
    return _ARREST.search(clause) is not None


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
    reading: Reading,
    counted: list[Quantity],
    span: Span,
    clause: str,
    taken: Taken,
    told: Told,
) -> list[Figure]:
    """The figures of a clause, each number by the first rule that makes one of it."""
    found: list[Figure] = []
    lower = reading.page.lower
    parts = (span[1], span[1]) if told.own else _parts(span, clause)
    example = _EXAMPLES.search(clause)
    limit = span[0] + example.start() if example else span[1]
    done = told.done or DONE.search(clause) is not None or (told.dated and arrested(clause))
    cases = False
    total: Figure | None = None
    behind = -1
    for quantity in counted:
        at = reading.page.tokens.starts[quantity.first]
        words = reading.page.span(quantity.first, quantity.last)
        stopped = None
        if parts[0] < at < parts[1]:
            stopped = "a part of the total before it"
        elif at >= limit:
            stopped = "an example out of a total"
        elif _within(taken.given, at):
            stopped = "part of what is given"
        elif not done and _within(taken.promised, at):
            stopped = "part of what is undertaken"
        elif _within(taken.served, at) and _people(quantity):
            stopped = "part of a service"
        elif _is_change(lower, span, words):
            stopped = "by how much more or less than before"
        if stopped:
            tried(reading, "outcome", words, stopped)
            continue
        count = _count(quantity, lower, words, span, clause, told.seized)
        part = total is not None and _is_part(lower, behind, at, opened=total not in found)
        if count.before.rstrip().endswith("(") or _SAME_HAUL.search(count.before):
            tried(reading, "outcome", words, "the same told in another measure")
            continue
        if part and total is not None and _of_people(count):
            if total in found:
                found.remove(total)
            figure = count.figure(total.indicator, total.unit)
            behind = words[1]
        else:
            made = _figure(reading, count)
            if made is None:
                tried(reading, "outcome", words, "counts nothing that a rule takes")
                continue
            figure = made
            total, behind = (figure, words[1]) if figure.unit == "person" else (None, -1)
        if figure.indicator == "cases":
            if cases and _OF_WORK.search(count.words) and _BY_THEM.search(count.before):
                tried(reading, "outcome", words, "the work by which the cases were solved")
                continue
            cases = True
        figure.topics = named(
            reading.page, count, figure, span, _told_until(reading, counted, at, span)
        )
        found.append(figure)
    return found


def _told_until(reading: Reading, counted: list[Quantity], at: int, span: Span) -> int:
    """Where the words of the figure at `at` end: at the next number, or the next verb."""
    starts = reading.page.tokens.starts
    following = next((starts[q.first] for q in counted if starts[q.first] > at), span[1])
    verb = _RESUMED.search(reading.page.lower, at, min(following, span[1]))
    return verb.start() if verb else following


def _of_people(count: Count) -> bool:
    """Whether a number counts people."""
    return _people(count.quantity)


def _people(quantity: Quantity) -> bool:
    """Whether a quantity is one of people."""
    return quantity.tag("indicators") in PEOPLE or quantity.tag("trainees") == "people"


def _is_change(lower: str, clause: Span, words: Span) -> bool:
    """Whether a number only says by how much a figure rose or fell: `tăng 4 vụ`."""
    before = lower[max(clause[0], words[0] - 70) : words[0]]
    if _CHANGED_BY.search(before):
        return True
    behind = lower[words[1] : min(clause[1], words[1] + 60)]
    return _CHANGED.search(before) is not None and _COMPARED.match(behind) is not None


def _is_part(lower: str, behind: int, at: int, *, opened: bool) -> bool:
    """Whether a number at `at` is a part of the people counted up to `behind`.

    `opened` says that a part has been told already.
    """
    joining = _PARTS_GO_ON if opened else _PARTS_OPEN
    return at - behind < PARTS_WITHIN and joining.fullmatch(lower, behind, at) is not None


def _within(spans: Spans, at: int) -> bool:
    return next(spans.over(at, at + 1), None) is not None


def _parts(span: Span, clause: str) -> Span:
    """Between which code points the figures are parts of a total: `trong đó có …`."""
    at = clause.find(AMONG_WHICH)
    if at < 0:
        return span[1], span[1]
    behind = at + len(AMONG_WHICH)
    closed = clause.find(")", behind) if clause[:at].rstrip().endswith("(") else -1
    if closed >= 0:
        return span[0] + at, span[0] + closed
    resumed = _RESUMED.search(clause, behind + 8)
    return span[0] + at, span[0] + (resumed.start() if resumed else len(clause))


def _count(
    quantity: Quantity, lower: str, span: Span, clause: Span, view: str, seized: bool
) -> Count:
    """A number with the words around it."""
    (first, last), (start, end) = span, clause
    before, after = lower[max(start, first - 70) : first], lower[last : min(end, last + 120)]
    label, listed = "", False
    if quantity.label is not None:
        label = lower[slice(*quantity.label)]
        listed = not quantity.row and RESULTS.search(label) is not None
        told = lower[max(start, quantity.label[1] + 1) : first].strip()
        told = "" if quantity.row else told
        before = f"{label} {told}" if told else label
        after = f"{after} {label}" if after.strip() else label
    out_of = _OUT_OF.search(before)
    if out_of:
        part = replace(quantity.number, value=digits(out_of["number"]), approximate=None)
        at = (
            first - len(before) + out_of.start("number"),
            first - len(before) + out_of.end("number"),
        )
        quantity = quantity._replace(number=part, number_span=at)
    substance = quantity.noun.code("substances") if quantity.noun else None
    return Count(
        quantity=quantity,
        span=span,
        clause=view,
        words=lower[first:last],
        before=before,
        after=after,
        unit=quantity.unit.code("units") if quantity.unit else None,
        substance=substance,
        indicator=quantity.tag("indicators"),
        seizing=seized
        or listed
        or SEIZING.search(lower, start, first) is not None
        or SEIZED_BEHIND.match(after) is not None
        or carried(before, after, substance)
        or (bool(label) and _OF_CASES.search(before) is not None),
        label=label,
        listed=listed,
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
