"""Pairs on a map: seats of provinces and crossings as points in a plain frame of degrees."""

from __future__ import annotations

from math import ceil, cos, floor, radians

from bordercoop.explorer.drawn.svg import BAR, INK, LAO, LINE, SOFT, document, element, text
from bordercoop.explorer.gathered import Gathered
from bordercoop.explorer.ground import Place

WIDE, TALL, EDGE, ROOM = 640, 700, 34, 0.4
NAME = 90
"""Units beside the frame for the name of a province at its edge."""


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
    drawn = frame.degrees()
    for a, b, value in ties:
        d = f"M{frame.x(a):.1f},{frame.y(a):.1f}L{frame.x(b):.1f},{frame.y(b):.1f}"
        width = 2 + 8 * value / most
        drawn.append(element("path", d=d, stroke=BAR, stroke_opacity=0.6, stroke_width=width))
    for place in shown.places:
        if place.level == "crossing" and frame.holds(place):
            d = f"M{frame.x(place):.1f},{frame.y(place) - 5:.1f}l5,5l-5,5l-5,-5z"
            drawn.append(element("path", d=d, fill="#fff", stroke=INK))
    for place in used:
        drawn += _seat(place, shown.names["places"].get(place.id, [place.id])[0], frame)
    return document("Meetings between provinces", WIDE + NAME, frame.high, drawn)


def _seat(place: Place, name: str, frame: _Frame) -> list[str]:
    vietnam = place.country == "VN"
    x, y = frame.x(place), frame.y(place)
    point = element("circle", cx=x, cy=y, r=5, fill=BAR if vietnam else LAO)
    shift, anchor = (9, "start") if vietnam else (-9, "end")
    return [point, text(name, x + shift, y + 4, anchor)]


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
        return EDGE + (longitude - self.west) * self.unit

    def down(self, latitude: float) -> float:
        return EDGE + (self.north - latitude) * self.stretch

    def x(self, place: Place) -> float:
        return self.along(place.longitude)

    def y(self, place: Place) -> float:
        return self.down(place.latitude)

    def holds(self, place: Place) -> bool:
        inside = self.west < place.longitude < self.east
        return inside and self.south < place.latitude < self.north

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
                text(f"{degree}° N", 2, y - 3, "start", SOFT),
            ]
        return drawn
