"""Numbers in Vietnamese notation, in figures and in words."""

from __future__ import annotations

from typing import Any

import pytest

from bordercoop.mentions.numbers import digits, spelled


@pytest.mark.parametrize(
    ("token", "value"),
    [
        ("10,2", 10.2),
        ("20.000", 20000),
        ("1.500.000", 1500000),
        ("1.234,5", 1234.5),
        ("02", 2),
        ("8.12", 8.12),
        ("0.500", 0.5),
    ],
)
def test_a_comma_is_decimal_and_a_point_parts_thousands(token: str, value: float) -> None:
    assert digits(token) == value


@pytest.mark.parametrize(
    ("codes", "value"),
    [
        (["2", "x10", "3"], 23),
        (["10", "5"], 15),
        (["1", "x100"], 100),
        (["3", "x1000000"], 3000000),
        (["2", "3"], None),
        ([], None),
    ],
)
def test_number_words_add_up(codes: list[str], value: float | None) -> None:
    assert spelled(codes) == value


@pytest.mark.parametrize(
    ("text", "words", "value", "approximate"),
    [
        ("tặng 100 triệu đồng", "100 triệu", 100_000_000, None),
        ("trị giá hơn 1,5 tỷ kíp", "hơn 1,5 tỷ", 1_500_000_000, "over"),
        ("khoảng 18 nghìn người", "khoảng 18 nghìn", 18_000, "about"),
        ("gần 40 tài liệu", "gần 40", 40, "nearly"),
        ("hai mươi ba chiếc xe", "hai mươi ba", 23, None),
        ("bắt năm đối tượng", "năm", 5, None),
    ],
)
def test_a_number_has_its_scale_and_its_hedge(
    tell: Any, text: str, words: str, value: float, approximate: str | None
) -> None:
    found = tell(f"Công an tỉnh đã {text}.").of("number")
    assert [(w, n.value, n.approximate) for w, n in found] == [(words, value, approximate)]


@pytest.mark.parametrize(
    "text", ["hàng năm phối hợp", "một số vụ", "trong năm qua", "triệu tập"]
)
def test_some_words_only_look_like_numbers(tell: Any, text: str) -> None:
    assert tell(f"Công an tỉnh đã {text}.").of("number") == []
