"""A workbook holds what its frames hold, as text, numbers and dates, or says what it lacks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO
from xml.etree import ElementTree
from zipfile import ZipFile

import openpyxl
import polars as pl
import pytest
from release.conftest import Publish

from bordercoop.model import Line
from bordercoop.release.spreadsheet import LONGEST, Sheet, write

TITLE, AUTHOR, DAY = "Gifts & meetings", "Nobody <nobody>", "2024-05-06"


def book(*frames: pl.DataFrame, heads: Sequence[str] = ()) -> BytesIO:
    sink, names = BytesIO(), heads or frames[0].columns
    write([Sheet("one", names, sum(map(len, frames)), frames)], TITLE, AUTHOR, DAY, sink)
    return sink


def cells(made: BytesIO) -> list[tuple[object, ...]]:
    return list(openpyxl.load_workbook(made)["one"].iter_rows(values_only=True))


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "+84 24",
        "-",
        "@here",
        "007",
        "1e5",
        "2024-01-01",
        "TRUE",
        "https://example.org/a?b=c&d",
        "a < b & c > d",
        "]]>",
        "  blanks around  ",
        "two\nlines",
        "Xê Kông, ຄຳມ່ວນ, 🇱🇦",
        '"quoted"',
    ],
)
def test_text_stays_the_text_that_it_is(text: str) -> None:
    made = openpyxl.load_workbook(book(pl.DataFrame({"a": [text]})))["one"]
    assert (made["A2"].value, made["A2"].data_type) == (text, "s")


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("bell\x07", "bell_x0007_"),
        ("null\x00", "null_x0000_"),
        ("back\rwards", "back_x000D_wards"),
        ("no character \uffff", "no character _xFFFF_"),
        ("_x0041_", "_x005F_x0041_"),
        ("_x00_ & _", "_x00_ &amp; _"),
    ],
)
def test_what_xml_cannot_hold_is_told_by_its_number(text: str, written: str) -> None:
    with ZipFile(book(pl.DataFrame({"a": [text]}))) as archive:
        sheet = archive.read("xl/worksheets/sheet1.xml").decode()
    ElementTree.fromstring(sheet)
    assert f">{written}</t>" in sheet


@pytest.mark.parametrize(
    ("cell", "type_", "read"),
    [
        (date(2024, 2, 29), pl.Date, datetime(2024, 2, 29)),
        (date(1900, 3, 1), pl.Date, datetime(1900, 3, 1)),
        (date(1900, 2, 28), pl.Date, "1900-02-28"),
        (12, pl.Int64, 12),
        (-1.5, pl.Float64, -1.5),
        (1e-7, pl.Float64, 1e-7),
        (Decimal("100000000.50"), pl.Decimal(24, 2), 100000000.5),
        (["a", "b"], pl.List(pl.String), "a|b"),
        ("x" * (LONGEST + 1), pl.String, "x" * LONGEST),
        (None, pl.String, None),
        (None, pl.Date, None),
        (None, pl.Int64, None),
        (None, pl.List(pl.String), None),
    ],
    ids=str,
)
def test_values_are_read_again(cell: object, type_: pl.DataType, read: object) -> None:
    made = book(pl.DataFrame({"a": [cell], "b": ["end"]}, schema={"a": type_, "b": pl.String}))
    assert cells(made) == [("a", "b"), (read, "end")]


@pytest.mark.parametrize("sizes", [(0,), (1,), (3, 0, 2), (9_000, 9_000)])
def test_parts_stand_one_below_the_other(sizes: tuple[int, ...]) -> None:
    rows = pl.DataFrame({"n": range(sum(sizes))}, schema={"n": pl.Int64})
    ends = [sum(sizes[: at + 1]) for at in range(len(sizes))]
    frames = [rows.slice(end - size, size) for end, size in zip(ends, sizes, strict=True)]
    assert cells(book(*frames)) == [("n",), *((n,) for n in range(sum(sizes)))]
    assert book(*frames).getvalue() == book(rows).getvalue()


@pytest.mark.parametrize("columns", [1, 26, 27, 703])
def test_columns_have_the_names_of_spreadsheets(columns: int) -> None:
    frame = pl.DataFrame({str(at): [at] for at in range(columns)})
    assert cells(book(frame))[1] == tuple(range(columns))


def test_every_part_is_xml_and_told_of() -> None:
    with ZipFile(book(pl.DataFrame({"a": [1]}))) as archive:
        told = archive.read("[Content_Types].xml").decode()
        for name in archive.namelist():
            ElementTree.fromstring(archive.read(name))
            ending = name.rpartition(".")[2]
            assert f'PartName="/{name}"' in told or f'Extension="{ending}"' in told
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    properties = openpyxl.load_workbook(book(pl.DataFrame({"a": [1]}))).properties
    assert (properties.title, properties.creator) == (TITLE, AUTHOR)
    assert properties.created == datetime.fromisoformat(DAY)


@pytest.mark.parametrize("most", [1, 2])
def test_what_a_sheet_does_not_show_is_said_by_name(
    most: int,
    talks: Callable[..., Line],
    release: Publish,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for module in ("workbook", "page"):
        monkeypatch.setattr(f"bordercoop.release.{module}.MOST_ROWS", most)
    made = release(talks("a", 1, 2, 3), talks("b", 4, text="2"))
    assert made.shortened["aid"] == 4
    found = openpyxl.load_workbook(made.folder / "bordercoop.xlsx")
    about = dict(found["about"].iter_rows(min_row=2, values_only=True))
    page = (made.folder / "README.md").read_text("utf-8")
    for name, rows in made.shortened.items():
        whole = pl.read_parquet(made.folder / "tables" / f"{name}.parquet")
        assert len(whole) == rows > most
        assert found[name].max_row == most + 1
        assert f"the first {most} of {rows} rows" in str(about[name])
        assert f"`{name}` ({rows} rows)" in page


def test_a_workbook_that_holds_all_says_nothing_of_it(
    talks: Callable[..., Line], release: Publish
) -> None:
    made = release(talks("a", 1, 2))
    assert made.shortened == {}
    assert "The workbook shows" not in (made.folder / "README.md").read_text("utf-8")
