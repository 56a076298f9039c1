"""Figures of joint work, told with any verb and in any order, are the same figures."""

from __future__ import annotations

import pytest

from bordercoop.parse import parse
from bordercoop.sources.article import article

A, B = "Công an tỉnh Nghệ An", "Công an tỉnh Hủa Phăn"
MET = f"Ngày 12/6/2024, tại thành phố Vinh, {A} hội đàm với {B} (Lào).\n\n"
CASE = f"Ngày 5/3/2024, {A} phối hợp với {B} (Lào) "
CATCHING = (
    "bắt giữ",
    "bắt",
    "phát hiện, bắt giữ",
    "triệt phá",
    "đấu tranh, bắt giữ",
    "xử lý",
    "điều tra làm rõ",
    "khám phá",
)
SEIZING = ("thu giữ", "tịch thu", "thu", "tạm giữ")
HAUL = [("seized", 30.0), ("seized", 2.0), ("seized", 10000.0)]
BOTH = [("cases", 5.0), ("suspects", 7.0)]
WORK = [
    ("Từ đầu năm 2024 đến nay, 5 vụ với 7 đối tượng đã bị hai bên phối hợp bắt giữ.", BOTH),
    ("Theo đó, trong năm 2023, hai bên đã phối hợp bắt giữ 5 vụ, 7 đối tượng.", BOTH),
    ("Qua công tác phối hợp, 8 đối tượng truy nã bị bắt giữ.", [("fugitives", 8.0)]),
    ("Hai bên đã phối hợp bắt, bàn giao 8 đối tượng truy nã.", [("fugitives", 8.0)]),
    (f"{B} đã bắt và bàn giao cho {A} 3 đối tượng truy nã.", [("fugitives", 3.0)]),
    ("Hai bên trao đổi trên 120 lượt tin, tài liệu.", [("information_items", 120.0)]),
    ("Hai bên tổ chức 6 đợt tuần tra song phương.", [("patrols", 6.0)]),
    ("Đã tiến hành 8 cuộc tuần tra chung trên tuyến biên giới.", [("patrols", 8.0)]),
    ("Hai bên đã tổ chức gặp gỡ, trao đổi 16 lần.", [("meetings_held", 16.0)]),
    ("Năm 2023, hai bên gặp nhau 16 cuộc.", [("meetings_held", 16.0)]),
    ("Hai bên phối hợp giải cứu 5 nạn nhân bị mua bán.", [("victims", 5.0)]),
    ("Thời gian tới, hai bên phấn đấu bắt giữ 50 vụ, 60 đối tượng.", []),
    ("Năm 2023, Công an tỉnh Nghệ An đã bắt giữ 200 vụ, 300 đối tượng.", []),
    (f"{A} đề nghị {B} phối hợp truy bắt đối tượng Lầu Bá Tủa.", []),
    ("Hai bên thống nhất phối hợp bắt giữ đối tượng Lầu Bá Tủa, Vừ Chìa Lỳ.", []),
    ("Năm 2023, toàn quốc bắt giữ 20.000 vụ, 30.000 đối tượng.", []),
]
NAMED = [
    ("bắt giữ đối tượng Nang Phêng (SN 1976, trú tại tỉnh Hủa Phăn).", 1),
    ("bắt giữ Lầu Bá Tủa (SN 1980) và Vừ Chìa Lỳ (SN 1985).", 2),
    ("bắt quả tang Lầu Bá Tủa, Vừ Chìa Lỳ, Hạ Nhìa Dơ đang vận chuyển ma túy.", 3),
]


def figures(text: str) -> list[tuple[str, float]]:
    """Indicator and value of each outcome of a text."""
    return sorted((one.indicator, one.value) for one in parse(article("a", "a", text)).outcomes)


@pytest.mark.parametrize("verb", CATCHING)
def test_cases_and_suspects_with_any_verb(verb: str) -> None:
    assert (
        figures(f"{MET}Thời gian qua, hai bên đã phối hợp {verb} 5 vụ, 7 đối tượng.\n") == BOTH
    )


@pytest.mark.parametrize("verb", SEIZING)
def test_a_haul_with_any_verb(verb: str) -> None:
    told = f"hai bên phối hợp bắt giữ 5 vụ, 7 đối tượng, {verb} 30 bánh heroin, 2 kg ma túy đá"
    text = f"{MET}Năm 2023, {told}, 10.000 viên ma túy tổng hợp.\n"
    assert figures(text) == sorted([*BOTH, *HAUL])


@pytest.mark.parametrize(("sentence", "expected"), WORK)
def test_figures_in_any_order(sentence: str, expected: list[tuple[str, float]]) -> None:
    assert figures(f"{MET}{sentence}\n") == expected


@pytest.mark.parametrize(("caught", "people"), NAMED)
def test_people_caught_are_counted_where_only_their_names_stand(
    caught: str, people: int
) -> None:
    line = parse(article("a", "a", f"{CASE}{caught}\n"))
    assert [(one.indicator, one.value) for one in line.outcomes] == [("suspects", people)]
    words = " ".join(evidence.text for one in line.outcomes for evidence in one.evidence)
    assert "Lầu" not in words
    assert "Phêng" not in words
