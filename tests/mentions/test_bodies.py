"""Bodies as they are named: kind, form, level, places, units."""

from __future__ import annotations

from typing import Any

import pytest

from bordercoop.mentions.organisations import Body


def only(tell: Any, text: str) -> tuple[str, Body]:
    found: list[tuple[str, Body]] = tell(text).of("body")
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("name", "kind", "level", "province"),
    [
        ("Công an tỉnh Sơn La", "police", "province", "VN-05"),
        ("Sở An ninh tỉnh Sê Kông", "police", "province", "LA-XE"),
        ("Công an Nghệ An", "police", "province", "VN-22"),
        ("CAT Quảng Trị", "police", "province", "VN-25"),
        ("UBND tỉnh Quảng Nam", "government", "province", "VN-27"),
        ("Tỉnh ủy Thanh Hóa", "party", "province", "VN-21"),
        ("Công an huyện Đắc Chưng (tỉnh Sê Kông)", "police", "district", "LA-XE"),
        ("Bộ Chỉ huy Bộ đội Biên phòng tỉnh Quảng Bình", "border_guard", "province", "VN-24"),
        ("Trại tạm giam Công an tỉnh Sơn La", "police", "unit", "VN-05"),
    ],
)
def test_a_body_is_named_with_its_kind_level_and_place(
    tell: Any, name: str, kind: str, level: str, province: str
) -> None:
    words, body = only(tell, f"{name} đã trao tặng quà.")
    assert (words.rstrip(), body.kind, body.level) == (name, kind, level)
    assert body.form == "named"
    assert [site.province for site in body.sites] == [province]


@pytest.mark.parametrize(
    ("name", "kind", "country"),
    [
        ("Bộ Công an Lào", "mps", "LA"),
        ("Bộ An ninh", "mps", "LA"),
        ("Bộ Công an Việt Nam", "mps", "VN"),
        ("Cơ quan đại diện Bộ Công an Lào tại Việt Nam", "representative", "LA"),
        ("Đại sứ quán Việt Nam tại Lào", "embassy", "VN"),
        ("Đại sứ quán tại Lào", "embassy", "VN"),
    ],
)
def test_a_body_of_a_country(tell: Any, name: str, kind: str, country: str) -> None:
    words, body = only(tell, f"{name} đã trao tặng quà.")
    assert (words, body.kind, body.country) == (name, kind, country)


def test_an_enumeration_counts_in_full(tell: Any) -> None:
    _, body = only(tell, "Công an 3 tỉnh Xiêng Khoảng, Bô Ly Khăm Xay và Hủa Phăn cùng dự.")
    assert [site.province for site in body.sites] == ["LA-XI", "LA-BL", "LA-HO"]
    assert body.count == 3


def test_provinces_that_are_only_counted_are_a_group(tell: Any) -> None:
    _, body = only(tell, "Công an 5 tỉnh Bắc Lào cùng dự.")
    assert (body.form, body.count, body.country) == ("plural", 5, "LA")


def test_a_department_has_the_name_of_its_task(tell: Any) -> None:
    _, body = only(tell, "Cục Cảnh sát điều tra tội phạm về ma túy (Bộ Công an) cùng dự.")
    assert (body.kind, body.unit) == ("mps", "Cục Cảnh sát điều tra tội phạm về ma túy")


def test_a_border_post_lies_where_its_crossing_lies(tell: Any) -> None:
    _, body = only(tell, "Đồn Biên phòng cửa khẩu quốc tế Lao Bảo cùng dự.")
    assert (body.kind, body.sites[0].province) == ("border_guard", "VN-25")


@pytest.mark.parametrize(
    ("words", "reference"),
    [("hai bên", "both"), ("phía bạn", "lao_side"), ("đoàn công tác", "delegation")],
)
def test_words_that_point_back(tell: Any, words: str, reference: str) -> None:
    assert only(tell, f"Sau đó, {words} đã trao đổi.")[1].reference == reference


@pytest.mark.parametrize("text", ["Lực lượng công an nhân dân", "Bạn bè gần xa", "Chúng ta"])
def test_words_that_are_no_body(tell: Any, text: str) -> None:
    assert tell(f"{text} đã trao đổi.").of("body") == []
