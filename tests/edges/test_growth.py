"""The work that a text makes grows with its length, whatever it repeats: counted, not timed.

Every call of a function and every step of a generator counts. `benchmarks.growth` times the
same with longer texts.
"""

from __future__ import annotations

from itertools import product

import pytest
from counted import calls

from bordercoop.lexicon.compile import groups, read, word_files
from bordercoop.parse import parse
from bordercoop.sources.article import article

MEETING = "Ngày 12/8/2024, Công an tỉnh Quảng Trị hội đàm với Công an tỉnh Sê Kông (Lào).\n\n"
"""Without a meeting of both sides an article is not read for records."""
SHORT, LONG = 6, 24
"""Thousands of characters."""
MOST = 5.0
"""What the longer text may ask more than the shorter, of which it is four times as long."""
WHO = ("", "hai bên ", "Đoàn công tác ", "Công an tỉnh Nghệ An ")
WHAT = (
    "ký biên bản ghi nhớ", "mời sang thăm", "đề nghị", "thống nhất tiếp tục phối hợp",
    "bắt 02 đối tượng", "trao tặng 100 triệu đồng", "bàn giao trụ sở", "5 suất quà",
    "hội đàm với", "thăm và làm việc", "nhấn mạnh", "Đại tá Hà Quốc Khánh, Giám đốc",
)  # fmt: skip
ENDS = (" ", ", ", ". ", ".\n")
UNITS = ["".join(parts) for parts in product(WHO, WHAT, ENDS)]

LISTED = sorted(
    {
        phrase
        for entry in [*groups(), *(e for name in word_files() for e in read(name))]
        for phrase in entry["spellings"]
    }
)
"""Every phrase of the lexicon, so that a new cue is tried without being entered here."""
TOGETHER = 100
"""Phrases of one test."""


def work(unit: str, thousands: int) -> int:
    """Calls and steps that an article of one unit over and over takes to be read."""
    text = MEETING + unit * (thousands * 1000 // len(unit))
    return calls(lambda: parse(article("growth", "growth.txt", text)))


def growth(unit: str, times: int = 1) -> float:
    """The work of the longer text in that of the shorter, both so many times as long."""
    work(unit, 1)  # what is loaded once is no part of it
    return work(unit, times * LONG) / work(unit, times * SHORT)


@pytest.mark.parametrize("unit", UNITS[::11])
def test_work_grows_with_the_text(unit: str) -> None:
    assert growth(unit) <= MOST


@pytest.mark.parametrize(
    "unit",
    [
        "Đại tá Ngô Sỹ Hiến tặng, ",
        "nhiều quà, gồm 20 máy tính, ",
        "khẩu trang (20 chiếc), ",
        "cả hai ",
        "trao chìa khóa cho ",
    ],
)
def test_work_grows_with_names_lists_and_brackets(unit: str) -> None:
    assert growth(unit) <= MOST


@pytest.mark.slow
@pytest.mark.parametrize("unit", UNITS)
def test_work_grows_with_the_text_of_any_unit(unit: str) -> None:
    assert growth(unit) <= MOST


@pytest.mark.slow
@pytest.mark.parametrize("end", ENDS)
@pytest.mark.parametrize("first", range(0, len(LISTED), TOGETHER))
def test_work_grows_with_the_text_of_any_listed_phrase(first: int, end: str) -> None:
    """A bound that is reached behind the shorter text alone shows in longer ones."""
    units = [f"{phrase}{end}" for phrase in LISTED[first : first + TOGETHER]]
    assert [unit for unit in units if growth(unit) > MOST and growth(unit, 4) > MOST] == []
