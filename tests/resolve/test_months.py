"""The months of a period are those of its days."""

from __future__ import annotations

import pytest

from bordercoop.resolve.days import each_day, each_month

DAYS = (
    None,
    "2024-02-30",
    "0001-01-01",
    "2023-12-31",
    "2024-01-01",
    "2024-02-29",
    "2024-12-31",
    "2026-03-05",
    "9999-12-31",
)


@pytest.mark.parametrize("most", [1, 31, 403])
@pytest.mark.parametrize("first", DAYS)
@pytest.mark.parametrize("last", DAYS)
def test_the_months_of_a_period_are_those_of_its_days(
    first: str | None, last: str | None, most: int
) -> None:
    days = each_day(first, last, most)
    assert each_month(first, last, most) == sorted({day[:7] for day in days})
