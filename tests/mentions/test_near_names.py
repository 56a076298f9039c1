"""A province that is spelled as no list has it: read where it is sure, never guessed."""

from __future__ import annotations

import pytest

from bordercoop.parse import doubts, parsed
from bordercoop.sources.article import article

MET = (
    "Ngày 12/6/2024, tại tỉnh {}, Công an tỉnh Quảng Trị đã hội đàm với Công an tỉnh Salavan "
    "(Lào)."
)


def read(name: str) -> tuple[str | None, list[tuple[str, str]]]:
    page = article("x", "x.txt", MET.format(name))
    found = parsed(page)
    told = [
        (doubt.code, page.text[slice(*(doubt.span or (0, 0)))]) for doubt in doubts(found, page)
    ]
    return found.line.meetings[0].province, told


@pytest.mark.parametrize(
    ("written", "province"),
    [
        ("Xiêng Khoảnh", "LA-XI"),  # another letter
        ("Bôlykhămxai", "LA-BL"),
        ("Luông Pha Bănng", "LA-LP"),  # one too many
        ("Hủa Phă", "LA-HO"),  # one missing
    ],
)
def test_one_letter_away_from_one_province(written: str, province: str) -> None:
    assert read(written)[0] == province


@pytest.mark.parametrize("written", ["Giang Tây Bắc", "Nông Bua Lăm", "Chiềng Mai"])
def test_what_no_province_is_like_stays_unresolved(written: str) -> None:
    province, told = read(written)
    assert province != "LA-XI"
    assert told == [("P202", written)]


def test_a_near_match_is_noted_where_it_stands() -> None:
    assert read("Xiêng Khoảnh")[1] == [("P201", "Xiêng Khoảnh")]


def test_a_name_as_listed_leaves_no_doubt() -> None:
    assert read("Savannakhet") == ("LA-SV", [])


def test_a_crawl_mark_that_is_much_younger_than_the_story_is_noted() -> None:
    text = (
        " date 2024-05 Ngày 12/6, Công an tỉnh Quảng Trị đã hội đàm với Công an tỉnh Salavan "
        "(Lào), tổng kết năm 2019."
    )
    page = article("x", "x.txt", text)
    found = parsed(page)
    assert found.line.meetings[0].date_start == "2019-06-12"
    assert [doubt.code for doubt in doubts(found, page)] == ["P203"]
