"""Pairs on a map: seats of provinces and crossings as points in a frame of degrees, and the
border between the two countries."""

from __future__ import annotations

from collections import Counter
from itertools import groupby
from math import ceil, cos, floor, radians, sqrt

from bordercoop.explorer.drawn.placed import placed
from bordercoop.explorer.drawn.svg import (
    BAR,
    INK,
    LAO,
    LINE,
    SOFT,
    document,
    element,
    group,
    text,
)
from bordercoop.explorer.gathered import Gathered
from bordercoop.explorer.ground import Place, Trace

WIDE, TALL, EDGE, ROOM = 640, 700, 34, 0.4
TOP, NAME = 10, 90
"""Units on either side of the frame for the name of a province at its edge."""


def map_(shown: Gathered) -> str:
    """The meetings of each pair of provinces as a line that is wide by their number."""
    at = {place.id: place for place in shown.places}
    ties = [
        (at[row.by[0]], at[row.by[1]], int(row.numbers["meetings"][0] or 0))
        for row in shown.numbers["pairs"].rows
        if row.numbers["meetings"][0] and row.by[0] in at and row.by[1] in at
    ]
    if not ties:
        return document("No pair that can be drawn", WIDE, EDGE, ())
    used = _weightiest_first(ties)
    frame = _Frame(used)
    most = max(value for *_, value in ties)
    lines = [
        element(
            "path",
            d=f"M{frame.x(a):.1f} {frame.y(a):.1f}L{frame.x(b):.1f} {frame.y(b):.1f}",
            stroke_width=_width(value, most),
        )
        for a, b, value in ties
    ]
    crossings = [
        _diamond(frame.x(place), frame.y(place))
        for place in shown.places
        if place.level == "crossing" and frame.holds(place)
    ]
    names = placed(
        [(frame.x(one), frame.y(one), _named(shown, one), one.country == "VN") for one in used],
        frame.along(frame.east) + NAME,
    )
    drawn = [
        *frame.degrees(),
        *frame.border(shown.border),
        group(lines, stroke=BAR, stroke_opacity=0.6, stroke_linecap="round"),
        element("path", d="".join(crossings), fill="#fff", stroke=INK) if crossings else "",
        *(_seats(used, frame, country, fill) for country, fill in (("VN", BAR), ("LA", LAO))),
        group(names, paint_order="stroke", stroke="#fff", stroke_width=3),
        *_key(frame.high, most),
    ]
    wide = frame.along(frame.east) + NAME
    return document("Meetings between provinces", wide, frame.high + 30, drawn)


Tie = tuple[Place, Place, int]


def _weightiest_first(ties: list[Tie]) -> list[Place]:
    weight: Counter[str] = Counter()
    for a, b, value in ties:
        weight[a.id] += value
        weight[b.id] += value
    places = {place.id: place for a, b, _ in ties for place in (a, b)}
    return [places[id_] for id_, _ in weight.most_common()]


def _width(value: int, most: int) -> float:
    """The area of a line grows with its number, as on the page."""
    return max(11 * sqrt(value / most), 1.5)


def _diamond(x: float, y: float) -> str:
    return f"M{x:.1f} {y - 5:.1f}l5 5l-5 5l-5-5z"


def _seats(used: list[Place], frame: _Frame, country: str, fill: str) -> str:
    points = (
        element("circle", cx=frame.x(place), cy=frame.y(place), r=5)
        for place in used
        if (place.country == "VN") == (country == "VN")
    )
    return group(points, fill=fill, stroke="#fff")


def _named(shown: Gathered, place: Place) -> str:
    return shown.names["places"].get(place.id, [place.id])[0]


def _key(y: float, most: int) -> list[str]:
    steps = sorted({1, max(round(most / 2), 1), most})
    lines = [
        element("path", d=f"M{330 + 70 * n} {y + 10:.1f}h24", stroke_width=_width(one, most))
        for n, one in enumerate(steps)
    ]
    told = [text(str(one), 364 + 70 * n, y + 14) for n, one in enumerate(steps)]
    return [
        element("circle", cx=20, cy=y + 10, r=5, fill=BAR),
        element("circle", cx=100, cy=y + 10, r=5, fill=LAO),
        element("path", d=_diamond(160, y + 10), fill="#fff", stroke=INK),
        element("path", d=f"M236 {y + 10:.1f}h28", stroke=SOFT, stroke_dasharray="6 3"),
        group(lines, stroke=BAR, stroke_opacity=0.6, stroke_linecap="round"),
        group(
            [
                text("Viet Nam", 30, y + 14),
                text("Laos", 110, y + 14),
                text("crossing", 170, y + 14),
                text("border", 270, y + 14),
                *told,
                text("meetings", 364 + 70 * len(steps) - 40, y + 14),
            ],
            fill=SOFT,
        ),
    ]


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
        return TOP + (self.north - latitude) * self.stretch

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
                points = (f"{self.along(x):.1f} {self.down(y):.1f}" for x, y in line)
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
        east, north = range(self.west, self.east + 1), range(self.south, self.north + 1)
        lines = [f"M{self.along(one):.1f} {top:.1f}V{bottom:.1f}" for one in east]
        lines += [f"M{left:.1f} {self.down(one):.1f}H{right:.1f}" for one in north]
        return [
            element("path", d="".join(lines), stroke=LINE),
            group(
                (text(f"{one}° E", self.along(one), bottom + 18) for one in east),
                text_anchor="middle",
                fill=SOFT,
            ),
            group((text(f"{one}° N", 2, self.down(one) + 4) for one in north), fill=SOFT),
        ]
