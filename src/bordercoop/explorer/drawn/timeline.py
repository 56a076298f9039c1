"""Records by year and table, as bars."""

from __future__ import annotations

from bordercoop.explorer.drawn.svg import BAR, LINE, SOFT, document, element, text
from bordercoop.explorer.gathered import Gathered

TABLES = ("meetings", "commitments", "aid", "outcomes")
STEP, HIGH, LEFT, TOP = 52, 90, 20, 30


def timeline(shown: Gathered) -> str:
    """One row of bars for each table, on one scale of years; each row has its own height."""
    counts = {
        (row.by[0], row.by[1]): int(row.numbers["rows"][0] or 0)
        for row in shown.numbers["by_year"].rows
        if row.by[0] is not None
    }
    told = [year for year, table in counts if table in TABLES]
    years = list(range(min(told), max(told) + 1)) if told else []
    drawn = []
    for place, table in enumerate(TABLES):
        base = TOP + place * (HIGH + 56) + HIGH
        drawn.append(text(table, LEFT, base - HIGH - 10))
        most = max((counts.get((year, table), 0) for year in years), default=0) or 1
        for at, year in enumerate(years):
            value, x = counts.get((year, table), 0), LEFT + at * STEP
            tall = (HIGH - 16) * value / most
            drawn += [
                element("rect", x=x + 6, y=base - tall, width=STEP - 12, height=tall, fill=BAR),
                text(str(value), x + STEP / 2, base - tall - 4, "middle"),
                text(str(year), x + STEP / 2, base + 16, "middle", SOFT),
            ]
        drawn.append(
            element("path", d=f"M{LEFT},{base}H{LEFT + max(len(years), 1) * STEP}", stroke=LINE)
        )
    wide, high = LEFT * 2 + max(len(years), 3) * STEP, TOP + len(TABLES) * (HIGH + 56)
    return document("Records by year", wide, high, drawn)
