"""Many rows looked at at once: which of them the gate has to be asked about."""

from __future__ import annotations

from typing import Any

# Every Vietnamese text of some length has one of these; what has none may be encoded twice.
_USUAL = "[đư]"


def sifted(rows: Any, pattern: str) -> list[bool] | None:
    """Of rows of bytes or text in one column (a `polars.Series` or what becomes one), which may
    pass a gate that passes nothing without `pattern`; None where that cannot be told, as of
    rows of which one is not UTF-8.

    A row that is null or perhaps encoded twice may. Time is that of one scan.
    """
    import polars as pl

    try:
        column = pl.Series(rows) if isinstance(rows, list) else pl.from_arrow(rows)
        if not isinstance(column, pl.Series):
            return None
        texts = column.cast(pl.String, strict=False)
        may = texts.str.contains(pattern) | ~texts.str.contains(_USUAL)
    except pl.exceptions.PolarsError:
        return None
    return may.fill_null(value=True).to_list()
