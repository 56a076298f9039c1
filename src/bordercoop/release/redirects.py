"""Withdrawn ids, and what stands in their place: a list that only ever grows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import polars as pl

from bordercoop.release.before import Before
from bordercoop.release.described import ENTITIES, REDIRECTS
from bordercoop.release.identity import Ids
from bordercoop.tables.derived import TABLES
from bordercoop.tables.frames import arranged

Withdrawn = Mapping[str, Ids]


def redirects(
    before: Before | None,
    tables: Mapping[str, pl.DataFrame],
    withdrawn: Iterable[Withdrawn],
    version: str,
) -> pl.DataFrame:
    """The table `redirects` after `before`; `withdrawn` are those of the lines, by table.

    An id that is back is no redirect any more. Where what replaced an id was itself replaced,
    the id leads to the last of them.
    """
    rows = dict(before.redirects) if before is not None else {}
    present = {table: _ids(table, tables) for table in ENTITIES if table in tables}
    replaced: dict[tuple[str, str], str] = {}
    for told in withdrawn:
        replaced |= {
            (table, old): new for table, ids in told.items() for old, new in ids.items()
        }
    if before is not None:
        for table, ids in present.items():
            for old in sorted(_ids(table, before.tables) - ids):
                new = replaced.get((table, old)) or _successor(table, old, before, tables)
                rows[table, old] = {"replaced_by": new or "", "version": version}
    made = [
        (table, old, _last(rows, table, row["replaced_by"]) or None, row["version"])
        for (table, old), row in rows.items()
        if old not in present.get(table, set())
    ]
    schema = {column.name: pl.String for column in REDIRECTS.columns}
    return arranged(REDIRECTS, pl.DataFrame(made, schema=schema, orient="row"))


def _ids(table: str, tables: Mapping[str, pl.DataFrame]) -> set[str]:
    key = TABLES[table].key[0] if table in TABLES else ""
    made = tables.get(table)
    return set(made[key].to_list()) if made is not None and key in made.columns else set()


_TOLD_BY = {"documents": "text_sha256", "people": "name"}
"""The column by which a row of these tables is known again under another id."""


def _successor(
    table: str, old: str, before: Before, tables: Mapping[str, pl.DataFrame]
) -> str | None:
    """The one row of now that says of itself what the withdrawn row said; else None."""
    column = _TOLD_BY.get(table)
    if column is None or column not in before.tables[table].columns:
        return None
    key = TABLES[table].key[0]
    told = before.tables[table].filter(pl.col(key) == old)[column].to_list()
    found = tables[table].filter(pl.col(column).is_in(told))[key].to_list()
    return found[0] if len(found) == 1 else None


def _last(rows: Mapping[tuple[str, str], Mapping[str, str]], table: str, id_: str) -> str:
    seen = set[str]()
    while (table, id_) in rows and id_ not in seen:
        seen.add(id_)
        id_ = rows[table, id_]["replaced_by"]
    return id_
