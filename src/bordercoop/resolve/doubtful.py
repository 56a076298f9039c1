"""The pairs of rows that may be one fact, as findings: for somebody to look at."""

from __future__ import annotations

from collections.abc import Iterator

from bordercoop.findings import Finding
from bordercoop.resolve.entities import IDS, Resolved

_FACTS = ("events", "gifts", "undertakings", "results")


def doubtful(resolved: Resolved, file: str | None = None) -> Iterator[Finding]:
    """D301 for each pair of rows that stays apart in doubt, once, by table and id."""
    for table in _FACTS:
        for row in getattr(resolved, table):
            own = getattr(row, IDS[table])
            for other in row.apart:
                if own < other.id:
                    said = f"{own} and {other.id} may be one: {other.why}"
                    yield Finding("warning", "D301", said, f"--explain {own}", file)
