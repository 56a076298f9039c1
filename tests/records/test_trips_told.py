"""Trips in the ways of real reports: their stages, their frames, who is the other side."""

from __future__ import annotations

import pytest
from marked import read
from pairs import PAIRS, PUBLISHED, held, lines, pairs

HANDED = [
    "2 người", "3 đối tượng", "Nguyễn Văn Bảy", "toàn bộ hồ sơ", "tên Bảy", "người, tang vật",
    "nghi phạm", "các bị can",
]  # fmt: skip


@pairs
@pytest.mark.parametrize("handed", HANDED)
def test_people_and_files_handed_over_make_no_meeting(
    handed: str, pair: tuple[str, ...]
) -> None:
    line = lines(
        "Ngày 12/5, Công an tỉnh {lao} (Lào) bắt Nguyễn Văn Bảy (SN 1987), đang trốn truy nã.\n"
        f"Công an tỉnh {{lao}} đã bàn giao {handed} cho Công an tỉnh {{viet}}.",
        pair,
    )
    assert line.meetings == []


@pairs
@pytest.mark.parametrize("handed", ["đối tượng truy nã", "3 công dân", "nghi phạm"])
def test_a_ceremony_of_handing_over_people_is_one(handed: str, pair: tuple[str, ...]) -> None:
    (one,) = held(
        lines(
            "Sáng 12/5, tại tỉnh {viet} đã diễn ra "
            f"lễ bàn giao {handed} giữa Công an tỉnh {{lao}} (Lào) và Công an tỉnh {{viet}}.",
            pair,
        )
    )
    assert (one.kind, one.date_start) == ("handover", "2024-05-12")


FRAMES = [
    "Nhân dịp tham dự Hội nghị cấp cao ba nước Campuchia - Lào - Việt Nam, ",
    "Trong khuôn khổ Diễn đàn với Cảnh sát Thái Lan, ",
    "Nhân dịp sang dự Hội nghị Việt Nam, Lào, Campuchia và Trung Quốc, ",
]


@pairs
@pytest.mark.parametrize("frame", FRAMES)
def test_a_third_country_of_the_frame_sits_at_no_table(
    frame: str, pair: tuple[str, ...]
) -> None:
    (one,) = held(
        lines(
            f"{frame}ngày 10/5, đoàn Công an tỉnh {{viet}} đã hội đàm với Công an tỉnh {{lao}} "
            "(Lào).",
            pair,
        )
    )
    assert (one.kind, one.date_start) == ("talks", "2024-05-10")


@pairs
@pytest.mark.parametrize("frame", ["Trong khuôn khổ chuyến thăm, ngày 10/5, ", "Ngày 10/5, "])
def test_a_third_country_behind_the_frame_does(frame: str, pair: tuple[str, ...]) -> None:
    told = "Công an tỉnh {viet}, Công an tỉnh {lao} (Lào) và Cảnh sát Thái Lan đã hội đàm."
    assert lines(frame + told, pair).meetings == []


AFTER = ["Đoàn cũng có cuộc hội đàm", "Sau đó, đoàn đã hội đàm", "Tiếp đó, đoàn hội đàm"]


@pytest.mark.parametrize("after", AFTER)
def test_talks_behind_a_call_on_a_leader_are_a_meeting_of_their_own(after: str) -> None:
    call, talks = held(
        read(
            f"{PUBLISHED}Chiều 12/5, tại Thủ đô Viêng Chăn, đoàn đại biểu Bộ Công an Việt Nam "
            "do Đại tướng Trần Văn An, Bộ trưởng Bộ Công an dẫn đầu đã chào xã giao Thủ tướng "
            f"Lào Khăm Phăn Sỉ Vông. {after} với đoàn đại biểu Bộ Công an Lào."
        )
    )
    assert (call.kind, talks.kind) == ("courtesy_call", "talks")
    assert (talks.date_start, talks.country, talks.province) == ("2024-05-12", "LA", "LA-VT")


@pairs
@pytest.mark.parametrize(
    ("day", "status"),
    [("10/5", "held"), ("11/5", "held"), ("12/4", "referenced"), ("1/2", "referenced")],
)
def test_what_happened_few_days_before_is_of_the_same_trip(
    day: str, status: str, pair: tuple[str, ...]
) -> None:
    line = lines(
        "Ngày 12/5, tại tỉnh {viet}, Công an tỉnh {viet} khai giảng lớp tập huấn cho Công an "
        f"tỉnh {{lao}} (Lào).\nTrước đó, ngày {day}, hai bên đã hội đàm tại tỉnh {{viet}}.",
        pair,
    )
    assert [(m.kind, m.status) for m in line.meetings if m.kind == "talks"] == [
        ("talks", status)
    ]


STAGES = ["làm việc với", "có buổi làm việc với", "thăm và làm việc với"]


@pairs
@pytest.mark.parametrize("stage", STAGES)
def test_the_delegation_is_a_side_of_what_it_does(stage: str, pair: tuple[str, ...]) -> None:
    call, work = held(
        lines(
            "Hai ngày 10 và 11/5, Đại tá Trần Văn An, Giám đốc Công an tỉnh {viet}, dẫn đầu "
            "đoàn công tác sang Lào. Chiều 10/5, đoàn chào xã giao ông Khăm Phăn Sỉ Vông, Tỉnh "
            f"trưởng {{lao}}.\nNgày 11/5, đoàn {stage} Công an tỉnh {{lao}}.",
            pair,
        )
    )
    assert (call.kind, call.date_start) == ("courtesy_call", "2024-05-10")
    assert (work.date_start, work.province) == ("2024-05-11", pair[2])


@pairs
@pytest.mark.parametrize("unit", ["Trại tạm giam Công an tỉnh {lao}", "bản kết nghĩa"])
def test_a_unit_seen_on_the_same_day_is_a_stage(unit: str, pair: tuple[str, ...]) -> None:
    line = lines(
        "Ngày 12/5, đoàn Công an tỉnh {viet} đã thăm, chúc Tết Công an tỉnh {lao} (Lào).\n"
        f"Chiều cùng ngày, đoàn đến thăm {unit}.",
        pair,
    )
    assert [m.kind for m in held(line)] == ["holiday_visit"]


@pairs
@pytest.mark.parametrize("word", ["hội đàm", "cuộc hội đàm", "buổi hội đàm", "phiên hội đàm"])
@pytest.mark.parametrize(("habit", "kind"), [(" thường niên", "annual_review"), ("", "talks")])
def test_talks_that_are_held_each_year_are_a_review(
    word: str, habit: str, kind: str, pair: tuple[str, ...]
) -> None:
    (one,) = held(
        lines(
            f"Ngày 12/5, tại tỉnh {{viet}} diễn ra {word}{habit} giữa Công an tỉnh {{viet}} và "
            "Công an tỉnh {lao} (Lào).",
            pair,
        )
    )
    assert one.kind == kind


@pairs
@pytest.mark.parametrize("sign", ["ký", "ký kết", "ký, trao", "ký kết và trao", "ký và trao"])
def test_the_number_of_the_paper_signed_is_the_edition(
    sign: str, pair: tuple[str, ...]
) -> None:
    (one,) = held(
        lines(
            "Ngày 12/5, tại tỉnh {viet}, Công an tỉnh {viet} hội đàm với Công an tỉnh {lao} "
            f"(Lào).\nHai bên đã {sign} biên bản ghi nhớ lần thứ 16.",
            pair,
        )
    )
    assert one.edition == "16"


@pairs
@pytest.mark.parametrize(
    "work", ["bảo đảm an ninh, trật tự", "phòng, chống ma túy", "an ninh biên giới"]
)
def test_a_comma_in_the_name_of_a_conference_parts_it_not_from_its_year(
    work: str, pair: tuple[str, ...]
) -> None:
    (one,) = held(
        lines(
            "Ngày 12/5, tại tỉnh {viet}, Công an tỉnh {viet} tổ chức Hội nghị hợp tác "
            f"{work} năm 2024 với Công an tỉnh {{lao}} (Lào).",
            pair,
        )
    )
    assert (one.kind, one.edition) == ("annual_review", "2024")


@pairs
def test_border_guards_alone_are_a_side(pair: tuple[str, ...]) -> None:
    line = lines(
        "Ngày 12/5, đoàn Công an tỉnh {lao} (Lào) đã sang thăm, chúc mừng Bộ đội Biên phòng "
        "tỉnh {viet}.\nHai bên thông báo tình hình.",
        pair,
    )
    bodies = {p.org_id: p.roles for p in line.participants if p.type == "organization"}
    assert bodies == {f"{pair[0]}:border_guard": ["host"], f"{pair[2]}:police": ["guest"]}


DATE_LINES = {
    "13/05/24": "2024-05-13",
    "13/05/24 15:40": "2024-05-13",
    "Thứ Hai, 13.5.24": "2024-05-13",
    "Bài đăng ngày 13 tháng 5 năm 2024": "2024-05-13",
    "Cập nhật lúc 09:15 ngày 13 tháng 05 năm 2024": "2024-05-13",
}


@pytest.mark.parametrize(("line", "day"), DATE_LINES.items())
def test_a_date_line_may_be_short_or_in_words(line: str, day: str) -> None:
    found = lines(
        "Ngày 12/5, Công an tỉnh {viet} hội đàm với Công an tỉnh {lao} (Lào).",
        PAIRS[0],
        f"Công an hai tỉnh gặp nhau\n{line}\n",
    )
    assert found.document.published == day
    assert found.meetings[0].date_start == "2024-05-12"


@pytest.mark.parametrize("born", ["SN 1987", "sinh năm 1987", "sinh ngày 5/4/1987", "SN: 1987"])
def test_the_year_of_a_birth_is_not_that_of_the_article(born: str) -> None:
    found = lines(
        f"Ngày 12/5, Công an tỉnh {{viet}} bắt Nguyễn Văn Bảy ({born}).\n"
        "Ngày 14/5, Công an tỉnh {viet} hội đàm với Công an tỉnh {lao} (Lào).",
        PAIRS[1],
        " date 2024-06 ",
    )
    assert found.meetings[0].date_start == "2024-05-14"
