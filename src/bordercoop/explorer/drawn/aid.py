"""Who gave to whom, by the number of gifts, as bars."""

from __future__ import annotations

from bordercoop.explorer.drawn.svg import BAR, LETTER, SOFT, document, element, text
from bordercoop.explorer.gathered import Gathered

MOST, LONGEST, HIGH, TOP = 30, 240, 24, 20


def aid(shown: Gathered) -> str:
    """The flows with most gifts, all years together; those that are left out are counted."""
    gifts: dict[tuple[str | None, str | None], int] = {}
    for row in shown.numbers["aid_flows"].rows:
        pair = (row.by[0], row.by[1])
        gifts[pair] = gifts.get(pair, 0) + int(row.numbers["gifts"][0] or 0)
    named = {
        " → ".join(_named(shown, body) for body in pair): count
        for pair, count in gifts.items()
        if count
    }
    ordered = sorted(named.items(), key=lambda one: (-one[1], one[0]))
    rows, most = ordered[:MOST], max((count for _, count in ordered), default=1)
    left = 20 + max((len(name) for name, _ in rows), default=0) * LETTER
    drawn = []
    for line, (name, count) in enumerate(rows):
        y, long = TOP + line * HIGH, LONGEST * count / most
        drawn += [
            text(name, left - 8, y + 16, "end"),
            element("rect", x=left, y=y + 4, width=long, height=HIGH - 8, fill=BAR),
            text(str(count), left + long + 6, y + 16),
        ]
    high = TOP + len(rows) * HIGH + 24
    if len(ordered) > MOST:
        drawn.append(text(f"and {len(ordered) - MOST} more", left, high - 8, fill=SOFT))
    return document("Gifts by donor and recipient", left + LONGEST + 60, high, drawn)


def _named(shown: Gathered, body: str | None) -> str:
    return "not told" if body is None else shown.names["organizations"].get(body, [body])[0]
