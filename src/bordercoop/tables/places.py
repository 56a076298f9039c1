"""The provinces of the word lists, and which records lie in them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

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


@cache
def listed() -> dict[str, Province]:
    """The provinces of the word lists by code, Lao and Vietnamese, former ones included."""
    found = msgspec.json.decode(COMPILED.read_bytes(), type=_Compiled)
    return {province.code: province for province in found.gazetteer}


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
