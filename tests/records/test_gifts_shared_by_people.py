"""Gifts for each family, scholarships for pupils, things pointed back at, costs told apart."""

from __future__ import annotations

from typing import Any

import pytest

from bordercoop.parse import parse
from bordercoop.sources.article import article

MET = (
    "Ngày 12/6/2024, tại huyện Viêng Xay, tỉnh Hủa Phăn (Lào), Công an tỉnh Nghệ An thăm, làm "
    "việc với Công an tỉnh Hủa Phăn.\n\n"
)
LAO, VIET = "LA-HO:police", "VN-22:police"


def read(text: str) -> Any:
    return parse(article("x", "x", MET + text))


@pytest.mark.parametrize("people", ["hộ", "gia đình"])
@pytest.mark.parametrize(
    ("gift", "quantity", "amount"),
    [
        ("10 kg gạo", 150, None),
        ("200.000 đồng", None, 3_000_000),
        ("1 suất quà trị giá 500.000 đồng", 15, 7_500_000),
    ],
)
def test_what_each_family_gets_is_told_in_all(
    people: str, gift: str, quantity: int | None, amount: int | None
) -> None:
    (one,) = read(
        f"Công an tỉnh Nghệ An tặng 15 {people} nghèo bản Bó, mỗi {people} {gift}."
    ).aid
    assert (one.recipients, one.quantity, one.amount) == (["LA-HO:other"], quantity, amount)


@pytest.mark.parametrize("pupils", ["học sinh nghèo", "học sinh"])
def test_pupils_who_get_scholarships_are_no_police(pupils: str) -> None:
    (one,) = read(
        f"Công an tỉnh Nghệ An trao 100 suất học bổng cho {pupils} huyện Viêng Xay."
    ).aid
    assert (one.kind, one.quantity, one.recipients) == ("scholarship", 100, ["LA-HO:other"])


@pytest.mark.parametrize(
    "back", ["số vật tư trên", "số thiết bị này", "những thiết bị nói trên"]
)
def test_things_told_before_are_handed_over_once(back: str) -> None:
    line = read(
        "Công an tỉnh Nghệ An tặng Công an tỉnh Hủa Phăn 8 máy tính. Thượng tá Lê Sỹ Trường, "
        f"Phó Giám đốc Công an tỉnh Nghệ An trực tiếp trao {back}."
    )
    assert [one.quantity for one in line.aid] == [8]
    assert ["donor"] in [one.roles for one in line.participants if one.type == "person"]


@pytest.mark.parametrize("which", ["Đợt 2", "đợt 3"])
def test_a_figure_that_says_which_counts_nothing(which: str) -> None:
    line = read(f"Hệ thống camera {which} sẽ được Công an tỉnh Nghệ An bàn giao vào năm 2025.")
    assert all(one.quantity not in (2, 3) for one in line.aid)


@pytest.mark.parametrize("each", ["mỗi đợt", "từng đợt"])
def test_a_figure_behind_each_round_counts(each: str) -> None:
    (one,) = read(f"Công an tỉnh Nghệ An tặng Công an tỉnh Hủa Phăn {each} 20 máy tính.").aid
    assert one.quantity == 20


@pytest.mark.parametrize("told", ["có quy mô 2 tầng", "gồm 10 phòng, diện tích 300 m2"])
def test_what_a_building_cost_told_in_a_clause_of_its_own(told: str) -> None:
    text = (
        "Ngày 12/6/2024, tại huyện Viêng Xay, tỉnh Hủa Phăn (Lào), Công an tỉnh Nghệ An tổ "
        "chức lễ khởi công xây dựng nhà làm việc cho Công an huyện Viêng Xay.\n\n"
        f"Công trình {told}, do Công an tỉnh Nghệ An hỗ trợ 3,2 tỷ đồng. Dự kiến công trình "
        "được bàn giao vào tháng 8/2025."
    )
    (one,) = parse(article("x", "x", text)).aid
    assert (one.kind, one.amount, one.status) == ("construction", 3_200_000_000, "ongoing")
