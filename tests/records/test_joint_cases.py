"""Figures of joint work as reports of one case tell them: hauls, people, whose work it was."""

from __future__ import annotations

import itertools

import pytest

from bordercoop.model import Outcome
from bordercoop.parse import parse
from bordercoop.sources.article import article

VIET, LAO = "Công an tỉnh Nghệ An", "Công an tỉnh Hủa Phăn (Lào)"
BOTH = {"VN-22:police", "LA-HO:police"}
MET = "Ngày 12/6/2024, tại thành phố Vinh, Công an tỉnh Nghệ An hội đàm với Công an tỉnh Hủa "
MET += "Phăn (Lào).\n\n"
ARREST = f"Ngày 5/3/2024, {VIET} phối hợp với {LAO} bắt 2 đối tượng"


def told(text: str) -> list[Outcome]:
    return parse(article("x", "x", text + "\n")).outcomes


def figures(text: str) -> set[tuple[str, float, str]]:
    return {(one.indicator, one.value, one.unit) for one in told(text)}


HAUL = {
    "20 bánh heroin": ("seized", 20, "brick"),
    "6.000 viên ma túy tổng hợp": ("seized", 6000, "tablet"),
    "3 kg ma túy đá": ("seized", 3, "kg"),
    "1 khẩu súng ngắn": ("seized", 1, "gun"),
    "12 viên đạn": ("seized", 12, "round"),
    "2 xe ô tô": ("seized", 2, "vehicle"),
    "4 điện thoại": ("seized", 4, "item"),
    "12 m3 gỗ": ("seized", 12, "m3"),
    "5,5 mét khối gỗ": ("seized", 5.5, "m3"),
}
TELLINGS = [
    ARREST + ", thu {}.",
    ARREST + " cùng {}.",
    ARREST + " cùng tang vật gồm {}.",
    ARREST + " đang vận chuyển trái phép {}.",
    ARREST + ". Khám xét xe, lực lượng chức năng phát hiện {}.",
    ARREST + ". Qua kiểm tra, tổ công tác phát hiện {} giấu trong thùng xe.",
    ARREST + ". Tang vật thu giữ là {}.",
    ARREST + ".\n\nTại hiện trường, lực lượng chức năng thu giữ {}.",
    f"Ngày 5/3/2024, {VIET} phối hợp với {LAO} phá chuyên án 524H, thu {{}}; bắt 2 đối tượng.",
]
JOINS = [", ", "; "]


@pytest.mark.parametrize("join", JOINS)
@pytest.mark.parametrize("telling", TELLINGS)
def test_every_item_of_a_haul_is_seized(telling: str, join: str) -> None:
    items = join.join(HAUL)
    assert figures(telling.format(items)) >= {*HAUL.values(), ("suspects", 2, "person")}


@pytest.mark.parametrize("telling", TELLINGS)
def test_those_who_work_on_a_case_are_the_same_in_all_its_sentences(telling: str) -> None:
    found = told(telling.format(", ".join(HAUL)))
    assert {frozenset(one.actors) for one in found} == {frozenset(BOTH)}


TWO = [
    ("một khẩu súng trường, một khẩu súng kíp", "gun"),
    ("một xe ô tô và một xe máy", "vehicle"),
    ("1 xe tải; 1 xe bán tải", "vehicle"),
    ("2 kg heroin dạng bột, 2 kg heroin dạng cục", "kg"),
]


@pytest.mark.parametrize(("things", "unit"), TWO)
def test_two_things_of_one_number_in_a_list_are_two(things: str, unit: str) -> None:
    found = [one for one in told(ARREST + f", thu giữ {things}.") if one.unit == unit]
    assert len(found) == 2


@pytest.mark.parametrize("opening", ["(gồm {})", ", gồm {}", ", bao gồm {}", "(bao gồm: {})"])
@pytest.mark.parametrize("met", [True, False])
def test_people_told_with_their_parts_are_the_parts(opening: str, met: bool) -> None:
    parts = opening.format("31 người Việt Nam, 13 người Lào")
    parts = parts if parts.startswith(",") else " " + parts
    text = f"{VIET} phối hợp với {LAO} bắt 44 đối tượng{parts}."
    text = MET + "Năm qua, hai bên phối hợp" + text.partition("(Lào)")[2] if met else text
    found = figures(text)
    assert {one for one in found if one[0] == "suspects"} == {
        ("suspects", 31, "person"),
        ("suspects", 13, "person"),
    }


@pytest.mark.parametrize(
    "wanted",
    [
        "3 đối tượng truy nã",
        "3 đối tượng trốn lệnh truy nã",
        "3 đối tượng trốn nã",
        "3 đối tượng đang có lệnh truy nã đặc biệt nguy hiểm",
        "3 kẻ trốn truy nã",
    ],
)
@pytest.mark.parametrize(
    "telling",
    [
        f"{LAO} đã bắt, bàn giao {{}} cho {VIET}.",
        f"{LAO} đã trao trả {{}} cho {VIET}.",
        f"{VIET} tiếp nhận {{}} do {LAO} bàn giao.",
        f"{VIET} phối hợp với {LAO} bắt gọn {{}}.",
        f"{VIET} và {LAO} bắt giữ {{}}.",
    ],
)
def test_wanted_persons_are_fugitives_of_both_sides(telling: str, wanted: str) -> None:
    text = "Ngày 5/3/2024, " + telling.format(wanted)
    assert figures(text) == {("fugitives", 3, "person")}
    assert {frozenset(one.actors) for one in told(text)} == {frozenset(BOTH)}


def test_the_same_number_of_people_in_one_case_is_told_by_its_more_specific_word() -> None:
    text = f"Ngày 5/3/2024, {VIET} tiếp nhận 2 đối tượng trốn lệnh truy nã.\n\nTrước đó, {LAO} "
    text += f"đã bàn giao hai đối tượng trên cho {VIET}."
    assert figures(text) == {("fugitives", 2, "person")}


def test_people_told_before_their_origin_and_arrest_are_counted_once() -> None:
    text = (
        f"{ARREST}.\n\nBa đối tượng trên xe gồm hai người mang quốc tịch Lào và một người quê "
    )
    found = figures(text + "Nghệ An đều bị bắt giữ.")
    assert ("suspects", 3, "person") in found


NAMES = [
    "Lầu Bá Tủa (SN 1990) và Vừ Chìa Lỳ (SN 1985)",
    "Lầu Bá Tủa, 34 tuổi, trú tại bản Phà Lài, tỉnh Hủa Phăn và Vừ Chìa Lỳ, 39 tuổi",
    "Lầu Bá Tủa, SN 1990, trú bản Phà Lài, và Vừ Chìa Lỳ, SN 1985, trú tại bản Na Khạng",
]


@pytest.mark.parametrize("names", NAMES)
def test_two_suspects_told_by_name_count_two(names: str) -> None:
    text = f"Ngày 5/3/2024, {VIET} phối hợp với {LAO} bắt giữ {names}."
    assert ("suspects", 2, "person") in figures(text)


@pytest.mark.parametrize("again", ["bắt giữ thành công Lầu Bá Tủa", "bắt quả tang Lầu Bá Tủa"])
def test_a_wanted_person_whose_arrest_is_told_twice_is_one(again: str) -> None:
    text = f"Ngày 5/3/2024, {VIET} phối hợp với {LAO} bắt giữ đối tượng truy nã đặc biệt nguy "
    text += f"hiểm Lầu Bá Tủa.\n\nDù bị chống trả, lực lượng chức năng đã {again}."
    assert figures(text) == {("fugitives", 1, "person")}


ONE_SIDE = [
    "Từ tháng 7/2021 đến nay, công an 10 tỉnh giáp Lào đã phát hiện, bắt giữ 2.500 đối tượng.",
    "Lực lượng Công an 4 tỉnh của Lào khám phá 17 vụ án, bắt 27 đối tượng.",
    "Công an tỉnh Nghệ An đang tiếp tục điều tra, xử lý 15 đối tượng trong đường dây.",
    "Riêng Công an tỉnh Nghệ An bắt 200 vụ, 300 đối tượng.",
]


@pytest.mark.parametrize("sentence", ONE_SIDE)
def test_what_one_side_did_alone_and_what_goes_on_counts_for_nothing(sentence: str) -> None:
    assert told(MET + sentence) == []


EXAMPLES = ["điển hình là chuyên án 312L", "nổi bật là vụ tại bản Na Khạng"]


@pytest.mark.parametrize("example", EXAMPLES)
def test_an_example_behind_a_total_counts_for_nothing(example: str) -> None:
    text = MET + "Năm 2023, hai bên phối hợp bắt 18 vụ, 23 đối tượng, thu 12 khẩu súng, "
    assert figures(text + f"{example} bắt 4 đối tượng, thu 2 khẩu súng.") == {
        ("cases", 18, "case"),
        ("suspects", 23, "person"),
        ("seized", 12, "gun"),
    }


ASKING = itertools.product(
    ["đề nghị", "yêu cầu", "mong muốn"],
    ["truy bắt 2 đối tượng", "bắt giữ đối tượng Lầu Bá Tủa"],
)


@pytest.mark.parametrize(("asks", "what"), list(ASKING))
def test_whom_one_side_asks_to_arrest_is_not_caught(asks: str, what: str) -> None:
    assert told(MET + f"{VIET} {asks} Công an tỉnh Hủa Phăn phối hợp {what}.") == []


@pytest.mark.parametrize(
    "rounds", ["8 lần phối hợp tuần tra", "phối hợp tuần tra 8 lần", "tổ chức 8 lượt tuần tra"]
)
def test_rounds_of_patrol_in_either_order(rounds: str) -> None:
    text = MET + f"Năm 2023, Công an tỉnh Nghệ An và Công an tỉnh Hủa Phăn {rounds}."
    assert figures(text) == {("patrols", 8, "patrol")}


def test_news_that_each_side_sends_the_other_counts() -> None:
    text = (
        MET
        + "Năm 2023, Công an tỉnh Hủa Phăn thông báo cho Công an tỉnh Nghệ An 30 nguồn tin; "
    )
    text += "ngược lại, Công an tỉnh Nghệ An cung cấp 52 tin."
    assert figures(text) == {
        ("information_items", 30, "item"),
        ("information_items", 52, "item"),
    }


def test_those_handed_over_are_counted_with_the_wanted_among_them() -> None:
    text = MET + "Hai bên đã bàn giao cho nhau 17 đối tượng, trong đó có 5 đối tượng truy nã."
    assert figures(text) == {("persons_handed_over", 17, "person")}


@pytest.mark.parametrize("between", [", ", "/", " với ", " và "])
def test_entry_without_leave_is_counted_by_case_and_by_person(between: str) -> None:
    text = MET + f"Hai bên phối hợp phát hiện 14 vụ{between}19 người nhập cảnh trái phép."
    assert figures(text) == {
        ("immigration_violations", 14, "case"),
        ("immigration_violations", 19, "person"),
    }


def test_those_who_are_told_of_the_law_have_broken_none() -> None:
    text = (
        MET
        + "Hai bên phối hợp tổ chức 2 hội nghị tuyên truyền cho hơn 100 người Việt Nam cư trú "
    )
    text += "tại huyện Viêng Xay."
    assert figures(text) == {("other", 2, "item")}


def test_a_wanted_person_handed_over_by_name_is_one() -> None:
    text = (
        f"Chiều 7/8/2024, tại cửa khẩu Nậm Cắn, {LAO} đã trao trả cho {VIET} đối tượng truy nã "
    )
    assert figures(text + "Lê Văn Tám, SN 1979.") == {("fugitives", 1, "person")}


def test_a_haul_told_with_its_parts_is_the_parts() -> None:
    found = figures(ARREST + ", thu giữ 315 kg ma túy gồm 200 kg ketamine, 115 kg ma túy đá.")
    assert {one for one in found if one[0] == "seized"} == {
        ("seized", 200, "kg"),
        ("seized", 115, "kg"),
    }


def test_whom_one_side_catches_for_the_other_are_caught_jointly() -> None:
    text = (
        MET
        + "Công an tỉnh Nghệ An đã giúp Công an tỉnh Hủa Phăn truy bắt 6 đối tượng phạm tội."
    )
    assert figures(text) == {("suspects", 6, "person")}


def test_what_each_side_caught_of_a_total_is_in_it() -> None:
    text = (
        MET + "Hai bên phối hợp làm rõ 7 đối tượng, trong đó Công an Lào bắt 4 đối tượng, Công "
    )
    assert figures(text + "an Việt Nam bắt 3 đối tượng.") == {("suspects", 7, "person")}


def test_pieces_of_information_are_counted_where_the_number_is_theirs() -> None:
    assert figures(MET + "Hai bên đã cung cấp cho nhau 1.250 thông tin.") == {
        ("information_items", 1250, "item")
    }
    assert told(MET + "Hai bên thông tin cho nhau về tội phạm.") == []


PERIODS = {
    "Từ năm 2020 đến năm 2023": ("2020-01-01", "2023-12-31"),
    "Từ năm 2020 đến hết năm 2023": ("2020-01-01", "2023-12-31"),
    "Giai đoạn từ 2020 đến 2023": ("2020-01-01", "2023-12-31"),
    "Giai đoạn 2020 - 2023": ("2020-01-01", "2023-12-31"),
    "Từ tháng 6/2023 đến tháng 5/2024": ("2023-06-01", "2024-05-31"),
    "Từ ngày 15/12/2022 đến ngày 14/12/2023": ("2022-12-15", "2023-12-14"),
    "6 tháng đầu năm 2024": ("2024-01-01", "2024-06-30"),
    "Trong năm 2023": ("2023-01-01", "2023-12-31"),
}


@pytest.mark.parametrize("opening", PERIODS)
def test_the_period_that_figures_are_of(opening: str) -> None:
    (one,) = told(MET + f"{opening}, hai bên phối hợp phá 45 chuyên án.")
    assert (one.period_start, one.period_end) == PERIODS[opening]
