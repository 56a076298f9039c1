"""Where exactly: the house, crossing, commune or village as the article writes it."""

from __future__ import annotations

import pytest
from pairs import held, lines, pairs, people

TALKS = "Công an tỉnh {viet} hội đàm với Công an tỉnh {lao} (Lào)."


@pairs
@pytest.mark.parametrize(
    "house",
    [
        "trụ sở Công an tỉnh {viet}",
        "Trụ sở Tỉnh ủy {viet}",
        "hội trường Công an huyện Xuân Sơn",
        "Nhà khách UBND tỉnh {viet}",
        "Trường Văn hóa Minh Sơn",
        "cửa khẩu quốc tế Xuân Sơn",
        "Nhà văn hóa bản Nà Sơn",
    ],
)
@pytest.mark.parametrize("goes_on", [", ", " đã diễn ra hội đàm, ", " (tỉnh {viet}), "])
def test_a_house_is_named_up_to_what_is_done_there(
    house: str, goes_on: str, pair: tuple[str, ...]
) -> None:
    (meeting,) = held(lines(f"Ngày 12/5, tại {house}{goes_on}{TALKS}", pair))
    assert meeting.venue == house.format(viet=pair[1])


@pairs
@pytest.mark.parametrize("level", ["xã", "phường", "thị trấn", "bản", "thôn"])
@pytest.mark.parametrize("behind", [", tỉnh {viet}", " (tỉnh {viet})", " thuộc tỉnh {viet}"])
def test_a_small_place_has_its_level(level: str, behind: str, pair: tuple[str, ...]) -> None:
    (meeting,) = held(lines(f"Ngày 12/5, tại {level} Nà Sơn{behind}, {TALKS}", pair))
    assert meeting.venue == f"{level} Nà Sơn"


@pairs
@pytest.mark.parametrize(
    "told",
    [
        "Công an tỉnh {viet}",
        "trụ sở",
        "trụ sở mới",
        "lễ bàn giao trụ sở Công an huyện Xuân Sơn",
    ],
)
def test_a_body_or_a_house_without_a_name_is_no_venue(told: str, pair: tuple[str, ...]) -> None:
    made = held(lines(f"Ngày 12/5, tại {told}, {TALKS}", pair))
    assert [meeting.venue for meeting in made] == [None]


@pairs
@pytest.mark.parametrize("seat", ["tại Việt Nam", "ở Việt Nam", "tại Hà Nội"])
def test_the_seat_of_a_mission_belongs_to_the_office(seat: str, pair: tuple[str, ...]) -> None:
    told = f"Ngày 12/5, {TALKS} Cùng dự có Đại tá Khăm Bun Sỉ Vông, Trưởng Cơ quan đại diện "
    (one,) = people(lines(f"{told}Bộ Công an Lào {seat}.", pair)).values()
    assert one.position == f"Trưởng Cơ quan đại diện Bộ Công an Lào {seat}"


@pairs
def test_offices_told_in_full_later_are_the_position(pair: tuple[str, ...]) -> None:
    told = (
        "Ngày 12/5, đoàn Công an tỉnh {lao} (Lào) đến chào xã giao Bí thư Tỉnh ủy {viet} Trần "
        "Văn An. Tiếp đoàn, đồng chí Trần Văn An, Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy, Chủ "
        "tịch HĐND tỉnh, phát biểu."
    )
    (one,) = people(lines(told, pair)).values()
    assert one.position == "Ủy viên Trung ương Đảng; Bí thư Tỉnh ủy; Chủ tịch HĐND tỉnh"


@pairs
@pytest.mark.parametrize("level", ["phường", "xã"])
def test_a_ward_called_after_its_province_is_a_ward(level: str, pair: tuple[str, ...]) -> None:
    (meeting,) = held(lines(f"Ngày 12/5, tại {level} {{viet}}, {TALKS}", pair))
    assert meeting.venue == f"{level} {pair[1]}"
    assert meeting.province == pair[0]


@pairs
@pytest.mark.parametrize("stay", ["chuyến công tác tại Lào", "thời gian thăm, làm việc ở Lào"])
def test_a_country_in_which_somebody_is_has_the_meeting(
    stay: str, pair: tuple[str, ...]
) -> None:
    told = (
        f"Trong {stay} ngày 12/5, đoàn Công an tỉnh {{viet}} hội đàm với Công an tỉnh {{lao}}."
    )
    (meeting,) = held(lines(told, pair))
    assert (meeting.country, meeting.province) == ("LA", pair[2])


@pairs
def test_a_stop_inside_a_word_ends_no_name(pair: tuple[str, ...]) -> None:
    told = f"Ngày 12/5, tại Nhà khách UBND TP.HCM, {TALKS}"
    (meeting,) = held(lines(told, pair))
    assert meeting.venue == "Nhà khách UBND TP.HCM"
