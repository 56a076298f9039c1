"""Many rows looked at at once: which of them the gate has to be asked about."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

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


def sifted(rows: Any, pattern: str) -> list[bool] | None:
    """Of rows of bytes or text (a list, or a column of Arrow), which may pass a gate that
    passes nothing without `pattern`; None where that cannot be told.

    A row that is null, not UTF-8 or perhaps encoded twice may. Time is that of one scan.
    """
    import polars as pl

    try:
        texts = _texts(rows)
        may = texts.str.contains(pattern) | ~texts.str.contains(_USUAL)
    except pl.exceptions.PolarsError:
        return None
    found: list[bool] = may.fill_null(value=True).to_list()
    return found


def sifted_pages(pages: list[bytes], pattern: str) -> list[bool] | None:
    """The same of pages of HTML, of which `pattern` is asked without their tags."""
    import polars as pl

    try:
        texts = _texts(pages)
        odd = ~texts.str.contains(_USUAL) & texts.str.contains(_WESTERN)
        may = texts.str.replace_all(_TAGS, " ").str.contains(pattern)
        may = may | texts.str.contains(_IN_WORD) | odd
    except pl.exceptions.PolarsError:
        return None
    found: list[bool] = may.fill_null(value=True).to_list()
    return found


def _texts(rows: Any) -> Any:
    """Rows as a column of text, null where they are not UTF-8."""
    import polars as pl

    column = pl.Series(rows) if isinstance(rows, list) else pl.from_arrow(rows)
    try:
        return column.cast(pl.String)
    except pl.exceptions.PolarsError:
        held: Iterable[bytes | None] = rows if isinstance(rows, list) else rows.to_pylist()
        return pl.Series([_text(row) for row in held], dtype=pl.String)


def _text(row: bytes | None) -> str | None:
    try:
        return None if row is None else row.decode()
    except UnicodeDecodeError:
        return None
