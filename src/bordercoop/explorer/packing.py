"""What a page holds as parts that are unpacked one by one, when a view wants them.

The first part, `head`, is all that the first view shows. Numbers (`n-…`) stand apart from the
records behind them (`r-…`), and records lie in shards (`e-0`, `e-1`, …; `shards.py`), with an
index of what is needed to choose among them, so that a page of very many records opens as
quickly as one of few. Positions are those of `Gathered.entries`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import msgspec

from bordercoop.explorer.counted import Number, Numbers
from bordercoop.explorer.entries import Entry
from bordercoop.explorer.gathered import Gathered
from bordercoop.explorer.latest import left_out
from bordercoop.explorer.shards import SHARD, shard
from bordercoop.tables.stored import batches

FIRST = ("by_table", "by_fact", "by_year", "by_outlet", "silence")
"""The tables of numbers that the first view shows."""
_WORDED = ("organizations", "places")


Pieces = Iterator[bytes]
"""A value as JSON, piece by piece."""


def parts(shown: Gathered) -> Iterator[tuple[str, Pieces]]:
    """The parts by name, in the order in which a reader is likely to want them; each piece is
    made when it is asked for."""
    for name, value in _first(shown).items():
        yield name, _whole(value)
    for name, told in shown.numbers.items():
        if name not in FIRST:
            yield f"n-{name}", _whole(values(told))
    for at, some in enumerate(batches(shown.entries, SHARD)):
        if some:
            yield f"e-{at}", _whole(shard(some))
    for name, told in shown.numbers.items():
        yield f"r-{name}", _listed(behind(told))


def _first(shown: Gathered) -> dict[str, Any]:
    return {
        "head": {
            "title": shown.title,
            "version": shown.version,
            "remade": shown.remade,
            **({"articles": shown.articles} if left_out(shown.articles) else {}),
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


def _whole(value: object) -> Pieces:
    yield msgspec.json.encode(value)


def _listed(values: Iterable[object]) -> Pieces:
    """An array, member by member."""
    before = b"["
    for value in values:
        yield before + msgspec.json.encode(value)
        before = b","
    yield b"]" if before == b"," else b"[]"


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


def behind(told: Numbers) -> Iterator[list[list[int]]]:
    """The records behind each number, by row and column, as steps."""
    for row in told.rows:
        yield [steps(row.numbers[name][1]) for name in told.columns]


def steps(refs: Sequence[int]) -> list[int]:
    """Ascending positions as steps from one to the next, the first from -1; a run of steps of
    one is their number below zero."""
    made: list[int] = []
    ones, before = 0, -1
    for ref in refs:
        step, before = ref - before, ref
        if step == 1:
            ones += 1
            continue
        if ones:
            made.append(-ones if ones > 1 else 1)
            ones = 0
        made.append(step)
    if ones:
        made.append(-ones if ones > 1 else 1)
    return made


def index(entries: Iterable[Entry]) -> dict[str, Any]:
    """What chooses among the entries: the ids of the articles, how many entries each table
    has, and of each entry the place of its article, what its id adds to that, and its year."""
    place: dict[str, int] = {}
    tables: dict[str, int] = {}
    doc, tail, year = list[int](), list[str](), list[int]()
    before, known = 0, dict[str, str]()
    for entry in entries:
        at = place.setdefault(entry.doc_id, len(place))
        tables[entry.table] = tables.get(entry.table, 0) + 1
        doc.append(at - before)
        added = _tail(entry)
        tail.append(known.setdefault(added, added))  # few are long, and most there are often
        year.append(entry.year or 0)
        before = at
    told = {"tables": [list(one) for one in tables.items()], "doc": doc, "tail": tail}
    return {"docs": list(place), **told, "year": year}


def _tail(entry: Entry) -> str:
    """What an id adds to that of its article; a whole id, behind `=`, where it is none."""
    if entry.id == entry.doc_id:
        return ""
    if entry.id.startswith(f"{entry.doc_id}/"):
        return entry.id[len(entry.doc_id) :]
    return f"={entry.id}"
