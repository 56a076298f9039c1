"""The slots of a record: each filled field that is compared, with its value as compared.

A set counts one slot for each member. Names are compared by their letters and digits alone,
organisations below a province likewise, numbers to six places; other values as they are
written.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from bordercoop.text import fold

Slot = tuple[str, str | float]
"""A field and the value that is compared."""

Compared = Callable[[Any], str | float]


def name(value: str) -> str:
    """A name as compared: `Phôm-mạ-ni-vông` and `Phôm Mạ Ni Vông` are alike."""
    return "".join(c for c in fold(value.casefold()) if c.isalnum())


def body(org_id: str) -> str:
    """An org_id as compared: the slug of a unit by its letters and digits alone."""
    head, _, unit = org_id.partition("/")
    return f"{head}/{name(unit)}" if unit else head


def figure(value: float) -> float:
    """A number as compared."""
    return round(float(value), 6)


_FIELDS: dict[str, tuple[tuple[str, Compared], ...]] = {
    "meetings": (
        ("status", str),
        ("kind", str),
        ("mode", str),
        ("date_start", str),
        ("date_end", str),
        ("date_precision", str),
        ("country", str),
        ("province", str),
        ("district", name),
        ("edition", str),
    ),
    "participants": (
        ("name", name),
        ("rank", str),
        ("position_code", str),
        ("org_id", body),
        ("roles", str),
    ),
    "commitments": (
        ("kind", str),
        ("instrument", str),
        ("actors", body),
        ("topics", str),
        ("due", str),
    ),
    "aid": (
        ("kind", str),
        ("donors", body),
        ("recipients", body),
        ("quantity", figure),
        ("unit", str),
        ("amount", figure),
        ("currency", str),
        ("approximate", str),
        ("status", str),
    ),
    "outcomes": (
        ("indicator", str),
        ("value", figure),
        ("unit", str),
        ("approximate", str),
        ("substance", str),
    ),
}
FIELDS = {table: tuple(field for field, _ in fields) for table, fields in _FIELDS.items()}
"""The fields of each table that are compared, in the order in which they are printed."""


def slots(table: str, record: Mapping[str, Any]) -> frozenset[Slot]:
    """The slots of one record of `table`. A body's name is none: its org_id names it."""
    named = table != "participants" or record.get("type") == "person"
    return frozenset(
        slot
        for field, compared in _FIELDS[table]
        if field != "name" or named
        for slot in _filled(field, record.get(field), compared)
    )


def _filled(field: str, value: Any, compared: Compared) -> Iterator[Slot]:
    members = value if isinstance(value, list) else [value]
    yield from ((field, compared(member)) for member in members if member not in (None, ""))
