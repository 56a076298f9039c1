"""Lines in and out of streams."""

from __future__ import annotations

import io

import pytest

from bordercoop.jsonl import is_blank, lines, numbered, write
from bordercoop.parse import parse
from bordercoop.sources.article import article

LINE = parse(article("a", "a.txt", "Công an tỉnh Sê Kông"))


def test_lines_are_counted_from_one_and_kept_byte_for_byte() -> None:
    raw = b"{}\r\n\n\xff\xe2\x80\xa8\x85\nlast"
    read = list(numbered(io.BytesIO(raw)))
    assert read == [(1, b"{}\r\n"), (2, b"\n"), (3, b"\xff\xe2\x80\xa8\x85\n"), (4, b"last")]


@pytest.mark.parametrize(
    ("raw", "blank"), [(b"\n", True), (b" \t\r\n", True), (b"", True), (b"\x0b\n", False)]
)
def test_a_blank_line_is_white_space_of_json(raw: bytes, blank: bool) -> None:
    assert is_blank(raw) is blank


def test_what_was_written_reads_back() -> None:
    target = io.BytesIO()
    assert write(target, [LINE, LINE]) == 2
    target.write(b"\n")
    assert list(lines(io.BytesIO(target.getvalue()))) == [LINE, LINE]


@pytest.mark.parametrize("raw", [b"{}", b"[" * 100_000, b"\xff", b"nonsense"])
def test_what_is_no_line_of_records_is_named_by_its_number(raw: bytes) -> None:
    with pytest.raises(ValueError, match="line 2 is not a line of records"):
        list(lines(io.BytesIO(b"\n" + raw)))
