"""An article gives so many records of a table and no more, and it says so."""

from __future__ import annotations

import pytest

from bordercoop.check.checker import Checker
from bordercoop.model import RECORDS, encode
from bordercoop.parse import left_out, parsed
from bordercoop.records.assemble.pieces import MOST as PIECES
from bordercoop.records.cap import MOST
from bordercoop.sources.article import article

MEETING = "Ngày 12/8/2024, Công an tỉnh Quảng Trị hội đàm với Công an tỉnh Sê Kông (Lào).\n"


def day(number: int) -> str:
    return f"{number % 28 + 1}/{number // 28 % 12 + 1}/{1950 + number // 336}"


TOLD = {
    "meetings": lambda n: f"Ngày {day(n)}, Công an tỉnh Nghệ An thăm Công an tỉnh Sê Kông.\n",
    "aid": lambda n: f"Công an tỉnh Nghệ An tặng Công an tỉnh Sê Kông {n + 2} triệu đồng.\n",
    "outcomes": lambda n: f"Công an hai bên phối hợp bắt {n + 2} đối tượng.\n",
    "commitments": lambda n: f"Hai bên thống nhất tuần tra mốc {n} trên biên giới hai nước.\n",
}


@pytest.mark.parametrize("table", TOLD)
def test_a_table_is_cut_and_the_finding_says_where(table: str) -> None:
    sentences = [TOLD[table](number) for number in range(MOST + 20)]
    page = article("many", "many.txt", MEETING + "".join(sentences))
    read = parsed(page)
    assert len(getattr(read.line, table)) == MOST
    (found,) = [one for one in left_out(read, page) if f" {table}, " in one.message]
    assert (found.code, found.level) == ("P209", "warning")
    assert found.span is not None
    assert found.line is not None
    # The meeting that opens the article may be one of those kept.
    assert found.line in (MOST + 1, MOST + 2)
    assert page.text.count("\n", 0, found.span[0]) == found.line - 1
    assert [f for f in Checker().check(1, encode(read.line)) if f.level == "error"] == []


def test_an_ordinary_article_is_not_cut() -> None:
    page = article("few", "few.txt", MEETING + "".join(TOLD["aid"](n) for n in range(30)))
    assert left_out(parsed(page), page) == []


TOLD_AGAIN = {
    "commitments": "Hai bên thống nhất tuần tra chung trên biên giới.\n",
    "participants": "Công an tỉnh Nghệ An tặng Công an tỉnh Sê Kông 5 triệu đồng.\n",
}


@pytest.mark.parametrize("table", TOLD_AGAIN)
def test_a_record_quotes_so_many_places_and_a_finding_says_how_many_there_are(
    table: str,
) -> None:
    times = PIECES + 20
    page = article("again", "again.txt", MEETING + TOLD_AGAIN[table] * times)
    read = parsed(page)
    records = [one for kind in RECORDS for one in getattr(read.line, kind)]
    assert max(len(one.evidence) for one in records) <= PIECES
    assert max(len(at) for one in records for at in one.grounds.values()) == PIECES
    (found,) = [one for one in left_out(read, page) if f"record of {table}," in one.message]
    assert (found.code, found.level) == ("P209", "warning")
    assert f"{PIECES} of them are recorded" in found.message
    assert [f for f in Checker().check(1, encode(read.line)) if f.level == "error"] == []
