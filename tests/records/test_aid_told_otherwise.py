"""Aid told otherwise than `A tặng B 10 máy tính`: lists, presents, courses, services."""

from __future__ import annotations

from itertools import product
from typing import Any

import pytest

from bordercoop.parse import parse
from bordercoop.sources.article import article

A, B = "Công an tỉnh Nghệ An", "Công an tỉnh Hủa Phăn"
GIVER, TAKER = ["VN-22:police"], ["LA-HO:police"]
MET = f"Ngày 12/6/2024, tại thành phố Sầm Nưa, {A} sang thăm, làm việc với {B} (Lào).\n\n"
LINES = {
    "Xe mô tô: 12 chiếc": ("equipment", 12, "motorbike"),
    "Máy tính: 10 bộ": ("equipment", 10, "set"),
    "Gạo: 2 tấn": ("gift", 2, "tonne"),
    "Trụ sở công an bản: 3 nhà": ("construction", 3, "building"),
    "Tập huấn nghiệp vụ: 5 lớp, 143 cán bộ": ("training", 143, "person"),
}


def aid(text: str) -> list[Any]:
    return parse(article("x", "x", MET + text)).aid


def one(text: str) -> Any:
    found = aid(text)
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize("bullet", ["- ", "+ ", ""])
@pytest.mark.parametrize("line", LINES)
@pytest.mark.parametrize("opener", [f"{A} giúp bạn trong năm qua:", f"{A} đã hỗ trợ {B} gồm:"])
def test_a_line_of_a_list_is_a_gift(opener: str, line: str, bullet: str) -> None:
    kind, number, unit = LINES[line]
    found = one(f"{opener}\n{bullet}{line}\n{bullet}Ghi chú: 0")
    assert (found.kind, found.quantity, found.unit) == (kind, number, unit)
    assert (found.donors, found.recipients) == (GIVER, TAKER)
    assert found.evidence[0].text == line


@pytest.mark.parametrize("line", LINES)
def test_a_list_that_is_asked_for_is_none(line: str) -> None:
    assert not aid(f"{B} đề nghị {A} hỗ trợ:\n- {line}")


@pytest.mark.parametrize(
    ("present", "holds"),
    list(
        product(
            ("Quà của đoàn", "Gói quà Tết mang theo", "Món quà của đoàn"), ("gồm", "là", "có")
        )
    ),
)
def test_a_present_is_what_it_holds(present: str, holds: str) -> None:
    found = aid(f"{present} {holds} 2 tấn gạo và 50 triệu đồng.")
    assert [(g.kind, g.donors, g.recipients) for g in found] == [
        ("gift", GIVER, TAKER),
        ("cash", GIVER, TAKER),
    ]


@pytest.mark.parametrize("serving", ["dập đám cháy", "chữa cháy", "khống chế ngọn lửa"])
@pytest.mark.parametrize("sent", ["điều 3 xe chữa cháy sang", "cử 3 xe chữa cháy sang"])
def test_engines_that_drive_over_are_a_service(sent: str, serving: str) -> None:
    found = one(f"Rạng sáng 14/3, {A} {sent} giúp {B} {serving} ở khu chợ.")
    assert (found.kind, found.quantity, found.donors) == ("service", None, GIVER)


@pytest.mark.parametrize("verb", ["sẽ tặng", "tặng", "bàn giao"])
def test_a_worth_in_brackets_is_no_second_gift(verb: str) -> None:
    found = one(f"{A} {verb} {B} một xe chữa cháy trị giá 120.000 USD (khoảng 2,8 tỷ đồng).")
    assert (found.kind, found.amount, found.currency) == ("equipment", 120_000, "USD")


@pytest.mark.parametrize("told", ["khai giảng", "bế giảng", "tổ chức lễ khai giảng"])
@pytest.mark.parametrize(
    "course", ["lớp tiếng Việt", "khóa tập huấn", "lớp bồi dưỡng nghiệp vụ"]
)
def test_a_course_without_a_number_is_recorded(told: str, course: str) -> None:
    said = f"Sáng nay, {A} {told} {course} cho cán bộ {B}."
    found = one(said)
    assert (found.kind, found.quantity, found.donors) == ("training", None, GIVER)
    counted = one(f"{said} Lớp học có 25 học viên, kéo dài 3 tháng.")
    assert (counted.quantity, counted.unit) == (25, "person")
    assert counted.recipients == TAKER


@pytest.mark.parametrize(
    "told", [f"Hai bên thống nhất mở lớp tập huấn cho cán bộ {B}.", f"{B} đề nghị mở lớp."]
)
def test_a_course_that_is_only_agreed_is_none(told: str) -> None:
    assert not aid(told)


@pytest.mark.parametrize("village", ["bản Sê Sáp", "bản Ka Lô", "cụm bản Tà Vàng"])
@pytest.mark.parametrize("police", ["Công an nước bạn Lào", "công an nước bạn", "Công an bạn"])
def test_police_abroad_at_a_village_are_its_own(police: str, village: str) -> None:
    found = one(f"{A} bàn giao trụ sở làm việc cho {police} tại {village}, huyện Sầm Tớ.")
    assert all(body.startswith("LA-HO:police/") for body in found.recipients)


def test_to_whom_a_preposition_says_it_goes_is_surer_than_a_carried_subject() -> None:
    text = (
        f"Đón đoàn có Trung tá Phon Xa Vẳn, Phó Giám đốc {B}. Các bác sĩ của {A} đi cùng đoàn "
        f"đã khám bệnh cho 120 cán bộ {B}."
    )
    found = one(text)
    assert (found.kind, found.donors, found.recipients) == ("service", GIVER, TAKER)


def test_what_something_was_for_is_no_gift() -> None:
    assert not aid(f"Để xây dựng những căn nhà tặng {B}, {A} đã vượt qua nhiều khó khăn.")


def test_a_present_handed_over_is_the_gift_told_before() -> None:
    text = (
        f"{A} trao 300 triệu đồng giúp {B} khắc phục hậu quả bão; Thượng tá Nguyễn Văn An, Phó "
        "Giám đốc Công an tỉnh, trao quà cho đoàn bạn."
    )
    assert one(text).kind == "cash"


@pytest.mark.parametrize(
    "things", ["giường tầng sắt, tủ sắt và bộ bàn ghế làm việc", "tủ, bàn ghế"]
)
@pytest.mark.parametrize("each", ["mỗi trụ sở", "mỗi nhà làm việc"])
def test_what_each_building_is_fitted_with_is_one_record(each: str, things: str) -> None:
    text = (
        f"{A} bàn giao 19 trụ sở công an bản cho {B}. Ngoài ra, {each} được trang bị {things}."
    )
    buildings, fittings = aid(text)
    assert (buildings.kind, buildings.quantity) == ("construction", 19)
    assert (fittings.kind, fittings.quantity) == ("equipment", None)
    assert (fittings.donors, fittings.recipients) == (GIVER, TAKER)


@pytest.mark.parametrize(
    "policy",
    [
        "Theo chủ trương của Bộ Công an về giúp Lào xây nhà làm việc cho công an các bản",
        "Theo kế hoạch của hai bên về hỗ trợ xây trụ sở cho công an các bản",
    ],
)
def test_a_policy_gives_nothing(policy: str) -> None:
    assert not aid(f"{policy}, phần việc được giao cho {A} là 12 nhà ở hai huyện Sầm Tớ.")
    assert one(f"{policy}, {A} tặng {B} 10 bộ máy tính.").quantity == 10


@pytest.mark.parametrize("word", ["ổn định địa bàn", "nắm chắc địa bàn"])
def test_an_area_is_no_desk(word: str) -> None:
    assert not aid(f"Hai bên ghi nhận việc phối hợp đã giúp giữ {word} hai bên đường biên.")


@pytest.mark.parametrize(
    "owner",
    [
        "công an bản tại huyện Đắc Chưng, tỉnh Sê Kông (Lào)",
        "công an các bản biên giới thuộc huyện Kà Lừm, tỉnh Sê Kông (Lào)",
        "công an bản ở huyện Kà Lừm, tỉnh Sê Kông (Lào)",
    ],
)
def test_police_of_villages_without_a_name_are_those_of_their_province(owner: str) -> None:
    told = f"Ngày 1/9/2021, Công an tỉnh Quảng Nam bàn giao 2 trụ sở làm việc cho {owner}."
    (house,) = parse(article("page", "page.txt", told)).aid
    assert (house.donors, house.recipients) == (["VN-27:police"], ["LA-XE:police"])


@pytest.mark.parametrize(
    "ceremony", ["lễ khởi công", "lễ khởi công xây dựng", "lễ khánh thành"]
)
def test_who_is_at_a_ceremony_builds_nothing_more(ceremony: str) -> None:
    told = (
        "Ngày 1/9/2021, Công an tỉnh Hà Tĩnh khởi công xây dựng trụ sở làm việc Công an bản Na "
        f"Thon, huyện Khăm Cợt, tỉnh Bô Ly Khăm Xay (Lào). Dự {ceremony} có Đại tá Nguyễn Văn "
        "Bình, Phó Giám đốc Công an tỉnh Hà Tĩnh; Đại tá Khăm Pheng, Phó Giám đốc Công an tỉnh "
        "Bô Ly Khăm Xay."
    )
    assert len(parse(article("page", "page.txt", told)).aid) == 1


def test_officers_who_stay_at_home_are_no_aid() -> None:
    told = (
        "Ngày 12/6/2024, Công an tỉnh Nghệ An hội đàm với Công an tỉnh Hủa Phăn (Lào). "
        "Công an tỉnh Hủa Phăn hứa cử một tổ cán bộ theo dõi người cư trú trái phép."
    )
    line = parse(article("page", "page.txt", told))
    assert not line.aid
    assert [one.kind for one in line.commitments] == ["agreed"]
