"""Where places lie: what is taken from a gazetteer names it, and lies in its country."""

from __future__ import annotations

from importlib import resources
from pathlib import Path
from typing import Any

import pytest
import yaml

from bordercoop.lexicon.atlas import atlas
from bordercoop.text import slug

WITHIN = {"VN": ((8.0, 23.5), (102.0, 110.0)), "LA": ((13.8, 22.6), (100.0, 107.8))}
"""Degrees of latitude and longitude between which a country lies."""


@pytest.fixture(scope="module")
def places() -> list[dict[str, Any]]:
    file = resources.files("bordercoop").joinpath("lexicon", "data", "geography.yml")
    made: list[dict[str, Any]] = yaml.safe_load(file.read_text("utf-8"))
    return made


def test_coordinates_lie_in_the_country_to_two_decimals(places: list[dict[str, Any]]) -> None:
    for place in places:
        bounds = WITHIN[place["place"][:2]]
        for (least, most), name in zip(bounds, ("latitude", "longitude"), strict=True):
            assert least < place[name] < most, place
            assert round(place[name], 2) == place[name], place


def test_an_id_of_geonames_stands_once_and_never_at_a_crossing(
    places: list[dict[str, Any]],
) -> None:
    named = [place for place in places if "geonames" in place]
    assert len({place["geonames"] for place in named}) == len(named) > 100
    assert not [place for place in named if "/crossing/" in place["place"]]


def test_every_seat_of_a_vietnamese_province_has_an_id(places: list[dict[str, Any]]) -> None:
    seats = [place for place in places if place["place"].startswith("VN") and "seat" in place]
    assert seats
    assert [place["place"] for place in seats if "geonames" not in place] == []


def test_a_town_that_is_a_seat_lies_where_the_seat_does(places: list[dict[str, Any]]) -> None:
    """Whatever spelling the list of districts has for it."""
    seats = {place["place"]: place for place in places if "seat" in place}
    found = {
        place: atlas().location(place)
        for place, one in atlas().listed.items()
        if one.level in ("city", "town", "district")
        and place.partition("/")[0] in seats
        and place.partition("/")[2] == _town(seats[place.partition("/")[0]])
    }
    assert len(found) > 10
    for place, where in found.items():
        seat = seats[place.partition("/")[0]]
        assert where is not None, place
        assert (where.latitude, where.longitude) == (seat["latitude"], seat["longitude"])


def _town(seat: dict[str, Any]) -> str:
    return str(seat.get("town") or slug(seat["seat"]))


def test_a_town_of_another_spelling_is_a_listed_district(places: list[dict[str, Any]]) -> None:
    named = [f"{one['place']}/{one['town']}" for one in places if "town" in one]
    assert named
    assert set(named) <= atlas().listed.keys()


def test_the_page_counts_what_has_no_coordinates() -> None:
    page = Path(__file__).parents[2] / "docs" / "resolving.md"
    crossings = [place for place, one in atlas().listed.items() if one.level == "crossing"]
    without = [place for place in crossings if atlas().location(place) is None]
    told = f"Of {len(crossings)} listed crossings {len(without)} have none"
    assert told in page.read_text("utf-8")


def test_what_lies_inland_is_listed_only_where_it_is_named(
    places: list[dict[str, Any]],
) -> None:
    inland = {one["place"] for one in places if one.get("inland")}
    assert inland
    assert inland <= atlas().inland.keys()
    assert not atlas().inland.keys() & atlas().locations.keys()
