"""Fields beside the score: free text, links, sets and periods that gold may state as well.

A field counts where the gold record has it by name, be it null, and an output record answers
that record. Exact is the share of the values told on either side that are the same; overlap is
the mean share of words, or of members of a set, that both have.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from msgspec import Struct

from bordercoop.evaluate.compare import Comparison
from bordercoop.evaluate.slots import body
from bordercoop.text import fold

FREE: dict[str, tuple[str, ...]] = {
    "meetings": ("venue",),
    "participants": ("position",),
    "commitments": ("addressees",),
    "aid": ("item", "purpose", "meeting", "year"),
    "outcomes": ("actors", "topics", "period_start", "period_end"),
}
"""The fields of each table, in the order in which they are printed; `meeting` is the meeting to
which a gift belongs, `year` the year in which it was given."""
SETS = frozenset({"addressees", "actors", "topics"})
TEXTS = frozenset({"venue", "position", "item", "purpose"})
Values = Mapping[str, Any]


class Beside(Struct, frozen=True):
    """One field: how many gold records state it, on how many of them either side has a value,
    in how many both have the same, and the sum of the overlaps."""

    coded: int = 0
    told: int = 0
    exact: int = 0
    overlap: float = 0.0

    @property
    def exact_share(self) -> float:
        """The share of the values told that are the same; 1 where none is told."""
        return self.exact / self.told if self.told else 1.0

    @property
    def overlap_share(self) -> float:
        """The mean overlap of the values told; 1 where none is told."""
        return self.overlap / self.told if self.told else 1.0


def beside(comparisons: Iterable[Comparison]) -> dict[str, dict[str, Beside]]:
    """The fields of each table that the gold states at least once."""
    made = list(comparisons)
    meetings = {
        one.output.values["meeting_id"]: one.gold.values.get("id")
        for one in made
        if one.table == "meetings" and one.gold and one.output
    }
    found: dict[str, dict[str, Beside]] = {}
    for table, fields in FREE.items():
        answered = [one for one in made if one.table == table and one.gold and one.output]
        for field in fields:
            pairs = [
                (_value(field, one.gold.values.get(field)), _read(field, one, meetings))
                for one in answered
                if one.gold is not None and field in one.gold.values
            ]
            if pairs:
                found.setdefault(table, {})[field] = _counted(field, pairs)
    return found


def mean(found: Mapping[str, Mapping[str, Beside]]) -> tuple[float, float]:
    """The shares of all values told that are exact, and that overlap."""
    every = [one for fields in found.values() for one in fields.values()]
    told = sum(one.told for one in every)
    if not told:
        return 1.0, 1.0
    return sum(one.exact for one in every) / told, sum(one.overlap for one in every) / told


def _counted(field: str, pairs: list[tuple[Any, Any]]) -> Beside:
    told = [(gold, read) for gold, read in pairs if gold or read]
    return Beside(
        coded=len(pairs),
        told=len(told),
        exact=sum(gold == read for gold, read in told),
        overlap=round(sum(_overlap(field, gold, read) for gold, read in told), 6),
    )


def _read(field: str, one: Comparison, meetings: Mapping[str, Any]) -> Any:
    """The value of the output as the gold would state it."""
    values: Values = one.output.values if one.output else {}
    if field == "meeting":
        meeting = values.get("meeting_id") or ""
        return _value(field, meetings.get(meeting, meeting))
    if field == "year":
        return _value(field, (values.get("date_start") or "")[:4])
    return _value(field, values.get(field))


def _value(field: str, value: Any) -> Any:
    """A value as compared: words without marks for a text, members for a set."""
    if value in (None, "", []):
        return None
    if field in SETS:
        return frozenset(map(body, value))
    if field in TEXTS:
        return tuple("".join(c if c.isalnum() else " " for c in fold(value.casefold())).split())
    return f"{value}"


def _overlap(field: str, gold: Any, read: Any) -> float:
    """The share of words or members that both have, of those of either: 0 to 1 (Dice)."""
    if gold is None or read is None:
        return 0.0
    if field not in SETS | TEXTS:
        return float(gold == read)
    one, other = Counter(gold), Counter(read)
    return 2 * (one & other).total() / (one.total() + other.total())
