"""A workbook (Office Open XML, ECMA-376) as a stream: sheets of frames, a part at a time.

Nothing of a sheet is held but the rows that are written, and the same frames give the same
bytes. Every cell of text is text, whatever it looks like: there are no formulas, and no string
becomes a number. Dates are dates, numbers numbers, lists their members joined by `JOINT`, and
what is null has no cell.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import IO, BinaryIO
from xml.sax.saxutils import escape

import polars as pl
from msgspec import Struct

from bordercoop.release import spreadsheet_parts as parts
from bordercoop.tables.dictionary import JOINT

LONGEST = 32_767
"""Characters that a cell can hold."""
_ROWS = 8_192
"""Rows that become text at a time."""
_BEGIN = date(1899, 12, 30)
_FIRST_DAY = date(1900, 3, 1)
"""Days are counted from the first; before the second, spreadsheets count wrongly, so such dates
are text."""
_MADE = (1980, 1, 1, 0, 0, 0)
"""What an archive says of the time of its parts, which is nothing."""
_NO_XML = "\x00-\x08\x0b-\x1f\ufffe\uffff"
"""Characters that XML cannot hold, or reads as others (a carriage return)."""


class Sheet(Struct, frozen=True):
    """A sheet: its name, its columns, how many rows it has, and these in frames."""

    name: str
    heads: Sequence[str]
    rows: int
    frames: Iterable[pl.DataFrame]


def write(sheets: Sequence[Sheet], title: str, author: str, day: str, sink: BinaryIO) -> None:
    """Write the workbook to a stream that can be sought; `day` (ISO 8601) is when it was made.

    The frames of a sheet are asked for once, when it is written. OSError where the system does
    not let it.
    """
    names = [sheet.name for sheet in sheets]
    with zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED) as book:
        for name, text in parts.about(names, title, author, day).items():
            with _part(book, name) as part:
                part.write(text.encode("utf-8"))
        for number, sheet in enumerate(sheets, start=1):
            with _part(book, parts.SHEET.format(number)) as part:
                for text in _sheet(sheet, first=number == 1):
                    part.write(text.encode("utf-8", "replace"))


def _part(book: zipfile.ZipFile, name: str) -> IO[bytes]:
    info = zipfile.ZipInfo(name, _MADE)
    info.compress_type = zipfile.ZIP_DEFLATED
    return book.open(info, "w", force_zip64=True)


def _sheet(sheet: Sheet, first: bool) -> Iterator[str]:
    last = f"{_letters(len(sheet.heads) - 1)}{sheet.rows + 1}"
    yield parts.BEFORE_ROWS.format(last=last, selected=' tabSelected="1"' if first else "")
    heads = (
        f'<c r="{_letters(at)}1" s="{parts.BOLD}" t="inlineStr">{_TEXT}{_written(head)}{_END}'
        for at, head in enumerate(sheet.heads)
    )
    yield f'<row r="1">{"".join(heads)}</row>'
    row = 2
    for frame in sheet.frames:
        for some in frame.iter_slices(_ROWS):
            yield from _rows(some, row)
            row += len(some)
    yield parts.AFTER_ROWS


def _rows(some: pl.DataFrame, first: int) -> list[str]:
    """The rows as XML, the first of them with that number."""
    number = pl.int_range(first, first + pl.len()).cast(pl.String)
    cells = [
        _cell(name, type_, f'<c r="{_letters(at)}', number)
        for at, (name, type_) in enumerate(some.schema.items())
    ]
    row = pl.concat_str(pl.lit('<row r="'), number, pl.lit('">'), *cells, pl.lit("</row>"))
    return some.select(row.alias("row"))["row"].to_list()


_TEXT, _END = '<is><t xml:space="preserve">', "</t></is></c>"


def _cell(name: str, type_: pl.DataType, begin: str, number: pl.Expr) -> pl.Expr:
    """A cell of each row; nothing where it is null."""
    value = pl.col(name)
    if type_ == pl.List:
        return _text(value.list.join(JOINT), begin, number)
    if type_ == pl.Date:
        days = (value - pl.lit(_BEGIN)).dt.total_days().cast(pl.String)
        counted = pl.concat_str(
            pl.lit(begin), number, pl.lit(f'" s="{parts.DAY}"><v>'), days, pl.lit("</v></c>")
        ).fill_null("")
        early = _text(value.cast(pl.String), begin, number)
        return pl.when(value < _FIRST_DAY).then(early).otherwise(counted)
    if type_.is_numeric():
        told = pl.lit(begin), number, pl.lit('"><v>'), value.cast(pl.String), pl.lit("</v></c>")
        return pl.concat_str(*told).fill_null("")
    return _text(value.cast(pl.String), begin, number)


def _text(value: pl.Expr, begin: str, number: pl.Expr) -> pl.Expr:
    cut = value.str.slice(0, LONGEST)
    plain = ~cut.str.contains(f"[&<>{_NO_XML}]|_x[0-9a-fA-F]{{4}}_")
    told = pl.when(plain).then(cut).otherwise(cut.map_batches(_each, pl.String))
    begins = pl.lit(begin), number, pl.lit(f'" t="inlineStr">{_TEXT}')
    return pl.concat_str(*begins, told, pl.lit(_END)).fill_null("")


_TAKEN = re.compile(f"[{_NO_XML}]|_(?=x[0-9a-fA-F]{{4}}_)")


def _each(values: pl.Series) -> pl.Series:
    return pl.Series(
        [None if value is None else _written(value) for value in values], dtype=pl.String
    )


def _written(text: str) -> str:
    """A text as XML; what it cannot hold as `_xHHHH_`, and what looks so as well."""
    return escape(_TAKEN.sub(lambda found: f"_x{ord(found[0]):04X}_", text))


def _letters(at: int) -> str:
    """The name of a column: A, …, Z, AA, …"""
    named = ""
    at += 1
    while at:
        at, letter = divmod(at - 1, 26)
        named = chr(ord("A") + letter) + named
    return named
