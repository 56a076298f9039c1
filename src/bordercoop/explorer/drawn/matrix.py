"""Pairs of provinces by year: a number, a zero, and a stroke where nothing was seen."""

from __future__ import annotations

from collections import Counter
from math import ceil, sqrt

from bordercoop.explorer.drawn.svg import (
    HEAT,
    LETTER,
    LINE,
    SOFT,
    document,
    element,
    group,
    rects,
    text,
)
from bordercoop.explorer.gathered import Gathered

WIDE, HIGH, TOP = 44, 22, 28
MOST = 60
"""Pairs that are drawn; the rest is counted."""


def matrix(shown: Gathered) -> str:
    """The meetings of the pairs that met most, by year, those first that met most."""
    rows = [row for row in shown.numbers["dyad_year"].rows if row.by[2] is not None]
    cells = {tuple(row.by[:3]): row.numbers["meetings"][0] for row in rows}
    years = sorted({row.by[2] for row in rows})
    sums: Counter[Pair] = Counter()
    for (vietnam, laos, _), value in cells.items():
        sums[vietnam, laos] += int(value or 0)
    every = [pair for pair, met in sums.most_common() if met]
    pairs = every[:MOST]
    most = max((int(value or 0) for value in cells.values()), default=0) or 1
    names = [" – ".join(_named(shown, place) for place in pair) for pair in pairs]
    left = round(24 + max(map(len, names), default=0) * LETTER)
    heat: list[list[tuple[float, float, float, float]]] = [[] for _ in HEAT]
    values, zeros, unseen = [], [], []
    for line, pair in enumerate(pairs):
        y = TOP + line * HIGH
        for at, year in enumerate(years):
            value, x = cells.get((*pair, year)), left + at * WIDE
            told = text(str(value), x + WIDE / 2, y + 15)
            if value is None:
                unseen.append(f"M{x + WIDE // 2 - 4} {y + 16}l8-10")
            elif int(value):
                heat[step(int(value), most)].append((x, y, WIDE, HIGH))
                values.append(told)
            else:
                zeros.append(told)
    wide, high = len(years) * WIDE, len(pairs) * HIGH
    down = "".join(f"M{left + at * WIDE} {TOP}v{high}" for at in range(len(years) + 1))
    across = "".join(f"M{left} {TOP + at * HIGH}h{wide}" for at in range(len(pairs) + 1))
    key = TOP + high + 20
    over = [text(str(one), left + (at + 0.5) * WIDE, TOP - 8) for at, one in enumerate(years)]
    drawn = [
        group(over, text_anchor="middle", fill=SOFT),
        group(text(name, 10, TOP + at * HIGH + 15) for at, name in enumerate(names)),
        *(rects(boxes, fill) for boxes, fill in zip(heat, HEAT, strict=True)),
        element("path", d=down + across + "".join(unseen), fill="none", stroke=LINE),
        group(values, text_anchor="middle"),
        group(zeros, text_anchor="middle", fill=SOFT),
        text("0: articles were seen, none tells of any; /: no article was seen, which is not 0",
             10, key, fill=SOFT),
    ]  # fmt: skip
    if len(every) > len(pairs):
        drawn.append(text(f"and {len(every) - len(pairs)} pairs more", 10, key + 18, fill=SOFT))
    return document("Meetings of pairs by year", max(left + wide + 20, 560), key + 30, drawn)


Pair = tuple[str, str]


def step(value: int, most: int) -> int:
    """Which of the grounds a number has: by its root, since few pairs meet far more often."""
    return min(ceil(len(HEAT) * sqrt(value / most)), len(HEAT)) - 1


def _named(shown: Gathered, place: str) -> str:
    return shown.names["places"].get(place, [place])[0]
