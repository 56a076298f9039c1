"""What is published of places and outlets is true of the map and names each thing once."""

from __future__ import annotations

from collections import Counter

import pytest

from bordercoop.lexicon.atlas import Location, Outlet, atlas
from bordercoop.lexicon.gazetteer import provinces
from bordercoop.tables.dictionary import PUBLISHED

LOCATIONS = atlas().locations
BOXES = {"VN": (8.0, 23.5, 102.0, 110.0), "LA": (13.9, 22.6, 100.0, 107.8)}
"""South, north, west and east of each country."""


@pytest.mark.parametrize("place", LOCATIONS)
def test_a_place_lies_in_its_country_to_two_decimals(place: str) -> None:
    where: Location = LOCATIONS[place]
    south, north, west, east = BOXES[place[:2]]
    assert south < where.latitude < north
    assert west < where.longitude < east
    assert (round(where.latitude, 2), round(where.longitude, 2)) == (
        where.latitude,
        where.longitude,
    )
    assert place in provinces() or place in atlas().listed


def test_every_province_has_a_seat_and_a_code_of_its_own() -> None:
    for country in BOXES:
        here = [code for code in provinces() if code[:2] == country]
        assert all(LOCATIONS[code].seat for code in here)
        assert len({LOCATIONS[code].statistics for code in here}) == len(here)


def test_no_two_seats_lie_at_one_point() -> None:
    points = Counter((LOCATIONS[c].latitude, LOCATIONS[c].longitude) for c in provinces())
    assert [point for point, number in points.items() if number > 1] == []


def test_a_place_lies_near_the_seat_of_its_province() -> None:
    for place, where in LOCATIONS.items():
        seat = LOCATIONS[place.partition("/")[0]]
        assert abs(where.latitude - seat.latitude) < 1.5, place
        assert abs(where.longitude - seat.longitude) < 2, place


def test_the_two_sides_of_a_crossing_lie_at_one_point_and_name_each_other() -> None:
    crossings = {k: one for k, one in atlas().listed.items() if one.level == "crossing"}
    for place, one in crossings.items():
        assert one.pair is not None
        assert crossings[one.pair].pair == place
        assert crossings[one.pair].rank == one.rank
        here, there = LOCATIONS.get(place), LOCATIONS.get(one.pair)
        assert (here and here.latitude) == (there and there.latitude)


@pytest.mark.parametrize("outlet", atlas().outlets, ids=lambda outlet: outlet.code)
def test_an_outlet_is_of_a_known_kind_and_province(outlet: Outlet) -> None:
    assert outlet.kind in (None, *PUBLISHED["outlet_kind"].values())
    assert outlet.province is None or outlet.province in provinces()
    assert outlet.url is None or outlet.url.startswith("https://")


def test_no_two_outlets_share_a_name() -> None:
    names = Counter(name for outlet in atlas().outlets for name in outlet.spellings)
    assert [name for name, number in names.items() if number > 1] == []
    assert len({outlet.code for outlet in atlas().outlets}) == len(atlas().outlets)
