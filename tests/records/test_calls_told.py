"""Calls on leaders, meetings named again, what only frames or explains an occasion."""

from __future__ import annotations

import pytest
from pairs import at, held, lines, pairs

CALLED_ON = [
    "Tổng Bí thư, Chủ tịch nước Lào Khăm Phăn Sỉ Vông; Thủ tướng Lào Bun Lợt Keo La",
    "Tổng Bí thư, Chủ tịch nước Lào Khăm Phăn Sỉ Vông, Thủ tướng Chính phủ Bun Lợt Keo La",
    "Tổng Bí thư, Chủ tịch nước Lào, Khăm Phăn Sỉ Vông và Thủ tướng Lào, Bun Lợt Keo La",
]


@pytest.mark.parametrize("called_on", CALLED_ON)
@pytest.mark.parametrize("call", ["chào xã giao", "đến chào", "tới chào"])
def test_each_leader_of_a_country_is_called_on_for_himself(call: str, called_on: str) -> None:
    line = lines(f"Chiều 12/5, tại Viêng Chăn, {{minister}} đã {call} {called_on}.")
    first, second = held(line)
    assert (first.kind, second.kind) == ("courtesy_call", "courtesy_call")
    assert first.date_start == second.date_start == "2024-05-12"
    assert set(at(line, first)) == {"Trần Văn An", "Khăm Phăn Sỉ Vông", "VN:mps", "LA:party"}
    assert set(at(line, second)) == {"Trần Văn An", "Bun Lợt Keo La", "VN:mps", "LA:government"}


@pairs
def test_leaders_of_a_province_receive_together(pair: tuple[str, ...]) -> None:
    line = lines(
        "Chiều 12/5, đoàn Công an tỉnh {lao} (Lào) đã chào xã giao đồng chí Trần Văn An, Bí "
        "thư "
        "Tỉnh ủy {viet}; đồng chí Lê Hữu Bình, Chủ tịch UBND tỉnh {viet}.",
        pair,
    )
    assert [m.kind for m in held(line)] == ["courtesy_call"]


def test_a_call_named_again_behind_the_talks_is_the_call() -> None:
    line = lines(
        "Chiều 12/5, tại Viêng Chăn, {minister} đã chào xã giao Thủ tướng Lào Bun Lợt Keo La. "
        "Đoàn cũng có cuộc hội đàm với đoàn đại biểu Bộ Công an Lào.\n"
        "Tại buổi tiếp, Thủ tướng Bun Lợt Keo La mong muốn hai bên tăng cường hợp tác. Bộ "
        "trưởng "
        "Trần Văn An cảm ơn."
    )
    call, talks = held(line)
    assert at(line, call)["Bun Lợt Keo La"].roles == ["speaker"]
    assert "speaker" in at(line, call)["Trần Văn An"].roles
    assert "Bun Lợt Keo La" not in at(line, talks)


TITLES = ["Bộ trưởng Công an", "Bộ trưởng Bộ Công an", "Thứ trưởng Công an"]


@pytest.mark.parametrize("title", TITLES)
def test_a_minister_needs_no_word_for_his_ministry(title: str) -> None:
    line = lines(
        f"Ngày 12/5, tại Viêng Chăn, {title} Trần Văn An đã chào xã giao Thủ tướng Lào Bun Lợt "
        "Keo La."
    )
    (one,) = held(line)
    assert at(line, one)["Trần Văn An"].org_id == "VN:mps"


BUILT = ["Công trình", "Trụ sở", "Nhà làm việc"]


@pairs
@pytest.mark.parametrize("built", BUILT)
def test_when_a_building_was_begun_is_no_meeting(built: str, pair: tuple[str, ...]) -> None:
    line = lines(
        f"{built} khởi công ngày 10/7/2023 với tổng mức đầu tư 10 tỷ đồng.\nNgày 12/5, tại "
        f"tỉnh "
        "{lao}, Công an tỉnh {viet} đã tổ chức lễ khánh thành, bàn giao trụ sở cho Công an "
        "tỉnh "
        "{lao} (Lào).",
        pair,
    )
    assert [(m.kind, m.date_start) for m in line.meetings] == [("handover", "2024-05-12")]


@pairs
@pytest.mark.parametrize("came", ["sang dự", "đến dự", "tham dự"])
def test_what_brought_the_guests_is_not_the_meeting(came: str, pair: tuple[str, ...]) -> None:
    (one,) = held(
        lines(
            "Chiều 12/5, tại tỉnh {viet}, Đại tá Trần Văn An, Giám đốc Công an tỉnh {viet} "
            "tiếp "
            f"đoàn Công an tỉnh {{lao}} (Lào) {came} Hội nghị hợp tác lần thứ 5.",
            pair,
        )
    )
    assert (one.kind, one.edition) == ("working_visit", None)


@pairs
@pytest.mark.parametrize("gift", ["trao tặng 10 máy tính cho", "tặng 20 bộ bàn ghế cho"])
def test_what_a_gift_is_for_is_no_meeting(gift: str, pair: tuple[str, ...]) -> None:
    (one,) = held(
        lines(
            "Nhằm hỗ trợ và chia sẻ kinh nghiệm phòng, chống dịch, ngày 12/5, tại tỉnh "
            "{lao}, Công "
            f"an tỉnh {{viet}} đã {gift} Công an tỉnh {{lao}} (Lào).",
            pair,
        )
    )
    assert one.kind == "handover"


@pairs
@pytest.mark.parametrize("seat", ["Đà Nẵng", "Thành phố Hồ Chí Minh"])
def test_the_seat_of_a_mission_is_no_place(seat: str, pair: tuple[str, ...]) -> None:
    (one,) = held(
        lines(
            "Chiều 12/5, Công an tỉnh {viet} tiếp, làm việc với ông Khăm Phăn Sỉ Vông, Tổng "
            "Lãnh "
            f"sự Lào tại {seat} và đoàn Công an tỉnh {{lao}}.",
            pair,
        )
    )
    assert one.province == pair[0]


@pairs
@pytest.mark.parametrize(
    "day", ["Trước đó một ngày, 11/5,", "Hôm qua, 12/5,", "Thứ Bảy, 11/5,", "Chiều qua (12/5),"]
)
def test_a_day_may_stand_beside_words_for_it(day: str, pair: tuple[str, ...]) -> None:
    (one,) = held(
        lines(
            f"{day} Công an tỉnh {{viet}} hội đàm với Công an tỉnh {{lao}} (Lào) tại tỉnh "
            f"{{lao}}.",
            pair,
        )
    )
    assert one.date_start == ("2024-05-11" if "11/5" in day else "2024-05-12")


@pairs
@pytest.mark.parametrize("same", ["Cùng ngày", "Cùng buổi sáng", "Chiều hôm đó"])
def test_the_same_day_in_other_words(same: str, pair: tuple[str, ...]) -> None:
    first, call = held(
        lines(
            "Ngày 12/5, tại tỉnh {viet}, Công an tỉnh {viet} hội đàm với Công an tỉnh {lao} "
            "(Lào)."
            f"\n{same}, đoàn đã chào xã giao đồng chí Trần Văn An, Bí thư Tỉnh ủy {{viet}}.",
            pair,
        )
    )
    assert (call.kind, call.date_start) == ("courtesy_call", first.date_start)


@pytest.mark.parametrize(
    ("first", "again"),
    [
        ("Thongloun Sisoulith", "Thonglun Sisulith"),
        ("Khamphanh Sivongxay", "Khamphan Sivongsay"),
        ("Bounthong Chitmany", "Bunthong Chitmani"),
        ("Vilay Lakhamphong", "Vilay Lakhamphon"),
    ],
)
def test_one_person_in_two_spellings_is_one(first: str, again: str) -> None:
    line = lines(
        f"Ngày 12/5, tại Viêng Chăn, {{minister}} đã chào xã giao Thủ tướng Lào {first}. Tại "
        f"buổi "
        f"tiếp, Thủ tướng {again} hoan nghênh đoàn."
    )
    people = [p.name or "" for p in line.participants if p.type == "person"]
    assert people == ["Trần Văn An", first] or sorted(people) == sorted(["Trần Văn An", first])


@pairs
def test_a_long_lao_name_is_told_again_by_its_beginning(pair: tuple[str, ...]) -> None:
    line = lines(
        "Ngày 12/5, đoàn Công an tỉnh {viet} chào xã giao ông Văn Xay Phông Sạ Vẳn, Tỉnh "
        "trưởng "
        "{lao} (Lào).\nÔng Văn Xay cam kết giúp đỡ đoàn.",
        pair,
    )
    (one,) = (p for p in line.participants if p.type == "person")
    assert one.roles == ["speaker"]


@pairs
@pytest.mark.parametrize("each", ["cả hai hoạt động", "cả hai buổi", "cả hai cuộc"])
def test_who_came_to_both_meetings_was_at_both(each: str, pair: tuple[str, ...]) -> None:
    line = lines(
        "Chiều 10/5, đoàn Công an tỉnh {viet} chào xã giao ông Khăm Phăn Sỉ Vông, Tỉnh "
        "trưởng {lao} "
        "(Lào).\nNgày 11/5, đoàn làm việc với Công an tỉnh {lao}.\nCùng đi trong "
        f"{each} có Trung tá Lê Hữu Bình, Trưởng phòng Hậu cần Công an tỉnh {{viet}}.",
        pair,
    )
    assert len(held(line)) == 2
    assert all("Lê Hữu Bình" in at(line, one) for one in held(line))


@pairs
@pytest.mark.parametrize("theirs", ["Công an nước bạn Lào", "Công an nước bạn"])
def test_an_unnamed_counterpart_is_that_of_the_province_told(
    theirs: str, pair: tuple[str, ...]
) -> None:
    line = lines(
        "Ngày 12/5, Công an tỉnh {viet} đã tổ chức lễ khánh thành và bàn giao trụ sở cho "
        f"{theirs} tại bản Na Thon, tỉnh {{lao}} (Lào). Công trình được Bộ Công an Việt Nam "
        f"và Bộ "
        "Công an Lào thống nhất xây dựng.",
        pair,
    )
    (one,) = held(line)
    lao = [i for i in at(line, one) if i and i.startswith("LA")]
    assert lao == [f"{pair[2]}:police"]


LEADER = "Thủ tướng Lào Bun Lợt Keo La"
RECEIVED = [
    "{leader} đã tiếp {minister}.",
    "{leader} đã có buổi tiếp {minister}.",
    "{leader} đã dành thời gian tiếp {minister}.",
    "{leader} đã dành cho {minister} buổi tiếp thân mật.",
    "{leader} dành cho {minister} một cuộc tiếp.",
    "{minister} được {leader} tiếp thân mật.",
    "{minister} đã được {leader} đón tiếp.",
]


@pytest.mark.parametrize("received", RECEIVED)
def test_a_leader_receives_in_any_order_of_words(received: str) -> None:
    told = received.replace("{leader}", LEADER)
    line = lines(f"Chiều 12/5, tại Viêng Chăn, {told}")
    (one,) = held(line)
    assert (one.kind, one.country) == ("courtesy_call", "LA")
    there = at(line, one)
    assert set(there) == {"Trần Văn An", "Bun Lợt Keo La", "VN:mps", "LA:government"}
    assert there["LA:government"].roles == ["host"]
    assert there["VN:mps"].roles == ["guest"]


@pairs
@pytest.mark.parametrize(
    "received",
    [
        "đoàn Công an tỉnh {lao} (Lào) được lãnh đạo UBND tỉnh {viet} tiếp đón.",
        "UBND tỉnh {viet} tiếp đoàn Công an tỉnh {lao} (Lào).",
    ],
)
def test_the_leaders_of_a_province_receive_without_a_name(
    received: str, pair: tuple[str, ...]
) -> None:
    line = lines(f"Chiều 12/5, tại tỉnh {{viet}}, {received}", pair)
    (one,) = held(line)
    assert one.kind == "courtesy_call"
    assert set(at(line, one)) == {f"{pair[0]}:government", f"{pair[2]}:police"}
