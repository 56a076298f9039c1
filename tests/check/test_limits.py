"""What the next step cannot take is refused here: long lines, ids that differ in case alone."""

from __future__ import annotations

import io
from typing import Any

import msgspec
import pytest
from msgspec.structs import replace

from bordercoop.check.checker import Checker
from bordercoop.jsonl import KEPT, Cut, is_blank, lines, numbered
from bordercoop.model import MOST, Line, encode
from bordercoop.parse import parse
from bordercoop.sources.article import article
from bordercoop.tables.build import build


def named(doc_id: str) -> bytes:
    return encode(parse(article(doc_id, f"{doc_id}.txt", "Công an tỉnh Sê Kông")))


class Counting(io.BytesIO):
    """A stream that remembers the most that it was asked for at once."""

    most = 0

    def readline(self, size: int | None = -1, /) -> bytes:
        self.most = max(self.most, size or 0)
        return super().readline(size)


def test_a_line_too_long_is_never_held() -> None:
    stream = Counting(b"x" * 5_000_000 + b"\n{}\n")
    (_, first), (number, second) = numbered(stream, most=10_000)
    assert isinstance(first, Cut)
    assert (len(first), first.size) == (KEPT, 5_000_001)
    assert (number, second) == (2, b"{}\n")
    assert stream.most <= 1024 * 1024


@pytest.mark.parametrize("end", [b"\n", b""])
def test_a_line_of_just_the_length_is_read(end: bytes) -> None:
    ((_, raw),) = numbered(io.BytesIO(b"x" * 100 + end), most=100)
    assert raw == b"x" * 100 + end


def test_a_line_too_long_is_quarantined_unread() -> None:
    ((number, raw),) = numbered(io.BytesIO(b" " * 500), most=100)
    assert not is_blank(raw)
    (found,) = Checker().check(number, raw)
    assert (found.code, found.line) == ("E007", 1)
    assert "500 bytes" in found.message


def test_records_are_not_taken_from_half_a_line(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = named("a")
    monkeypatch.setattr(numbered, "__defaults__", (100,))
    with pytest.raises(ValueError, match="line 1 is too long"):
        list(lines(io.BytesIO(raw)))


def test_ids_that_differ_in_case_alone_do_not_pass() -> None:
    checker = Checker()
    assert checker.check(1, named("Sekong")) == []
    (found,) = checker.check(2, named("seKong"))
    assert (found.code, found.pointer) == ("E105", "/document/doc_id")


def test_the_same_article_in_two_files_is_found() -> None:
    checker = Checker()
    assert checker.check(1, named("a"), "one.jsonl") == []
    (found,) = checker.check(1, named("a"), "two.jsonl")
    assert found.code == "E101"
    assert "one.jsonl, line 1" in found.message


def test_what_passes_fits_the_tables(told: Any) -> None:
    gift = {"amount": MOST / 1.0, "currency": "VND", "quantity": float(MOST), "unit": "item"}
    line: Line = told("a", aid=[gift])
    line = replace(line, document=replace(line.document, text_length=MOST))
    assert [
        f for f in Checker().check(1, msgspec.json.encode(line)) if f.level == "error"
    ] == []
    (row,) = build([line])["aid"].to_dicts()
    assert (row["amount"], row["quantity"]) == (MOST, MOST)
