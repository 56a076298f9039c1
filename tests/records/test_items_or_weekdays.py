"""`Thứ hai, …` opens the second of what is agreed; `Thứ hai vừa qua, …` was a Monday."""

from __future__ import annotations

import pytest

from bordercoop.model import Commitment
from bordercoop.parse import parse
from bordercoop.sources.article import article

LEAD = (
    "Công an tỉnh Sơn La và Công an tỉnh Hủa Phăn hội đàm\n\n12/6/2024\n\n"
    "Ngày 12/6, tại thành phố Sơn La, Công an tỉnh Sơn La hội đàm với Công an tỉnh Hủa Phăn "
    "(Lào). "
)
DAYS = ("Thứ hai", "Thứ ba", "Thứ tư", "Thứ năm", "Thứ sáu", "Thứ bảy")


def told(sentences: str) -> list[Commitment]:
    return parse(article("page", "page.txt", LEAD + sentences)).commitments


@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize("when", [" vừa qua", " vừa qua (11-6)", " tuần này", " này"])
def test_a_day_of_the_week_opens_no_item(day: str, when: str) -> None:
    sentence = f"{day}{when}, đoàn Công an tỉnh Hủa Phăn đã thăm Bảo tàng tỉnh Sơn La."
    assert told(sentence) == []


@pytest.mark.parametrize("number", DAYS)
@pytest.mark.parametrize("mark", [",", ":", " là"])
def test_an_ordinal_with_a_mark_does(number: str, mark: str) -> None:
    found = told(
        "Hai bên thống nhất: Thứ nhất, trao đổi thông tin về tội phạm ma túy. "
        f"{number}{mark} tuần tra chung khu vực biên giới."
    )
    assert [one.topics for one in found] == [
        ["drugs", "information_exchange"],
        ["border_security"],
    ]
