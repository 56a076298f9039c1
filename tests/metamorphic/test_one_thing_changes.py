"""Another figure, province, name or date in the text is another value there, no more."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from bordercoop.sources.article import canonical

ROOT = Path(__file__).parents[2]
Slots = Counter[tuple[str, str, str | float]]
Told = Callable[[str], Slots]

Fact = tuple[str, dict[str, str], dict[tuple[str, str, str | float], str | float], int | None]
FACTS: dict[str, Fact] = {
    "another sum, of the gift in cash and not of the parcel that is worth as much": (
        "seeds/004_bf970b147d074f73.txt",
        {"trao 100 triệu đồng": "trao 130 triệu đồng"},
        {("aid", "amount", 100_000_000.0): 130_000_000.0},
        1,
    ),
    "another number of houses": (
        "seeds/002_b7d4a93b92bb1b07.txt",
        {"11 trụ sở": "17 trụ sở"},
        {("aid", "quantity", 11.0): 17.0},
        1,
    ),
    "another province": (
        "seeds/004_bf970b147d074f73.txt",
        {"Sê Kông": "Khăm Muộn"},
        {
            ("participants", "org_id", "LA-XE:police"): "LA-KH:police",
            ("commitments", "actors", "LA-XE:police"): "LA-KH:police",
            ("aid", "recipients", "LA-XE:police"): "LA-KH:police",
            ("aid", "recipients", "LA-XE:police/dacchung"): "LA-KH:police/dacchung",
            ("meetings", "province", "LA-XE"): "LA-KH",
        },
        None,
    ),
    "another name": (
        "seeds/004_bf970b147d074f73.txt",
        {"Nguyễn Đức Dũng": "Lò Quang Hợp"},
        {("participants", "name", "nguyenducdung"): "loquanghop"},
        1,
    ),
    "another day": (
        "seeds/001_dc9416ababc535c4.txt",
        {"(9/6)": "(8/6)"},
        {
            ("meetings", "date_start", "2022-06-09"): "2022-06-08",
            ("meetings", "date_end", "2022-06-09"): "2022-06-08",
        },
        1,
    ),
}
"""File; words, and what stands instead; values, and what is read instead, how often."""


@pytest.mark.parametrize("fact", FACTS)
def test_one_thing(fact: str, told: Told) -> None:
    file, words, values, times = FACTS[fact]
    text = canonical((ROOT / file).read_text(encoding="utf-8-sig"))
    other = text
    for word, another in words.items():
        assert word in other
        other = other.replace(word, another)
    before, after = told(text).copy(), told(other)
    for (table, field, value), instead in values.items():
        count = before[table, field, value] if times is None else times
        assert count > 0
        before[table, field, value] -= count
        before[table, field, instead] += count
    assert +before == after
