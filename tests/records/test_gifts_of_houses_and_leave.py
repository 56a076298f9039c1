"""Gifts told by what a house took, by whom one takes leave of, by the sorts of vehicles."""

from __future__ import annotations

import pytest

from bordercoop.model import Aid
from bordercoop.parse import parse
from bordercoop.sources.article import article

MET = (
    "Ngày 12/6/2024, tại thành phố Vinh, Công an tỉnh Nghệ An hội đàm với Công an tỉnh "
    "Hủa Phăn (Lào).\n\n"
)
VIET, LAO = "Công an tỉnh Nghệ An", "Công an tỉnh Hủa Phăn"


def aid(text: str) -> list[Aid]:
    return parse(article("x", "x", text + "\n")).aid


@pytest.mark.parametrize("house", ["Căn nhà", "Ngôi nhà", "Công trình", "Trụ sở"])
@pytest.mark.parametrize(
    ("who", "donors"),
    [
        ("do UBND tỉnh Nghệ An bỏ tiền, {viet} thi công", {"VN-22:government", "VN-22:police"}),
        (
            "do UBND tỉnh Nghệ An tài trợ và {viet} xây dựng",
            {"VN-22:government", "VN-22:police"},
        ),
        ("do {viet} xây dựng", {"VN-22:police"}),
    ],
)
def test_a_house_tells_who_shares_it_and_what_it_took(
    house: str, who: str, donors: set[str]
) -> None:
    told = who.format(viet=VIET)
    text = f"{house} {told}, hết 780 triệu đồng, đã được bàn giao cho {LAO}."
    (one,) = aid(MET + text)
    assert set(one.donors) == donors
    assert one.recipients == ["LA-HO:police"]
    assert (one.kind, one.quantity, one.amount) == ("construction", 1, 780_000_000)


@pytest.mark.parametrize("tenths", range(1, 100, 7))
@pytest.mark.parametrize("scale", [("triệu", 10**6), ("tỷ", 10**9)])
def test_a_scaled_sum_is_exact(tenths: int, scale: tuple[str, int]) -> None:
    written = f"{tenths // 10},{tenths % 10} {scale[0]}"
    (one,) = aid(MET + f"{VIET} tặng {LAO} {written} đồng.")
    assert one.amount == tenths * scale[1] // 10


@pytest.mark.parametrize(
    "told",
    [
        "hơn 4.200 người của {lao} từng được {viet} đào tạo",
        "hơn 4.200 người của {lao} đã được {viet} bồi dưỡng nghiệp vụ",
        "{viet} đã đào tạo cho {lao} hơn 4.200 người",
    ],
)
def test_people_of_a_police_who_were_taught_are_trainees(told: str) -> None:
    (one,) = aid(MET + "Đến nay, " + told.format(viet=VIET, lao=LAO) + ".")
    assert (one.kind, one.quantity, one.unit, one.approximate) == (
        *("training", 4200, "person", "over"),
    )
    assert (one.donors, one.recipients) == (["VN-22:police"], ["LA-HO:police"])


@pytest.mark.parametrize("leave", ["Chia tay", "Tiễn", "Tạm biệt"])
@pytest.mark.parametrize("guests", ["các bạn Lào", "bạn"])
def test_whom_one_takes_leave_of_gives_nothing(leave: str, guests: str) -> None:
    text = (
        "Ngày 27/9/2017, tại Hà Nội, Học viện An ninh nhân dân (Bộ Công an) bế giảng lớp bồi "
        f"dưỡng cho 24 cán bộ Bộ An ninh Lào.\n\n{leave} {guests}, Học viện tặng mỗi học viên "
        "một cuốn từ điển."
    )
    gift = next(one for one in aid(text) if one.kind == "gift")
    assert gift.donors == ["VN:mps/hoc-vien-an-ninh-nhan-dan"]
    assert (gift.recipients, gift.quantity) == (["LA:mps"], 24)


@pytest.mark.parametrize("kin", ["con nuôi", "con em", "con trai"])
def test_children_are_no_equipment(kin: str) -> None:
    text = f"{VIET} làm lễ đón 18 {kin} của {LAO}; với 18 {kin}, {VIET} lo mọi khoản."
    assert not [one for one in aid(MET + text) if one.kind == "equipment"]


@pytest.mark.parametrize("whole", ["24 chiếc xe", "24 xe"])
def test_vehicles_told_by_their_sorts_behind_are_told_once(whole: str) -> None:
    text = f"{VIET} tặng {LAO} {whole}. Tại lễ, {VIET} trao 14 ô tô và 10 mô tô."
    told = {(one.quantity, one.unit) for one in aid(MET + text)}
    assert told == {(14, "vehicle"), (10, "motorbike")}


@pytest.mark.parametrize("sorts", ["4 ô tô và 10 mô tô", "14 ô tô"])
def test_other_vehicles_beside_are_gifts_of_their_own(sorts: str) -> None:
    text = f"{VIET} tặng {LAO} 24 xe. Năm ngoái, {VIET} trao {LAO} {sorts}."
    assert (24, "vehicle") in {(one.quantity, one.unit) for one in aid(MET + text)}


@pytest.mark.parametrize("head", ["Trưởng Cơ quan đại diện Bộ Công an Việt Nam tại Lào"])
@pytest.mark.parametrize("office", ["cơ quan đại diện", "Cơ quan đại diện"])
def test_the_office_abroad_is_the_one_whose_head_is_named(head: str, office: str) -> None:
    text = (
        f"Ngày 18/8/2023, tại Viêng Chăn, Đại tá Lê Trung Hải, {head}, làm việc với Bộ Công an "
        f"Lào.\n\nNăm ngoái, {office} tặng Trường Cao đẳng Cảnh sát (Bộ Công an Lào) 25 bộ máy "
        "tính."
    )
    (one,) = aid(text)
    assert one.donors == ["VN:representative"]
    assert one.recipients == ["LA:mps/truong-cao-dang-canh-sat"]


@pytest.mark.parametrize("hall", ["nhà thi đấu", "nhà thi đấu thể thao", "nhà đa năng"])
def test_a_hall_to_be_built_is_pledged(hall: str) -> None:
    (one,) = aid(MET + f"Năm 2025, {VIET} sẽ xây tặng {LAO} một {hall}.")
    assert (one.kind, one.status, one.unit) == ("construction", "pledged", "building")
