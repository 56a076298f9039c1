"""Entries of a shard put together again, as the page does it (`assets/parts.js`)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any


def restored(shard: dict[str, Any], docs: list[str]) -> Iterator[dict[str, Any]]:
    """The fields of each entry; `docs` are the ids of the articles of the entries."""
    values = {field: iter(told) for field, told in shard["values"].items()}
    for n, shape in enumerate(shard["shape"]):
        fields: dict[str, Any] = {}
        for name in shard["shapes"][shape]:
            field = shard["names"][name]
            value = next(values[field])
            if value is None:
                value = _said(shard, n, name)
            elif field.endswith("_id"):
                value = value[1:] if value.startswith("=") else docs[n] + value
            fields[field] = value
        yield fields


def _said(shard: dict[str, Any], n: int, name: int) -> str:
    clauses = shard["clauses"][n]
    for text, marks in zip(clauses, shard["marks"][n], strict=True):
        at = iter(marks)
        for start, long, of in zip(at, at, at, strict=True):
            if of == name:
                units = text.encode("utf-16-le")[2 * start : 2 * (start + long)]
                return str(units.decode("utf-16-le"))
    for of, words in zip(shard["apart"][n], shard["words"][n], strict=True):
        if of == name and isinstance(words, str):
            return words
    return " ".join(clauses)
