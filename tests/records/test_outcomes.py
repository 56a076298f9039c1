"""Outcomes: the figures of joint work, by the words that say so."""

from __future__ import annotations

from pathlib import Path

import pytest
from marked import Case, Marked, cases, fits, marked, params, read, unmet

from bordercoop.model import Outcome
from bordercoop.parse import parsed
from bordercoop.sources.article import article

CASES = Path(__file__).parents[1] / "cases" / "outcomes.txt"
TALKS = "Ngày 12/6/2024, Công an tỉnh Quảng Trị hội đàm với Công an tỉnh Savannakhet (Lào).\n"
SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.mark.parametrize("case", params(CASES))
def test_a_text_makes_its_records_and_no_others(case: Case) -> None:
    text = marked(case.text)
    made = read(text.text).outcomes
    assert len(made) == len(case.makes), made
    for one, expected in zip(made, case.makes, strict=True):
        assert fits(one, expected), f"not {expected}: {one}"
    for mark in text.marks:
        alone = Marked(text.text, [mark])
        assert any(not unmet(one, alone) for one in made), f"no words for {mark}"


@pytest.mark.parametrize("case", cases(CASES), ids=lambda case: case.shows)
def test_the_words_of_each_field_lie_in_the_text(case: Case) -> None:
    text = marked(case.text).text
    for one in read(text).outcomes:
        assert {"value", "unit", "indicator", "actors"} <= one.grounds.keys()
        for piece in one.evidence:
            assert text[piece.start : piece.end] == piece.text
        for field, spans in one.grounds.items():
            assert getattr(one, field) not in (None, [])
            assert all(text[start:end].strip() for start, end in spans)


def told_in(seed: str) -> list[Outcome]:
    """The records of a seed, by the number that its name begins with."""
    (path,) = SEEDS.glob(f"{seed}_*.txt")
    return read(path.read_text("utf-8")).outcomes


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
