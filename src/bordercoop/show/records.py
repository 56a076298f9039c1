"""Records as lines of print: each filled field with the words that state it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from bordercoop.show.rows import printable

_BESIDE = frozenset({"evidence", "grounds", "rule", "text"})
_LONGEST = 70


def listed(name: str, record: Any, text: str, field: str | None = None) -> Iterator[str]:
    """One record: a line for its id and rule, and one for each filled field.

    With `field` that field alone. `«…»` are the words of the article that state the value.
    """
    yield f"{name}  {type(record).__name__.lower()}  {record.rule}"
    for key in record.__struct_fields__:
        value = getattr(record, key)
        if key in _BESIDE or (key.endswith("_id") and key != "org_id"):
            continue
        if value is None or value == [] or (field is not None and key != field):
            continue
        words = " … ".join(_words(text, span) for span in record.grounds.get(key, []))
        said = f"  «{words}»" if words else ""
        yield f"    {key}: {_value(value)}{said}"
    for clause in record.evidence:
        yield f"    {clause.start}-{clause.end}: «{_words(text, (clause.start, clause.end))}»"


def _value(value: Any) -> str:
    shown = ", ".join(map(str, value)) if isinstance(value, list) else f"{value}"
    return printable(shown.removesuffix(".0") if isinstance(value, float) else shown)


def _words(text: str, span: tuple[int, int]) -> str:
    words = printable(text[slice(*span)].replace("\n", " "))
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"
