"""Courses named with what they teach, what each trainee gets, and what is left of buildings."""

from __future__ import annotations

from typing import Any

import pytest

from bordercoop.parse import parse
from bordercoop.sources.article import article

MET = (
    "Ngày 12/6/2024, tại thành phố Vinh, Công an tỉnh Nghệ An hội đàm với Công an tỉnh "
    "Hủa Phăn (Lào).\n\n"
)
LAO, VIET = "LA-HO:police", "VN-22:police"


def aid(text: str) -> list[Any]:
    return parse(article("x", "x", text)).aid


@pytest.mark.parametrize("begins", ["bế giảng", "tổ chức bế giảng", "khai giảng", "tổ chức"])
@pytest.mark.parametrize(
    "subject",
    [
        "phòng, chống tội phạm ma túy",
        "phòng cháy, chữa cháy",
        "phòng, chống mua bán người",
        "kỹ thuật hình sự",
    ],
)
def test_trainees_behind_what_a_course_teaches(begins: str, subject: str) -> None:
    (one,) = aid(
        f"{MET}Công an tỉnh Nghệ An {begins} lớp bồi dưỡng nghiệp vụ {subject} cho 36 cán bộ "
        "Công an tỉnh Hủa Phăn."
    )
    assert (one.kind, one.quantity, one.unit) == ("training", 36, "person")
    assert (one.donors, one.recipients) == ([VIET], [LAO])


@pytest.mark.parametrize(
    ("gift", "quantity", "amount"),
    [
        ("hỗ trợ 4 triệu đồng", None, 144_000_000),
        ("tặng 1 bộ sách nghiệp vụ", 36, None),
        ("tặng 2 quyển vở", 72, None),
    ],
)
def test_each_trainee_of_a_ceremony_gets_it(
    gift: str, quantity: int | None, amount: int | None
) -> None:
    _course, one = aid(
        "Chiều 28/6/2019, tại thành phố Vinh, Công an tỉnh Nghệ An bế giảng lớp bồi dưỡng "
        "nghiệp vụ cho 36 cán bộ Công an tỉnh Hủa Phăn (Lào).\n\n"
        f"Mỗi học viên được Công an tỉnh Nghệ An {gift}."
    )
    assert (one.quantity, one.amount) == (quantity, amount)


@pytest.mark.parametrize(
    "asks", ["bày tỏ nguyện vọng được", "ngỏ ý nhờ", "nêu mong muốn được", "gợi ý"]
)
def test_what_is_wished_for_is_not_given(asks: str) -> None:
    text = f"Công an tỉnh Hủa Phăn {asks} Công an tỉnh Nghệ An giúp khẩu trang, máy phát điện."
    assert aid(MET + text) == []


@pytest.mark.parametrize("state", ["đang hoàn thiện", "đang được thi công", "sắp xong"])
def test_what_is_left_of_the_buildings_is_a_part_of_them(state: str) -> None:
    found = aid(
        f"{MET}Công an tỉnh Nghệ An đã xây 9 trụ sở tặng Công an tỉnh Hủa Phăn. Đến nay đã bàn "
        f"giao 5 trụ sở, 4 trụ sở còn lại {state}."
    )
    assert 4 not in [one.quantity for one in found]


@pytest.mark.parametrize("number", [2, 5, 11])
def test_the_number_of_a_building_in_a_row_is_part_of_its_name(number: int) -> None:
    (one,) = aid(
        f"{MET}Trụ sở thứ {number} đã được Công an tỉnh Nghệ An bàn giao cho Công an tỉnh "
        "Hủa Phăn."
    )
    assert one.item == f"Trụ sở thứ {number}"
