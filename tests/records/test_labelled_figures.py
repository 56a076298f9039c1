"""Tables of figures: what is counted stands before a colon or a copula, the number behind."""

from __future__ import annotations

from itertools import product
from typing import Any

import pytest

from bordercoop.parse import parse
from bordercoop.sources.article import article

MET = (
    "Ngày 12/6/2024, tại thành phố Vinh, Công an tỉnh Nghệ An hội đàm với Công an tỉnh "
    "Hủa Phăn (Lào).\n\n"
)
LINES = {
    "Tuần tra chung: {} lượt": ("patrols", "patrol", None),
    "Tuần tra song phương: {}": ("patrols", "patrol", None),
    "Tin, tài liệu trao đổi: {}": ("information_items", "item", None),
    "Trao đổi: {} tin": ("information_items", "item", None),
    "Vụ án ma túy cùng khám phá: {}": ("cases", "case", None),
    "Đối tượng bắt giữ: {}": ("suspects", "person", None),
    "Đối tượng truy nã bàn giao cho nhau: {}": ("fugitives", "person", None),
    "Nạn nhân mua bán người được giải cứu: {} người": ("victims", "person", None),
    "Công dân phía Lào trao trả: {} người": ("persons_handed_over", "person", None),
    "Xuất nhập cảnh trái phép bị xử lý: {} vụ": ("immigration_violations", "case", None),
    "Heroin thu giữ: {} kg": ("seized", "kg", "heroin"),
    "Thu giữ: {} viên hồng phiến": ("seized", "tablet", "methamphetamine"),
    "Súng tự chế thu giữ: {} khẩu": ("seized", "gun", "weapons"),
    "Cây thuốc phiện bị nhổ bỏ: {} ha": ("other", "hectare", "opium"),
}
OPENERS = (
    "Kết quả phối hợp của hai bên trong năm 2023:",
    "Một số kết quả đạt được:",
    "Số liệu một năm phối hợp giữa hai đơn vị:",
    "KẾT QUẢ PHỐI HỢP GIỮA HAI ĐƠN VỊ",
)
BULLETS = ("- ", "+ ", "1. ", "")


def outcomes(text: str) -> list[Any]:
    return parse(article("x", "x", MET + text)).outcomes


def told(found: list[Any]) -> set[tuple[str, float, str, str | None]]:
    return {(one.indicator, one.value, one.unit, one.substance) for one in found}


ROWS = (
    "{label} | {figure}",
    "{label}\t{figure}",
    "3 | {label} | {figure}",
    "| {label} | {figure} |",
)
MEASURED = (
    "Heroin thu giữ (kg): {}",
    "Súng tự chế thu giữ (khẩu): {}",
    "Thu hồng phiến (viên): {}",
)
"""Labels with the unit in brackets."""


@pytest.mark.parametrize("row", ROWS)
def test_a_row_of_a_table_tells_what_its_label_tells_before_a_colon(row: str) -> None:
    for line in (*LINES, *MEASURED):
        label, _, figure = line.format("14").partition(": ")
        written = row.format(label=label, figure=figure)
        heading = row.format(label="Nội dung", figure="Kết quả")
        before = told(outcomes(f"{OPENERS[0]}\n\n{label}: {figure}\n"))
        assert len(before) == 1, line
        assert told(outcomes(f"{OPENERS[0]}\n\n{heading}\n{written}\n")) == before, line


@pytest.mark.parametrize("mark", [" | ", "\t"])
def test_of_a_row_with_several_columns_of_figures_none_is_guessed(mark: str) -> None:
    rows = mark.join(("Nội dung", "2022", "2023")), mark.join(("Tuần tra chung", "12", "14"))
    assert outcomes(f"{OPENERS[0]}\n\n" + "\n".join(rows) + "\n") == []


@pytest.mark.parametrize("line", LINES)
@pytest.mark.parametrize("opener", OPENERS)
def test_a_line_of_a_table_is_an_outcome(opener: str, line: str) -> None:
    indicator, unit, substance = LINES[line]
    for bullet, number in product(BULLETS, ("07", "14")):
        figures = "\n".join(f"{bullet}{each}" for each in (line.format(number), "Ghi chú: 0"))
        assert told(outcomes(f"{opener}\n{figures}")) == {
            (indicator, float(number), unit, substance)
        }, bullet


def test_a_table_of_all_lines_gives_each_its_own() -> None:
    numbers = range(11, 11 + len(LINES))
    table = [f"- {line.format(n)}" for line, n in zip(LINES, numbers, strict=True)]
    found = outcomes("\n".join([OPENERS[0], *table]))
    assert told(found) == {
        (indicator, float(n), unit, substance)
        for (indicator, unit, substance), n in zip(LINES.values(), numbers, strict=True)
    }
    assert {one.period_start for one in found} == {"2023-01-01"}
    for one, line, n in zip(found, LINES, numbers, strict=True):
        assert one.evidence[0].text == line.format(n)


@pytest.mark.parametrize("line", LINES)
@pytest.mark.parametrize(
    "opener",
    [
        "Chỉ tiêu năm 2025:",
        "Hai bên thống nhất trong thời gian tới thực hiện:",
        "Hai bên đề nghị thời gian tới đạt được:",
    ],
)
def test_what_is_planned_is_none(opener: str, line: str) -> None:
    assert not outcomes(f"{opener}\n- {line.format('07')}\n- {line.format('14')}")


@pytest.mark.parametrize("line", ["Đối tượng bắt giữ: {}", "Heroin thu giữ: {} kg"])
@pytest.mark.parametrize("side", ["Công an tỉnh Nghệ An", "Công an tỉnh Hủa Phăn"])
def test_what_one_side_did_is_none(side: str, line: str) -> None:
    assert not outcomes(f"Kết quả năm 2023 của {side}:\n- {line.format('07')}\n- Tin: 14")


@pytest.mark.parametrize("copula", ["là", "đạt", "lên tới"])
@pytest.mark.parametrize(
    ("subject", "after", "fact"),
    [
        ("số vụ án cùng triệt phá", "", ("cases", 14.0, "case", None)),
        ("số đối tượng cùng bắt giữ", "", ("suspects", 14.0, "person", None)),
        ("số tin hai bên trao đổi", "", ("information_items", 14.0, "item", None)),
        ("lượng heroin cùng thu giữ", " kg", ("seized", 14.0, "kg", "heroin")),
    ],
)
def test_a_number_is_told_with_a_copula(
    subject: str, after: str, fact: tuple[Any, ...], copula: str
) -> None:
    text = f"Trong năm 2023, {subject} {copula} 14{after}."
    assert told(outcomes(text)) == {fact}


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("14 đối tượng {} bị bắt.", ("suspects", "person", None)),
        ("14 bánh heroin {} bị thu giữ.", ("seized", "brick", "heroin")),
        ("14 công dân Lào {} được trao trả.", ("persons_handed_over", "person", None)),
    ],
)
@pytest.mark.parametrize("beside", ["", "(trong danh sách)", "trên tuyến biên giới"])
def test_what_was_done_may_stand_behind_what_is_counted(
    text: str, fact: tuple[Any, ...], beside: str
) -> None:
    said = "Trong năm 2023, hai bên phối hợp chặt chẽ; " + text.format(beside)
    assert told(outcomes(said)) == {(fact[0], 14.0, *fact[1:])}


@pytest.mark.parametrize("given", ["Bắt", "Thu", "Giao"])
def test_a_syllable_of_a_name_is_no_verb(given: str) -> None:
    name = f"Xổm {given} Thếp Pha Vông"
    assert not outcomes(f"Đại úy {name}, Phó Giám đốc, cho hay hai bên đã phối hợp tốt.")


def test_a_substance_is_stated_by_its_label() -> None:
    table = "Kết quả phối hợp năm 2023:\n- Heroin thu giữ: 9,35 kg\n- Ghi chú: 0"
    (one,) = outcomes(table)
    told = {
        field: [(MET + table)[a:b] for a, b in spans] for field, spans in one.grounds.items()
    }
    assert told["substance"] == ["Heroin"]
    assert told["unit"] == ["kg"]


UNITS = {
    "Tin, tài liệu trao đổi": ("tin", ("information_items", "item", None)),
    "Tuần tra chung": ("lượt", ("patrols", "patrol", None)),
    "Vụ ma túy cùng triệt phá": ("vụ", ("cases", "case", None)),
    "Mua bán ma túy bị triệt phá": ("vụ", ("cases", "case", None)),
    "Đối tượng ma túy bị bắt": ("người", ("suspects", "person", None)),
    "Heroin thu giữ": ("kg", ("seized", "kg", "heroin")),
    "Ma túy tổng hợp thu giữ": ("viên", ("seized", "tablet", "synthetic_drugs")),
    "Súng quân dụng thu giữ": ("khẩu", ("seized", "gun", "weapons")),
    "Người trốn truy nã được bàn giao": ("người", ("fugitives", "person", None)),
    "Công dân Lào được trao trả": ("người", ("persons_handed_over", "person", None)),
    "Nạn nhân mua bán người được giải cứu": ("người", ("victims", "person", None)),
    "Công dân được hỗ trợ về nước": ("người", ("citizens_assisted", "person", None)),
}
"""Labels with their units in a cell of their own."""
COLUMNS = {
    "{n} | {label} | {unit} | {figure}": "STT | Nội dung | Đơn vị | Số liệu",
    "{label} | {unit} | {figure}": "Nội dung | ĐVT | Kết quả",
    "{label} | {figure} | {unit}": "",
    "| {n} | {label} | {unit} | {figure} |": "| TT | Nội dung | Đơn vị | Số lượng |",
    "{label}\t{unit}\t{figure}": "Nội dung\tĐơn vị tính\tSố lượng",
    "{n}\t{label}\t{unit}\t{figure}": "TT\tNội dung\tĐơn vị tính\tSố lượng",
}
TITLED = (
    "PHỤ LỤC\nKết quả phối hợp giữa Công an tỉnh Nghệ An và Công an tỉnh Hủa Phăn năm 2023\n"
    "(Kèm theo báo cáo tại hội nghị ngày 12/6/2024, thành phố Vinh, tỉnh Nghệ An)\n\n"
)


@pytest.mark.parametrize("opener", [MET + OPENERS[0] + "\n", MET + OPENERS[3] + "\n", TITLED])
@pytest.mark.parametrize("row", COLUMNS)
def test_the_unit_of_a_row_may_have_a_cell_of_its_own(row: str, opener: str) -> None:
    rows = [COLUMNS[row]] if COLUMNS[row] else []
    for n, (label, (unit, _)) in enumerate(UNITS.items(), 1):
        rows.append(row.format(n=n, label=label, unit=unit, figure=f"{100 + n}"))
    found = parse(article("x", "x", opener + "\n".join(rows) + "\n")).outcomes
    facts = {(o.indicator, o.value, o.unit, o.substance) for o in found}
    assert facts == {
        (indicator, 100.0 + n, unit, substance)
        for n, (_, (indicator, unit, substance)) in enumerate(UNITS.values(), 1)
    }
    assert {one.period_start for one in found} <= {"2023-01-01", None}


@pytest.mark.parametrize("mark", [" | ", "\t"])
@pytest.mark.parametrize("cells", [("lượt", "12", "14"), ("12", "14", "lượt")])
def test_of_several_figures_with_a_unit_none_is_guessed(
    cells: tuple[str, ...], mark: str
) -> None:
    heading = mark.join(("Nội dung", "Đơn vị", "2022", "2023"))
    row = mark.join(("Tuần tra chung", *cells))
    assert outcomes(f"{OPENERS[0]}\n\n{heading}\n{row}\n") == []


def test_targets_in_rows_are_none() -> None:
    row = "1 | Tuần tra chung | lượt | 30"
    assert (
        outcomes(f"Chỉ tiêu phối hợp năm 2025:\n\nNội dung | Đơn vị | Số lượng\n{row}\n") == []
    )
