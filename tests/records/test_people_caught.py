"""People caught who are told by name, by a letter or as `cả hai`, and whose work it was."""

from __future__ import annotations

import pytest

from bordercoop.model import Outcome
from bordercoop.parse import parse
from bordercoop.sources.article import article

VIET, LAO = "Công an tỉnh Hà Tĩnh", "Công an tỉnh Bolikhămxay (Lào)"
BOTH = {"VN-23:police", "LA-BL:police"}
TOGETHER = f"Ngày 5/3/2024, {VIET} phối hợp với {LAO}"
ONE_WANTED = {("fugitives", 1.0)}


def told(text: str) -> list[Outcome]:
    return parse(article("x", "x", text + "\n")).outcomes


def figures(text: str) -> set[tuple[str, float]]:
    return {(one.indicator, one.value) for one in told(text)}


NAMES = ["Lê Văn T.", "L.V.T.", "Vừ Bá T. (SN 1990)", "Lê Văn Tùng"]
CAUGHT = ["bị bắt giữ", "bị khống chế", "bị tóm gọn", "đã bị bắt", "vừa sa lưới", "lọt lưới"]


@pytest.mark.parametrize("caught", CAUGHT)
@pytest.mark.parametrize("name", NAMES)
def test_a_wanted_person_who_is_caught_is_one(name: str, caught: str) -> None:
    short = "Tùng" if name.endswith("Tùng") else "T."
    text = f"{TOGETHER} truy tìm {name}, đối tượng bị truy nã về tội giết người. "
    assert figures(text + f"Tại bản Lạc Xao, {short} {caught}.") == ONE_WANTED


@pytest.mark.parametrize("verb", ["bắt giữ", "bắt thành công", "khống chế", "tóm gọn"])
@pytest.mark.parametrize("name", NAMES)
def test_whom_an_arrest_names_is_one(name: str, verb: str) -> None:
    assert figures(f"{TOGETHER} {verb} {name}.") == {("suspects", 1.0)}
    wanted = f"{TOGETHER} {verb} {name}, người đang có lệnh truy nã về tội cướp."
    assert figures(wanted) == ONE_WANTED


@pytest.mark.parametrize(
    "all_of_them", ["bắt cả hai", "bắt giữ cả hai", "cả hai bị bắt", "cả hai đều bị khống chế"]
)
def test_all_of_them_are_as_many_as_the_word_says(all_of_them: str) -> None:
    text = f"{TOGETHER} vây một lán nương, {all_of_them} khi đang ngủ."
    assert figures(text) == {("suspects", 2.0)}


@pytest.mark.parametrize(
    "words", ["cả hai bên vui mừng", "cả hai tỉnh tuần tra", "bắt đầu cả hai"]
)
def test_both_of_something_else_are_nobody(words: str) -> None:
    assert figures(f"{TOGETHER} làm tốt công tác, {words}.") == set()


def test_people_counted_before_are_not_counted_again() -> None:
    text = (
        f"{TOGETHER} bắt 3 đối tượng, trong đó có Lê Văn T. Khám nhà, T. bị bắt cùng tang vật."
    )
    assert figures(text) == {("suspects", 3.0)}
    assert figures(f"{TOGETHER} bắt 2 đối tượng truy nã. Cả hai bị bắt khi đang ngủ.") == {
        ("fugitives", 2.0)
    }


def test_two_of_other_names_are_two() -> None:
    text = f"{TOGETHER} bắt giữ Lê Văn Tùng. Ngày 9/4/2024, {VIET} cùng {LAO} bắt giữ Vừ Bá D."
    assert [(one.indicator, one.value) for one in told(text)] == [("suspects", 1)] * 2


CREDITS = [
    f"Việc bắt giữ do {VIET} thực hiện cùng {LAO}.",
    f"Vụ bắt giữ có sự phối hợp giữa {VIET} và {LAO}.",
    f"Đây là kết quả phối hợp giữa {VIET} và {LAO}.",
    f"Cùng vây bắt với {VIET} có {LAO}.",
    f"Chiến công này có sự chung sức của {VIET} và {LAO}.",
]


@pytest.mark.parametrize("credit", CREDITS)
@pytest.mark.parametrize(
    ("arrest", "right"),
    [
        ("hai đối tượng bị bắt quả tang", {("suspects", 2.0)}),
        ("một người đàn ông bị truy nã quốc tế đã bị bắt", ONE_WANTED),
        (
            "2 đối tượng vận chuyển 18 kg ma túy đá bị bắt giữ",
            {("suspects", 2.0), ("seized", 18.0)},
        ),
    ],
)
def test_whose_work_it_was_may_be_told_behind(
    arrest: str, right: set[tuple[str, float]], credit: str
) -> None:
    text = f"Ngày 5/3/2024, tại huyện Khăm Cợt, {arrest}."
    assert figures(f"{text} {credit}") == right
    assert {frozenset(one.actors) for one in told(f"{text} {credit}")} == {frozenset(BOTH)}
    assert figures(f"{text} Việc bắt giữ do {VIET} thực hiện.") == set()


def test_a_part_that_was_joint_counts_and_a_total_of_one_side_does_not() -> None:
    text = (
        f"Ngày 12/6/2024, tại thành phố Hà Tĩnh, {VIET} hội đàm với {LAO}.\n\n"
        f"Năm qua, {VIET} bắt 900 vụ, 1.100 đối tượng, trong đó phối hợp với {LAO} bắt 12 vụ, "
        f"17 đối tượng. Riêng lực lượng nước này đã bắt trên 9.000 người phạm tội ma túy."
    )
    assert figures(text) == {("cases", 12.0), ("suspects", 17.0)}


@pytest.mark.parametrize(
    ("sentence", "right"),
    [
        ("Hai bên nhận định 40 đối tượng truy nã đang trốn tại Lào.", set()),
        ("Hai bên gặp nhau mỗi tháng 1 lần, mỗi quý tuần tra 1 lần.", set()),
        ("Hai bên cùng phá 9 vụ, tăng 4 vụ so với năm 2023.", {("cases", 9.0)}),
        ("Hai bên đặt mục tiêu trao đổi 200 tin.", set()),
        ("Hai bên đã bắt 13 trong số 20 đối tượng truy nã.", {("fugitives", 13.0)}),
        ("Hai bên đã giải cứu 6 phụ nữ, trẻ em bị lừa bán.", {("victims", 6.0)}),
        ("Hai bên phối hợp bắt 2 vụ, thu 3 tấn đường, 8 cưa máy.", {("cases", 2.0)}),
    ],
)
def test_what_was_not_done_is_no_figure(sentence: str, right: set[tuple[str, float]]) -> None:
    text = f"Ngày 12/6/2024, tại thành phố Hà Tĩnh, {VIET} hội đàm với {LAO}.\n\n{sentence}"
    assert {one for one in figures(text) if one[0] != "seized"} == right
