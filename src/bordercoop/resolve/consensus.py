"""What most articles say of a fact, and what each of them says."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from typing import Protocol, TypeVar

from bordercoop.resolve.entities import Contradiction, Told


class _Telling(Protocol):
    @property
    def id(self) -> str: ...


V = TypeVar("V", bound=Hashable)
T = TypeVar("T", bound=_Telling)


def most(told: Iterable[T], value: Callable[[T], V]) -> V:
    """What most say; of equals, the one that comes first."""
    return Counter(map(value, told)).most_common(1)[0][0]


def stated(values: Iterable[V | None]) -> V | None:
    """What most state; None where nobody does."""
    counted = Counter(value for value in values if value is not None and value != "")
    return counted.most_common(1)[0][0] if counted else None


def by_value(told: Iterable[T], value: Callable[[T], str | None]) -> dict[str, list[str]]:
    """The records that tell each value."""
    values: dict[str, list[str]] = defaultdict(list)
    for telling in told:
        text = value(telling)
        if text:
            values[text].append(telling.id)
    return values


def contradictions(
    fields: Mapping[str, Mapping[str, Sequence[str]]],
) -> tuple[Contradiction, ...]:
    """The fields of which more than one value is told."""
    return tuple(
        Contradiction(field, tuple(Told(value, tuple(ids)) for value, ids in values.items()))
        for field, values in fields.items()
        if len(values) > 1
    )


def nested(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether one names the bodies of the other in more or less detail, or some of them."""
    return covers(one, other) or covers(other, one)


def covers(wide: frozenset[str], narrow: frozenset[str]) -> bool:
    """Whether every body of the one is in the other, or belongs to a body in it."""
    return all(id in wide or id.partition("/")[0] in wide for id in narrow)


def places(org_ids: Iterable[str]) -> frozenset[str]:
    """Where bodies belong: province codes, or `VN` and `LA`."""
    return frozenset(org_id.partition(":")[0] for org_id in org_ids)
