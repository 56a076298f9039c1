"""Each figure once: what the title, a caption or a later paragraph tells again."""

from __future__ import annotations

from bordercoop.records.outcomes.figure import Figure

APART = 300
"""Code points after which a figure that is told again is the same."""

Fact = tuple[str, float, str, str | None]


def fact(figure: Figure) -> Fact:
    """What a figure says: a second telling says the same."""
    return figure.indicator, figure.value, figure.unit, figure.substance


CAUGHT = frozenset({"suspects", "fugitives", "persons_handed_over"})
"""Indicators that count people caught: who is named beside them is one of these."""
LESS_SPECIFIC = frozenset({"suspects", "persons_handed_over", "immigration_violations"})
"""Indicators of people who are `fugitives` where the report says that they are wanted."""


def once(found: list[Figure], one_case: bool, wanted: set[float]) -> list[Figure]:
    """A figure that a later paragraph tells again is one record.

    In a report of one case, and of no meeting, so is every figure that says the same; there
    as many people as are `wanted` anywhere in it are the fugitives, as in any report those at
    whom it points back.
    """
    for figure in found:
        if not (one_case or figure.pointed):
            continue
        told_of = figure.indicator in LESS_SPECIFIC and figure.unit == "person"
        if told_of and figure.value in wanted:
            figure.indicator, figure.rule = "fugitives", "outcome.fugitives"
    if one_case:
        found = [one for one in found if not _helped_too(one, found)]
    found = [one for one in found if not (one.pointed and _counted(one, found, one_case))]
    kept: list[Figure] = []
    first: dict[Fact, int] = {}
    naming: list[int] = []
    for figure in found:
        twins = [at for at in naming if figure.people and figure.people <= kept[at].people]
        at = first.get(fact(figure))
        # They come in text order: where the first that says the same is too near, all are.
        if at is not None and _repeats(figure, kept[at], one_case):
            twins.append(at)
        if twins:
            kept[min(twins)].spans.extend(figure.spans)
            continue
        first.setdefault(fact(figure), len(kept))
        if figure.people:
            naming.append(len(kept))
        kept.append(figure)
    return kept


def _helped_too(figure: Figure, found: list[Figure]) -> bool:
    """Whether people who are helped home are those told before as rescued or handed over."""
    return figure.indicator == "citizens_assisted" and any(
        other.indicator in ("victims", "persons_handed_over")
        and other.value == figure.value
        and other.spans[0][0] < figure.spans[0][0]
        for other in found
    )


def _counted(figure: Figure, found: list[Figure], one_case: bool) -> bool:
    """Whether people at whom a report points back are of those whom it has counted."""
    at = figure.spans[0][0]
    return any(
        not other.pointed
        and other.indicator in CAUGHT
        and (other.value == figure.value or (one_case and other.value > figure.value))
        and (other.spans[0][0] < at or not figure.people)
        for other in found
    )


def _repeats(figure: Figure, earlier: Figure, one_case: bool) -> bool:
    """Whether a figure repeats an earlier one that says the same."""
    if figure.sentence == earlier.sentence and figure.indicator == "seized":
        return False  # `một khẩu súng trường, một khẩu súng kíp`: two things of one list
    if figure.people and earlier.people and figure.people.isdisjoint(earlier.people):
        return False  # one is called otherwise than the other
    apart = figure.spans[0][0] - earlier.spans[0][0] > APART
    return one_case or (apart and earlier.indicator != "suspects")


def told_again(found: list[Figure], again: list[Figure]) -> None:
    """Add what titles and captions tell to the figures of the body that say the same."""
    first: dict[Fact, Figure] = {}
    for figure in found:
        first.setdefault(fact(figure), figure)
    for figure in again:
        twin = first.get(fact(figure))
        if twin is not None:
            twin.spans.extend(figure.spans)
