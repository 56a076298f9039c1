"""Who signs, told behind the verb; what somebody answers in an interview is no list."""

from __future__ import annotations

import itertools

import pytest

from bordercoop.parse import parse
from bordercoop.sources.article import article

LEAD = (
    "Công an hai huyện ký quy chế\n\n12/6/2024\n\n"
    "Ngày 12/6, tại huyện Nam Giang, Công an huyện Nam Giang và Công an huyện Đắc Chưng (tỉnh "
    "Sê Kông, Lào) ký kết quy chế phối hợp. "
)
OURS = "Thượng tá Alăng Phước{} Trưởng Công an huyện Nam Giang"
THEIRS = "Thiếu tá Xay Xăng Bun Lương{} Trưởng Công an huyện Đắc Chưng"
WHO = ("Đại diện hai đơn vị ký là", "Đại diện hai bên ký kết là", "Đại diện hai huyện ký là")


@pytest.mark.parametrize(("who", "mark"), itertools.product(WHO, (",", " -")))
def test_those_named_behind_the_verb_sign(who: str, mark: str) -> None:
    sentence = f"{who} {OURS.format(mark)} và {THEIRS.format(mark)}."
    line = parse(article("page", "page.txt", LEAD + sentence))
    people = {one.name: one.roles for one in line.participants if one.type == "person"}
    assert people == {"Alăng Phước": ["signatory"], "Xay Xăng Bun Lương": ["signatory"]}


@pytest.mark.parametrize("question", ["Việc phối hợp thế nào?", "Kết quả ra sao, thưa ông?"])
@pytest.mark.parametrize("year", ["Năm 2022", "Năm qua", "Từ đầu năm 2023 đến nay"])
def test_an_answer_tells_what_was_done(question: str, year: str) -> None:
    text = (
        "Chặn ma túy từ xa\n\n12/6/2023\n\nPhóng viên trò chuyện với Thượng tá Hà Văn Luyến, "
        "Trưởng phòng Cảnh sát điều tra tội phạm về ma túy, Công an tỉnh Sơn La.\n\n"
        f"PV: {question}\n\n- {year}, Công an tỉnh Sơn La cùng Công an tỉnh Hủa Phăn (Lào) phá "
        "8 chuyên án, bắt 15 đối tượng."
    )
    line = parse(article("page", "page.txt", text))
    told = {(one.indicator, one.value) for one in line.outcomes}
    assert told == {("cases", 8), ("suspects", 15)}
