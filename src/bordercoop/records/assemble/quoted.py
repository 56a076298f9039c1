"""Evidence and grounds from spans."""

from __future__ import annotations

from collections.abc import Iterable

from bordercoop.discourse.reading import Reading
from bordercoop.model import Evidence
from bordercoop.text import Span

Grounds = dict[str, list[Span]]


def evidence(reading: Reading, spans: list[Span]) -> list[Evidence]:
    """The clauses of some spans in text order, none twice and none empty."""
    text = reading.page.article.text
    return [Evidence(start=a, end=b, text=text[a:b]) for a, b in sorted(set(spans)) if a < b]


def in_order(grounds: Grounds) -> Grounds:
    """Grounds by field name, the spans of each in text order, none twice, no field empty."""
    return {
        name: sorted(set(spans)) if len(spans) > 1 else list(spans)
        for name, spans in sorted(grounds.items())
        if spans
    }


def dated(spans: Iterable[Span]) -> Grounds:
    """The grounds of all four date fields in the words of a date."""
    names = ("date_start", "date_end", "date_precision", "date_basis")
    return {name: list(spans) for name in names}
