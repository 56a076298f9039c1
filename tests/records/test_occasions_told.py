"""Occasions told in the ways of real reports: in a series, put off, received, at a crossing."""

from __future__ import annotations

from typing import NamedTuple

import pytest
from marked import read
from pairs import PUBLISHED, pairs

from bordercoop.model import Line, Meeting, Participant


def held(text: str) -> Meeting:
    """The one meeting held in an article."""
    (one,) = (m for m in read(text).meetings if m.status == "held")
    return one


def body(line: Line, org_id: str) -> Participant | None:
    """A body at the meeting of a line, None where it was not there."""
    bodies = (one for one in line.participants if one.type == "organization")
    return next((one for one in bodies if one.org_id == org_id), None)


class Told(NamedTuple):
    """A meeting of a pair, told in several ways, and the fields that are read each time.

    `{viet}` and `{lao}` are the provinces of the pair, `{lao_id}` the code of the latter,
    `{way}` is one of the ways.
    """

    text: str
    ways: tuple[str, ...]
    fields: dict[str, str | None]


MEETINGS = {
    "praise at a conference makes it no review": Told(
        f"{PUBLISHED}Ngày 12/5, Công an tỉnh {{viet}} hội đàm với Công an tỉnh {{lao}} (Lào).\n"
        "Hội nghị {way}.",
        ("đánh giá cao kết quả phối hợp", "ghi nhận nỗ lực của nhau"),
        {"kind": "talks"},
    ),
    "the days of an anniversary date no meeting": Told(
        "Hướng đến 60 năm quan hệ hai nước Việt Nam – Lào ({way}), vừa qua, đoàn Công an tỉnh "
        "{viet} đã đến thăm, làm việc tại Công an tỉnh {lao} (Lào).",
        ("18/7/1977 – 18/7/2022", "5/9/1962-5/9/2022"),
        {"date_start": None, "province": "{lao_id}"},
    ),
    "the year of a paper is not that of the meeting": Told(
        "Ngày 19/12, đoàn Công an tỉnh {viet} thăm và làm việc với Công an tỉnh {lao} (Lào).\n"
        "Hai bên ký {way} năm 2025.\nTrong năm 2024, hai bên đã trao đổi nhiều thông tin.",
        ("biên bản ghi nhớ hợp tác", "kế hoạch phối hợp"),
        {"date_start": "2024-12-19"},
    ),
    "visitors who hold talks are at talks": Told(
        f"{PUBLISHED}Ngày 12/5, đoàn Công an tỉnh {{viet}} đã thăm và làm việc tại Công an "
        "tỉnh {lao} (Lào).\n\nTại {way}, hai bên trao đổi tình hình.",
        ("hội nghị", "buổi hội đàm", "cuộc tọa đàm"),
        {"kind": "talks"},
    ),
    "guests received for a wish came on a holiday visit": Told(
        f"{PUBLISHED}Ngày 12/5, Công an tỉnh {{viet}} đã tiếp đoàn Công an tỉnh {{lao}} (Lào) "
        "do Đại tá Khăm Bun Sỉ Vông, Giám đốc làm trưởng đoàn {way} chúc mừng.",
        ("đến", "sang"),
        {"kind": "holiday_visit"},
    ),
}


@pairs
@pytest.mark.parametrize(
    ("fact", "way"), [(fact, way) for fact, told in MEETINGS.items() for way in told.ways]
)
def test_a_meeting_is_read_as_it_is_meant(fact: str, way: str, pair: tuple[str, ...]) -> None:
    _, viet, lao_id, lao = pair
    told = MEETINGS[fact]
    one = held(told.text.format(viet=viet, lao=lao, way=way))
    meant = {name: value and value.format(lao_id=lao_id) for name, value in told.fields.items()}
    assert {name: getattr(one, name) for name in meant} == meant


SERIES = {"lần thứ V": "annual_review", "năm 2024": "annual_review", "": "talks"}


@pairs
@pytest.mark.parametrize(("number", "kind"), SERIES.items())
def test_a_conference_on_cooperation_is_a_review_where_it_is_counted(
    number: str, kind: str, pair: tuple[str, ...]
) -> None:
    _, viet, _, lao = pair
    told = f"hội nghị hợp tác phòng, chống tội phạm {number}".strip()
    one = held(f"{PUBLISHED}Sáng 12/5, Công an tỉnh {viet} và Công an tỉnh {lao} (Lào) tổ "
               f"chức {told}.")  # fmt: skip
    assert one.kind == kind


@pytest.mark.parametrize("between", ["hai đơn vị", "hai bên", "Công an hai huyện"])
def test_the_year_of_a_review_stands_behind_those_who_hold_it(between: str) -> None:
    one = held(
        f"{PUBLISHED}Sáng 12/5, Công an huyện Mường Lát (Thanh Hóa) và Công an huyện Sốp Bâu "
        f"(tỉnh Hủa Phăn, Lào) tổ chức hội nghị giao ban thường niên giữa {between} năm 2024."
    )
    assert one.edition == "2024"


@pairs
@pytest.mark.parametrize("off", ["bị hoãn lại", "phải tạm hoãn", "bị hủy do mưa lũ"])
@pytest.mark.parametrize("act", ["Buổi hội đàm", "Lễ bàn giao trụ sở"])
def test_what_is_put_off_was_not_held(act: str, off: str, pair: tuple[str, ...]) -> None:
    _, viet, _, lao = pair
    line = read(
        f"{PUBLISHED}{act} ngày 12/5 giữa Công an tỉnh {viet} và Công an tỉnh {lao} (Lào) "
        f"{off}."
    )
    assert line.meetings == []


@pairs
@pytest.mark.parametrize("short", ["", "(BĐBP) "])
@pytest.mark.parametrize("come", ["thăm, chúc Tết", "chúc mừng năm mới"])
def test_guards_who_are_visited_are_where_the_visit_was(
    come: str, short: str, pair: tuple[str, ...]
) -> None:
    province, viet, _, lao = pair
    one = held(
        f"{PUBLISHED}Ngày 12/5, đoàn Công an tỉnh {lao} (Lào) đã sang {come} cán bộ, chiến sĩ "
        f"Ban Chỉ huy Bộ đội Biên phòng {short}tỉnh {viet}."
    )
    assert (one.kind, one.province) == ("holiday_visit", province)


@pairs
def test_a_signing_recalled_is_one_whatever_is_spoken_of_around_it(
    pair: tuple[str, ...],
) -> None:
    _, viet, province, lao = pair
    line = read(
        f"{PUBLISHED}Sáng 12/5, Công an tỉnh {viet} tiếp đoàn Công an tỉnh {lao} (Lào).\n"
        f"Tại buổi tiếp, hai bên nhắc lại bản ghi nhớ ký ngày 3/10/2023 tại tỉnh {lao}."
    )
    (one,) = (m for m in line.meetings if m.status == "referenced")
    assert (one.kind, one.date_start, one.province) == ("signing", "2023-10-03", province)


@pytest.mark.parametrize("day", ["2022-06", "2022-06-15"])
def test_the_mark_of_a_crawler_dates_an_article_behind_its_title_too(day: str) -> None:
    one = held(
        f"Công an hai tỉnh họp bàn an ninh biên giới\n date {day}\nNgày 12/6, Công an tỉnh Sơn "
        "La hội đàm với Công an tỉnh Bò Kẹo (Lào)."
    )
    assert one.date_start == "2022-06-12"


GIVEN = "xe mô tô cho Bộ Công an Lào"


@pytest.mark.parametrize("how", ["tiếp thân mật", "đón tiếp", "tiếp"])
def test_who_receives_the_givers_is_host(how: str) -> None:
    line = read(
        f"{PUBLISHED}Tại lễ trao tặng ngày 12/5, Thượng tướng Lê Hữu Bình, Thứ trưởng Bộ Công "
        f"an Việt Nam đã trao 20 {GIVEN}.\n\nĐại tướng Khăm Sen Vi Lay, Bộ trưởng Bộ Công an "
        f"Lào {how} Thượng tướng Lê Hữu Bình cùng đoàn."
    )
    hosts = {one.org_id: one.roles for one in line.participants if one.type == "organization"}
    assert "guest" in hosts["VN:mps"]
    assert hosts["LA:mps"] == ["host"]
    assert line.meetings[0].country == "LA"
    (lead,) = (p for p in line.participants if p.name == "Lê Hữu Bình")
    assert "head_of_delegation" in lead.roles


@pairs
def test_who_comes_to_a_crossing_of_his_own_side_is_host(pair: tuple[str, ...]) -> None:
    _, _, lao_id, lao = pair
    line = read(
        f"{PUBLISHED}Sáng 12/5, tại cửa khẩu Cha Lo (tỉnh Quảng Bình), Công an thành phố Đà "
        f"Nẵng đã trao tặng 200 hộp khẩu trang cho Công an tỉnh {lao} (Lào)."
    )
    host, guest = body(line, "VN-DN:police"), body(line, f"{lao_id}:police")
    assert host is not None
    assert "host" in host.roles
    assert guest is not None
    assert guest.roles == ["guest"]


@pairs
@pytest.mark.parametrize(("ordinal", "edition"), [("lần thứ XXIV", "24"), ("lần thứ 7", "7")])
def test_the_ordinal_of_the_memorandum_goes_before_a_year(
    ordinal: str, edition: str, pair: tuple[str, ...]
) -> None:
    _, viet, _, lao = pair
    one = held(
        f"{PUBLISHED}Ngày 12/5, Công an tỉnh {viet} và Công an tỉnh {lao} (Lào) tổ chức hội "
        f"nghị giao ban năm 2024.\n\nHai bên đã ký kết biên bản ghi nhớ hợp tác {ordinal}."
    )
    assert one.edition == edition


@pairs
@pytest.mark.parametrize("room", ["trụ sở làm việc", "phòng làm việc", "bàn ghế làm việc"])
def test_rooms_of_work_are_no_visit(room: str, pair: tuple[str, ...]) -> None:
    _, viet, _, lao = pair
    line = read(
        f"{PUBLISHED}Công an tỉnh {viet} giúp Công an tỉnh {lao} (Lào) xây 7 {room} tại huyện "
        "Viêng Xay."
    )
    assert [m.kind for m in line.meetings if m.kind == "working_visit"] == []


@pairs
def test_one_trip_to_two_hosts_is_in_no_one_province(pair: tuple[str, ...]) -> None:
    _, viet, _, lao = pair
    one = held(
        f"{PUBLISHED}Ngày 12/5, đoàn Công an tỉnh {lao} (Lào) đã sang thăm, chúc Tết Công an "
        f"tỉnh {viet} và Công an tỉnh Yên Bái."
    )
    assert (one.kind, one.country, one.province) == ("holiday_visit", "VN", None)


@pytest.mark.parametrize(
    ("short", "level"),
    [
        ("P.", "phường "),
        ("X.", "xã "),
        ("TT.", "thị trấn "),
        ("H.", "huyện "),
        ("TX.", "thị xã "),
    ],
)
@pairs
def test_a_level_may_be_written_as_its_letters(
    short: str, level: str, pair: tuple[str, ...]
) -> None:
    told = (
        f"{PUBLISHED}Ngày 12/5, tại {{}}Tân Lập, Công an tỉnh {pair[1]} hội đàm với Công an "
        f"tỉnh {pair[3]} (Lào).\n"
    )
    fields = ("country", "province", "district")
    forms = (level, short, f"{short} ")
    written, *letters = (held(told.format(one)) for one in forms)
    for form, one in zip(forms[1:], letters, strict=True):
        assert [getattr(one, f) for f in fields] == [getattr(written, f) for f in fields]
        assert one.country == "VN"
        assert one.venue == (written.venue and f"{form}Tân Lập")


@pytest.mark.parametrize(
    "received",
    ["đón đoàn {lao} sang dự", "đón tiếp đoàn {lao} sang tham dự", "đón đoàn {lao} đến dự"],
)
@pairs
def test_a_body_that_receives_guests_at_a_conference_holds_it(
    received: str, pair: tuple[str, ...]
) -> None:
    guests = received.format(lao=f"Công an tỉnh {pair[3]} (Lào)")
    series = "Hội đàm thường niên lần thứ XII, năm 2024"
    line = read(f"{PUBLISHED}Ngày 12/5, Công an tỉnh {pair[1]} {guests} {series}.\n")
    (one,) = line.meetings
    assert (one.kind, one.edition, one.country) == ("annual_review", "12", "VN")
    host = body(line, f"{pair[0]}:police")
    assert host is not None
    assert "host" in host.roles


@pytest.mark.parametrize("wider", ["", " ({viet})", " (tỉnh {viet})"])
@pairs
def test_a_place_may_be_told_as_where_it_was(wider: str, pair: tuple[str, ...]) -> None:
    place = f"tỉnh {pair[1]}" if not wider else "thị trấn Tân Lập" + wider.format(viet=pair[1])
    one = held(
        f"{PUBLISHED}Ngày 12/5, {place} là nơi Công an tỉnh {pair[1]} và Công an tỉnh "
        f"{pair[3]} (Lào) hội đàm.\n"
    )
    assert (one.country, one.province) == ("VN", pair[0])


@pytest.mark.parametrize("about", ["dẫn độ", "chuyển giao người đang chấp hành án phạt tù"])
@pytest.mark.parametrize("round_", ["vòng đàm phán thứ hai", "phiên đàm phán", "cuộc đàm phán"])
def test_negotiations_are_talks_whatever_they_are_about(round_: str, about: str) -> None:
    one = held(
        f"{PUBLISHED}Ngày 12/5, tại Hà Nội diễn ra {round_} giữa Bộ Công an Việt Nam và Bộ "
        f"Công an Lào về Hiệp định {about}.\n"
    )
    assert (one.kind, one.country) == ("talks", "VN")
