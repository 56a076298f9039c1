"""Places and dyads as GeoJSON (RFC 7946): seats as points, pairs of provinces as lines.

A line leads from the seat of the Vietnamese province to that of the Lao one and carries the
counts of all years; those of each year are in `years`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from msgspec.json import encode, format

from bordercoop.export.source import Export, Row, Source

LOST = (
    "places whose coordinates are not known, and dyads of national bodies",
    "areas and borders: a province is the point of its seat",
)
_COUNTS = ("meetings", "events", "commitments", "gifts")


def geojson(source: Source) -> Export:
    """A FeatureCollection: places first, then dyads."""
    places = source.named("places", "place")
    features = [*_places(source), *_dyads(source, places)]
    made = {"type": "FeatureCollection", "features": features}
    return Export(format(encode(made), indent=2) + b"\n", LOST)


def _places(source: Source) -> Iterator[Row]:
    for row in source.tables["places"]:
        if row["latitude"] is None:
            continue
        about = ("place", "level", "country", "within", "label_en", "label_vi", "label_lo")
        more = ("seat", "valid_from", "valid_to", "today", "mentions")
        properties = {name: row[name] for name in (*about, *more)}
        yield _feature(row["place"], "Point", _point(row), properties)


def _dyads(source: Source, places: dict[str, Row]) -> Iterator[Row]:
    touching = {(row["vietnam"], row["laos"]) for row in source.tables["adjacency"]}
    years: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in source.tables["dyad_year"]:
        years[row["vietnam"], row["laos"]].append(row)
    for (vietnam, laos), rows in sorted(years.items()):
        ends = [places.get(vietnam), places.get(laos)]
        if any(end is None or end["latitude"] is None for end in ends):
            continue
        line = [_point(end) for end in ends if end is not None]
        counts = [name for name in _COUNTS if name in rows[0]]
        properties: dict[str, Any] = {
            "vietnam": vietnam,
            "laos": laos,
            "adjacent": (vietnam, laos) in touching,
            **{name: sum(row[name] or 0 for row in rows) for name in counts},
            "years": [
                {"year": row["year"], **{name: row[name] for name in counts}} for row in rows
            ],
        }
        yield _feature(f"{vietnam}|{laos}", "LineString", line, properties)


def _point(row: Row) -> list[float]:
    return [row["longitude"], row["latitude"]]


def _feature(id_: str, type_: str, coordinates: Any, properties: Row) -> Row:
    geometry = {"type": type_, "coordinates": coordinates}
    return {"type": "Feature", "id": id_, "geometry": geometry, "properties": properties}
