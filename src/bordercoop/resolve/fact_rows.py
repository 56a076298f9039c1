"""What the rows of all facts are filled with, whatever the facts are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from msgspec.structs import asdict

from bordercoop.resolve.consensus import contradictions
from bordercoop.resolve.entities import FactRow, Reason
from bordercoop.resolve.fusion import Doubts
from bordercoop.resolve.geography import bodies_on, body_on
from bordercoop.resolve.telling import Telling


def ending(
    told: Sequence[Telling],
    fields: Mapping[str, Mapping[str, Sequence[str]]],
    doubts: Doubts,
    reasons: Sequence[Reason],
) -> dict[str, Any]:
    """The fields of `FactRow`; `fields` are the records that tell each value of a field."""
    return asdict(
        FactRow(
            articles=len({t.doc_id for t in told}),
            stories=len({t.story for t in told}),
            outlets=len({t.publisher for t in told if t.publisher}),
            contradictions=contradictions(fields),
            apart=doubts.apart,
            reasons=tuple(reasons),
        )
    )


def last_day(told: Sequence[Telling]) -> str:
    """The day as of which the bodies of several tellings are compared."""
    return max(t.day for t in told)


def as_written(told: Sequence[Telling], bodies: Iterable[str]) -> tuple[str, ...]:
    """Bodies as of the last day of all under the ids that the earliest telling writes."""
    day = last_day(told)
    named = {body_on(then, day): id for t in reversed(told) for then, id in t.named.items()}
    return tuple(sorted({named[id] for id in bodies_on(bodies, day)}))


def year(last: str | None, told: Sequence[Telling]) -> int | None:
    """The year of the last day, else of the first publication."""
    stated = (last or next((t.published for t in told if t.published), None) or "")[:4]
    return int(stated) if stated.isdecimal() else None
