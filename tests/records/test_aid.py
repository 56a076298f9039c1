"""Aid: what was given, by whom, to whom, by the words that say so."""

from __future__ import annotations

import pytest
from marked import seed_line

from bordercoop.model import Aid
from bordercoop.parse import parsed
from bordercoop.sources.article import article

TALKS = "Ngày 12/6/2024, Công an tỉnh Quảng Trị hội đàm với Công an tỉnh Savannakhet (Lào).\n"


def told_in(seed: str) -> list[Aid]:
    """The records of a seed, by the number that its name begins with."""
    return seed_line(seed).aid


def test_the_100_million_told_in_body_and_caption_are_one_gift_the_parcel_another() -> None:
    cash, parcel = [one for one in told_in("004") if one.amount is not None]
    assert (cash.kind, cash.amount, cash.currency) == ("cash", 100_000_000, "VND")
    assert len(cash.evidence) == 2
    assert (parcel.kind, parcel.quantity, parcel.unit) == ("medical", 1, "package")
    assert parcel.amount == 100_000_000
    assert cash.recipients == parcel.recipients == ["LA-XE:police"]


def test_two_courses_of_fifty_stay_two() -> None:
    courses = [one for one in told_in("004") if one.kind == "training"]
    assert [(one.quantity, one.unit) for one in courses] == [(50, "person")] * 2
    assert {tuple(one.donors) for one in courses} == {("VN-27:police",)}


def test_eleven_stations_for_two_provinces_are_not_split() -> None:
    (stations,) = [one for one in told_in("002") if one.kind == "construction"]
    assert (stations.quantity, stations.unit) == (11, "building")
    assert stations.recipients == ["LA-BL:police", "LA-KH:police"]


def test_the_search_for_remains_is_help_of_laos_for_viet_nam() -> None:
    (search,) = told_in("003")
    assert search.kind == "service"
    assert {donor[:2] for donor in search.donors} == {"LA"}
    assert search.recipients == ["VN-26:government"]


def test_supplies_without_a_number_have_no_quantity() -> None:
    (supplies,) = told_in("001")
    assert (supplies.kind, supplies.quantity, supplies.amount) == ("medical", None, None)
    assert len(supplies.recipients) == 5


def test_souvenirs_in_a_caption_are_no_aid() -> None:
    assert told_in("000") == []


@pytest.mark.parametrize(
    ("told", "rule", "stopped"),
    [
        (
            "Công an tỉnh Savannakhet đề nghị Công an tỉnh Quảng Trị hỗ trợ 10 bộ máy tính.",
            "aid.counted",
            "asked for, not given",
        ),
        (
            "Lãnh đạo hai đoàn tặng quà lưu niệm cho nhau.",
            "aid.thing",
            "souvenirs, honours or a course",
        ),
        (
            "Tổng giá trị các khoản quà tặng là 500 triệu đồng.",
            "aid.sum",
            "a total of what is told",
        ),
        (
            "Công an tỉnh Quảng Trị trao 20 suất quà cho các hộ nghèo tại tỉnh Quảng Trị.",
            "aid.counted",
            "given to one's own people",
        ),
        (
            "Thời gian qua, Công an tỉnh Quảng Trị luôn giúp đỡ Công an tỉnh Savannakhet.",
            "aid.thing",
            "help in general, nothing given",
        ),
        (
            "Công an tỉnh Quảng Trị trao 5 bằng khen cho Công an tỉnh Savannakhet.",
            "aid.counted",
            "souvenirs, honours or a course",
        ),
        (
            "Hai bên thống nhất tiếp tục giúp nhau quy tập hài cốt liệt sĩ.",
            "aid.service",
            "asked for, planned or eased, not rendered",
        ),
    ],
)
def test_a_rule_says_where_it_stopped(told: str, rule: str, stopped: str) -> None:
    trail = parsed(article("x", "x", f"{TALKS}{told}"), trail=True).reading.trail or []
    assert (rule, stopped) in {(one, why) for one, _, why in trail}
