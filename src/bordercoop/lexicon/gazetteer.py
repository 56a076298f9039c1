"""The provinces of the word lists, former ones included, and which one holds each today."""

from __future__ import annotations

from functools import cache

import msgspec

from bordercoop.lexicon import compiled


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
def provinces() -> dict[str, Province]:
    """Every listed province by its code."""
    found = msgspec.json.decode(compiled(), type=_Compiled)
    return {province.code: province for province in found.gazetteer}


def on(code: str, day: str) -> str:
    """The province that held the territory on a day (ISO 8601): itself until its last day.

    A day may be cut short to its month or year, which counts as its beginning.
    """
    known = provinces()
    for _ in known:  # a chain of mergers is no longer than the list
        one = known.get(code)
        if one is None or one.valid_to is None or one.merged_into is None:
            break
        if day <= one.valid_to:
            break
        code = one.merged_into
    return code


def today(code: str) -> str | None:
    """The province that holds the territory now: itself, or what it went into in the end."""
    known, seen = provinces(), set[str]()
    while code in known and code not in seen:
        seen.add(code)
        into = known[code].merged_into
        if into is None:
            return code
        code = into
    return None
