"""Every form of export by its name."""

from __future__ import annotations

from collections.abc import Callable

from bordercoop.export.geojson import geojson
from bordercoop.export.iati import iati
from bordercoop.export.plover import plover
from bordercoop.export.popolo import popolo
from bordercoop.export.source import Export, Source

FORMS: dict[str, Callable[[Source], Export]] = {
    "iati": iati,
    "plover": plover,
    "popolo": popolo,
    "geojson": geojson,
}
