"""How a unit is called after the texts that write it."""

from __future__ import annotations

import pytest

from bordercoop.resolve.written_units import Written


@pytest.mark.parametrize(
    ("slug", "texts", "expected"),
    [
        pytest.param(
            "tong-cuc-hau-can-ky-thuat",
            ["TỔNG CỤC HẬU CẦN KỸ THUẬT"],
            "Tổng cục hậu cần kỹ thuật",
            id="a headline alone",
        ),
        pytest.param(
            "tong-cuc-hau-can-ky-thuat",
            [
                "TỔNG CỤC HẬU CẦN KỸ THUẬT",
                "TỔNG CỤC HẬU CẦN KỸ THUẬT",
                "Tổng cục Hậu cần Kỹ thuật",
            ],
            "Tổng cục Hậu cần Kỹ thuật",
            id="a sentence is better than two headlines",
        ),
        pytest.param("na-meo", ["ĐỒN BIÊN PHÒNG NA MÈO"], "Na Mèo", id="a name"),
        pytest.param(
            "cong-ty-cp-bac-lam",
            ["Công ty CP Bắc Lam"],
            "Công ty CP Bắc Lam",
            id="a short form",
        ),
        pytest.param("z-119", ["Z 119"], "Z 119", id="a letter and a number"),
        pytest.param("na-meo", [], "Na Meo", id="no text has it"),
    ],
)
def test_a_unit_is_called_as_sentences_write_it(
    slug: str, texts: list[str], expected: str
) -> None:
    written = Written(slug)
    written.note(texts)
    assert written.unit().name == expected
