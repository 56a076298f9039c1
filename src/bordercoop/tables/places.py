"""The places of the records: provinces of the word lists, and any other that is named."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from importlib.resources import files
from typing import Any

from bordercoop.model import Line


def place_rows(lines: Sequence[Line]) -> Iterator[tuple[Any, ...]]:
    """One row for each known province, and for each code that a record has beside them."""
    mentions = Counter(code for line in lines for code in _named(line))
    known = {entry["code"]: entry for entry in listed()}
    for code in sorted({*known, *mentions}):
        entry = known.get(code, {})
        yield (
            code,
            code[:2],
            entry.get("en"),
            entry.get("vi"),
            entry.get("lo"),
            _text(entry.get("valid_from")),
            _text(entry.get("valid_to")),
            entry.get("today"),
            mentions[code],
        )


def _named(line: Line) -> Iterator[str]:
    yield from (meeting.province for meeting in line.meetings if meeting.province)
    yield from (one.province for one in line.participants if one.province)


def listed() -> list[dict[str, Any]]:
    """The entries of the lists of provinces, `provinces_*.yml` of the word lists."""
    import yaml

    data = files("bordercoop.lexicon").joinpath("data")
    lists = sorted(
        (path for path in data.iterdir() if path.name.startswith("provinces_")),
        key=lambda path: path.name,
    )
    return [entry for path in lists for entry in yaml.safe_load(path.read_bytes()) or []]


def _text(day: Any) -> str | None:
    return None if day is None else str(day)
