"""Where a place lies today, and the districts under their listed names."""

from __future__ import annotations

from bordercoop.lexicon import gazetteer, load, squeeze
from bordercoop.text import slug

_DISTRICTS = frozenset({"district", "town", "city"})


def today(place: str) -> str:
    """The province that holds a place now; countries and unlisted codes are themselves."""
    return gazetteer.today(place) or place


def body_today(org_id: str) -> str:
    """The id of a body under the province that holds its place now."""
    place, colon, body = org_id.partition(":")
    return f"{today(place)}{colon}{body}"


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
