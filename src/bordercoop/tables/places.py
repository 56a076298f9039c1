"""The places of the records: provinces of the word lists, and any other that is named."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from bordercoop.lexicon.compile import read
from bordercoop.model import Line


def place_rows(lines: Sequence[Line]) -> Iterator[tuple[Any, ...]]:
    """One row for each known province, and for each code that a record has beside them."""
    mentions = Counter(code for line in lines for code in _named(line))
    known = {entry["code"]: entry for entry in listed()}
    for code in sorted({*known, *mentions}):
        entry = known.get(code, {})
        labels = entry.get("labels", {})
        yield (
            code,
            code[:2],
            *(labels.get(language) for language in ("en", "vi", "lo")),
            _text(entry.get("valid_from")),
            _text(entry.get("valid_to")),
            _today(code, known),
            mentions[code],
        )


def _named(line: Line) -> Iterator[str]:
    yield from (meeting.province for meeting in line.meetings if meeting.province)
    yield from (one.province for one in line.participants if one.province)


def listed() -> list[dict[str, Any]]:
    """The entries of the lists of provinces, Lao and Vietnamese, former ones included."""
    return [*read("provinces_la"), *read("provinces_vn")]


def _today(code: str, known: dict[str, dict[str, Any]]) -> str | None:
    """The province that holds the territory now: itself, or what it went into in the end."""
    seen: set[str] = set()
    while code in known and code not in seen:
        seen.add(code)
        into = known[code].get("merged_into")
        if into is None:
            return code
        code = into
    return None


def _text(day: Any) -> str | None:
    return None if day is None else str(day)
