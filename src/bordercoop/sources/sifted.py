"""Many rows looked at at once: which of them the gate has to be asked about."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from bordercoop.sources.options import Sought

_TEXT = "text"
# Every Vietnamese text of some length has one of these; what has none may be encoded twice.
_USUAL = "[đư]"
# A letter that is no letter's remains in a font's encoding or in one encoded twice.
_WESTERN = r"[\x{80}-\x{24f}]"
_TAGS = (
    r"(?:(?:<[^<>]*>|&(?:nbsp|amp|quot|lt|gt|copy|reg|[lr]aquo|[lr]dquo|[lr]squo|[nm]dash"
    r"|hellip|bull|middot|apos|#39|#34|#160|#x27|#038);)\s*)+"
)
"""Tags, and entities that are no letters: a blank each."""
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
        return _asked(_texts(pages), odd | page.str.contains(_IN_WORD), sought, _TAGS)
    except pl.exceptions.PolarsError:
        return None


def _asked(held: Any, odd: Any, sought: Sought, blank: str | None = None) -> list[int]:
    """The places of the rows that may pass: odd ones, and those that hold what is sought, with
    blanks for what `blank` finds."""
    import polars as pl

    text = pl.col(_TEXT)
    rows = held.select(
        may=pl.any_horizontal(odd, *(text.str.contains(one) for one in sought.alone)),
        first=pl.any_horizontal(*(text.str.contains(one) for one in sought.first)),
    ).fill_null(value=True)
    may = rows["may"]
    at = (rows["first"] & ~may).arg_true()
    texts = held[_TEXT].gather(at)
    if blank is not None:
        texts = texts.str.replace_all(blank, " ")
    found = [may.arg_true(), at.filter(texts.str.contains(sought.then))]
    places: list[int] = pl.concat(found).sort().to_list()
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
