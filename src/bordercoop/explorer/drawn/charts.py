"""The charts by their names."""

from __future__ import annotations

from collections.abc import Callable

from bordercoop.explorer.drawn.aid import aid
from bordercoop.explorer.drawn.map import map_
from bordercoop.explorer.drawn.matrix import matrix
from bordercoop.explorer.drawn.timeline import timeline
from bordercoop.explorer.gathered import Gathered

CHARTS: dict[str, Callable[[Gathered], str]] = {
    "timeline": timeline,
    "map": map_,
    "matrix": matrix,
    "aid": aid,
}
