"""`bordercoop.xlsx`: the tables as a workbook for people; no formulas, no converted codes.

Codes and ids have their labels behind them and are text, whatever they look like; dates are
dates; a list is its members joined by `|`. A text longer than a cell can hold (32,767
characters) is cut there, and of a table longer than a sheet (1,048,575 rows) the first rows are
shown; the other files hold all.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from io import BytesIO
from itertools import chain, islice
from typing import TYPE_CHECKING, Any, BinaryIO

import polars as pl

from bordercoop.release.codes import code_lists
from bordercoop.tables.derived import TABLES
from bordercoop.tables.described import Table
from bordercoop.tables.dictionary import JOINT
from bordercoop.tables.labels import has_labels, labelled
from bordercoop.tables.stored import Stored, Tables, parts

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

LONGEST = 32_767
MOST_ROWS = 1_048_575
_FIRST_DAY = date(1900, 3, 1)
"""Before it, Excel counts days wrongly; such dates are text."""
_OPTIONS = {
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}


def workbook(
    package: Mapping[str, Any], tables: Tables, day: str | None, sink: BinaryIO
) -> None:
    """Write the workbook: a page on the dataset, every field, every table, every code.

    OSError where the system does not let it.
    """
    from xlsxwriter.exceptions import FileCreateError

    if not isinstance(tables, Stored):
        made = BytesIO()
        _write_book(package, tables, day, made)
        sink.write(made.getbuffer())
        return
    try:
        _write_book(package, tables, day, sink)
    except FileCreateError as error:  # the library tells of a full disk in words of its own
        raise (error.__context__ or error) from None


def _write_book(
    package: Mapping[str, Any], tables: Tables, day: str | None, sink: BinaryIO
) -> None:
    import xlsxwriter

    # Rows of tables on disk are written one by one, which makes a larger file.
    one_by_one = isinstance(tables, Stored)
    apart = {"constant_memory": one_by_one, "in_memory": not one_by_one}
    with xlsxwriter.Workbook(sink, _OPTIONS | apart) as book:
        made = datetime.fromisoformat(f"{day or '1980-01-01'}T00:00:00").replace(tzinfo=UTC)
        title = {"title": package["title"], "author": package["contributors"][0]["title"]}
        book.set_properties({**title, "created": made.replace(tzinfo=None)})
        _sheet(book, "about", ("", ""), _about(package))
        heads = ("table", "field", "type", "unit", "description")
        _sheet(book, "fields", heads, _fields(package))
        for name, table in TABLES.items():
            shown = _labelled(table, tables)
            first = next(shown)
            rows = (row for part in chain([first], shown) for row in part.iter_rows())
            _sheet(book, name, first.columns, islice(rows, MOST_ROWS))
        lists = code_lists().items()
        codes = ((name, *row) for name, (_, made) in lists for row in _codes(name, made))
        _sheet(book, "codes", ("vocabulary", "code", "en", "vi", "note"), codes)


def _labelled(table: Table, tables: Tables) -> Iterator[pl.DataFrame]:
    """A table with its labels, in parts where it has none."""
    if any(has_labels(table, column) for column in table.columns):
        yield labelled(table, tables)
    else:
        yield from parts(tables, table.name)


def _about(package: Mapping[str, Any]) -> Iterable[tuple[str, str]]:
    yield from ((name, package[name]) for name in ("title", "version", "description"))
    if "created" in package:
        yield "released", package["created"][:10]
    yield "licence", f"{package['licenses'][0]['name']}: {package['licenses'][0]['path']}"
    yield "cells", f"empty is unknown or not stated, never zero; lists are joined by {JOINT}"


def _fields(package: Mapping[str, Any]) -> Iterable[tuple[Any, ...]]:
    for one in package["resources"]:
        if one["path"].startswith("tables/") and "schema" in one:
            for field in one["schema"]["fields"]:
                about = (field["type"], field.get("unit"), field["description"])
                yield (one["name"], field["name"], *about)


def _codes(name: str, made: pl.DataFrame) -> Iterable[tuple[Any, ...]]:
    return made.iter_rows() if made.columns == ["code", "en", "vi", "note"] else ()


def _sheet(
    book: Workbook, name: str, heads: Sequence[str], rows: Iterable[Sequence[Any]]
) -> None:
    sheet = book.add_worksheet(name)
    bold = book.add_format({"bold": True})
    iso = book.add_format({"num_format": "yyyy-mm-dd"})
    for at, head in enumerate(heads):
        sheet.write_string(0, at, head, bold)
    sheet.freeze_panes(1, 1)
    for number, row in enumerate(rows, start=1):
        for at, value in enumerate(row):
            _write(sheet, number, at, value, iso)


def _write(sheet: Worksheet, row: int, column: int, value: Any, iso: Any) -> None:
    match value:
        case None:
            return
        case int() | float() | Decimal():
            sheet.write_number(row, column, value)
        case date() if value >= _FIRST_DAY:
            sheet.write_datetime(row, column, value, iso)
        case list():
            sheet.write_string(row, column, JOINT.join(value)[:LONGEST])
        case _:
            sheet.write_string(row, column, str(value)[:LONGEST])
