"""Where things lie, for the map: seats of provinces and border crossings, as points.

Coordinates are those of the table `places` (GeoNames and by hand, CC BY 4.0). No polygons
are drawn: a frame and points need no boundary that anybody might dispute.
"""

from __future__ import annotations

from collections.abc import Mapping

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
