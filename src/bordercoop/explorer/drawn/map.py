"""Pairs on a map: seats of provinces and crossings as points in a frame of degrees, and the
border between the two countries."""

from __future__ import annotations

from itertools import groupby
from math import ceil, cos, floor, radians

from bordercoop.explorer.drawn.svg import (
    BAR,
    INK,
    LAO,
    LETTER,
    LINE,
    SOFT,
    document,
    element,
    text,
)
from bordercoop.explorer.gathered import Gathered
from bordercoop.explorer.ground import Place, Trace

WIDE, TALL, EDGE, ROOM = 640, 700, 34, 0.4
NAME = 90
"""Units on either side of the frame for the name of a province at its edge."""


def map_(shown: Gathered) -> str:
    """The meetings of each pair of provinces as a line that is wide by their number."""
    at = {place.id: place for place in shown.places}
    ties = [
        (at[row.by[0]], at[row.by[1]], int(row.numbers["meetings"][0] or 0))
        for row in shown.numbers["pairs"].rows
        if row.numbers["meetings"][0] and row.by[0] in at and row.by[1] in at
    ]
    used = list({place.id: place for a, b, _ in ties for place in (a, b)}.values())
    if not used:
        return document("No pair that can be drawn", WIDE, EDGE * 2, ())
    frame = _Frame(used)
    most = max(value for *_, value in ties)
    drawn = frame.degrees() + frame.border(shown.border)
    for a, b, value in ties:
        d = f"M{frame.x(a):.1f},{frame.y(a):.1f}L{frame.x(b):.1f},{frame.y(b):.1f}"
        width = 2 + 8 * value / most
        drawn.append(element("path", d=d, stroke=BAR, stroke_opacity=0.6, stroke_width=width))
    for place in shown.places:
        if place.level == "crossing" and frame.holds(place):
            d = f"M{frame.x(place):.1f},{frame.y(place) - 5:.1f}l5,5l-5,5l-5,-5z"
            drawn.append(element("path", d=d, fill="#fff", stroke=INK))
    drawn += [_point(place, frame) for place in used]
    taken: list[_Box] = []
    for place in used:
        name = shown.names["places"].get(place.id, [place.id])[0]
        drawn.append(_name(place, name, frame, taken))
    wide = frame.along(frame.east) + NAME
    return document("Meetings between provinces", wide, frame.high, drawn)


def _point(place: Place, frame: _Frame) -> str:
    fill = BAR if place.country == "VN" else LAO
    return element("circle", cx=frame.x(place), cy=frame.y(place), r=5, fill=fill)


_Box = tuple[float, float, float]
_SHIFTS = (0, -13, 13, -26, 26, -39, 39)


def _name(place: Place, name: str, frame: _Frame, taken: list[_Box]) -> str:
    """The name beside its point, on the side of its country, moved up or down where another
    stands there; `taken` gets its left, right and middle."""
    east = place.country == "VN"
    x, y, wide = frame.x(place), frame.y(place), len(name) * LETTER
    left = x + 9 if east else x - 9 - wide

    def free(shift: float) -> bool:
        return not any(
            left < end and begin < left + wide and abs(at - y - shift) < 13
            for begin, end, at in taken
        )

    shift = next(filter(free, _SHIFTS), 0)
    taken.append((left, left + wide, y + shift))
    return text(name, x + 9 if east else x - 9, y + shift + 4, "start" if east else "end")


class _Frame:
    """Degrees to units of the drawing: both as long as they are in the middle of the frame."""

    def __init__(self, used: list[Place]) -> None:
        wide, tall = [one.longitude for one in used], [one.latitude for one in used]
        self.west, self.east = floor(min(wide) - ROOM), ceil(max(wide) + ROOM)
        self.south, self.north = floor(min(tall) - ROOM), ceil(max(tall) + ROOM)
        longer = 1 / cos(radians((self.south + self.north) / 2))
        across, up = self.east - self.west, (self.north - self.south) * longer
        self.unit = min((WIDE - 2 * EDGE) / across, TALL / up)
        self.stretch = self.unit * longer
        self.high = self.down(self.south) + EDGE

    def along(self, longitude: float) -> float:
        return EDGE + NAME + (longitude - self.west) * self.unit

    def down(self, latitude: float) -> float:
        return EDGE + (self.north - latitude) * self.stretch

    def x(self, place: Place) -> float:
        return self.along(place.longitude)

    def y(self, place: Place) -> float:
        return self.down(place.latitude)

    def holds(self, place: Place) -> bool:
        return self._within(place.longitude, place.latitude)

    def border(self, traces: list[Trace]) -> list[str]:
        """What of the border lies in the frame, as dashed lines."""
        drawn = []
        for inside, line in (
            (inside, list(points))
            for trace in traces
            for inside, points in groupby(trace, lambda one: self._within(*one))
        ):
            if inside and len(line) > 1:
                points = (f"{self.along(x):.1f},{self.down(y):.1f}" for x, y in line)
                d = "M" + "L".join(points)
                drawn.append(
                    element("path", d=d, fill="none", stroke=SOFT, stroke_dasharray="6 3")
                )
        return drawn

    def _within(self, longitude: float, latitude: float) -> bool:
        inside = self.west < longitude < self.east
        return inside and self.south < latitude < self.north

    def degrees(self) -> list[str]:
        """The lines of whole degrees, with their names."""
        top, bottom = self.down(self.north), self.down(self.south)
        left, right = self.along(self.west), self.along(self.east)
        drawn = []
        for degree in range(self.west, self.east + 1):
            x = self.along(degree)
            line = f"M{x:.1f},{top:.1f}V{bottom:.1f}"
            drawn += [element("path", d=line, stroke=LINE)]
            drawn += [text(f"{degree}° E", x, self.high - 12, "middle", SOFT)]
        for degree in range(self.south, self.north + 1):
            y = self.down(degree)
            line = f"M{left:.1f},{y:.1f}H{right:.1f}"
            drawn += [
                element("path", d=line, stroke=LINE),
                text(f"{degree}° N", 2, y + 4, "start", SOFT),
            ]
        return drawn
