"""The gate passes what can tell of Laos, however it is written, and little else."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from bordercoop.gate import may_concern_laos
from bordercoop.lexicon.compile import read as words
from bordercoop.text import fold

ROOT = Path(__file__).parents[1]
PROVINCES = sorted(
    {
        spelling
        for entry in words("provinces_la")
        for spelling in (entry["labels"]["vi"], entry["labels"]["en"], *entry["spellings"])
    }
)
EXACT = sorted({name for entry in words("provinces_la") for name in entry.get("exact", [])})
Way = Callable[[str], str]
WAYS: dict[str, Way] = {
    "as listed": lambda name: name,
    "in capitals": str.upper,
    "decomposed": lambda name: unicodedata.normalize("NFD", name),
    "hyphened": lambda name: name.replace(" ", "-"),
    "doubled blanks": lambda name: name.replace(" ", "  "),
    "no-break blanks": lambda name: name.replace(" ", "\u00a0"),
    "over a line end": lambda name: name.replace(" ", "\n"),
    "soft hyphens": lambda name: f"{name[:2]}\u00ad{name[2:]}",
    "glued": lambda name: name.replace(" ", "").replace("-", "").capitalize(),
}
UNMARKED: dict[str, Way] = {**WAYS, "without marks": lambda name: fold(name).title()}


def around(name: str) -> str:
    return f"Công an tỉnh Nghệ An hội đàm với Công an tỉnh {name}, ký biên bản."


@pytest.mark.parametrize("way", UNMARKED)
def test_every_name_of_a_lao_province_passes(way: str) -> None:
    shut = [n for n in PROVINCES if not may_concern_laos(around(UNMARKED[way](n)))]
    assert not shut


@pytest.mark.parametrize("way", WAYS)
def test_a_name_that_is_an_everyday_word_passes_with_its_marks(way: str) -> None:
    assert not [n for n in EXACT if not may_concern_laos(around(WAYS[way](n)))]


@pytest.mark.parametrize("word", ["Lào", "lào", "LÀO", "La\u0300o", "CHDCND Lào", "L\u200bào"])
def test_the_word_itself_passes(word: str) -> None:
    assert may_concern_laos(f"đoàn đại biểu {word} sang thăm")


@pytest.mark.parametrize(
    "text",
    [
        "Công an tỉnh Lào Cai bắt giữ một đối tượng.",
        "Công an tỉnh Lào  Cai - CÔNG AN TỈNH LÀO CAI",
        "hút thuốc lào ở nhà ga",
        "Bộ Kế hoạch và Đầu tư cho biết",
        "Quốc hội sẽ công bố nghị quyết; xe công vụ",
        "khu Hoa Phượng, hóa phẩm, viên chăn nuôi",
        "",
    ],
)
def test_what_only_looks_alike_does_not(text: str) -> None:
    assert not may_concern_laos(text)


@pytest.mark.parametrize(
    "text", ["Lào", "a" * 3_000_000, "B\u00ad" * 1_000_000, "Sê " * 700_000]
)
def test_any_length_ends(text: str) -> None:
    assert may_concern_laos(text) == (text == "Lào")
