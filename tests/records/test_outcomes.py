"""Outcomes: the figures of joint work, by the words that say so."""

from __future__ import annotations

import pytest
from marked import seed_line

from bordercoop.model import Outcome
from bordercoop.parse import parsed
from bordercoop.sources.article import article

TALKS = "Ngày 12/6/2024, Công an tỉnh Quảng Trị hội đàm với Công an tỉnh Savannakhet (Lào).\n"


def told_in(seed: str) -> list[Outcome]:
    """The records of a seed, by the number that its name begins with."""
    return seed_line(seed).outcomes


def test_the_figures_of_joint_work_since_2019() -> None:
    told = [(one.indicator, one.value, one.unit, one.substance) for one in told_in("001")]
    assert ("information_items", 40, "item", None) in told
    assert ("cases", 2, "case", None) in told
    assert ("suspects", 6, "person", None) in told
    assert ("seized", 10.2, "kg", "heroin") in told
    assert ("seized", 12, "kg", "synthetic_drugs") in told


def test_figures_since_a_year_last_until_publication() -> None:
    periods = {(one.period_start, one.period_end) for one in told_in("001")}
    assert periods == {("2019-01-01", "2022-06-30")}


@pytest.mark.parametrize("seed", ["000", "002", "003", "004"])
def test_visitor_counters_kilometres_and_gifts_are_no_figures(seed: str) -> None:
    assert told_in(seed) == []


@pytest.mark.parametrize(
    ("told", "rule", "stopped"),
    [
        (
            "Công an tỉnh Quảng Trị đã phá 60 vụ, bắt 80 đối tượng.",
            "outcome",
            "figures of one side",
        ),
        (
            "Trên toàn quốc, hai bên phá 20.000 vụ.",
            "outcome",
            "figures of the country, or of a case told",
        ),
        (
            "Hai bên phối hợp giải quyết 3 vụ tai nạn giao thông.",
            "outcome.cases",
            "an accident",
        ),
        (
            "Hai bên phối hợp quản lý 300 đối tượng.",
            "outcome.suspects",
            "not told that they were caught",
        ),
        (
            "Hai bên phối hợp thu giữ 30 kg ma túy các loại, gồm heroin và ketamine.",
            "outcome.seized",
            "a total told with its parts",
        ),
    ],
)
def test_a_rule_says_where_it_stopped(told: str, rule: str, stopped: str) -> None:
    trail = parsed(article("x", "x", f"{TALKS}{told}"), trail=True).reading.trail or []
    assert (rule, stopped) in {(one, why) for one, _, why in trail}
