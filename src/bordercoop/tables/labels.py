"""Labels beside codes: what a cell of a code or an id is called, in English and Vietnamese.

A column has labels where it holds codes of a vocabulary, or leads to a table whose rows have
names. Its label column is `<column>_en` or `<column>_vi` and stands right behind it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import polars as pl

from bordercoop.tables.described import Column, Table
from bordercoop.tables.dictionary import PUBLISHED, key_of
from bordercoop.tables.stored import parts

LANGUAGES = ("en", "vi")
NAMES: dict[str, dict[str, str]] = {
    "organizations": {"en": "label_en", "vi": "label_vi"},
    "outlets": {"en": "name", "vi": "name"},
    "people": {"en": "name", "vi": "name"},
    "places": {"en": "label_en", "vi": "label_vi"},
}
"""The column of each table that names its rows, by language."""


def has_labels(table: Table, column: Column) -> bool:
    """Whether the cells of a column are codes or ids that have names."""
    if column.name in table.key and len(table.key) == 1:
        return False
    return column.vocabulary is not None or column.refers_to in NAMES


def labelled(
    table: Table,
    tables: Mapping[str, pl.DataFrame],
    languages: Sequence[str] = LANGUAGES,
) -> pl.DataFrame:
    """The frame of a table with the labels of its codes and ids behind them.

    `tables` are all frames by name. A code without a label stands for itself; of a list, the
    labels are a list in the same order.
    """
    return pl.concat(labelled_parts(table, tables, languages))


def labelled_parts(
    table: Table,
    tables: Mapping[str, pl.DataFrame],
    languages: Sequence[str] = LANGUAGES,
) -> Iterator[pl.DataFrame]:
    """The same piece by piece, where the table lies in pieces."""
    chosen: list[pl.Expr] = []
    for column in table.columns:
        chosen.append(pl.col(column.name))
        if has_labels(table, column):
            chosen += _labels(column, tables, languages)
    for part in parts(tables, table.name):
        yield part.select(chosen)


def names_of(
    table: Table, tables: Mapping[str, pl.DataFrame], language: str
) -> dict[str, dict[str, str]]:
    """For each column of a table that has labels, what its codes or ids are called."""
    return {
        column.name: _names(column, tables, language)
        for column in table.columns
        if has_labels(table, column)
    }


def beside(
    row: Mapping[str, Any], names: Mapping[str, Mapping[str, str]], language: str
) -> dict[str, Any]:
    """A row as plain values, `names` of its columns behind the cells that have some.

    A column whose cells are no codes in this row (a list of objects) has no labels.
    """
    made: dict[str, Any] = {}
    for field, cell in row.items():
        made[field] = cell
        if field not in names:
            continue
        several = isinstance(cell, (list, tuple))
        members = cell if several else (cell,)
        if all(member is None or isinstance(member, str) for member in members):
            labels = [names[field].get(member, member) for member in members]
            made[f"{field}_{language}"] = labels if several else labels[0]
    return made


def _labels(
    column: Column, tables: Mapping[str, pl.DataFrame], languages: Sequence[str]
) -> Iterator[pl.Expr]:
    for language in languages:
        names = _names(column, tables, language)
        if column.type == "list":
            cell = pl.col(column.name).list.eval(_named(pl.element(), names))
        else:
            cell = _named(pl.col(column.name), names)
        yield cell.alias(f"{column.name}_{language}")


def _named(cell: pl.Expr, names: Mapping[str, str]) -> pl.Expr:
    return cell.replace(names) if names else cell


def _names(column: Column, tables: Mapping[str, pl.DataFrame], language: str) -> dict[str, str]:
    if column.vocabulary is not None:
        codes = PUBLISHED[column.vocabulary].codes
        return {code.code: code.en if language == "en" else code.vi for code in codes}
    return called(column.refers_to or "", tables, language)


def called(table: str, tables: Mapping[str, pl.DataFrame], language: str) -> dict[str, str]:
    """The name of each row of a table of `NAMES` by its key, the Vietnamese one where it has
    none in the language."""
    own = pl.coalesce(NAMES[table][language], NAMES[table]["vi"])
    named = tables[table].select(key_of(table), own.alias("name"))
    return dict(named.drop_nulls().iter_rows())
