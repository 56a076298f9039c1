"""Pairs of provinces by year: a number, a zero, and a hatched cell where nothing was seen."""

from __future__ import annotations

from collections import Counter

from bordercoop.explorer.counted import Row
from bordercoop.explorer.drawn.svg import (
    BAR,
    INK,
    LETTER,
    LINE,
    SOFT,
    document,
    element,
    text,
)
from bordercoop.explorer.gathered import Gathered

WIDE, HIGH, TOP = 52, 24, 34
MOST = 60
"""Pairs that are drawn; the rest is counted."""


def matrix(shown: Gathered) -> str:
    """The meetings of the pairs that met most, by year."""
    rows = [row for row in shown.numbers["dyad_year"].rows if row.by[2] is not None]
    cells = {(row.by[0], row.by[1], row.by[2]): row.numbers["meetings"][0] for row in rows}
    years = sorted({row.by[2] for row in rows})
    met = [row for row in rows if row.numbers["meetings"][0]]
    every = list(dict.fromkeys((row.by[0], row.by[1]) for row in met))
    pairs = _first(every, met)
    most = max((int(row.numbers["meetings"][0] or 0) for row in met), default=1)
    names = {pair: " – ".join(_named(shown, place) for place in pair) for pair in pairs}
    left = 20 + max((len(name) for name in names.values()), default=0) * LETTER
    drawn = [
        text(str(year), left + at * WIDE + WIDE / 2, TOP - 10, "middle", SOFT)
        for at, year in enumerate(years)
    ]
    frames: list[str] = []
    for line, pair in enumerate(pairs):
        y = TOP + line * HIGH
        drawn.append(text(names[pair], 10, y + 16))
        for at, year in enumerate(years):
            value, x = cells.get((*pair, year)), left + at * WIDE
            frames.append(f"M{x + 1:g},{y + 1}h{WIDE - 2}v{HIGH - 2}h{2 - WIDE}z")
            if value is None:
                frames.append(f"M{x + WIDE / 2 - 4:g},{y + HIGH / 2 + 5:g}l8,-10")
            else:
                drawn += _cell(int(value), most, x, y)
    drawn.append(element("path", d="".join(frames), fill="none", stroke=LINE))
    key = TOP + len(pairs) * HIGH + 20
    drawn.append(text("/ no article was seen, which is not 0", 10, key, fill=SOFT))
    if len(every) > len(pairs):
        drawn.append(text(f"and {len(every) - len(pairs)} more", left, key, fill=SOFT))
    wide = max(left + len(years) * WIDE + 20, 280)
    return document("Meetings of pairs by year", wide, key + 16, drawn)


Pair = tuple[str, str]


def _first(pairs: list[Pair], met: list[Row]) -> list[Pair]:
    """The pairs that met most, in their order."""
    sums: Counter[Pair] = Counter()
    for row in met:
        sums[row.by[0], row.by[1]] += int(row.numbers["meetings"][0] or 0)
    kept = {pair for pair, _ in sums.most_common(MOST)}
    return [pair for pair in pairs if pair in kept]


def _named(shown: Gathered, place: str) -> str:
    return shown.names["places"].get(place, [place])[0]


def _cell(value: int, most: int, x: float, y: float) -> list[str]:
    """A number on a ground that is dark by its share."""
    told = text(str(value), x + WIDE / 2, y + 16, "middle", INK if value else SOFT)
    if not value:
        return [told]
    share = 0.45 * value / most
    box = {"x": x + 1, "y": y + 1, "width": WIDE - 2, "height": HIGH - 2}
    return [element("rect", fill=BAR, fill_opacity=share, **box), told]
