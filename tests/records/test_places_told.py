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


HOUSES_GIVEN = [
    "{owner} nhận bàn giao nhà làm việc do {giver} xây dựng",
    "{owner} được {giver} trao trụ sở mới",
    "{giver} bàn giao trụ sở làm việc cho {owner}",
    "{giver} bàn giao cho {owner} một ngôi nhà",
    "nhà làm việc của {owner} được khởi công với sự có mặt của đoàn công tác {giver}",
]


@pytest.mark.parametrize("told", HOUSES_GIVEN)
def test_a_house_is_handed_over_where_it_stands(told: str) -> None:
    words = told.format(
        owner="Công an bản Na Pè, huyện Na Kai, tỉnh Khăm Muồn (Lào)",
        giver="Công an tỉnh Hà Tĩnh",
    )
    found = meeting(f"Sáng 17/11/2023, {words}.")
    assert (found.country, found.province, found.district) == ("LA", "LA-KH", "Na Kai")


@pytest.mark.parametrize(
    "thing", ["10 máy tính", "100 triệu đồng", "1 tỷ đồng xây dựng trụ sở"]
)
def test_what_can_be_carried_says_nothing_of_the_place(thing: str) -> None:
    found = meeting(
        f"Sáng 17/11/2023, Công an tỉnh Hà Tĩnh trao {thing} cho Công an tỉnh Khăm Muồn (Lào)."
    )
    assert found.province is None


@pytest.mark.parametrize(
    "told",
    [
        "Thành phố Sơn La vừa là nơi diễn ra",
        "Thành phố Sơn La ngày 6/12/2022 là nơi diễn ra",
        "Thành phố Sơn La (Sơn La) cũng là nơi diễn ra",
    ],
)
def test_a_town_that_is_where_it_was(told: str) -> None:
    found = meeting(f"{told} hội đàm giữa Công an tỉnh Sơn La và Công an tỉnh Hủa Phăn (Lào).")
    assert (found.province, found.district) == ("VN-05", "Sơn La")


def test_the_seat_of_a_body_is_not_where_it_meets() -> None:
    found = meeting(
        "Sáng 22/10/2022, lễ ký kết nghĩa giữa Công an xã La Dêê với Công an cụm bản Đắc Rế ở "
        "huyện Đắc Chưng, tỉnh Sê Kông (Lào) được tổ chức tại xã La Dêê, huyện Nam Giang "
        "(Quảng Nam)."
    )
    assert (found.province, found.district) == ("VN-27", "Nam Giang")
