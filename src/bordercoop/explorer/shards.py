"""Entries as a shard of the page holds them: by column, and no words twice.

Values of one field lie side by side, since what is alike packs best beside its like, and
`shapes` tells which fields an entry states, in their order. A value that its own words say is
`null` (no field of an entry is null): those of its first mark, else the first that stand
elsewhere; where the field has neither, the clauses in a row. An id that begins with that of the
article is stored without it. `parts.js` puts entries together again.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bordercoop.explorer.entries import Entry
from bordercoop.model import IDS

SHARD = 500
"""Entries in a shard: some 200 kB of JSON, unpacked in a few milliseconds."""


def shard(entries: Sequence[Entry]) -> dict[str, Any]:
    """Entries without what the index tells (`packing.index`)."""
    names: dict[str, int] = {}
    shapes: dict[tuple[int, ...], int] = {}
    values: dict[str, list[Any]] = {}

    def name(field: str) -> int:
        return names.setdefault(field, len(names))

    shape = []
    for one in entries:
        told = {field: value for field, value in one.fields.items() if not _own(one, field)}
        known = _words(one)
        for field, value in told.items():
            values.setdefault(field, []).append(_lean(one, field, value, known))
        shape.append(shapes.setdefault(tuple(map(name, told)), len(shapes)))
    return {
        "shape": shape,
        "date": [one.date for one in entries],
        "values": values,
        "clauses": [[clause.text for clause in one.clauses] for one in entries],
        "marks": [
            [
                [n for start, end, of in clause.marks for n in (start, end - start, name(of))]
                for clause in one.clauses
            ]
            for one in entries
        ],
        "apart": [[name(field) for field, *_ in one.elsewhere] for one in entries],
        "words": [
            [words if words else [start, end] for _, start, end, words in one.elsewhere]
            for one in entries
        ],
        "shapes": list(shapes),
        "names": list(names),
    }


def _own(entry: Entry, field: str) -> bool:
    """Whether a field is the id of the entry, which the index tells."""
    return entry.fields[field] == entry.id and field in ("doc_id", IDS.get(entry.table))


_ALL = ""
"""In `_words`, the clauses in a row."""


def _words(entry: Entry) -> dict[str, str]:
    """For each field the words that say it, and those that say what has none."""
    found: dict[str, str] = {}
    for clause in entry.clauses:
        units = clause.text.encode("utf-16-le", "surrogatepass")
        for start, end, field in clause.marks:
            if field not in found:
                said = units[2 * start : 2 * end]
                found[field] = said.decode("utf-16-le", "surrogatepass")
    for field, _, _, words in entry.elsewhere:
        if words:
            found.setdefault(field, words)
    found[_ALL] = " ".join(clause.text for clause in entry.clauses)
    return found


def _lean(entry: Entry, field: str, value: Any, known: dict[str, str]) -> Any:
    if not isinstance(value, str):
        return value
    if value == known.get(field, known[_ALL]):
        return None
    if field.endswith("_id"):
        within = f"{entry.doc_id}/"
        return value[len(within) - 1 :] if value.startswith(within) else f"={value}"
    return value
