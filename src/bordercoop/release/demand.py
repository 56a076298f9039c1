"""The version that a release must at least have: computed from what changed.

Packaging only is PATCH; records or columns added and values corrected are MINOR; records
withdrawn, columns renamed or removed and meanings changed are MAJOR.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import IntEnum
from typing import Any

import polars as pl
from msgspec import Struct

from bordercoop.release.described import ENTITIES
from bordercoop.release.version import Version

FIRST = Version(0, 1, 0)
"""What the first release must at least be."""
_MEANING = ("type", "unit", "vocabulary", "refersTo", "delimiter")
"""Of a field's description, what cannot change without its values meaning something else."""


class Level(IntEnum):
    """How much changed, in the order of weight."""

    PATCH = 0
    MINOR = 1
    MAJOR = 2


class Demand(Struct, frozen=True):
    """The least version, the level that demands it, and the reasons, the weightiest first."""

    least: Version
    level: Level | None
    reasons: tuple[str, ...]

    def met_by(self, version: Version) -> bool:
        """Whether `version` is enough; a draft counts as the version that it is a draft of."""
        return version._replace(draft="") >= self.least


class TooLow(ValueError):
    """The version asked for is less than what the changes demand."""

    def __init__(self, asked: str, demand: Demand) -> None:
        super().__init__(f"{asked} is less than {demand.least}, which the changes demand")
        self.demand = demand


def demanded(
    before: Version, rows: pl.DataFrame, old: Mapping[str, Any], new: Mapping[str, Any]
) -> Demand:
    """The demand of changes against `before`.

    `rows` are the net changes of the tables (`compare.compared`), `old` and `new` the two
    data packages, of which the schemas are compared.
    """
    reasons = sorted(
        [*_of_rows(rows), *_of_schemas(old, new)], key=lambda reason: -reason[0].value
    )
    level = reasons[0][0] if reasons else Level.PATCH
    told = tuple(f"{level.name}: {why}" for level, why in reasons)
    return Demand(raised(before, level), level, told or ("PATCH: nothing but packaging",))


def raised(before: Version, level: Level) -> Version:
    """The next version of that level."""
    match level:
        case Level.MAJOR:
            return Version(before.major + 1, 0, 0)
        case Level.MINOR:
            return Version(before.major, before.minor + 1, 0)
        case _:
            return Version(before.major, before.minor, before.patch + 1)


def _of_rows(rows: pl.DataFrame) -> Iterator[tuple[Level, str]]:
    counts = rows.group_by("table_name", "change").len().sort("table_name", "change")
    for table, change, number in counts.iter_rows():
        major = change == "withdrawn" and table in ENTITIES
        what = "cells" if change == "changed" else "rows"
        yield Level.MAJOR if major else Level.MINOR, f"{table}: {number} {what} {change}"


def _of_schemas(old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[tuple[Level, str]]:
    before, now = _schemas(old), _schemas(new)
    if not before:  # a release without a description of its tables
        return
    for table in sorted({*before, *now}):
        if table not in now:
            yield Level.MAJOR, f"the table {table} is gone"
        elif table not in before:
            yield Level.MINOR, f"the table {table} is new"
        else:
            yield from _of_fields(table, before[table], now[table])


def _of_fields(
    table: str, old: Mapping[str, Any], new: Mapping[str, Any]
) -> Iterator[tuple[Level, str]]:
    for name in sorted({*old, *new}):
        where = f"{table}.{name}"
        if name not in new:
            yield Level.MAJOR, f"the column {where} is gone"
        elif name not in old:
            yield Level.MINOR, f"the column {where} is new"
        elif any(old[name].get(key) != new[name].get(key) for key in _MEANING):
            yield Level.MAJOR, f"the column {where} means something else"
        else:
            yield from _of_codes(where, old[name], new[name])


def _of_codes(
    where: str, old: Mapping[str, Any], new: Mapping[str, Any]
) -> Iterator[tuple[Level, str]]:
    before, now = _labels(old), _labels(new)
    gone = sorted(before.keys() - now.keys())
    if gone:
        yield Level.MAJOR, f"{where} no longer has the codes {', '.join(gone)}"
    if now.keys() - before.keys():
        added = ", ".join(sorted(now.keys() - before.keys()))
        yield Level.MINOR, f"{where} has the new codes {added}"


def _labels(field: Mapping[str, Any]) -> dict[str, str]:
    found = field.get("categories") or field.get("itemCategories") or []
    return {one["value"]: one["label"] for one in found}


def _schemas(package: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    """The fields of each table of a package by name; code lists and the like are none."""
    return {
        resource["name"]: {field["name"]: field for field in resource["schema"]["fields"]}
        for resource in package.get("resources", [])
        if "schema" in resource and str(resource.get("path", "")).startswith("tables/")
    }
