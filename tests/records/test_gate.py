"""Which articles are read for records: those in which police of both sides are told of."""

from __future__ import annotations

import pytest
from marked import read

from bordercoop.model import Line

CASE = (
    "Tin pháp luật\n11/09/2019 20:40\n"
    "Ngày 10/9, Công an tỉnh {viet} phối hợp với {lao} bắt giữ 3 đối tượng có lệnh truy nã."
)
LAO = (
    "Công an Lào",
    "cảnh sát Lào",
    "lực lượng Công an Lào",
    "lực lượng chức năng Lào",
    "lực lượng chức năng của nước bạn Lào",
    "cơ quan chức năng nước CHDCND Lào",
)
VIET = ("Sơn La", "Điện Biên", "Nghệ An", "Kon Tum")


def records(line: Line) -> int:
    return (
        len(line.meetings)
        + len(line.participants)
        + len(line.commitments)
        + len(line.aid)
        + len(line.outcomes)
    )


@pytest.mark.parametrize("viet", VIET)
@pytest.mark.parametrize("lao", LAO)
def test_a_force_of_laos_is_its_police(lao: str, viet: str) -> None:
    (outcome,) = read(CASE.format(viet=viet, lao=lao)).outcomes
    assert outcome.indicator == "fugitives"
    assert "LA:police" in outcome.actors


@pytest.mark.parametrize("force", ["cảnh sát Thái Lan", "lực lượng chức năng Trung Quốc"])
def test_a_force_of_another_country_is_no_side(force: str) -> None:
    text = CASE.format(viet="Sơn La", lao=force) + " Đối tượng từng trốn sang Lào."
    assert records(read(text)) == 0


PLACED = {
    "Công an các bản giáp biên thuộc tỉnh {lao}": "LA-HO",
    "Công an các bản biên giới tỉnh {lao}": "LA-HO",
    "Công an 3 huyện của tỉnh {lao}": "LA-HO",
    "Công an các huyện thuộc tỉnh {lao} (Lào)": "LA-HO",
}


@pytest.mark.parametrize("name", PLACED)
def test_police_of_many_places_of_a_province_are_of_the_province(name: str) -> None:
    line = read(
        "Tin đối ngoại\n10/02/2022 09:00\n"
        "Sáng 9/2, tại huyện Mường Lát, Công an tỉnh Thanh Hóa hội đàm với "
        f"{name.format(lao='Hủa Phăn')}."
    )
    assert [one.kind for one in line.meetings] == ["talks"]
    assert {one.org_id for one in line.participants} == {"VN-21:police", "LA-HO:police"}


STRANGERS = (
    "Tổng cục Thuế",
    "Cục Quản lý thị trường",
    "Cục QLTT",
    "Học viện Ngoại giao",
    "Tổng cục Thống kê",
    "Cục Chính trị Quân đội nhân dân",
    "Cục Xúc tiến thương mại",
    "Cục Thuế, Bộ Tài chính",
)


@pytest.mark.parametrize("stranger", STRANGERS)
def test_departments_of_other_ministries_are_no_police(stranger: str) -> None:
    line = read(
        "Tin kinh tế\n11/09/2019 20:40\n"
        f"Ngày 10/9, tại Viêng Chăn, {stranger} đã làm việc với Công an tỉnh Hủa Phăn (Lào). "
        "Hai bên thống nhất tăng cường trao đổi thông tin."
    )
    assert records(line) == 0


OWN = {
    "Cục Cảnh sát hình sự": "VN:mps/cuc-canh-sat-hinh-su",
    "Cục C04": "VN:mps/cuc-c04",
    "Học viện An ninh nhân dân": "VN:mps/hoc-vien-an-ninh-nhan-dan",
    "Cục Đối ngoại, Bộ Công an": "VN:mps/cuc-doi-ngoai",
}


@pytest.mark.parametrize(("unit", "org_id"), OWN.items())
def test_departments_of_the_police_ministry_are_told_by_its_name_or_their_work(
    unit: str, org_id: str
) -> None:
    line = read(
        "Tin đối ngoại\n11/09/2019 20:40\n"
        f"Ngày 10/9, tại Viêng Chăn, {unit} đã làm việc với Công an tỉnh Hủa Phăn (Lào)."
    )
    assert org_id in {one.org_id for one in line.participants}


CALLS = {
    "Thủ tướng Lào Thoong Xay Vông Kẹo đã tiếp Đại tướng Lê Minh Đạo, Bộ trưởng Bộ Công an "
    "Việt Nam": ("LA:government", "VN:mps"),
    "Đại tướng Lê Minh Đạo, Bộ trưởng Bộ Công an Việt Nam đã đến chào Thủ tướng Lào Thoong Xay "
    "Vông Kẹo": ("LA:government", "VN:mps"),
}


@pytest.mark.parametrize(("told", "bodies"), CALLS.items())
def test_a_call_on_the_head_of_a_government_is_a_meeting(
    told: str, bodies: tuple[str, str]
) -> None:
    line = read(f"Tin đối ngoại\n11/02/2020 09:00\nChiều 10/2, tại Viêng Chăn, {told}.")
    assert [(one.kind, one.province) for one in line.meetings] == [("courtesy_call", "LA-VT")]
    host, guest = bodies
    roles = {one.org_id: one.roles for one in line.participants if one.type == "organization"}
    assert (roles[host], roles[guest]) == (["host"], ["guest"])


def test_heads_of_government_who_meet_alone_make_nothing() -> None:
    line = read(
        "Tin đối ngoại\n11/02/2020 09:00\n"
        "Chiều 10/2, tại Viêng Chăn, Thủ tướng Lào Thoong Xay Vông Kẹo đã tiếp Thủ tướng Chính "
        "phủ Lê Minh Đạo. Bộ Công an Việt Nam cho biết đường dây nóng vẫn hoạt động."
    )
    assert records(line) == 0


@pytest.mark.parametrize("guest", ["Salavan", "Sê Kông", "Hủa Phăn"])
def test_a_call_on_leaders_nobody_named_opens_an_article(guest: str) -> None:
    line = read(
        "Thứ Hai, 13/05/2024, 09:00\n"
        f"Đoàn công tác của Công an tỉnh {guest} (nước bạn Lào) đã đến chào xã giao lãnh đạo "
        "Tỉnh ủy Thanh Hóa."
    )
    assert [(one.kind, one.province) for one in line.meetings] == [("courtesy_call", "VN-21")]
    hosts = {one.org_id: one.name for one in line.participants if one.roles == ["host"]}
    assert hosts == {"VN-21:party": "Tỉnh ủy Thanh Hóa"}


def test_the_conference_of_a_trip_is_not_the_call_paid_on_it() -> None:
    line = read(
        "Thứ Hai, 13/05/2024, 09:00\n"
        "Nhân chuyến thăm và đồng chủ trì Hội nghị hợp tác an ninh lần thứ 10 tại Viêng Chăn, "
        "chiều 11/5, Thượng tướng Bùi Văn Hòa, Thứ trưởng Bộ Công an và đoàn công tác đã đến "
        "chào Thủ tướng Lào Thoong Xay Vông Kẹo."
    )
    assert [(one.kind, one.edition) for one in line.meetings] == [("courtesy_call", None)]


@pytest.mark.parametrize("union", ["Đoàn Thanh niên", "Hội Phụ nữ"])
def test_mass_organisations_of_the_police_are_units_of_it(union: str) -> None:
    line = read(
        "Thứ Hai, 13/05/2024, 09:00\n"
        f"Ngày 12/5, tại Hà Nội, {union} Bộ Công an gặp mặt {union} Công an tỉnh Khăm Muộn "
        "(Lào)."
    )
    places = {(one.org_id or "").partition("/")[0] for one in line.participants}
    assert places == {"VN:mps", "LA-KH:police"}


def test_a_province_that_says_where_a_district_lies_does_nothing() -> None:
    line = read(
        "Thứ Hai, 13/05/2024, 09:00\n"
        "Ngày 12/5, tại huyện Lạ Màm tỉnh Sê Kông đã diễn ra hội nghị hợp tác và ký kết biên "
        "bản hợp tác giữa Công an tỉnh Quảng Nam và Công an tỉnh Sê Kông (Lào)."
    )
    assert {one.org_id for one in line.participants} == {"VN-27:police", "LA-XE:police"}


@pytest.mark.parametrize("commune", ["xã Noong Hẹt", "phường Noong Hẹt", "xã Sốp Bâu"])
def test_laos_has_no_communes(commune: str) -> None:
    line = read(
        "Thứ Hai, 13/05/2024, 09:00\n"
        f"Ngày 12/5, Công an huyện Điện Biên phối hợp với Công an {commune} bắt 2 đối tượng. "
        "Các đối tượng định trốn sang Lào."
    )
    assert records(line) == 0
