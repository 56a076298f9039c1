"""Labels beside codes: what a cell of a code or an id is called, in English and Vietnamese.

A column has labels where it holds codes of a vocabulary, or leads to a table whose rows have
names. Its label column is `<column>_en` or `<column>_vi` and stands right behind it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import polars as pl

from bordercoop.tables.described import Column, Table
from bordercoop.tables.dictionary import PUBLISHED, key_of

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
    made = tables[table.name]
    chosen: list[pl.Expr] = []
    for column in table.columns:
        chosen.append(pl.col(column.name))
        if has_labels(table, column):
            chosen += _labels(column, tables, languages)
    return made.select(chosen)


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
    refers_to = column.refers_to or ""
    key, name = key_of(refers_to), NAMES[refers_to][language]
    rows = tables[refers_to].select(key, name).drop_nulls()
    return dict(rows.iter_rows())
