"""Who gave to whom, by the number of gifts, as bars: given, and promised alone."""

from __future__ import annotations

from collections import Counter

from bordercoop.explorer.drawn.svg import BAR, LAO, LETTER, SOFT, document, group, rects, text
from bordercoop.explorer.gathered import Gathered

MOST, LONGEST, HIGH, TOP = 30, 280, 22, 26


def aid(shown: Gathered) -> str:
    """The flows with most gifts, all years together; those that are left out are counted."""
    gifts: Counter[str] = Counter()
    promised: Counter[str] = Counter()
    for row in shown.numbers["aid_flows"].rows:
        name = f"{_named(shown, row.by[0])} → {_named(shown, row.by[1])}"
        gifts[name] += int(row.numbers["gifts"][0] or 0)
        promised[name] += int(row.numbers["promised"][0] or 0)
    ordered = sorted(((name, n) for name, n in gifts.items() if n), key=_most_first)
    rows, most = ordered[:MOST], max(gifts.values(), default=0) or 1
    left = 20 + max((len(name) for name, _ in rows), default=0) * LETTER
    names, values, given, open_ = [], [], [], []
    for line, (name, count) in enumerate(rows):
        y, unit = TOP + line * HIGH, LONGEST / most
        done = count - promised[name]
        given.append((left, y + 4.0, done * unit, HIGH - 8.0))
        if promised[name]:
            open_.append((left + done * unit, y + 4.0, promised[name] * unit, HIGH - 8.0))
        names.append(text(name, left - 8, y + 15))
        told = f"{count}, {promised[name]} promised" if promised[name] else str(count)
        values.append(text(told, left + count * unit + 6, y + 15))
    high = TOP + len(rows) * HIGH + 24
    key = [
        rects([(left, 6.0, 12.0, 12.0)], BAR),
        text("given or under way", left + 18, 16, fill=SOFT),
        rects([(left + 160, 6.0, 12.0, 12.0)], LAO),
        text("promised", left + 178, 16, fill=SOFT),
    ]
    drawn = [*key, group(names, text_anchor="end"), rects(given, BAR), rects(open_, LAO)]
    drawn.append(group(values))
    if len(ordered) > MOST:
        drawn.append(text(f"and {len(ordered) - MOST} more", left, high - 8, fill=SOFT))
    return document("Gifts by donor and recipient", left + LONGEST + 140, high, drawn)


def _most_first(one: tuple[str, int]) -> tuple[int, str]:
    return -one[1], one[0]


def _named(shown: Gathered, body: str | None) -> str:
    return "not told" if body is None else shown.names["organizations"].get(body, [body])[0]
