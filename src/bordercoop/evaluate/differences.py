"""Where output and gold part, record by record, for a person to read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bordercoop.evaluate.compare import Comparison
from bordercoop.evaluate.rows import Row, quotes
from bordercoop.evaluate.slots import Slot

_LONGEST = 90


def differences(comparisons: Iterable[Comparison]) -> Iterator[str]:
    """The lines of a readable diff: `-` stands in the gold only, `+` in the output only.

    003/aid: /aid/2 is not read as in 003/a3
        “trao tặng 20 bộ máy tính cho Công an tỉnh Sekong”
      - quantity: 20
      + quantity: 2
    """
    for one in comparisons:
        if not one.missed and not one.spurious and one.gold and one.output:
            continue
        yield _headline(one)
        for clause in _clauses(one.gold or one.output):
            yield f"    “{clause[:_LONGEST]}{'…' if len(clause) > _LONGEST else ''}”"
        yield from _fields("-", one.missed)
        yield from _fields("+", one.spurious)
        yield ""


def _headline(one: Comparison) -> str:
    where = f"{one.doc_id}, {one.table}"
    if one.output is None:
        assert one.gold is not None
        return f"{where}: {one.gold.label} is missed"
    if one.gold is None:
        return f"{where}: {one.output.label} is too much"
    return f"{where}: {one.gold.label} differs in {one.output.label}"


def _clauses(row: Row | None) -> list[str]:
    assert row is not None
    told = [clause["text"] for clause in row.values.get("evidence") or []]
    return [" ".join(clause.split()) for clause in told or quotes(row.values)]


def _fields(mark: str, slots: Iterable[Slot]) -> Iterator[str]:
    for field, value in sorted(slots, key=str):
        yield (
            f"  {mark} {field}: {value:g}"
            if isinstance(value, float)
            else (f"  {mark} {field}: {value}")
        )
