"""What the figures of an article are about: the topics of each.

A haul is about what was seized, a patrol about the border, a message about information. Cases
and people are about the kind of crime that their own words name, else that of the figures told
with them: `bắt 2 đối tượng, thu 5 kg heroin` is about drugs throughout.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from bordercoop.clauses.topics import Topics, topics_of
from bordercoop.mentions.page import Page
from bordercoop.records.outcomes.figure import Count, Figure
from bordercoop.text import Span

REACH = 90
"""Code points behind a number in which it is told what it is about."""
BY_INDICATOR = {
    "information_items": "information_exchange",
    "fugitives": "fugitives",
    "patrols": "border_security",
    "immigration_violations": "immigration",
    "meetings_held": "exchange",
    "citizens_assisted": "citizens",
}
"""The topic that an indicator names by itself."""
BY_SUBSTANCE = {"weapons": "weapons", "explosives": "weapons", "cash": None, "other": None}
"""The topic of what is seized where it is no drug: None where it names none by itself."""
KINDS = frozenset(
    {
        "drugs",
        "human_trafficking",
        "fraud",
        "smuggling",
        "environment",
        "cyber",
        "weapons",
        "immigration",
        "national_security",
    }
)
"""Topics that say of what kind a crime is."""
_CRIME = frozenset({*KINDS, "crime", "fugitives", "border_security"})
"""Topics that cases, suspects and hauls can have."""
_OF_CRIME = frozenset({"cases", "suspects", "seized"})
"""Indicators of crime found out."""
_ALONE = frozenset({"information_items", "patrols", "meetings_held"})
"""Indicators that name all that their figures are about."""
_PEOPLE_TOO = frozenset({"immigration_violations", "persons_handed_over"})
"""Indicators whose words may stand behind the next number: `11 vụ, 29 người nhập cảnh`."""
_CROSSING = frozenset({"immigration", "border_security"})
"""Topics that immigration can have."""
_REPORTED_ON = frozenset({*KINDS, "crime", "remains"}) - {"weapons"}
"""Topics that messages can have beside that they are messages."""
_HANDED_ON = KINDS - {"weapons"}
"""Kinds that the figures told beside have as well."""


def named(page: Page, count: Count, figure: Figure, clause: Span, until: int) -> Topics:
    """What the words of a figure name, which end at `until` at the latest."""
    start, behind = count.span
    if figure.indicator in _PEOPLE_TOO:
        until = clause[1]
    own = topics_of(page, start, max(behind, min(clause[1], behind + REACH, until)))
    if figure.indicator == "immigration_violations":
        own = {code: spans for code, spans in own.items() if code in _CROSSING}
    if count.label:
        label = count.quantity.label or count.span
        own = {**topics_of(page, *label), **own}
    counted = count.quantity.noun_span or count.quantity.counted_span or count.span
    return _settled(figure, own, counted)


def _settled(figure: Figure, own: Topics, counted: Span) -> Topics:
    """The topics that a figure can have, out of those that its words name."""
    indicator = figure.indicator
    known = BY_INDICATOR.get(indicator)
    if indicator in _ALONE and known is not None:
        about = {code: spans for code, spans in own.items() if code in _REPORTED_ON}
        return {known: own.get(known, [counted]), **about}
    if figure.substance is not None:
        topic = BY_SUBSTANCE.get(figure.substance, "drugs")
        if topic is not None:
            return {topic: own.get(topic, [counted])}
    if indicator in _OF_CRIME:
        own = {code: spans for code, spans in own.items() if code in _CRIME}
    if indicator == "victims" and KINDS.isdisjoint(own):
        own["human_trafficking"] = [counted]
    if indicator == "persons_handed_over" and own.keys() <= {"citizens", "border_security"}:
        own = {"immigration": own.get("citizens", [counted])}
    if not KINDS.isdisjoint(own):
        own.pop("crime", None)
        if indicator not in ("citizens_assisted", "other"):
            own.pop("citizens", None)
    elif "fugitives" in own:
        own.pop("crime", None)
    return own


def share(found: Iterable[Figure], one_case: bool) -> None:
    """Give the figures of crime that name no kind the kind of those told with them.

    That is of the same sentence, in a report of one case of the whole of it. A figure takes
    it from the nearest before it, else from the nearest behind it.
    """
    told = list(found)
    for figure in told:
        known = BY_INDICATOR.get(figure.indicator)
        if known is not None:
            figure.topics.setdefault(known, [figure.number_span])
    for _, run in groupby(told, key=lambda figure: figure.sentence):
        _shared(list(run))
    if one_case:
        _shared(told)


def _shared(run: list[Figure]) -> None:
    """Share among figures that are told together."""
    kinds = [_kind(figure) for figure in run]
    for at, figure in enumerate(run):
        if figure.indicator not in _OF_CRIME or not KINDS.isdisjoint(figure.topics):
            continue
        before = next((one for one in reversed(kinds[:at]) if one), None)
        kind = before or next((one for one in kinds[at + 1 :] if one), None)
        if kind:
            figure.topics.pop("crime", None)
            figure.topics.update(kind)


def _kind(figure: Figure) -> Topics:
    """What a figure has for those beside it: the kind of crime that its words name."""
    if figure.indicator not in _OF_CRIME and figure.indicator != "victims":
        return {}
    return {code: spans for code, spans in figure.topics.items() if code in _HANDED_ON}
