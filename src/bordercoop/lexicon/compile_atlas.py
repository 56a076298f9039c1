"""The word files of names, places and outlets made into `atlas.json` (see `compile.py`)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bordercoop.text import slug

Read = Callable[[str], list[dict[str, Any]]]
FILES = (
    "body_names",
    "district_names",
    "geography",
    "level_names",
    "outlet_details",
    "unit_names",
    "unit_parts",
)
"""The files that only the atlas is made of."""
LANGUAGES = ("vi", "en", "lo")
_UNITS = {
    "association",
    "border_guard_post",
    "company",
    "guard_school",
    "ministry_unit",
    "other",
    "police_unit",
}
"""The codes of `bodies.yml` whose words begin the name of a unit that is no place."""


def atlas(read: Read) -> dict[str, Any]:
    """What `bordercoop.lexicon.atlas` reads; `read` gives the entries of a word file."""
    provinces = [one for name in ("provinces_la", "provinces_vn") for one in read(name)]
    return {
        "bodies": {one["code"]: _names(one) for one in read("body_names")},
        "units": {one["slug"]: _names(one) for one in read("unit_names")},
        "parts": [[one["part"], _names(one)] for one in read("unit_parts")],
        "unit_heads": sorted(
            {
                slug(spelling)
                for one in read("bodies")
                if one["code"] in _UNITS
                for spelling in one["spellings"]
            }
        ),
        "levels": [[one["level"], _names(one)] for one in read("level_names")],
        "kinds": {one["code"]: one["kind"] for one in provinces},
        "listed": _districts(read) | _crossings(read),
        "locations": {
            one["place"]: _location(one) for one in read("geography") if not one.get("inland")
        },
        "inland": _inland(read("geography")),
        "outlets": _outlets(read),
    }


def crossing(province: str, name: str) -> str:
    """The id of a crossing."""
    return f"{province}/crossing/{slug(name)}"


def _names(entry: dict[str, Any]) -> list[str | None]:
    return [entry.get(language) for language in LANGUAGES]


def _districts(read: Read) -> dict[str, Any]:
    english = {one["place"]: one["en"] for one in read("district_names")}
    found: dict[str, Any] = {}
    for name in ("districts_la", "districts_vn"):
        for one in read(name):
            place = f"{one['province']}/{slug(one['name'])}"
            names = [one["name"], english.get(place), None]
            found.setdefault(place, [one["kind"], names, None, None])
    return found


def _crossings(read: Read) -> dict[str, Any]:
    return {
        crossing(one["province"], one["name"]): [
            "crossing",
            [one["name"], None, None],
            one["rank"],
            crossing(one["pair_province"], one["pair"]),
        ]
        for one in read("crossings")
    }


def _location(one: dict[str, Any]) -> list[Any]:
    beside = (one.get(name) for name in ("seat", "statistics", "geonames", "wikidata"))
    return [one["latitude"], one["longitude"], *beside]


def _inland(entries: list[dict[str, Any]]) -> dict[str, Any]:
    """The towns that are seats of provinces, where those are, and others off the border."""
    found = {}
    for one in entries:
        if one.get("inland"):
            found[one["place"]] = _location(one)
        elif "seat" in one:
            beside = {key: one.get(key) for key in ("geonames", "wikidata")}
            town = f"{one['place']}/{one.get('town') or slug(one['seat'])}"
            found[town] = _location({**_degrees(one), **beside})
    own = {one["place"] for one in entries if not one.get("inland")}
    return {place: where for place, where in sorted(found.items()) if place not in own}


def _degrees(one: dict[str, Any]) -> dict[str, Any]:
    return {name: one[name] for name in ("latitude", "longitude")}


def _outlets(read: Read) -> list[list[Any]]:
    """Each outlet of either file with all its names, by its name."""
    details = {one["name"]: one for one in read("outlet_details")}
    written = {one["name"]: one["spellings"] for one in read("outlets")}
    found = []
    for name in sorted({*details, *written}):
        one = details.get(name, {})
        names = {name, *written.get(name, []), *one.get("spellings", [])}
        about = (one.get(field) for field in ("en", "kind", "url", "province"))
        found.append([slug(name), name, *about, sorted({spelled.lower() for spelled in names})])
    return found
