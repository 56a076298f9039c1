"""Conditions with their consequences, lists under one who asks, and what comes again."""

from __future__ import annotations

from typing import Any

import pytest

from bordercoop.parse import parse
from bordercoop.sources.article import article

MET = (
    "Ngày 12/6/2024, tại thành phố Vinh, Công an tỉnh Nghệ An do Đại tá Trần Văn Khoa, Phó "
    "Giám đốc làm trưởng đoàn hội đàm với Công an tỉnh Hủa Phăn (Lào).\n\n"
)
LAO, VIET = "LA-HO:police", "VN-22:police"


def commitments(text: str) -> list[Any]:
    return parse(article("x", "x", MET + text)).commitments


@pytest.mark.parametrize("condition", ["khi bắt được đối tượng truy nã", "nếu có người lạ"])
def test_a_condition_stands_with_what_is_done_then(condition: str) -> None:
    found = commitments(
        f"Đại tá Trần Văn Khoa đề nghị bạn tuần tra chung; {condition} thì báo ngay."
    )
    assert [one.text for one in found][1:] == [f"{condition} thì báo ngay"]


@pytest.mark.parametrize("condition", ["Khi có gia súc thất lạc", "Nếu xảy ra cháy rừng"])
def test_both_sides_behind_a_condition_open_no_clause(condition: str) -> None:
    found = commitments(
        f"Hai bên thống nhất:\n\n- Tuần tra chung khu vực biên giới.\n\n- {condition}, hai bên "
        "hỗ trợ nhau."
    )
    assert [one.text for one in found][1:] == [f"{condition}, hai bên hỗ trợ nhau"]


def test_a_condition_alone_is_none() -> None:
    found = commitments(
        "Đại tá Trần Văn Khoa đề nghị bạn tuần tra chung; nếu có người cư trú trái phép, mong "
        "bạn thông báo sớm."
    )
    assert [one.text for one in found] == ["tuần tra chung", "thông báo sớm"]


@pytest.mark.parametrize("mark", [";", ","])
def test_to_agree_may_be_asked_for(mark: str) -> None:
    found = commitments(
        f"Đại tá Trần Văn Khoa đề nghị hai bên tuần tra chung{mark} thống nhất mẫu công hàm."
    )
    assert {one.kind for one in found} == {"requested"}


@pytest.mark.parametrize("concludes", ["kết luận", "đi đến kết luận"])
def test_a_conference_concludes_what_is_listed(concludes: str) -> None:
    found = commitments(
        f"Hội nghị {concludes}: tuần tra chung khu vực biên giới; giữ đường dây nóng."
    )
    assert [one.kind for one in found] == ["agreed", "agreed"]
    assert commitments(f"Hội nghị {concludes} rất tốt đẹp.") == []


@pytest.mark.parametrize("again", ["hằng năm", "hàng năm", "mỗi năm"])
def test_what_comes_again_has_no_date_by_which(again: str) -> None:
    (one,) = commitments(f"Hai bên thống nhất {again} tổ chức hội nghị sơ kết vào tháng 12.")
    assert one.due is None


@pytest.mark.parametrize("feast", ["Tết Bunpimay 2025", "lễ hội năm 2025"])
def test_the_year_of_an_event_invited_to_is_its_date(feast: str) -> None:
    (one,) = commitments(f"Đại tá Trần Văn Khoa mời Công an tỉnh Hủa Phăn sang dự {feast}.")
    assert (one.kind, one.due) == ("invited", "2025")


@pytest.mark.parametrize("opener", ["Theo thỏa thuận, kết quả hỗ trợ", "Kết quả phối hợp"])
def test_a_list_of_results_undertakes_nothing(opener: str) -> None:
    text = f"{opener} năm 2023 như sau:\n\n- Đào tạo: 40 cán bộ.\n\n- Tuần tra chung: 5 lượt."
    assert commitments(text) == []


@pytest.mark.parametrize("ahead", ["chuẩn bị nội dung để", "tiến tới", "nghiên cứu"])
def test_a_signing_prepared_signs_nothing(ahead: str) -> None:
    found = commitments(f"Hai bên thống nhất {ahead} ký kế hoạch hợp tác năm 2025.")
    assert "signed" not in {one.kind for one in found}


@pytest.mark.parametrize("asks", ["xin được", "xin hỗ trợ"])
def test_help_asked_for_humbly(asks: str) -> None:
    text = f"Giám đốc Công an tỉnh Hủa Phăn {asks} trang bị 2 xe ô tô cho Đội chống ma túy."
    line = parse(article("x", "x", MET + text))
    assert [(one.kind, one.actors) for one in line.commitments] == [("requested", [LAO])]
    assert line.aid == []


@pytest.mark.parametrize("often", ["mỗi quý", "hằng tháng", "hàng tuần"])
@pytest.mark.parametrize("asks", ["đề xuất", "kiến nghị", "đề nghị"])
def test_how_often_may_stand_before_who_is_asked(asks: str, often: str) -> None:
    (one,) = commitments(f"Đại tá Trần Văn Khoa {asks} {often} hai bên gặp nhau một lần.")
    assert (one.kind, one.actors, one.addressees) == ("requested", [VIET], [LAO, VIET])
