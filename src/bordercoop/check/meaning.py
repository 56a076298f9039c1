"""Which checks each kind of record goes through."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from bordercoop.check import dates, figures, ids, occasions, places, quotations
from bordercoop.check.reading import Reading
from bordercoop.findings import Finding

Check = Callable[[Any, str, Reading], Iterable[Finding]]

ALL: tuple[Check, ...] = (quotations.evidence, quotations.grounds)
CHECKS: dict[str, tuple[Check, ...]] = {
    "meetings": (dates.event, places.place, occasions.meeting, *ALL),
    "participants": (
        ids.reference,
        places.place,
        places.organisation,
        occasions.participant,
        *ALL,
    ),
    "commitments": (
        ids.reference,
        dates.due,
        occasions.commitment,
        quotations.verbatim,
        *ALL,
    ),
    "aid": (ids.reference, dates.event, figures.aid, *ALL),
    "outcomes": (dates.period, figures.outcome, *ALL),
}


def meaning(reading: Reading) -> Iterator[Finding]:
    """What the sound parts of a line say that cannot be."""
    yield from dates.published(reading)
    yield from quotations.article(reading)
    yield from ids.document_id(reading)
    yield from ids.line_ids(reading)
    yield from quotations.quotations(reading)
    for name, position, record in reading.records:
        at = f"/{name}/{position}"
        for check in CHECKS[name]:
            yield from check(record, at, reading)
