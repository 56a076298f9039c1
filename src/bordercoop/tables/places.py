"""The places of the records: provinces of the word lists, and any other that is named."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

import msgspec

from bordercoop.lexicon import COMPILED
from bordercoop.model import Line


class Province(msgspec.Struct, frozen=True, array_like=True):
    """A province as the word lists have it; days are ISO 8601, `merged_into` a code."""

    code: str
    en: str | None
    vi: str | None
    lo: str | None
    valid_from: str | None
    valid_to: str | None
    merged_into: str | None


class _Compiled(msgspec.Struct):
    gazetteer: list[Province]


_UNKNOWN = Province("", None, None, None, None, None, None)


@cache
def listed() -> dict[str, Province]:
    """The provinces of the word lists by code, Lao and Vietnamese, former ones included."""
    found = msgspec.json.decode(COMPILED.read_bytes(), type=_Compiled)
    return {province.code: province for province in found.gazetteer}


def place_rows(lines: Sequence[Line]) -> Iterator[tuple[Any, ...]]:
    """One row for each known province, and for each code that a record has beside them."""
    mentions = Counter(code for line in lines for _, code in mentioned(line))
    known = listed()
    for code in sorted({*known, *mentions}):
        entry = known.get(code, _UNKNOWN)
        yield (
            code,
            code[:2],
            entry.en,
            entry.vi,
            entry.lo,
            entry.valid_from,
            entry.valid_to,
            today(code),
            mentions[code],
        )


def mentioned(line: Line) -> Iterator[tuple[str, str]]:
    """The id of each record of a line that lies in a province, and the province."""
    for meeting in line.meetings:
        if meeting.province:
            yield meeting.meeting_id, meeting.province
    for one in line.participants:
        if one.province:
            yield one.participant_id, one.province


def today(code: str) -> str | None:
    """The province that holds the territory now: itself, or what it went into in the end."""
    known, seen = listed(), set[str]()
    while code in known and code not in seen:
        seen.add(code)
        into = known[code].merged_into
        if into is None:
            return code
        code = into
    return None
