"""Many rows looked at at once: which of them the gate has to be asked about."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from bordercoop.sources.options import Sought

_TEXT, _PLACE = "text", "place"
# Every Vietnamese text of some length has one of these; what has none may be encoded twice.
_USUAL = "[đư]"
# A letter that is no letter's remains in a font's encoding or in one encoded twice.
_WESTERN = r"[\x{80}-\x{24f}]"
_BLANK = (
    r"&(?:nbsp|amp|quot|lt|gt|copy|reg|[lr]aquo|[lr]dquo|[lr]squo|[nm]dash"
    r"|hellip|bull|middot|apos|#39|#34|#160|#x27|#038);",
    r"(?:<[^<>]*>\s*)+",
)
"""Entities that are no letters, and tags: a blank each, one after the other, which takes half
as long as both at once."""
_IN_WORD = "[lL]<[^<>]*>[àÀaA]|[àÀ]<[^<>]*>[oO]"
"""A tag inside the word `Lào`."""


def sifted(
    rows: Any, sought: Sought, plain: Callable[[Any], Any] | None = None
) -> list[int] | None:
    """Of rows of bytes or text (a list, or a column of Arrow), the places of those that may
    pass a gate that seeks what is given; None where that cannot be told.

    A row that is null, not UTF-8 or perhaps encoded twice may, and so may one that is not
    `plain`, which is asked of the expression of the column. Time is that of a few scans for
    plain words, and one of those rows that have some of them.
    """
    import polars as pl

    text = pl.col(_TEXT)
    odd = ~text.str.contains(_USUAL)
    try:
        return _asked(_texts(rows), odd if plain is None else odd | ~plain(text), sought)
    except pl.exceptions.PolarsError:
        return None


def sifted_pages(pages: list[bytes], sought: Sought) -> list[int] | None:
    """The same of pages of HTML, which are asked for what takes longest without their tags."""
    import polars as pl

    page = pl.col(_TEXT)
    odd = ~page.str.contains(_USUAL) & page.str.contains(_WESTERN)
    try:
        return _asked(_texts(pages), odd | page.str.contains(_IN_WORD), sought, _BLANK)
    except pl.exceptions.PolarsError:
        return None


def _asked(held: Any, odd: Any, sought: Sought, blanks: tuple[str, ...] = ()) -> list[int]:
    """The places of the rows that may pass: odd ones, and those that hold what is sought, with
    blanks for what each of `blanks` finds.

    One query, for each takes a millisecond however few the rows; its steps are not to be made
    one, for the last is asked only of rows that are left.
    """
    import polars as pl

    text, may = pl.col(_TEXT), pl.col("may")
    told = [
        pl.any_horizontal(odd, *map(text.str.contains, sought.alone)).alias("may"),
        pl.any_horizontal(*map(text.str.contains, sought.first)).alias("first"),
    ]
    then = text
    for blank in blanks:
        then = then.str.replace_all(blank, " ")
    found = (
        held.lazy()
        .with_row_index(_PLACE)
        .with_columns(one.fill_null(value=True) for one in told)
        .filter(may | pl.col("first"))
        .filter(may | then.str.contains(sought.then))
        .collect(optimizations=pl.QueryOptFlags.none())
    )
    places: list[int] = found[_PLACE].to_list()
    return places


def _texts(rows: Any) -> Any:
    """Rows as a frame of one column of text, null where they are not UTF-8."""
    import polars as pl

    column: Any = pl.Series(rows) if isinstance(rows, list) else pl.from_arrow(rows)
    try:
        made = column.cast(pl.String)
    except pl.exceptions.PolarsError:
        held: Iterable[bytes | None] = rows if isinstance(rows, list) else rows.to_pylist()
        made = pl.Series([_text(row) for row in held], dtype=pl.String)
    return made.alias(_TEXT).to_frame()


def _text(row: bytes | None) -> str | None:
    try:
        return None if row is None else row.decode()
    except UnicodeDecodeError:
        return None
