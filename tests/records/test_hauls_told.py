"""What was seized, who was caught and who was helped home, as reports of all sorts tell it."""

from __future__ import annotations

from itertools import product

import pytest

from bordercoop.model import Outcome
from bordercoop.parse import parse
from bordercoop.sources.article import article

VIET, LAO = "Công an tỉnh Nghệ An", "Công an tỉnh Hủa Phăn (Lào)"
MET = f"Ngày 12/6/2024, tại thành phố Vinh, {VIET} hội đàm với {LAO}.\n\n"
ARREST = f"Ngày 5/3/2024, {VIET} phối hợp với {LAO} bắt 2 đối tượng"
POLICE, GUARDS = "Công an tỉnh Hà Tĩnh", "Bộ đội Biên phòng tỉnh Hà Tĩnh"


def told(text: str) -> list[Outcome]:
    return parse(article("x", "x", text + "\n")).outcomes


def figures(text: str) -> set[tuple[str, float, str, str | None, str | None]]:
    return {(o.indicator, o.value, o.unit, o.substance, o.approximate) for o in told(text)}


HEDGES = {"": None, "hơn ": "over", "gần ": "nearly", "khoảng ": "about"}
THINGS = {
    "heroin {}12 kg": (12, "kg", "heroin"),
    "ma túy đá {}30 kg": (30, "kg", "methamphetamine"),
    "ma túy tổng hợp {}9.000 viên": (9000, "tablet", "synthetic_drugs"),
    "cần sa {}2 tấn": (2, "tonne", "cannabis"),
    "thuốc phiện {}45 kg": (45, "kg", "opium"),
    "súng quân dụng {}4 khẩu": (4, "gun", "weapons"),
    "ô tô {}3 chiếc": (3, "vehicle", "other"),
}
OPENERS = (
    "Năm qua, hai bên phối hợp phá 8 vụ, thu giữ: {}.",
    "Năm qua, hai bên đã phối hợp phá 8 vụ; thu được {}.",
    "Năm qua, hai bên đã phối hợp phá 8 vụ, tang vật gồm: {}.",
)


@pytest.mark.parametrize("join", [", ", "; "])
@pytest.mark.parametrize("opener", OPENERS)
def test_what_was_seized_may_stand_before_how_much(opener: str, join: str) -> None:
    for hedge, approximate in HEDGES.items():
        text = MET + opener.format(join.join(thing.format(hedge) for thing in THINGS))
        seized = {("seized", *fact, approximate) for fact in THINGS.values()}
        assert figures(text) == {("cases", 8, "case", None, None), *seized}


def test_a_substance_counted_before_counts_no_second_measure() -> None:
    text = MET + "Năm qua, hai bên phối hợp thu giữ 5 kg heroin, 3 khẩu súng."
    assert figures(text) == {
        ("seized", 5, "kg", "heroin", None),
        ("seized", 3, "gun", "weapons", None),
    }


FELLOWS = ("đồng nghiệp", "đồng chí", "đồng đội", "đồng hương", "đồng bọn")


@pytest.mark.parametrize("number", ["một", "hai", "3"])
@pytest.mark.parametrize("fellow", FELLOWS)
def test_fellows_are_no_money(fellow: str, number: str) -> None:
    line = parse(article("x", "x", MET + f"Hai bên tặng quà {number} {fellow} bị thương.\n"))
    assert [one for one in line.aid if one.amount is not None] == []
    assert [one for one in figures(MET + f"Thu giữ {number} {fellow}.") if "VND" in one] == []


ONES = {
    "chiếc xe tải": ("seized", 1, "vehicle", "other", None),
    "chiếc xe máy": ("seized", 1, "vehicle", "other", None),
    "khẩu súng ngắn": ("seized", 1, "gun", "weapons", None),
    "chiếc điện thoại": ("seized", 1, "item", "other", None),
}


@pytest.mark.parametrize("one", ONES)
@pytest.mark.parametrize(
    "telling",
    [
        ARREST + ", thu {}.",
        ARREST + ", thu giữ {}, 3 kg ketamine.",
        ARREST + ", thu giữ 3 kg ketamine và {}.",
        ARREST + ". Tổ công tác còn thu giữ cả {}.",
    ],
)
def test_a_classifier_without_a_number_is_one(telling: str, one: str) -> None:
    assert ONES[one] in figures(telling.format(one))


@pytest.mark.parametrize("one", ONES)
@pytest.mark.parametrize("telling", [ARREST + " ngồi trên {}.", ARREST + " khi dừng {}."])
def test_what_was_not_seized_is_none(telling: str, one: str) -> None:
    assert ONES[one] not in figures(telling.format(one))


@pytest.mark.parametrize("caught", ["bị bắt giữ", "bị bắt quả tang", "bị khống chế"])
def test_a_syllable_of_a_name_catches_nobody(caught: str) -> None:
    text = (
        f"Ngày 5/3/2024, {VIET} phối hợp với {LAO} dừng một xe tải. Trên xe là Xổm Bắt Kẹo Bua "
        f"(sinh năm 1988) và Nọi Păn Nha (sinh năm 1972). Cả hai {caught} cùng 6 bánh heroin."
    )
    assert figures(text) == {
        ("suspects", 2, "person", None, None),
        ("seized", 6, "brick", "heroin", None),
    }


LAOS = (
    "2 đối tượng người Lào",
    "2 đối tượng quốc tịch Lào",
    "2 đối tượng mang quốc tịch Lào",
    "2 đối tượng là công dân Lào",
    "2 đối tượng (cùng trú tại huyện Na Kai, tỉnh Khăm Muộn, Lào)",
)
TEAMS = {
    f"{POLICE} phối hợp với {GUARDS}": {"VN-23:police", "VN-23:border_guard"},
    f"{POLICE} và {GUARDS}": {"VN-23:police", "VN-23:border_guard"},
    POLICE: {"VN-23:police"},
}


@pytest.mark.parametrize(("team", "people"), list(product(TEAMS, LAOS)))
def test_lao_nationals_whom_vietnamese_police_catch_are_outcomes(
    team: str, people: str
) -> None:
    text = (
        f"Tối 8/11/2022, {team} bắt quả tang {people} vận chuyển ma túy.\n\nHai đối tượng khai "
        "được trả công 20 triệu đồng. Tang vật thu giữ gồm 6 bánh heroin."
    )
    assert figures(text) == {
        ("suspects", 2, "person", None, None),
        ("seized", 6, "brick", "heroin", None),
    }
    for one in told(text):
        assert set(one.actors) == TEAMS[team]
        assert one.period_start == "2022-11-08"
    line = parse(article("x", "x", text + "\n"))
    assert [line.meetings, line.participants, line.commitments, line.aid] == [[], [], [], []]


@pytest.mark.parametrize(
    "text",
    [
        f"{GUARDS} bắt 2 đối tượng người Lào vận chuyển 6 bánh heroin.",
        f"{POLICE} bắt 2 đối tượng mua 6 bánh heroin của một người Lào.",
        f"{POLICE} bắt 2 đối tượng trú xã Hương Quang, tỉnh Hà Tĩnh trốn sang Lào.",
        f"{POLICE} bắt 2 đối tượng vận chuyển 6 bánh heroin từ Lào về.",
        f"{POLICE} bắt 40 đối tượng, trong đó có 2 người Lào.",
    ],
)
def test_other_work_of_one_side_is_none(text: str) -> None:
    assert not told("Tối 8/11/2022, " + text)


@pytest.mark.parametrize(
    "credit",
    [
        "Đợt phá án do {} chủ trì, có sự tham gia của {}.",
        "Cuộc đột kích do {} phối hợp với {} thực hiện.",
        "Tham gia có {} và {}.",
        "Chuyên án do {} chủ trì, phối hợp với {}.",
    ],
)
def test_whose_a_raid_was_may_be_told_behind_it(credit: str) -> None:
    text = (
        "Sáng 5/7/2024, tại tỉnh Bò Kẹo (Lào), 67 người Việt Nam chuyên lừa đảo bị bắt giữ. "
        + credit.format("Công an tỉnh Hà Tĩnh", "Công an tỉnh Bò Kẹo")
        + "\n\nCác đối tượng khai nhận được trả lương 20 triệu đồng.\n\nKhám xét tại chỗ, lực "
        "lượng phá án thu 90 điện thoại."
    )
    assert {one[:3] for one in figures(text)} == {
        ("suspects", 67, "person"),
        ("seized", 90, "item"),
    }


@pytest.mark.parametrize(
    "telling",
    [
        "làm thủ tục cho {} công dân Việt Nam hồi hương",
        "làm giấy tờ cho {} công dân về nước",
        "giải quyết thủ tục hồi hương cho {} người",
        "tạo điều kiện cho {} công dân Lào hồi hương",
        "cấp giấy thông hành cho {} người dân trở về nước",
    ],
)
@pytest.mark.parametrize("before", ["", "đưa về nước 12 đối tượng truy nã và "])
def test_people_for_whom_papers_are_made_to_go_home_are_assisted(
    before: str, telling: str
) -> None:
    found = figures(MET + f"Năm qua, hai bên đã {before}{telling.format('gần 600')}.")
    assert ("citizens_assisted", 600, "person", None, "nearly") in found


@pytest.mark.parametrize("what", ["nhập cảnh", "đi lại", "làm ăn"])
def test_papers_for_anything_else_are_no_help_home(what: str) -> None:
    text = MET + f"Năm qua, hai bên đã làm thủ tục cho 600 công dân {what}."
    assert not any(one.indicator == "citizens_assisted" for one in told(text))


@pytest.mark.parametrize(
    "who",
    [
        "Các đồn biên phòng và những đại đội biên phòng đối diện",
        "Lực lượng biên phòng hai tỉnh",
        "Biên phòng hai nước",
        "Bộ Chỉ huy quân sự hai tỉnh",
    ],
)
@pytest.mark.parametrize(
    "what", ["tuần tra song phương 36 đợt", "tổ chức 36 lần tuần tra chung"]
)
def test_patrols_of_guards_and_soldiers_alone_are_none(what: str, who: str) -> None:
    assert not told(MET + f"{who} đã {what}.")
    assert told(MET + f"Công an hai tỉnh và {who[0].lower()}{who[1:]} đã {what}.")
