"""Changes with the names of what cells hold: labels of codes, names of bodies and places."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import polars as pl

from bordercoop.tables.derived import TABLES
from bordercoop.tables.dictionary import JOINT
from bordercoop.tables.labels import NAMES, names_of

Frames = Mapping[str, pl.DataFrame]
Names = Mapping[str, Mapping[str, str]]


def named(changes: pl.DataFrame, states: Sequence[Frames], language: str) -> pl.DataFrame:
    """`changes` with the columns `old_<language>` and `new_<language>` behind `old` and `new`.

    `states` are the tables of the versions, the later one last: its names stand. A cell that
    is no code and no id has no label.
    """
    of = {name: _names(name, states, language) for name in changes["table_name"].unique()}
    made = changes
    for column in ("old", "new"):
        rows = changes.select("table_name", "field", column).iter_rows()
        cells = [_label(of[table].get(field), cell) for table, field, cell in rows]
        label = pl.Series(f"{column}_{language}", cells, pl.String)
        made = made.insert_column(made.get_column_index(column) + 1, label)
    return made


def _names(name: str, states: Sequence[Frames], language: str) -> Names:
    if name not in TABLES:
        return {}
    made: dict[str, dict[str, str]] = {}
    for tables in states:
        if any(
            table not in tables or column[language] not in tables[table].columns
            for table, column in NAMES.items()
        ):
            continue  # a version without names
        for field, names in names_of(TABLES[name], tables, language).items():
            made.setdefault(field, {}).update(names)
    return made


def _label(names: Mapping[str, str] | None, cell: str | None) -> str | None:
    if names is None or cell is None:
        return None
    return JOINT.join(names.get(one, one) for one in cell.split(JOINT))
