"""The code lists of a release as frames: every vocabulary, the places, the crosswalks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import polars as pl

from bordercoop.lexicon.gazetteer import provinces, today
from bordercoop.release.described import CODE_LIST, CROSSWALKS, PLACE_LIST
from bordercoop.tables.described import Table
from bordercoop.tables.dictionary import PUBLISHED
from bordercoop.vocabularies.crosswalks import CROSSWALKS as MATCHES
from bordercoop.vocabularies.crosswalks import LABELS

Described = tuple[Table, pl.DataFrame]


def code_lists() -> Mapping[str, Described]:
    """Each code list by the name of its file, with what it holds."""
    lists = {name: (_described(name), vocabulary(name)) for name in PUBLISHED}
    return {**lists, "places": (PLACE_LIST, places()), "crosswalks": (CROSSWALKS, crosswalks())}


def vocabulary(name: str) -> pl.DataFrame:
    """The codes of a vocabulary: code, en, vi, note."""
    rows = [(code.code, code.en, code.vi, code.note or None) for code in PUBLISHED[name].codes]
    return _frame(CODE_LIST, rows)


def places() -> pl.DataFrame:
    """The provinces of the word lists."""
    return _frame(
        PLACE_LIST,
        [
            (one.code, one.en, one.vi, one.lo, one.valid_from, one.valid_to, today(one.code))
            for one in sorted(provinces().values(), key=lambda one: one.code)
        ],
    )


def crosswalks() -> pl.DataFrame:
    """The matches of the vocabularies, then those of the places, which are ISO codes."""
    rows: list[tuple[str | None, ...]] = [
        (
            one.vocabulary,
            one.code,
            one.scheme,
            one.target,
            label,
            one.relation,
            one.note or None,
        )
        for one in MATCHES
        for label in (LABELS[one.scheme][one.target],)
    ]
    for code, place in sorted(provinces().items()):
        rows.append(("places", code, "iso_3166_2", code, place.en, "exact", None))
    return _frame(CROSSWALKS, rows)


def _described(name: str) -> Table:
    codes = PUBLISHED[name]
    return Table(
        name=name,
        title=codes.title,
        description=f"{CODE_LIST.description}: {codes.title[0].lower()}{codes.title[1:]}",
        columns=CODE_LIST.columns,
        key=CODE_LIST.key,
        order=CODE_LIST.order,
    )


def _frame(table: Table, rows: Sequence[tuple[str | None, ...]]) -> pl.DataFrame:
    schema = {column.name: pl.String for column in table.columns}
    return pl.DataFrame(rows, schema=schema, orient="row")
