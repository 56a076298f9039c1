"""Visits: on feasts, of posts, beside a courtesy call, on the days that lists of days give."""

from __future__ import annotations

import pytest
from pairs import bodies, held, lines, pairs, people

from bordercoop.parse import parse
from bordercoop.sources.article import article

CALLED = "Ngày 12/5, tại Viêng Chăn, Đại tướng Trần Văn An, Bộ trưởng Bộ Công an Việt Nam đến "
CALLED += "chào xã giao Thủ tướng Lào Xỏm Phan Vi Lay. "


@pairs
@pytest.mark.parametrize(
    "visit",
    [
        "sang chung vui Tết Bunpimay với",
        "đến chúc mừng Tết cổ truyền",
        "sang mừng năm mới",
        "đến chia vui Quốc khánh cùng",
        "có mặt để chúc mừng ngày truyền thống của",
    ],
)
def test_greetings_on_a_feast_are_a_visit(visit: str, pair: tuple[str, ...]) -> None:
    told = f"Ngày 12/5, đoàn Công an tỉnh {{viet}} {visit} Công an tỉnh {{lao}} (Lào)."
    (meeting,) = held(lines(told, pair))
    assert (meeting.kind, meeting.date_start) == ("holiday_visit", "2024-05-12")


@pairs
@pytest.mark.parametrize(
    "reviewed", ["nhìn lại", "rà soát", "soát xét", "kiểm điểm", "sơ kết", "đánh giá"]
)
def test_talks_that_review_a_year_are_an_annual_review(
    reviewed: str, pair: tuple[str, ...]
) -> None:
    (meeting,) = held(
        lines(
            f"Ngày 12/5, tại tỉnh {{viet}} diễn ra hội đàm {reviewed} một năm phối hợp giữa "
            "Công an tỉnh {viet} và Công an tỉnh {lao} (Lào).",
            pair,
        )
    )
    assert meeting.kind == "annual_review"


@pytest.mark.parametrize(
    ("days", "first", "last"),
    [
        ("Trong hai ngày 7, 8-5", "2024-05-07", "2024-05-08"),
        ("Ngày 7, 8 tháng 5", "2024-05-07", "2024-05-08"),
        ("Các ngày 6, 7, 8-5-2024", "2024-05-06", "2024-05-08"),
        ("Sáng 7 và chiều 8/5", "2024-05-07", "2024-05-08"),
        ("Ngày 7 và ngày 8/5", "2024-05-07", "2024-05-08"),
    ],
)
def test_a_meeting_lasts_over_the_days_listed(days: str, first: str, last: str) -> None:
    told = f"{days}, tại tỉnh {{viet}}, Công an tỉnh {{viet}} hội đàm với Công an tỉnh {{lao}}."
    (meeting,) = held(lines(told.replace("{lao}", "{lao} (Lào)")))
    assert (meeting.date_start, meeting.date_end) == (first, last)


def test_the_day_of_an_occasion_goes_before_the_days_of_its_trip() -> None:
    told = (
        "Sang Lào từ ngày 8 đến 10/5, chiều 9/5, Công an tỉnh {viet} hội đàm với Công an tỉnh"
    )
    (meeting,) = held(lines(f"{told} {{lao}} (Lào)."))
    assert (meeting.date_start, meeting.date_end) == ("2024-05-09", "2024-05-09")


@pytest.mark.parametrize(
    "after", ["Sau đó, ông", "Chiều cùng ngày, đoàn", "Trước đó, sáng 12/5, đoàn", "Ông sang"]
)
def test_talks_with_the_police_beside_a_call_are_a_second_meeting(after: str) -> None:
    told = f"{CALLED}{after} hội đàm với đoàn Bộ Công an Lào do Bộ trưởng Khăm Phăn dẫn đầu."
    call, talks = held(lines(told))
    assert (call.kind, talks.kind) == ("courtesy_call", "talks")


def test_talks_spoken_of_again_are_no_second_meeting() -> None:
    told = f"{CALLED}Trong hội đàm với Bộ Công an Lào, hai bên trao đổi nhiều việc."
    assert [one.kind for one in held(lines(told))] == ["courtesy_call"]


@pytest.mark.parametrize("office", ["Phó Đồn trưởng", "Chính trị viên", "Đồn trưởng"])
def test_an_office_of_a_post_is_of_the_post_named(office: str) -> None:
    line = parse(
        article(
            "x",
            "x",
            "Ngày 12/6/2024, Đồn Biên phòng Thanh Thủy (Nghệ An) đến chúc mừng Đồn Công an Nậm "
            "On, tỉnh Bô Ly Khăm Xay (Lào) nhân Quốc khánh Lào. Thiếu tá Ngô Đức Hiển, "
            f"{office} phát biểu.",
        )
    )
    (one,) = people(line).values()
    assert one.org_id == "VN-22:border_guard/don-bien-phong-thanh-thuy"
    assert one.position_code == "other"
    assert one.org_id in bodies(line)


@pytest.mark.parametrize("place", ["Noỏng Hét", "Pẹc"])
@pytest.mark.parametrize("post", ["Đồn Công an", "Trạm Công an"])
def test_a_post_that_bears_a_listed_name_is_of_its_province(post: str, place: str) -> None:
    line = parse(
        article(
            "x",
            "x",
            f"Ngày 12/6/2024, Công an huyện Kỳ Sơn (Nghệ An) tặng {post} {place} (Lào) 5 máy "
            "tính.",
        )
    )
    (gift,) = line.aid
    assert [one.partition("/")[0] for one in gift.recipients] == ["LA-XI:police"]


@pytest.mark.parametrize("verb", ["xúc động", "vui mừng", "cho biết", "tâm sự"])
def test_the_name_of_a_post_ends_with_its_last_capital(verb: str) -> None:
    line = parse(
        article(
            "x",
            "x",
            "Ngày 12/6/2024, Công an huyện Kỳ Sơn (Nghệ An) tặng Trạm Công an La Cồ, tỉnh "
            "Savannakhet (Lào) 5 máy tính. Đại úy Bun My Thăm Ma Vông, Trạm trưởng Trạm Công "
            f"an La Cồ {verb} cảm ơn.",
        )
    )
    assert {p.org_id for p in line.participants if p.country == "LA"} == {
        "LA-SV:police/tram-cong-an-la-co"
    }


@pytest.mark.parametrize("friends", ["công an hai tỉnh bạn", "Công an các tỉnh bạn"])
def test_friends_named_behind_are_those(friends: str) -> None:
    line = lines(
        f"Ngày 12/5, tại TP.Huế, Công an Thừa Thiên Huế cùng {friends} Salavan, Sê Kông (Lào) "
        "hội đàm."
    )
    assert {"LA-SL:police", "LA-XE:police"} <= bodies(line).keys()


@pytest.mark.parametrize("mark", ["-", "–", ",", "của", "thuộc"])
def test_a_department_is_of_the_ministry_behind_it(mark: str) -> None:
    line = lines(
        f"Ngày 12/5, tại Vinh, Tổng cục Cảnh sát {mark} Bộ Công an Việt Nam hội đàm với Tổng "
        f"cục Cảnh sát {mark} Bộ An ninh Lào."
    )
    assert bodies(line).keys() == {"VN:mps/tong-cuc-canh-sat", "LA:mps/tong-cuc-canh-sat"}


@pairs
@pytest.mark.parametrize("reported", ["báo cáo của", "thông tin từ", "đánh giá của"])
def test_who_is_reported_as_saying_speaks(reported: str, pair: tuple[str, ...]) -> None:
    told = "Ngày 12/5, tại tỉnh {viet}, Công an tỉnh {viet} hội đàm với Công an tỉnh {lao} "
    line = lines(f"{told}(Lào). Theo {reported} {{VIET}}, hai bên đã phá 3 vụ.", pair)
    (one,) = people(line).values()
    assert "speaker" in one.roles


@pytest.mark.parametrize(
    ("crossing", "province"),
    [("Nam Giang", "VN-27"), ("Nậm Cắn", "VN-22"), ("Cầu Treo", "VN-23")],
)
@pytest.mark.parametrize("rank", ["cửa khẩu", "cửa khẩu quốc tế"])
def test_a_crossing_is_no_district(rank: str, crossing: str, province: str) -> None:
    told = f"Ngày 12/5, tại {rank} {crossing}, Công an tỉnh {{viet}} hội đàm với Công an tỉnh "
    (meeting,) = held(lines(f"{told}{{lao}} (Lào)."))
    assert (meeting.province, meeting.district) == (province, None)


@pytest.mark.parametrize(
    "visit",
    [
        "sang Công an tỉnh {viet} chúc Tết",
        "đến trụ sở Công an tỉnh {viet} chúc Tết",
        "sang mừng Xuân cùng Công an tỉnh {viet}",
        "đến chung vui Tết Nguyên đán với Công an tỉnh {viet}",
    ],
)
@pairs
def test_a_visit_is_at_the_body_somebody_went_to(visit: str, pair: tuple[str, ...]) -> None:
    told = f"Chiều 12/5, đoàn Công an tỉnh {{lao}} (Lào) {visit}."
    (meeting,) = held(lines(told, pair))
    assert (meeting.country, meeting.province) == ("VN", pair[0])


def test_who_is_only_greeted_from_afar_receives_nobody() -> None:
    told = "Ngày 12/5, tại tỉnh {viet}, Công an tỉnh {viet} hội đàm với Công an tỉnh {lao} "
    line = lines(f"{told}(Lào). Đoàn gửi lời chúc mừng đến Công an tỉnh Hủa Phăn.")
    assert [one.province for one in held(line)] == ["VN-05"]
