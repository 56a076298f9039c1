"""Where things lie, for the map: seats of provinces and border crossings as points, and the
border between the two countries as a line.

Coordinates of points are those of the table `places` (GeoNames and by hand, CC BY 4.0); the
border is that of Natural Earth (public domain, `assets/vendor/README.md`), drawn to find one's
way and no judgement of its course. No polygons are drawn, and no coast.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import polars as pl
from msgspec import Struct


class Place(Struct, frozen=True):
    """A point of the map: degrees of WGS 84, and whether it is a province or a crossing."""

    id: str
    level: str
    country: str
    latitude: float
    longitude: float


_ABOUT = ("level", "country", "latitude", "longitude")


def places(tables: Mapping[str, pl.DataFrame]) -> list[Place]:
    """The provinces that a row of `dyad_year` names, and all crossings, with coordinates."""
    pairs = tables["dyad_year"]
    named = {*pairs["vietnam"], *pairs["laos"]}
    rows = tables["places"].select("place", *_ABOUT)
    return [
        Place(*row)
        for row in rows.iter_rows()
        if None not in row[3:] and (row[1] == "crossing" or row[0] in named)
    ]


Trace = list[tuple[float, float]]
"""Longitude and latitude of each point of a line."""


def border() -> list[Trace]:
    """The land border of Viet Nam and Laos, from south to north."""
    told = (Path(__file__).parent / "assets" / "vendor" / "border.json").read_text("utf-8")
    return [[(x, y) for x, y in line] for line in json.loads(told)]
