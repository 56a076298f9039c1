"""Names beside their points, as far as there is room."""

from __future__ import annotations

from collections.abc import Sequence

from bordercoop.explorer.drawn.svg import LETTER, text

Box = tuple[float, float, float, float]
"""Left, right, top and bottom."""
_ASIDE = (
    *((9, 4), (9, -6), (9, 14), (7, -13), (7, 21)),
    *((16, -20), (16, 28), (22, 4), (24, -32), (24, 40)),
)
"""How far from its point a name may stand: to the side and down, the nearest first."""


def placed(points: Sequence[tuple[float, float, str, bool]], wide: float) -> list[str]:
    """The names of points, given as x, y, name and whether the right side is its own; those
    that matter most first. Each stands at the first place where it covers neither another name
    nor a point, and at its own side where there is none."""
    seats = [(x - 5, x + 5, y - 5, y + 5) for x, y, *_ in points]
    taken: list[Box] = []
    drawn = []
    for n, (x, y, name, right) in enumerate(points):
        long, others = len(name) * LETTER, [*seats[:n], *seats[n + 1 :]]
        boxes = []
        for aside, down in _ASIDE:
            for side in (right, not right):
                left = x + aside if side else x - aside - long
                boxes.append((left, left + long, y + down - 11, y + down + 3))
        inside = [box for box in boxes if box[0] > 0 and box[1] < wide] or boxes
        free = (
            box for box in inside if not any(_meet(box, other) for other in (*taken, *others))
        )
        box = next(free, inside[0])
        taken.append(box)
        to_right = box[0] > x
        at = box[0] if to_right else box[1]
        drawn.append(text(name, at, box[3] - 3, None if to_right else "end"))
    return drawn


def _meet(a: Box, b: Box) -> bool:
    return a[0] < b[1] and b[0] < a[1] and a[2] < b[3] and b[2] < a[3]
