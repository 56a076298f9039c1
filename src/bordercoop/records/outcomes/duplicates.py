"""Each figure once: what the title, a caption or a later paragraph tells again."""

from __future__ import annotations

from bordercoop.records.outcomes.figure import Figure

APART = 300
"""Code points after which a figure that is told again is the same."""


def fact(figure: Figure) -> tuple[str, float, str, str | None]:
    """What a figure says: a second telling says the same."""
    return figure.indicator, figure.value, figure.unit, figure.substance


LESS_SPECIFIC = frozenset({"suspects", "persons_handed_over", "immigration_violations"})
"""Indicators of people who are `fugitives` where the report says that they are wanted."""


def once(found: list[Figure], one_case: bool, wanted: set[float]) -> list[Figure]:
    """A figure that a later paragraph tells again is one record.

    In a report of one case, and of no meeting, so is every figure that says the same; there
    as many people as are `wanted` anywhere in it are the fugitives.
    """
    for figure in found if one_case else ():
        told_of = figure.indicator in LESS_SPECIFIC and figure.unit == "person"
        if told_of and figure.value in wanted:
            figure.indicator, figure.rule = "fugitives", "outcome.fugitives"
    kept: list[Figure] = []
    for figure in found:
        twin = next((k for k in kept if _repeats(figure, k, one_case)), None)
        if twin is None:
            kept.append(figure)
        else:
            twin.spans.extend(figure.spans)
    return kept


def _repeats(figure: Figure, earlier: Figure, one_case: bool) -> bool:
    if figure.people and figure.people <= earlier.people:
        return True
    if fact(figure) != fact(earlier):
        return False
    if figure.sentence == earlier.sentence and figure.indicator == "seized":
        return False  # `một khẩu súng trường, một khẩu súng kíp`: two things of one list
    apart = figure.spans[0][0] - earlier.spans[0][0] > APART
    return one_case or (apart and earlier.indicator != "suspects")


def told_again(found: list[Figure], again: list[Figure]) -> None:
    """Add what titles and captions tell to the figures of the body that say the same."""
    for figure in again:
        twin = next((f for f in found if fact(f) == fact(figure)), None)
        if twin is not None:
            twin.spans.extend(figure.spans)
