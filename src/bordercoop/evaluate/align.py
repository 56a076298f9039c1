"""Which record of the output answers which record of the gold: one to one, best first."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from bordercoop.evaluate.rows import Row
from bordercoop.evaluate.slots import body, figure, name
from bordercoop.text import Span

Pair = tuple[int, int]
"""Positions of a gold row and of the output row that answers it."""

NEAR = 0.5
"""Two clauses are one if they share at least this part of the shorter."""
_SAME_MEETING = 5
"""What it weighs that two participants belong to one meeting: more than any field."""


def align(
    table: str, gold: Sequence[Row], output: Sequence[Row], gold_meeting: Mapping[str, str]
) -> list[Pair]:
    """The pairs of one table, heaviest first; where two weigh the same, in text order.

    `gold_meeting` gives, for the meeting_id of an aligned meeting of the output, the id of
    its gold; participants need it.
    """
    weigh = _WEIGHTS[table]
    weighed = sorted(
        (-weight, i, j)
        for i, told in enumerate(gold)
        for j, read in enumerate(output)
        if (weight := weigh(told, read, gold_meeting)) > 0
    )
    free_gold, free_output = set(range(len(gold))), set(range(len(output)))
    pairs = []
    for _, i, j in weighed:
        if i in free_gold and j in free_output:
            free_gold.remove(i)
            free_output.remove(j)
            pairs.append((i, j))
    return pairs


def near(gold: Row, output: Row) -> float:
    """The largest share of a clause of one that a clause of the other covers, 0 to 1."""
    return max((_shared(a, b) for a in gold.spans for b in output.spans), default=0.0)


def _shared(a: Span, b: Span) -> float:
    overlap = min(a[1], b[1]) - max(a[0], b[0])
    return max(0, overlap) / max(1, min(a[1] - a[0], b[1] - b[0]))


def _alike(gold: Row, output: Row) -> int:
    return len(gold.slots & output.slots)


def _same(field: str, gold: Row, output: Row) -> bool:
    return bool(gold.values.get(field) == output.values.get(field))


def _meeting(gold: Row, output: Row, _: Mapping[str, str]) -> float:
    close = near(gold, output)
    if not _same("status", gold, output) and close < NEAR:
        return 0
    possible = _same("kind", gold, output) or _same("date_start", gold, output)
    return _alike(gold, output) + close if possible else 0


def _participant(gold: Row, output: Row, gold_meeting: Mapping[str, str]) -> float:
    if not _same("type", gold, output):
        return 0
    field, compared = ("name", name) if gold.values["type"] == "person" else ("org_id", body)
    told, read = (compared(row.values.get(field) or "") for row in (gold, output))
    if told != read:
        return 0
    meeting = gold_meeting.get(output.values.get("meeting_id") or "")
    together = bool(gold.values["meeting"] == meeting)
    return _alike(gold, output) + _SAME_MEETING * together


def _commitment(gold: Row, output: Row, _: Mapping[str, str]) -> float:
    close = near(gold, output)
    return _alike(gold, output) / 10 + close if close >= NEAR else 0


def _aid(gold: Row, output: Row, _: Mapping[str, str]) -> float:
    close, alike = near(gold, output), gold.slots & output.slots
    figures = any(field in ("quantity", "amount") for field, _ in alike)
    if close < NEAR and not (figures and _same("kind", gold, output)):
        return 0
    return len(alike) + close


def _outcome(gold: Row, output: Row, _: Mapping[str, str]) -> float:
    close = near(gold, output)
    told, read = (row.values.get("value") for row in (gold, output))
    same = told is not None and read is not None and figure(told) == figure(read)
    return _alike(gold, output) + close if same or close >= NEAR else 0


_WEIGHTS: dict[str, Callable[[Row, Row, Mapping[str, str]], float]] = {
    "meetings": _meeting,
    "participants": _participant,
    "commitments": _commitment,
    "aid": _aid,
    "outcomes": _outcome,
}
