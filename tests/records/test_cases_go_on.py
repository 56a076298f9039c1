"""A joint case goes on: over what was confessed, with both sides meant, with its team."""

from __future__ import annotations

import pytest

from bordercoop.model import Line
from bordercoop.parse import parse
from bordercoop.sources.article import article

LEAD = (
    "Ngày 20/11/2023, Công an tỉnh Điện Biên cho biết đã phối hợp Công an tỉnh Phong Sa Lỳ "
    "(Lào) phá một vụ mua bán ma túy.\n\n"
)
GUARDS = (
    "Ngày 20/11/2023, Biên phòng Quảng Trị cho hay đơn vị cùng Công an tỉnh Savannakhet (Lào) "
    "vừa phá một vụ mua bán ma túy.\n\n"
)


def seized(text: str) -> list[tuple[float, str, tuple[str, ...]]]:
    line: Line = parse(article("x", "x", text))
    return [
        (one.value, one.unit, tuple({actor[:2] for actor in one.actors}))
        for one in line.outcomes
        if one.indicator == "seized"
    ]


@pytest.mark.parametrize(
    "who", ["lực lượng hai nước", "hai lực lượng", "trinh sát hai nước", "lực lượng hai bên"]
)
@pytest.mark.parametrize("lead", [LEAD, GUARDS], ids=["police", "guards"])
def test_words_for_both_sides_are_of_both_though_one_is_named_nowhere(
    lead: str, who: str
) -> None:
    ((value, unit, sides),) = seized(f"{lead}Khám xét, {who} thu 7 bánh heroin.")
    assert (value, unit, set(sides)) == (7, "brick", {"VN", "LA"})


@pytest.mark.parametrize("joined", ["và", "cùng", "phối hợp"])
def test_the_team_with_one_side_is_both(joined: str) -> None:
    ((value, unit, sides),) = seized(
        f"{LEAD}Mở rộng vụ án, tổ công tác {joined} Công an tỉnh Phong Sa Lỳ thu 3 kg heroin."
    )
    assert (value, unit, set(sides)) == (3, "kg", {"VN", "LA"})


@pytest.mark.parametrize(
    "between",
    [
        "Đối tượng khai đã vận chuyển ma túy thuê.",
        "Từ ngày 21 đến ngày 23/11, 6 đối tượng lần lượt sa lưới.",
        "Trong đó, 3 người bị bắt ngày 21/11 tại một nhà nghỉ.",
    ],
)
def test_a_case_goes_on_over_what_was_confessed_and_what_befell_its_people(
    between: str,
) -> None:
    found = seized(f"{LEAD}{between}\n\nTang vật thu giữ gồm 27 bánh heroin.")
    assert [(value, unit) for value, unit, _ in found] == [(27, "brick")]


def test_figures_of_the_country_end_a_case() -> None:
    text = f"{LEAD}Trên cả nước đã bắt 900 đối tượng. Lực lượng chức năng thu 500 kg heroin."
    assert seized(text) == []
