"""A sentence that opens with money tells what the gift before it took, and who paid."""

from __future__ import annotations

import pytest
from marked import read

from bordercoop.model import Aid

BUILT = (
    "Ngày 12/7/2023, tại huyện Kỳ Sơn, Công an tỉnh Nghệ An và Công an tỉnh Xiêng Khoảng (Lào) "
    "tổ chức lễ khánh thành trụ sở làm việc Công an bản Noọng Ò, huyện Noọng Hét, tỉnh Xiêng "
    "Khoảng. "
)
TAUGHT = (
    "Ngày 12/7/2023, tại Vinh, Công an tỉnh Nghệ An khai giảng lớp tập huấn nghiệp vụ cho 25 "
    "cán bộ Công an tỉnh Xiêng Khoảng (Lào). "
)
GIVEN = (
    "Ngày 12/7/2023, tại huyện Kỳ Sơn, Công an tỉnh Nghệ An tặng Công an tỉnh Xiêng Khoảng "
    "(Lào) 2 xe ô tô. "
)
GIVER = "VN-22:police"
PAYERS = {
    "Bộ Công an Việt Nam": "VN:mps",
    "UBND tỉnh Nghệ An": "VN-22:government",
    "Công ty Cổ phần Tân Long (Nghệ An)": "VN-22:other/cong-ty-co-phan-tan-long",
    "Ngân hàng Tân Long": "VN-22:other/ngan-hang-tan-long",
}
OPENINGS = ("Toàn bộ kinh phí", "Kinh phí", "Nguồn kinh phí", "Mọi chi phí", "Nguồn vốn")
WAYS = ("do {} cấp", "do {} chi trả", "do {} tài trợ", "do {} đài thọ", "là của {}")


def gift(lead: str, told: str) -> Aid:
    (only,) = read(lead + told).aid
    return only


@pytest.mark.parametrize("lead", [BUILT, TAUGHT, GIVEN])
@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("opening", OPENINGS)
def test_who_pays_gives_too(opening: str, way: str, lead: str) -> None:
    for payer, org_id in PAYERS.items():
        found = gift(lead, f"{opening} {way.format(payer)}.")
        assert set(found.donors) == {GIVER, org_id}, payer


@pytest.mark.parametrize("lead", [BUILT, TAUGHT, GIVEN])
def test_a_sum_is_what_it_took(lead: str) -> None:
    found = gift(lead, "Kinh phí hơn 900 triệu đồng từ ngân sách tỉnh Nghệ An.")
    assert (found.amount, found.approximate) == (900_000_000, "over")
    assert set(found.donors) == {GIVER, "VN-22:government"}


@pytest.mark.parametrize("lead", [BUILT, TAUGHT, GIVEN])
def test_money_for_somebody_else_is_a_gift_of_its_own(lead: str) -> None:
    told = "Kinh phí 50 triệu đồng được UBND tỉnh Nghệ An trao cho Công an tỉnh Hủa Phăn."
    first = read(lead + told).aid[0]
    assert (first.donors, first.amount) == ([GIVER], None)


@pytest.mark.parametrize("asked", ["đề nghị", "mong muốn"])
def test_money_asked_for_was_not_paid(asked: str) -> None:
    found = gift(BUILT, f"Kinh phí còn lại được {asked} UBND tỉnh Nghệ An cấp.")
    assert found.donors == [GIVER]


@pytest.mark.parametrize("behind", ["trên", "này", "nói trên"])
def test_all_that_was_told_is_of_those_who_gave_it(behind: str) -> None:
    for payer, org_id in PAYERS.items():
        told = "Công an tỉnh Nghệ An tặng Công an tỉnh Xiêng Khoảng 2 máy in, 5 máy tính. "
        line = read(f"{GIVEN}{told}Số máy {behind} do {payer} đóng góp.")
        mine = [one for one in line.aid if one.unit == "item"]
        assert [set(one.donors) for one in mine] == [{GIVER, org_id}] * 2


def test_money_behind_the_fittings_of_a_building_is_of_the_building() -> None:
    told = "Trụ sở rộng 67 m2, được trang bị 2 giường tầng, 1 tủ sắt. "
    line = read(f"{BUILT}{told}Toàn bộ kinh phí do Bộ Công an Việt Nam cấp.")
    (house,) = [one for one in line.aid if one.kind == "construction"]
    assert set(house.donors) == {GIVER, "VN:mps"}
