"""The police of both countries told of at once, and who is named beside them."""

from __future__ import annotations

import pytest

from bordercoop.model import Line, Participant
from bordercoop.parse import parse
from bordercoop.sources.article import article


def line(text: str) -> Line:
    """The line of a report of one paragraph."""
    return parse(article("a", "a.txt", f"Hợp tác giữa hai nước\n\n{text}\n"))


def person(text: str, name: str) -> Participant:
    """A person of the first meeting of a report, by name."""
    return next(one for one in line(text).participants if one.name == name)


FORCES = [
    "cảnh sát hai nước Việt Nam và Lào",
    "Công an hai nước Việt Nam - Lào",
    "cảnh sát Việt Nam và Lào",
    "lực lượng cảnh sát Việt Nam - Lào",
]


@pytest.mark.parametrize("forces", FORCES)
@pytest.mark.parametrize("act", ["họp hội nghị lần thứ 9", "hội đàm"])
def test_the_police_of_both_countries_meet(forces: str, act: str) -> None:
    told = line(f"Ngày 5/7/2018, {forces} {act} tại Viêng Chăn.")
    (meeting,) = told.meetings
    assert (meeting.province, meeting.date_start) == ("LA-VT", "2018-07-05")
    roles = {one.org_id: one.roles for one in told.participants}
    assert roles == {"LA:police": ["host"], "VN:police": ["guest"]}


@pytest.mark.parametrize(
    "forces", ["cảnh sát Việt Nam và Campuchia", "Công an hai nước Việt Nam - Trung Quốc"]
)
def test_the_police_of_other_countries_do_not_concern_us(forces: str) -> None:
    told = line(f"Ngày 5/7/2018, {forces} hội đàm tại Viêng Chăn.")
    assert told.meetings == []


GIFT = "Ngày 5/7/2018, ở Viêng Chăn, Bộ Công an Việt Nam trao tặng Bộ Công an Lào 14 ô tô. "


@pytest.mark.parametrize(
    ("told", "name", "code"),
    [
        (
            "Thừa ủy quyền của Thủ tướng và Bộ trưởng, Thứ trưởng Bộ Công an Tạ Hữu Nghiêm đã "
            "trao 14 ô tô.",
            "Tạ Hữu Nghiêm",
            "deputy_minister",
        ),
        ("Đại sứ Việt Nam tại Lào Đoàn Văn Sự cũng có mặt.", "Đoàn Văn Sự", "ambassador"),
        (
            "Dự lễ có Giám đốc Công an tỉnh Nghệ An Đoàn Hữu Sự.",
            "Đoàn Hữu Sự",
            "director",
        ),
    ],
)
def test_who_is_named_behind_an_office(told: str, name: str, code: str) -> None:
    assert person(GIFT + told, name).position_code == code


def test_who_heads_a_ministry_leads_no_delegation() -> None:
    told = "Đại tướng Visay Chounlamany, người đứng đầu Bộ Công an Lào, cảm ơn món quà."
    assert person(GIFT + told, "Visay Chounlamany").roles == ["attendee"]


DEPUTIES = [
    "hai Phó Giám đốc là Thượng tá Cầm Thị Phương và Thượng tá Hoàng Đức Tuyên",
    "hai Phó Giám đốc: Thượng tá Cầm Thị Phương, Thượng tá Hoàng Đức Tuyên",
    "hai Phó Giám đốc gồm Thượng tá Cầm Thị Phương và Thượng tá Hoàng Đức Tuyên",
]


@pytest.mark.parametrize("deputies", DEPUTIES)
@pytest.mark.parametrize("name", ["Cầm Thị Phương", "Hoàng Đức Tuyên"])
def test_deputies_named_behind_their_office(deputies: str, name: str) -> None:
    told = person(
        "Ngày 5/5/2023, tại thành phố Sơn La, Công an tỉnh Sơn La hội đàm với Công an tỉnh Hủa "
        f"Phăn (Lào). Dự hội đàm, phía chủ nhà có {deputies}.",
        name,
    )
    assert (told.position_code, told.org_id) == ("deputy_director", "VN-05:police")


@pytest.mark.parametrize(
    ("told", "name", "code", "org_id"),
    [
        (
            "Phó Huyện trưởng huyện Sê Pôn, ông Thoong Đăm Vi Lay Xắc; Trung tá Xu Li Phôm Ma",
            "Thoong Đăm Vi Lay Xắc",
            "other",
            "LA-SV:government/se-pon",
        ),
        (
            "Phó Chủ tịch UBND huyện Minh Hóa, ông Cao Ngọc Bảo cùng cán bộ các phòng",
            "Cao Ngọc Bảo",
            "committee_vice_chair",
            "VN-24:government/minh-hoa",
        ),
        (
            "Giám đốc Công an tỉnh Quảng Bình, Thiếu tướng Bùi Duy Cảnh, Ủy viên Ban Thường vụ "
            "Tỉnh ủy",
            "Bùi Duy Cảnh",
            "director",
            "VN-24:police",
        ),
    ],
)
def test_an_office_before_its_holder(told: str, name: str, code: str, org_id: str) -> None:
    one = person(
        "Ngày 5/5/2023, tại huyện Minh Hóa, Công an tỉnh Quảng Bình hội đàm với Công an tỉnh "
        f"Savannakhet (Lào). Dự hội đàm có {told}.",
        name,
    )
    assert (one.position_code, one.org_id) == (code, org_id)


def test_a_department_is_no_persons_name() -> None:
    told = line(
        "Ngày 5/7/2018, ở Viêng Chăn, Tổng cục An ninh Bộ Công an Lào hội đàm với Bộ đội Biên "
        "phòng Việt Nam. Đại tá Đinh Công Hậu, Cục trưởng Cục Trinh sát BĐBP cảm ơn phía Lào."
    )
    assert {one.name for one in told.participants if one.type == "person"} == {"Đinh Công Hậu"}
