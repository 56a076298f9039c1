"""Commitments: what the sides undertake, ask or sign, by the words that say so."""

from __future__ import annotations

import pytest
from marked import seed_line

from bordercoop.model import Commitment
from bordercoop.parse import parsed
from bordercoop.sources.article import article

TALKS = "Ngày 12/6/2024, Công an tỉnh Quảng Trị hội đàm với Công an tỉnh Savannakhet (Lào).\n"


def told_in(seed: str) -> list[Commitment]:
    """The records of a seed, by the number that its name begins with."""
    return seed_line(seed).commitments


def test_a_wish_for_friendship_is_no_agreement() -> None:
    told = [one.text for one in told_in("001")]
    assert not any("tình hữu nghị" in text for text in told)
    assert not any("bước phát triển" in one.text for one in told_in("003"))


def test_what_laos_hopes_for_is_asked_not_agreed() -> None:
    asked = told_in("000")
    assert {one.kind for one in asked} == {"requested"}
    assert {tuple(one.actors) for one in asked} == {("LA:representative",)}


def test_an_invitation_to_next_year() -> None:
    (invited,) = [one for one in told_in("001") if one.kind == "invited"]
    assert invited.due == "2023"
    assert invited.actors == ["VN-01:police"]
    assert len(invited.addressees) == 5


def test_a_memorandum_told_in_body_and_caption_is_signed_once() -> None:
    (signed,) = [one for one in told_in("001") if one.kind == "signed"]
    assert signed.instrument == "memorandum"
    assert len(signed.evidence) == 2
    assert len(signed.actors) == 6


def test_the_year_of_the_talks_is_no_time_by_which() -> None:
    assert {one.due for one in told_in("004") if one.kind == "agreed"} == {None}


@pytest.mark.parametrize(
    ("told", "rule", "stopped"),
    [
        (
            "Hai bên thống nhất thời gian qua đã phối hợp tốt trong phòng, chống tội phạm.",
            "commitment.agreed",
            "already done, no commitment",
        ),
        (
            "Giám đốc Công an tỉnh Quảng Trị yêu cầu các phòng nghiệp vụ tăng cường tuần tra.",
            "commitment.requested",
            "an order to one's own people",
        ),
        (
            "Công an tỉnh Quảng Trị mong muốn mối quan hệ ngày càng bền vững.",
            "commitment.requested",
            "praise or a wish, nothing to do",
        ),
        (
            "Giám đốc Công an tỉnh Quảng Trị khẳng định tội phạm ma túy giảm.",
            "commitment.agreed",
            "told of what is or was, nothing promised",
        ),
        (
            "Hai bên thống nhất các nội dung hợp tác.",
            "commitment.agreed",
            "the contents, told elsewhere",
        ),
        (
            "Công an tỉnh Quảng Trị cam kết tặng Công an tỉnh Savannakhet 10 bộ máy tính.",
            "commitment.agreed",
            "a pledge, recorded as aid",
        ),
    ],
)
def test_a_rule_says_where_it_stopped(told: str, rule: str, stopped: str) -> None:
    trail = parsed(article("x", "x", f"{TALKS}{told}"), trail=True).reading.trail or []
    assert (rule, stopped) in {(one, why) for one, _, why in trail}
