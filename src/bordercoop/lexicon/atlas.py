"""What is published of places, bodies and outlets beside their codes: names, coordinates, ids.

The reader needs none of it, so it lies in a file of its own, `atlas.json`, which `python -m
bordercoop.lexicon.compile` writes from `data/*.yml`.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import msgspec
from msgspec import Struct

COMPILED = Path(__file__).parent / "atlas.json"


class Names(Struct, frozen=True, array_like=True):
    """A name or a template of one, Vietnamese, English and Lao; null where not known."""

    vi: str
    en: str | None = None
    lo: str | None = None


class Level(Struct, frozen=True, array_like=True):
    """The word for a level of places; `{}` in each of its names is that of the place."""

    level: str
    names: Names


class Location(Struct, frozen=True, array_like=True):
    """Where a place lies, in degrees of WGS 84 to two decimals; of a province, its `seat`.

    `statistics` is its code at the statistics office of its country, `geonames` and
    `wikidata` are ids of the seat.
    """

    latitude: float
    longitude: float
    seat: str | None
    statistics: str | None
    geonames: int | None
    wikidata: str | None


class Listed(Struct, frozen=True, array_like=True):
    """A listed district or crossing: its level, its names, and for a crossing its `rank` and
    the crossing opposite, `pair`."""

    level: str
    names: Names
    rank: str | None = None
    pair: str | None = None


class Part(Struct, frozen=True, array_like=True):
    """A rule of what names of units are made of: `part` is what it makes, its names are in
    Vietnamese and English with at most one slot, `{}` in English, `{field}` in Vietnamese."""

    part: str
    names: Names


class Outlet(Struct, frozen=True, array_like=True):
    """An outlet; `spellings` are the names under which articles name it, in lower case."""

    code: str
    name: str
    en: str | None
    kind: str | None
    url: str | None
    province: str | None
    spellings: tuple[str, ...]


class Atlas(Struct, frozen=True):
    """All of it. `bodies` go by <country>[-]:<kind>, `units` by slug, what others are made
    of is in `parts`, `kinds` of provinces and
    all other places by their code (`VN-22`, `VN-22/ky-son`, `VN-22/crossing/nam-can`).
    `inland` are districts that are listed where a record names them and not otherwise.
    `unit_heads` are the slugs of the words that begin the name of a unit that is no place."""

    bodies: dict[str, Names]
    units: dict[str, Names]
    parts: tuple[Part, ...]
    unit_heads: frozenset[str]
    levels: tuple[Level, ...]
    kinds: dict[str, str]
    listed: dict[str, Listed]
    locations: dict[str, Location]
    inland: dict[str, Location]
    outlets: tuple[Outlet, ...]

    def location(self, place: str) -> Location | None:
        """Where a place lies; null where nobody was sure."""
        return self.locations.get(place) or self.inland.get(place)

    def level(self, name: str) -> Names:
        """The names of a level, the first of its words; KeyError where there is none."""
        for one in self.levels:
            if one.level == name:
                return one.names
        raise KeyError(name)

    def is_unit(self, slug: str) -> bool:
        """Whether a slug is the name of a unit (a division, a camp, a company), no place's."""
        words = slug.split("-")
        heads = ("-".join(words[:size]) for size in range(1, len(words) + 1))
        return any(head in self.unit_heads for head in heads)


@cache
def atlas() -> Atlas:
    """The atlas. Raises OSError where the package lacks its compiled file."""
    return msgspec.json.decode(COMPILED.read_bytes(), type=Atlas)
