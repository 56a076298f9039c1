"""Every form of a sum or a day with every figure: what is written comes back, or nothing."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from marked import read

from bordercoop.mentions.dates import UNREAD
from bordercoop.parse import doubts, parsed
from bordercoop.sources.article import article

SIGNS = (" đồng", "đ", " đ", " VNĐ", " USD", " đô la Mỹ", " kíp", " bạt")
BLANKS = (".", " ", "\u00a0", "\u2009", "\u202f", ",")
SCALES = {"nghìn": 10**3, "ngàn": 10**3, "triệu": 10**6, "tr": 10**6, "tỷ": 10**9, "tỉ": 10**9}
PUBLISHED = date(2024, 5, 24)


def grouped(value: int, by: str) -> str:
    return f"{value:,}".replace(",", by)


def sums(tell: Any, form: str) -> list[float]:
    text = f"Công an tỉnh đã trao {form} cho bạn."
    return [number.value for _, number in tell(text).of("number")]


@settings(deadline=None)
@given(value=st.integers(1, 10**13), by=st.sampled_from(BLANKS), sign=st.sampled_from(SIGNS))
def test_a_sum_in_figures_comes_back_however_its_thousands_are_parted(
    tell: Any, value: int, by: str, sign: str
) -> None:
    assert sums(tell, grouped(value, by) + sign) == [value]


@settings(deadline=None)
@given(value=st.integers(1, 9_999), scale=st.sampled_from(sorted(SCALES)), gap=st.booleans())
def test_a_sum_with_its_scale_comes_back(tell: Any, value: int, scale: str, gap: bool) -> None:
    form = f"{grouped(value, '.')}{' ' if gap else ''}{scale} đồng"
    assert sums(tell, form) == [value * SCALES[scale]]


@settings(deadline=None)
@given(more=st.integers(1, 999), value=st.integers(1, 999))
def test_a_sum_in_two_scales_is_one(tell: Any, more: int, value: int) -> None:
    assert sums(tell, f"{value} tỷ {more} triệu đồng") == [value * 10**9 + more * 10**6]


@settings(deadline=None)
@given(value=st.integers(1, 999), scale=st.sampled_from(["triệu", "tỷ"]))
def test_half_a_scale_more(tell: Any, value: int, scale: str) -> None:
    form = f"{value} {scale} rưỡi đồng"
    assert sums(tell, form) == [value * SCALES[scale] + SCALES[scale] // 2]


@settings(deadline=None)
@given(
    head=st.integers(1, 999),
    groups=st.lists(st.from_regex(r"\d{1,5}", fullmatch=True), min_size=2, max_size=4),
    by=st.sampled_from(".,"),
)
def test_groups_that_are_no_thousands_make_no_number(
    tell: Any, head: int, groups: list[str], by: str
) -> None:
    form = by.join([str(head), *groups]) + " đồng"
    value = float("".join([str(head), *groups]))
    found = [number.value for _, number in tell(f"Đã trao {form} cho bạn.").of("number")]
    assert found == ([value] if all(len(one) == 3 for one in groups) else [])


def test_a_figure_that_cannot_be_read_is_noted(tell: Any) -> None:
    notes = tell("Công an tỉnh đã trao 1.000.00 đồng cho bạn.").page.notes
    assert [note.code for note in notes.values()] == ["P207"]


DAY_FORMS = {
    "ngày {d}/{m}/{y}": "full",
    "ngày {d:02}/{m:02}/{y}": "full",
    "ngày {d}-{m}-{y}": "full",
    "ngày {d}.{m}.{y}": "full",
    "ngày {d:02}/{m:02}/{s:02}": "full",
    "ngày {d} tháng {m} năm {y}": "full",
    "ngày {d}/{m}/{b}": "full",
    "mùng {d}/{m}/{y}": "full",
    "ngày {d}/{m}": "bare",
    "mồng {d} tháng {m}": "bare",
    "sáng {d}/{m}": "bare",
}


@pytest.mark.parametrize("form", DAY_FORMS)
@settings(deadline=None)
@given(back=st.integers(0, 360))
def test_a_day_comes_back_in_every_form(tell: Any, form: str, back: int) -> None:
    day = PUBLISHED - timedelta(days=back)
    written = form.format(
        d=day.day, m=day.month, y=day.year, s=day.year % 100, b=day.year + 543
    )
    found = tell(f"Vào {written}, hai bên đã hội đàm.").of("date")
    assert [value.start for _, value in found] == [day.isoformat()]


@settings(deadline=None)
@given(
    day=st.integers(32, 99), month=st.integers(1, 99), form=st.sampled_from(sorted(DAY_FORMS))
)
def test_what_is_no_day_has_no_value(tell: Any, day: int, month: int, form: str) -> None:
    written = form.format(d=day, m=month, y=2024, s=24, b=2567)
    told: Any = tell(f"Vào {written}, hai bên đã hội đàm.")
    values = [value for _, value in told.of("date")]
    assert [value.form for value in values] == [UNREAD]
    assert [note.code for note in told.page.notes.values()] == ["P204"]


TALKS = (
    "Công an tỉnh Thanh Hóa hội đàm với Công an tỉnh Hủa Phăn\n20/06/2024\n{}, tại tỉnh Hủa "
    "Phăn (Lào), Công an tỉnh Thanh Hóa đã hội đàm với Công an tỉnh Hủa Phăn.\n"
)


@pytest.mark.parametrize(
    "form",
    [
        "Tuần trước", "Cuối tuần qua", "Tháng trước", "Hôm kia", "Ngày 18", "Mùng 5",
        "Ngày mười tám tháng sáu", "Tháng 13/2024", "Từ ngày 30/2 đến 2/3/2024",
    ],
)  # fmt: skip
def test_words_that_do_not_tell_which_day_leave_it_open(form: str) -> None:
    page = article("x", "x", TALKS.format(form))
    found = parsed(page)
    assert [(m.date_start, m.date_basis) for m in found.line.meetings] == [(None, None)]
    assert "P204" in {one.code for one in doubts(found, page)}


@pytest.mark.parametrize(
    ("form", "start", "end"),
    [
        ("Ngày 16, 17 và 18/6", "2024-06-16", "2024-06-18"),
        ("Quý hai năm 2024", "2024-04-01", "2024-06-30"),
        ("Nửa đầu năm 2024", "2024-01-01", "2024-06-30"),
        ("6 tháng cuối năm 2023", "2023-07-01", "2023-12-31"),
        ("Tháng 6/2567", "2024-06-01", "2024-06-30"),
        ("Tháng Năm", "2024-05-01", "2024-05-31"),
        ("Thứ 5 tuần trước", "2024-06-13", "2024-06-13"),
        ("18/06/24", "2024-06-18", "2024-06-18"),
    ],
)
def test_coarser_forms_keep_both_ends(form: str, start: str, end: str) -> None:
    (meeting,) = read(TALKS.format(form)).meetings
    assert (meeting.date_start, meeting.date_end, meeting.date_basis) == (start, end, "text")


@pytest.mark.parametrize("clock", ["Thứ hai, 05/01/2026 - 08:27", "05/01/2026"])
def test_the_clock_of_a_portal_gives_way_to_the_date_of_the_article(clock: str) -> None:
    text = TALKS.replace("20/06/2024", "19/07/2023").format("Ngày 18/7")
    page = article("x", "x", f"{clock}\n{text}")
    found = parsed(page)
    assert found.line.document.published == "2023-07-19"
    assert [meeting.date_start for meeting in found.line.meetings] == ["2023-07-18"]
    assert "P208" in {one.code for one in doubts(found, page)}


@pytest.mark.parametrize("each", ["đơn vị", "tỉnh"])
def test_what_each_body_gets_is_summed_over_them(each: str) -> None:
    text = (
        "20/06/2024\nNgày 19/6/2024, tại thành phố Thanh Hóa, Công an tỉnh Thanh Hóa hội đàm "
        "với Công an tỉnh Hủa Phăn và Công an tỉnh Xiêng Khoảng (Lào).\n\nDịp này, Công an "
        "tỉnh Thanh Hóa tặng Công an tỉnh Hủa Phăn và Công an tỉnh Xiêng Khoảng mỗi "
        f"{each} 20 triệu đồng.\n"
    )
    assert [gift.amount for gift in read(text).aid] == [40_000_000]
