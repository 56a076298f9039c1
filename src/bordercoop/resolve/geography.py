"""Where a place lies on a day and today, and the districts under their listed names."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from bordercoop.lexicon import gazetteer, load, squeeze
from bordercoop.text import slug

UNDATED = "9999-12-31"
"""The day of what no day is known of: its places are as of today."""
_DISTRICTS = frozenset({"district", "town", "city"})


def today(place: str) -> str:
    """The province that holds a place now; countries and unlisted codes are themselves."""
    return gazetteer.today(place) or place


def places_on(places: Iterable[str], day: str) -> frozenset[str]:
    """The provinces that held some places on a day."""
    return frozenset(gazetteer.on(place, day) for place in places)


@lru_cache(maxsize=1 << 14)
def body_on(org_id: str, day: str) -> str:
    """The id of a body under the province that held its place on a day."""
    place, colon, body = org_id.partition(":")
    return f"{gazetteer.on(place, day)}{colon}{body}"


def bodies_on(org_ids: Iterable[str], day: str) -> frozenset[str]:
    """The ids of bodies under the provinces that held their places on a day."""
    return frozenset(body_on(org_id, day) for org_id in org_ids)


def ended(place: str) -> str | None:
    """The last day of a province, null where it exists or is not listed."""
    province = gazetteer.provinces().get(place)
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
