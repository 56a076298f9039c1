"""A paper that is only named, with the day and place of its signing: they are its own."""

from __future__ import annotations

import pytest

from bordercoop.model import Meeting
from bordercoop.parse import parse
from bordercoop.sources.article import article

BODIES = "Công an tỉnh Quảng Trị và Công an tỉnh Savannakhet (Lào)"
PAPERS = [
    "trên cơ sở biên bản được hai cơ quan ký ngày 10-12-2021 tại tỉnh Quảng Trị",
    "thực hiện bản ghi nhớ hai bên đã ký ngày 10/12/2021 tại thành phố Đông Hà",
    "theo thỏa thuận được ký kết tại tỉnh Quảng Trị ngày 10/12/2021",
]


def meetings(text: str, published: str | None = None) -> list[Meeting]:
    """The meetings of a report of one paragraph."""
    given = article("a", "a.txt", f"Hai bên hội đàm\n\n{text}\n", published=published)
    return parse(given).meetings


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("opening", ["Ngày 5/12/2022, tại Viêng Chăn, ", "Tại hội đàm, "])
def test_its_day_and_place_are_not_those_of_the_talks(paper: str, opening: str) -> None:
    held, signed = meetings(f"{opening}{BODIES} hội đàm, nhìn lại một năm phối hợp {paper}.")
    assert held.status == "held"
    assert held.date_start != "2021-12-10"
    assert held.province in (None, "LA-VT")
    assert (signed.status, signed.kind) == ("referenced", "signing")
    assert (signed.date_start, signed.province) == ("2021-12-10", "VN-25")


@pytest.mark.parametrize("paper", ["biên bản ghi nhớ", "thỏa thuận hợp tác"])
def test_what_is_signed_at_the_talks_has_their_day(paper: str) -> None:
    (held,) = meetings(f"{BODIES} hội đàm và ký {paper} ngày 18/5/2023 tại thành phố Đông Hà.")
    assert (held.status, held.date_start) == ("held", "2023-05-18")


def test_a_paper_signed_at_earlier_talks_recalls_the_talks() -> None:
    told = meetings(
        f"Ngày 5/12/2023, tại Viêng Chăn, {BODIES} hội đàm. Hai bên nhìn lại một năm thực hiện "
        "biên bản đã ký tại hội đàm thường niên tháng 11/2022 ở tỉnh Quảng Trị."
    )
    assert [one.kind for one in told if one.status == "referenced"] == ["annual_review"]


@pytest.mark.parametrize("since", ["kể từ năm 1961", "từ năm 1962", "(5/4/1961)"])
def test_years_before_the_web_are_no_year_of_a_story(since: str) -> None:
    text = (
        " date 2023-03 Ảnh: TTXVN\n\nLễ kỷ niệm ngày các chuyên gia công an tới Lào diễn ra "
        "hôm 21/3 ở Viêng Chăn, do Bộ Công an Lào cùng Cơ quan đại diện Bộ Công an Việt Nam tổ "
        f"chức. Hơn 4.200 cán bộ Lào đã được đào tạo {since}.\n"
    )
    (held,) = parse(article("a", "a.txt", text)).meetings
    assert held.date_start == "2023-03-21"
