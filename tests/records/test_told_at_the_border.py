"""Posts, people who act for others, and earlier meetings, as told at the border."""

from __future__ import annotations

import pytest
from pairs import bodies, held, lines, pairs, people

MET = "Ngày 12/5, tại tỉnh {viet}, Công an tỉnh {viet} hội đàm với Công an tỉnh {lao} (Lào). "


@pairs
@pytest.mark.parametrize(
    "authority",
    ["Thừa ủy quyền của Giám đốc Công an tỉnh", "Được sự ủy quyền của Giám đốc Công an tỉnh"],
)
def test_who_acts_for_another_is_there(authority: str, pair: tuple[str, ...]) -> None:
    told = f"{MET}{authority}, Thượng tá Lê Văn Thiện, Phó Giám đốc phát biểu."
    assert set(people(lines(told, pair))) == {"Lê Văn Thiện"}


@pairs
@pytest.mark.parametrize("to", ["đến", "tới"])
def test_all_whose_greetings_are_sent_are_elsewhere(to: str, pair: tuple[str, ...]) -> None:
    told = (
        f"{MET}Đoàn chuyển lời thăm hỏi của Đại tá Trần Văn An, Giám đốc Công an tỉnh, "
        f"Thượng tá Lê Văn Thiện, Phó Giám đốc {to} đơn vị bạn."
    )
    assert not people(lines(told, pair))


@pairs
@pytest.mark.parametrize("name", ["Lao Bảo", "Cầu Treo"])
@pytest.mark.parametrize("office", ["Trưởng đồn", "Đồn trưởng"])
def test_a_post_keeps_all_of_its_name(name: str, office: str, pair: tuple[str, ...]) -> None:
    told = (
        f"Ngày 12/5, Đồn Công an cửa khẩu {name} phối hợp với Công an tỉnh {{lao}} (Lào) tổ "
        f"chức hội đàm. Trung tá Hồ Văn Minh, {office} chủ trì."
    )
    line = lines(told, pair)
    assert any(one.name == f"Đồn Công an cửa khẩu {name}" for one in bodies(line).values())
    assert people(line)["Hồ Văn Minh"].position_code == "unit_head"


@pairs
@pytest.mark.parametrize(
    "met", ["cuộc giao ban", "kỳ giao ban", "lần hội đàm", "buổi giao ban"]
)
def test_an_earlier_meeting_is_recalled_by_its_month(met: str, pair: tuple[str, ...]) -> None:
    told = f"{MET}Hai bên đánh giá kết quả từ {met} tháng 11/2023 tại tỉnh {{lao}} đến nay."
    recalled = [m for m in lines(told, pair).meetings if m.status == "referenced"]
    assert [(m.date_start, m.province) for m in recalled] == [("2023-11-01", pair[2])]


@pairs
@pytest.mark.parametrize("counted", ["2 cuộc giao ban", "ba lần giao ban", "12 cuộc hội đàm"])
def test_meetings_that_are_counted_are_none_of_their_own(
    counted: str, pair: tuple[str, ...]
) -> None:
    line = lines(f"{MET}Từ năm 2022 đến nay, hai bên tổ chức {counted}.", pair)
    assert len(line.meetings) == len(held(line)) == 1


@pairs
def test_the_police_of_a_crossing_are_a_post_of_its_province(pair: tuple[str, ...]) -> None:
    told = "Ngày 12/5, Công an cửa khẩu Phu Cưa, tỉnh Attapư (Lào) hội đàm với Công an tỉnh "
    assert "LA-AT:police/cong-an-cua-khau-phu-cua" in bodies(lines(f"{told}{{viet}}.", pair))


@pairs
@pytest.mark.parametrize("stone", ["cột mốc 605", "mốc 605"])
def test_a_stone_at_the_border_is_a_venue(stone: str, pair: tuple[str, ...]) -> None:
    told = f"Ngày 12/5, tại {stone} (tỉnh {{viet}}), Công an tỉnh {{viet}} hội đàm với Công an "
    (meeting,) = held(lines(f"{told}tỉnh {{lao}} (Lào).", pair))
    assert (meeting.venue, meeting.province) == (stone, pair[0])


@pairs
@pytest.mark.parametrize("reason", ["nhân dịp khánh thành", "dịp khởi công"])
def test_the_reason_of_a_visit_is_not_its_kind(reason: str, pair: tuple[str, ...]) -> None:
    told = "Ngày 12/5, đoàn Công an tỉnh {lao} (Lào) đến chúc mừng Công an tỉnh {viet} "
    (meeting,) = held(lines(f"{told}{reason} trụ sở mới.", pair))
    assert meeting.kind == "holiday_visit"


@pairs
@pytest.mark.parametrize("prepared", ["chuẩn bị cho", "chuẩn bị nội dung"])
def test_what_is_prepared_for_is_not_held(prepared: str, pair: tuple[str, ...]) -> None:
    told = (
        "Ngày 12/5, tại tỉnh {viet}, Công an tỉnh {viet} làm việc với Công an tỉnh {lao} (Lào) "
    )
    (meeting,) = held(lines(f"{told}để {prepared} hội nghị giao ban.", pair))
    assert meeting.kind == "working_visit"


@pairs
@pytest.mark.parametrize("caught", ["khi đang chuyển hàng lên xe", "lúc đang giao hàng"])
def test_what_somebody_is_caught_at_is_no_meeting(caught: str, pair: tuple[str, ...]) -> None:
    told = (
        f"Ngày 12/5, tại tỉnh {{lao}} (Lào), {caught}, hai đối tượng bị Công an tỉnh {{viet}} "
        "và Công an tỉnh {lao} bắt quả tang."
    )
    assert not lines(told, pair).meetings
