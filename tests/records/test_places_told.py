"""Where a meeting was: grounds named by the place behind, seats of districts, houses of a
state, a country alone."""

from __future__ import annotations

import pytest

from bordercoop.model import Meeting
from bordercoop.parse import parse
from bordercoop.sources.article import article


def meeting(sentence: str) -> Meeting:
    """The first meeting of a report of one sentence."""
    line = parse(article("a", "a.txt", f"Hợp tác ở biên giới\n\n{sentence}\n"))
    return line.meetings[0]


ON_THE_GROUND = [
    "ở khu vực mốc quốc giới 412 thuộc",
    "tại khu vực cột mốc 412, thuộc",
    "trên khoảng sân rộng của trạm kiểm soát",
    "ngay tại điểm sơ tán ở",
    "tại đoạn biên giới mốc 405 đến 412 thuộc địa phận",
]


@pytest.mark.parametrize("ground", ON_THE_GROUND)
def test_grounds_are_where_the_place_behind_them_is(ground: str) -> None:
    told = meeting(
        f"Ngày 5/5/2023, {ground} xã Tam Hợp, huyện Tương Dương, Công an tỉnh Nghệ An "
        "gặp gỡ Công an tỉnh Bô Ly Khăm Xay (Lào)."
    )
    assert (told.country, told.province, told.district) == ("VN", "VN-22", "Tương Dương")


def test_grounds_beside_another_province_are_not_there() -> None:
    told = meeting(
        "Ngày 5/5/2023, ở khu vực biên giới giáp tỉnh Hủa Phăn, Công an tỉnh Thanh Hóa gặp gỡ "
        "Công an tỉnh Hủa Phăn (Lào)."
    )
    assert told.province != "LA-HO"


@pytest.mark.parametrize(
    ("town", "province", "guests"),
    [
        ("Mường Lát", "VN-21", "Công an tỉnh Hủa Phăn"),
        ("Sốp Cộp", "VN-05", "Công an tỉnh Luông Pha Băng"),
        ("Hương Khê", "VN-23", "Công an tỉnh Khăm Muộn"),
    ],
)
def test_the_seat_of_a_district_lies_in_it(town: str, province: str, guests: str) -> None:
    told = meeting(
        f"Ngày 17/12/2022, tại thị trấn {town}, Công an huyện {town} hội đàm với {guests} "
        "(Lào)."
    )
    assert (told.province, told.district) == (province, town)
    assert told.venue == f"thị trấn {town}"


def test_a_commune_is_not_the_district_of_its_name() -> None:
    told = meeting(
        "Ngày 17/12/2022, tại xã Mường Lát, Công an tỉnh Thanh Hóa hội đàm với Công an tỉnh "
        "Hủa Phăn (Lào)."
    )
    assert told.district is None


@pytest.mark.parametrize(
    ("house", "capital"),
    [
        ("ở trụ sở Bộ Công an Việt Nam", "VN-HN"),
        ("tại trụ sở Bộ Công an Lào", "LA-VT"),
        ("tại Trung tâm Hội nghị Quốc gia Lào", "LA-VT"),
    ],
)
def test_a_house_of_a_state_is_in_its_capital(house: str, capital: str) -> None:
    told = meeting(
        f"Sáng 5/6/2023, {house}, đã diễn ra hội đàm giữa Bộ Công an Việt Nam và Bộ Công an "
        "Lào."
    )
    assert (told.country, told.province) == (capital[:2], capital)


@pytest.mark.parametrize(
    ("receiver", "guests", "house", "capital"),
    [
        (
            "Phó Chủ tịch nước Lý Thị Mai Dung",
            "Bộ Công an Lào",
            "tại Phủ Chủ tịch",
            "VN-HN",
        ),
        (
            "Thủ tướng Lào Xay Nha Sỉn Vông Sả",
            "Bộ Công an Việt Nam",
            "tại Phủ Thủ tướng Lào",
            "LA-VT",
        ),
    ],
)
def test_a_call_at_a_house_of_state(
    receiver: str, guests: str, house: str, capital: str
) -> None:
    told = meeting(f"Chiều 22/10/2023, {house}, {receiver} tiếp Đoàn đại biểu {guests}.")
    assert (told.kind, told.province) == ("courtesy_call", capital)


@pytest.mark.parametrize("there", ["Tại Lào", "Tại nước bạn Lào", "Ở nước bạn Lào"])
def test_a_country_that_opens_a_sentence(there: str) -> None:
    told = meeting(
        f"{there}, ngày 5/5/2023, Công an tỉnh Thanh Hóa hội đàm với Công an tỉnh Hủa Phăn."
    )
    assert (told.country, told.province) == ("LA", "LA-HO")


@pytest.mark.parametrize("house", ["trung tâm huyện", "trụ sở", "hội trường", "cột mốc"])
def test_a_text_may_end_at_a_house_without_a_name(house: str) -> None:
    told = meeting(
        f"Công an tỉnh Sơn La và Công an tỉnh Hủa Phăn (Lào) hội đàm ngày 5/5/2023 tại {house}."
    )
    assert told.venue is None
