"""What a page holds as parts that are unpacked one by one, when a view wants them.

The first part, `head`, is all that the first view shows. Numbers (`n-…`) stand apart from the
records behind them (`r-…`), and records lie in shards (`e-0`, `e-1`, …; `shards.py`), with an
index of what is needed to choose among them, so that a page of very many records opens as
quickly as one of few. Positions are those of `Gathered.entries`.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby, pairwise
from typing import Any

from bordercoop.explorer.counted import Number, Numbers
from bordercoop.explorer.entries import Entry
from bordercoop.explorer.gathered import Gathered
from bordercoop.explorer.shards import SHARD, shard

FIRST = ("by_table", "by_fact", "by_year", "by_outlet", "silence")
"""The tables of numbers that the first view shows."""
_WORDED = ("organizations", "places")


def parts(shown: Gathered) -> dict[str, Any]:
    """The parts by name, in the order in which a reader is likely to want them."""
    made: dict[str, Any] = {
        "head": {
            "title": shown.title,
            "version": shown.version,
            "remade": shown.remade,
            "shard": SHARD,
            "lists": shown.lists,
            "names": {key: told for key, told in shown.names.items() if key not in _WORDED},
            "numbers": {name: values(shown.numbers[name]) for name in FIRST},
        },
        "names": {key: shown.names[key] for key in _WORDED},
        "index": index(shown.entries),
        "places": {"places": shown.places, "border": shown.border},
        "promises": shown.promises,
        "disagreements": shown.disagreements,
        "facts": {"facts": shown.facts, "perhaps": shown.perhaps},
        "careers": shown.careers,
    }
    made |= {
        f"n-{name}": values(told) for name, told in shown.numbers.items() if name not in FIRST
    }
    for at in range(0, len(shown.entries), SHARD):
        made[f"e-{at // SHARD}"] = shard(shown.entries[at : at + SHARD])
    return made | {f"r-{name}": behind(told) for name, told in shown.numbers.items()}


def values(told: Numbers) -> dict[str, Any]:
    """A table of numbers without the records behind them: a number stands as its value where
    that is how many records there are, and as value and their number else."""
    return {
        "by": told.by,
        "columns": told.columns,
        "rows": [
            [row.key, row.by, [_value(row.numbers[name]) for name in told.columns]]
            for row in told.rows
        ],
    }


def _value(number: Number) -> Any:
    value, refs = number
    return (
        value if len(refs) == (value if isinstance(value, int) else 0) else [value, len(refs)]
    )


def behind(told: Numbers) -> list[list[list[int]]]:
    """The records behind each number, by row and column, as steps."""
    return [[steps(row.numbers[name][1]) for name in told.columns] for row in told.rows]


def steps(refs: Sequence[int]) -> list[int]:
    """Ascending positions as steps from one to the next, the first from -1; a run of steps of
    one is their number below zero."""
    found = (to - one for one, to in pairwise([-1, *refs]))
    made: list[int] = []
    for step, same in groupby(found):
        many = len(list(same))
        made += [-many] if step == 1 and many > 1 else [step] * many
    return made


def index(entries: Sequence[Entry]) -> dict[str, Any]:
    """What chooses among the entries: the ids of the articles, how many entries each table
    has, and of each entry the place of its article, what its id adds to that, and its year."""
    place: dict[str, int] = {}
    for entry in entries:
        place.setdefault(entry.doc_id, len(place))
    docs = [place[entry.doc_id] for entry in entries]
    return {
        "docs": list(place),
        "tables": [
            [table, len(list(same))] for table, same in groupby(entries, lambda one: one.table)
        ],
        "doc": [to - one for one, to in pairwise([0, *docs])],
        "tail": [_tail(entry) for entry in entries],
        "year": [entry.year or 0 for entry in entries],
    }


def _tail(entry: Entry) -> str:
    """What an id adds to that of its article; a whole id, behind `=`, where it is none."""
    if entry.id == entry.doc_id:
        return ""
    if entry.id.startswith(f"{entry.doc_id}/"):
        return entry.id[len(entry.doc_id) :]
    return f"={entry.id}"
