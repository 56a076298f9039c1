"""Keys, references and constraints of the tables, as the data package declares them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import polars as pl

from bordercoop.findings import Finding
from bordercoop.release.verify.remark import remark

Tables = Mapping[str, pl.DataFrame]


def keys(resources: list[dict[str, Any]], tables: Tables) -> Iterator[Finding]:
    """R106 and R107: keys that are empty or there twice, values that are not allowed, and
    references that lead nowhere."""
    for one in resources:
        made = tables.get(one["name"])
        if made is None or "schema" not in one or not one["path"].startswith("tables/"):
            continue
        schema = one["schema"]
        if not {field["name"] for field in schema["fields"]} <= set(made.columns):
            continue  # R105 has said so
        for key in [schema.get("primaryKey", []), *schema.get("uniqueKeys", [])]:
            yield from _unique(one["path"], made, key)
        for field in schema["fields"]:
            yield from _allowed(one["path"], made[field["name"]], field.get("constraints", {}))
        for link in schema.get("foreignKeys", []):
            yield from _linked(one, made, link, tables)


def _unique(path: str, made: pl.DataFrame, key: list[str]) -> Iterator[Finding]:
    twice = made.filter(made.select(key).is_duplicated()) if key else made.clear()
    if len(twice):
        first = "|".join("" if cell is None else str(cell) for cell in twice.select(key).row(0))
        yield remark("R106", path, f"the key '{first}' is there twice")


def _allowed(path: str, cells: pl.Series, constraints: Mapping[str, Any]) -> Iterator[Finding]:
    if constraints.get("required") and cells.null_count():
        yield remark("R106", path, f"{cells.name} is empty in {cells.null_count()} rows")
    if cells.dtype != pl.String:
        return
    filled = cells.drop_nulls()
    bad = filled.clear()
    if "enum" in constraints:
        bad = filled.filter(~filled.is_in(constraints["enum"]))
    elif "pattern" in constraints:
        bad = filled.filter(~filled.str.contains(f"^(?:{constraints['pattern']})$"))
    if len(bad):
        yield remark("R106", path, f"{cells.name} holds '{bad[0][:60]}', which it may not")


def _linked(
    resource: Mapping[str, Any], made: pl.DataFrame, link: Mapping[str, Any], tables: Tables
) -> Iterator[Finding]:
    (field,), (key,) = link["fields"], link["reference"]["fields"]
    name = link["reference"]["resource"] or resource["name"]
    cells = made[field].drop_nulls()
    there = tables[name][key] if name in tables else pl.Series(key, [], pl.String)
    lost = cells.filter(~cells.is_in(there.implode()))
    if len(lost):
        message = f"{field} names '{lost[0]}', which {name} does not have"
        yield remark("R107", resource["path"], message)
