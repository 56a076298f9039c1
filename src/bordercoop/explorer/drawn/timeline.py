"""Records by year and table, as bars."""

from __future__ import annotations

from bordercoop.explorer.drawn.svg import BAR, LINE, SOFT, document, element, group, rects, text
from bordercoop.explorer.gathered import Gathered

TABLES = ("meetings", "commitments", "aid", "outcomes")
STEP, HIGH, LEFT, TOP, APART = 52, 90, 20, 20, 50


def timeline(shown: Gathered) -> str:
    """One row of bars for each table, on one scale of years; each row has its own height."""
    counts = {
        (row.by[0], row.by[1]): int(row.numbers["rows"][0] or 0)
        for row in shown.numbers["by_year"].rows
        if row.by[0] is not None
    }
    told = [year for year, table in counts if table in TABLES]
    years = list(range(min(told), max(told) + 1)) if told else []
    names, bars, values, under, axes = [], [], [], [], []
    for place, table in enumerate(TABLES):
        base = TOP + place * (HIGH + APART) + HIGH
        names.append(text(table.capitalize(), LEFT, base - HIGH - 6))
        most = max((counts.get((year, table), 0) for year in years), default=0) or 1
        for at, year in enumerate(years):
            value, x = counts.get((year, table), 0), LEFT + at * STEP
            tall = max((HIGH - 22) * value / most, 1.0) if value else 0.0
            if value:
                bars.append((x + 6.0, base - tall, STEP - 12.0, tall))
            fill = None if value else SOFT
            values.append(text(str(value), x + STEP / 2, base - tall - 4, fill=fill))
            under.append(text(str(year), x + STEP / 2, base + 16))
        axes.append(f"M{LEFT} {base}h{max(len(years), 1) * STEP}")
    drawn = (
        group(names, font_weight="bold"),
        rects(bars, BAR),
        group(values, text_anchor="middle"),
        group(under, text_anchor="middle", fill=SOFT),
        element("path", d="".join(axes), stroke=LINE),
    )
    wide, high = LEFT * 2 + max(len(years), 6) * STEP, TOP + len(TABLES) * (HIGH + APART)
    return document("Records by year", wide, high - 20, drawn)
