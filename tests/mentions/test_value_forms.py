"""Forms of money, numbers and days, each with the value that it has: never another one."""

from __future__ import annotations

import pytest
from marked import read

from bordercoop.parse import doubts, parsed
from bordercoop.sources.article import article

GIFT = (
    "20/06/2024\nNgày 19/6/2024, tại thành phố Thanh Hóa, Công an tỉnh Thanh Hóa hội đàm với "
    "Công an tỉnh Hủa Phăn (Lào).\n\nDịp này, Công an tỉnh Thanh Hóa trao {} hỗ trợ Công an "
    "tỉnh Hủa Phăn sửa chữa trụ sở.\n"
)
TALKS = (
    "Công an tỉnh Thanh Hóa hội đàm với Công an tỉnh Hủa Phăn\n20/06/2024\n{}, tại tỉnh Hủa "
    "Phăn (Lào), Công an tỉnh Thanh Hóa đã hội đàm với Công an tỉnh Hủa Phăn.\n"
)

SUMS = {
    "100.000.000 đồng": (100_000_000, "VND"),
    "100 000 000 đồng": (100_000_000, "VND"),
    "100\u00a0000\u00a0000 đồng": (100_000_000, "VND"),
    "100\u2009000\u2009000 đồng": (100_000_000, "VND"),
    "100.000.000đ": (100_000_000, "VND"),
    "100,000,000 đồng": (100_000_000, "VND"),
    "100tr đồng": (100_000_000, "VND"),
    "100 tr.đ": (100_000_000, "VND"),
    "một trăm triệu đồng": (100_000_000, "VND"),
    "5,000 USD": (5_000, "USD"),
    "$5,000": (5_000, "USD"),
    "5.000 đô la Mỹ": (5_000, "USD"),
    "5 nghìn USD": (5_000, "USD"),
    "5 ngàn đô": (5_000, "USD"),
    "1/2 tỷ đồng": (500_000_000, "VND"),
    "nửa tỷ đồng": (500_000_000, "VND"),
    "1 tỷ 250 triệu đồng": (1_250_000_000, "VND"),
    "1 tỷ rưỡi đồng": (1_500_000_000, "VND"),
    "2 triệu 500 nghìn đồng": (2_500_000, "VND"),
    "1,5 tỷ kíp": (1_500_000_000, "LAK"),
    "5.000 USD (tương đương 120 triệu đồng)": (5_000, "USD"),
    "120 triệu đồng (khoảng 5.000 USD)": (120_000_000, "VND"),
}


@pytest.mark.parametrize(("form", "value"), SUMS.items(), ids=SUMS)
def test_a_sum_has_one_value_however_it_is_written(form: str, value: tuple[float, str]) -> None:
    told = [(gift.amount, gift.currency) for gift in read(GIFT.format(form)).aid]
    assert told == [value]


@pytest.mark.parametrize("form", ["từ 100 - 150 triệu đồng", "100 đến 150 triệu đồng"])
def test_of_a_range_the_lower_figure_is_taken_and_said_to_be_exceeded(form: str) -> None:
    page = article("x", "x", GIFT.format(form))
    found = parsed(page)
    (gift,) = found.line.aid
    assert (gift.amount, gift.currency, gift.approximate) == (100_000_000, "VND", "over")
    assert "P205" in {one.code for one in doubts(found, page)}


def test_hundreds_of_millions_have_no_figure() -> None:
    assert [gift.amount for gift in read(GIFT.format("hàng trăm triệu đồng")).aid] in (
        [],
        [None],
    )


@pytest.mark.parametrize("province", ["Xiêng Khoảng", "Hủa Phăn", "Salavan"])
def test_the_name_of_a_province_hedges_no_figure(province: str) -> None:
    text = (
        GIFT.replace("Hủa Phăn", province)
        .format("250 triệu đồng")
        .replace(
            f"trao 250 triệu đồng hỗ trợ Công an tỉnh {province}",
            f"hỗ trợ Công an tỉnh {province} 250 triệu đồng",
        )
    )
    (gift,) = read(text).aid
    assert (gift.amount, gift.approximate) == (250_000_000, None)


@pytest.mark.parametrize(
    ("form", "value"),
    [
        ("10,2 kg", 10.2), ("10.2kg", 10.2), ("10,2kg", 10.2), ("1.200 kg", 1200),
        ("12 bánh (4,2 kg)", 4.2),
    ],
)  # fmt: skip
def test_the_weight_of_a_haul(form: str, value: float) -> None:
    told = read(
        GIFT.format("100 triệu đồng")
        + f"Năm qua, hai bên phối hợp phá 3 vụ, thu giữ {form} heroin.\n"
    ).outcomes
    assert [one.value for one in told if one.indicator == "seized"] == [value]


DAYS = {
    "Ngày 18/06/24": ("2024-06-18", "2024-06-18", "day"),
    "Ngày 18-06-2024": ("2024-06-18", "2024-06-18", "day"),
    "Ngày 18.6.2024": ("2024-06-18", "2024-06-18", "day"),
    "Ngày 18 tháng 06 năm 2024": ("2024-06-18", "2024-06-18", "day"),
    "Ngày 18/6/2567": ("2024-06-18", "2024-06-18", "day"),
    "Mùng 8/6": ("2024-06-08", "2024-06-08", "day"),
    "Mồng 8 tháng 6": ("2024-06-08", "2024-06-08", "day"),
    "Ngày 17, 18/6/2024": ("2024-06-17", "2024-06-18", "day"),
    "Các ngày 17 và 18/6": ("2024-06-17", "2024-06-18", "day"),
    "Trong hai ngày 17-18/6": ("2024-06-17", "2024-06-18", "day"),
    "Từ 30/5 - 02/6/2024": ("2024-05-30", "2024-06-02", "day"),
    "Từ ngày 30/5 đến ngày 2/6": ("2024-05-30", "2024-06-02", "day"),
    "Tháng Sáu năm 2024": ("2024-06-01", "2024-06-30", "month"),
    "Tháng 6/2024": ("2024-06-01", "2024-06-30", "month"),
    "Trong tháng 6": ("2024-06-01", "2024-06-30", "month"),
    "Quý II/2024": ("2024-04-01", "2024-06-30", "month"),
    "6 tháng đầu năm 2024": ("2024-01-01", "2024-06-30", "month"),
    "Năm 2024": ("2024-01-01", "2024-12-31", "year"),
    "Thứ Năm tuần trước": ("2024-06-13", "2024-06-13", "day"),
    "Hôm thứ Ba": ("2024-06-18", "2024-06-18", "day"),
    "Thứ Ba tuần trước (18/6)": ("2024-06-18", "2024-06-18", "day"),
    "Ngày 28/12": ("2023-12-28", "2023-12-28", "day"),
    "Cuối năm ngoái": ("2023-01-01", "2023-12-31", "year"),
    "Đầu năm nay": ("2024-01-01", "2024-12-31", "year"),
    "Sáng nay": ("2024-06-20", "2024-06-20", "day"),
    "Hôm qua": ("2024-06-19", "2024-06-19", "day"),
}


@pytest.mark.parametrize(("form", "value"), DAYS.items(), ids=DAYS)
def test_a_day_has_one_value_however_it_is_written(
    form: str, value: tuple[str, str, str]
) -> None:
    (meeting,) = read(TALKS.format(form)).meetings
    assert (meeting.date_start, meeting.date_end, meeting.date_precision) == value
    assert meeting.date_basis == "text"


@pytest.mark.parametrize(
    "form", ["Ngày 31/4/2024", "Ngày 29/2/2023", "Ngày 32/5", "Ngày 12/13"]
)
def test_a_day_that_does_not_exist_is_none_and_noted(form: str) -> None:
    page = article("x", "x", TALKS.format(form))
    found = parsed(page)
    (meeting,) = found.line.meetings
    assert (meeting.date_start, meeting.date_precision, meeting.date_basis) == (None,) * 3
    assert "P204" in {one.code for one in doubts(found, page)}


def test_a_day_without_any_year_to_be_had_is_none_and_noted() -> None:
    page = article("x", "x", TALKS.format("Ngày 18/6").replace("20/06/2024\n", ""))
    found = parsed(page)
    assert [one.date_start for one in found.line.meetings] == [None]
    assert "P204" in {one.code for one in doubts(found, page)}


def test_publication_stands_in_where_no_day_is_told() -> None:
    (meeting,) = read(TALKS.format("Vừa qua")).meetings
    assert (meeting.date_start, meeting.date_basis) == ("2024-06-20", "publication")
