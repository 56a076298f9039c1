"""Figures below a line that tells of a time gone by, a figure a line."""

from __future__ import annotations

import pytest

from bordercoop.parse import parse
from bordercoop.sources.article import article

ROWS = (
    "Tin, tài liệu trao đổi | 540\nSố vụ ma túy cùng triệt phá | 47\nLần tuần tra chung | 20\n"
)
SIDES = "Công an tỉnh Quảng Trị và Công an tỉnh Savannakhet (Lào)"


def counted(opener: str) -> dict[str, float | None]:
    """The figures of a report with an opener and three rows below it, by indicator."""
    text = f"Hợp tác năm năm\n\n{opener}\n\n{ROWS}"
    given = article("a", "a.txt", text, published="2024-01-10")
    return {one.indicator: one.value for one in parse(given).outcomes}


@pytest.mark.parametrize(
    "opener",
    [
        f"Từ năm 2019 đến năm 2023, {SIDES} cùng nhau làm được:",
        f"Kết quả phối hợp năm 2023 giữa {SIDES}:",
    ],
)
def test_rows_below_a_time_gone_by_are_results(opener: str) -> None:
    assert counted(opener) == {"information_items": 540, "cases": 47, "patrols": 20}


@pytest.mark.parametrize(
    "opener",
    [
        f"Từ năm 2025 đến năm 2028, {SIDES} sẽ làm:",
        f"Trong năm 2023, {SIDES} đề nghị nâng các chỉ tiêu lên:",
    ],
)
def test_rows_below_a_plan_are_none(opener: str) -> None:
    assert counted(opener) == {}
