"""What the rows of all facts are filled with, whatever the facts are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from msgspec.structs import asdict

from bordercoop.resolve.consensus import contradictions
from bordercoop.resolve.entities import FactRow, Reason
from bordercoop.resolve.fusion import Doubts
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


def of_the_day(told: Sequence[Telling], bodies: Sequence[str]) -> tuple[str, ...]:
    """Bodies as of today under their ids as of the day, the earliest telling deciding."""
    named = {now: id for t in reversed(told) for now, id in t.named.items()}
    return tuple(sorted(named[id] for id in bodies))


def year(last: str | None, told: Sequence[Telling]) -> int | None:
    """The year of the last day, else of the first publication."""
    stated = (last or next((t.published for t in told if t.published), None) or "")[:4]
    return int(stated) if stated.isdecimal() else None
