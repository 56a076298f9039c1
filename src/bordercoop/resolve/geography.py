"""The provinces of the word lists, and the districts under their listed names."""

from __future__ import annotations

from functools import cache
from typing import Any

from msgspec import Struct

from bordercoop.lexicon import load, squeeze
from bordercoop.lexicon.compile import read
from bordercoop.text import slug

_DISTRICTS = frozenset({"district", "town", "city"})


class Province(Struct, frozen=True):
    """A listed province: its labels by language, its days, and who holds it now."""

    code: str
    labels: dict[str, str]
    valid_from: str | None
    valid_to: str | None
    today: str


@cache
def provinces() -> dict[str, Province]:
    """Every listed province by its code, former ones included."""
    entries = {e["code"]: e for name in ("provinces_la", "provinces_vn") for e in read(name)}
    return {
        code: Province(
            code,
            entry.get("labels", {}),
            _day(entry.get("valid_from")),
            _day(entry.get("valid_to")),
            _holder(code, entries),
        )
        for code, entry in entries.items()
    }


def today(place: str) -> str:
    """The province that holds a place now; countries and unlisted codes are themselves."""
    province = provinces().get(place)
    return province.today if province else place


def ended(place: str) -> str | None:
    """The last day of a province, null where it exists or is not listed."""
    province = provinces().get(place)
    return province.valid_to if province else None


def district(name: str, province: str | None) -> str | None:
    """The slug of a listed district of that province, by any of its spellings; else null."""
    found = load().places.get(squeeze(name), ())
    slugs = {
        slug(place.name)
        for place in found
        if place.level in _DISTRICTS and place.province == province
    }
    return slugs.pop() if len(slugs) == 1 else None


def _holder(code: str, entries: dict[str, dict[str, Any]]) -> str:
    seen: set[str] = set()
    while code not in seen and code in entries and entries[code].get("merged_into"):
        seen.add(code)
        code = entries[code]["merged_into"]
    return code


def _day(day: Any) -> str | None:
    return None if day is None else str(day)
