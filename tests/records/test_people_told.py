"""People in any order of name, rank and office, each with the body that is his own."""

from __future__ import annotations

import pytest
from marked import read

from bordercoop.model import Participant

LEAD = (
    "Thứ Hai, 13/05/2024, 09:00\n"
    "Sáng 12/5, tại tỉnh {viet}, Công an tỉnh {viet} hội đàm với Công an các tỉnh {lao} và "
    "Xay Nha Bu Ly (Lào).\n\n{told}"
)
PAIRS = [
    ("VN-05", "Sơn La", "LA-LP", "Luông Pha Băng"),
    ("VN-71", "Điện Biên", "LA-PH", "Phong Sa Lỳ"),
    ("VN-22", "Nghệ An", "LA-BL", "Bô Ly Khăm Xay"),
]
FORMS = (
    "Tham dự có Đại tá Phan Huy Lộc, Phó Giám đốc Công an tỉnh {place}.",
    "Tham dự có Đại tá Phan Huy Lộc - Phó Giám đốc Công an tỉnh {place}.",
    "Tham dự có đồng chí Phan Huy Lộc, Đại tá, Phó Giám đốc Công an tỉnh {place}.",
    "Tham dự có ông Phan Huy Lộc (Đại tá), Phó Giám đốc Công an tỉnh {place}.",
    "Tham dự có Phó Giám đốc Công an tỉnh {place}, Đại tá Phan Huy Lộc.",
    "Tham dự có Đại tá Phan Huy Lộc, Anh hùng Lực lượng vũ trang, Phó Giám đốc Công an tỉnh "
    "{place}.",
    "Đoàn gồm các Đại tá: Trần Văn Hiệp - Giám đốc Công an tỉnh Yên Bái, Phan Huy Lộc - Phó "
    "Giám đốc Công an tỉnh {place}.",
    "Tham dự có Đại tá Phan Huy Lộc - Phó Giám đốc, Trưởng đoàn đại biểu Công an tỉnh {place}.",
    "Đoàn Công an tỉnh {place} do Đại tá Phan Huy Lộc, Phó Giám đốc làm trưởng đoàn.",
)


def told(text: str, pair: tuple[str, ...]) -> dict[str | None, Participant]:
    """The people of an article by name."""
    _, viet, _, lao = pair
    line = read(LEAD.format(viet=viet, lao=lao, told=text))
    return {one.name: one for one in line.participants if one.type == "person"}


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair[0])
@pytest.mark.parametrize("side", [0, 2], ids=["VN", "LA"])
@pytest.mark.parametrize("form", FORMS)
def test_rank_office_and_body_are_told_in_any_order(
    form: str, side: int, pair: tuple[str, ...]
) -> None:
    one = told(form.format(place=pair[side + 1]), pair)["Phan Huy Lộc"]
    assert (one.rank, one.position_code) == ("dai_ta", "deputy_director")
    assert one.org_id == f"{pair[side]}:police"


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair[0])
def test_officers_in_a_row_each_have_their_own_province(pair: tuple[str, ...]) -> None:
    row = (
        "Phía Lào có: Đại tá Khăm Lạ Vông Xay - Giám đốc, Trưởng đoàn đại biểu Công an tỉnh "
        f"{pair[3]}; Thượng tá Bun Thạ Sỉ Kẹo - Phó Giám đốc, Trưởng đoàn đại biểu Công an "
        "tỉnh Xay Nha Bu Ly."
    )
    people = told(row, pair)
    assert people["Khăm Lạ Vông Xay"].org_id == f"{pair[2]}:police"
    assert people["Bun Thạ Sỉ Kẹo"].org_id == "LA-XA:police"
    assert all("head_of_delegation" in one.roles for one in people.values())


@pytest.mark.parametrize("name", ["Vi Lay Phông Sa Vẳn", "Lê Minh Đạo", "Khăm Sỉng Vông"])
@pytest.mark.parametrize(
    ("led", "org_id"),
    [
        ("đoàn Bộ Công an Lào do Bộ trưởng {name} làm Trưởng đoàn", "LA:mps"),
        ("đoàn Bộ Công an Việt Nam do Bộ trưởng {name} làm Trưởng đoàn", "VN:mps"),
    ],
)
def test_who_leads_a_delegation_is_of_its_body(led: str, org_id: str, name: str) -> None:
    line = read(
        "Thứ Hai, 13/05/2024, 09:00\n"
        "Sáng 12/5, tại Hà Nội, Bộ Công an Việt Nam và Bộ Công an Lào hội đàm.\n\n"
        f"Dự hội đàm có {led.format(name=name)}."
    )
    assert {one.org_id for one in line.participants if one.name == name} == {org_id}


def test_who_answers_an_official_is_not_that_official() -> None:
    line = read(
        "Thứ Hai, 13/05/2024, 09:00\n"
        "Sáng 12/5, đoàn Bộ Công an Lào do Trung tướng Khăm Sing Vông, Thứ trưởng Bộ Công an "
        "Lào dẫn đầu làm việc với Công an tỉnh Yên Bái.\n\n"
        "Cảm ơn đồng chí Thứ trưởng, Đại tá Lò Công Thiện, Giám đốc Công an tỉnh Yên Bái cam "
        "kết tăng cường tuần tra."
    )
    people = {one.name: one for one in line.participants if one.type == "person"}
    assert people["Lò Công Thiện"].org_id == "VN-06:police"
    assert people["Khăm Sing Vông"].roles == ["head_of_delegation"]


UNITS = {
    "Cục Trinh sát Hình sự, Tổng cục Cảnh sát Bộ An ninh Lào": "LA:mps/cuc-trinh-sat-hinh-su",
    "Cục Trinh sát Hình sự thuộc Tổng cục Cảnh sát, Bộ Công an Lào": (
        "LA:mps/cuc-trinh-sat-hinh-su"
    ),
    "Cục Trinh sát Hình sự Tổng cục Cảnh sát Bộ Công an Việt Nam": (
        "VN:mps/cuc-trinh-sat-hinh-su"
    ),
    "Tổng cục Cảnh sát": "VN:mps/tong-cuc-canh-sat",
    "Tổng cục An ninh, Bộ Công an Lào": "LA:mps/tong-cuc-an-ninh",
}


@pytest.mark.parametrize(("unit", "org_id"), UNITS.items())
def test_a_department_is_of_the_ministry_told_behind_it(unit: str, org_id: str) -> None:
    line = read(
        "Thứ Hai, 13/05/2024, 09:00\n"
        "Ngày 12/5, Tổng cục Cảnh sát tổ chức lễ khai giảng lớp tập huấn cho lực lượng Cảnh "
        f"sát, Bộ Công an Lào. Trung tá Khăm Vông Xay Sông, Phó cục trưởng {unit} phát biểu."
    )
    people = {one.name: one.org_id for one in line.participants if one.type == "person"}
    assert people == {"Khăm Vông Xay Sông": org_id}
    hosts = {one.org_id for one in line.participants if one.roles == ["host"]}
    assert "VN:mps/tong-cuc-canh-sat" in hosts


def test_the_names_of_offices_abroad_stand_in_the_office_of_their_head() -> None:
    line = read(
        "Thứ Hai, 13/05/2024, 09:00\n"
        "Ngày 12/5, tại Hà Nội, Bộ Công an Việt Nam hội đàm với Bộ Công an Lào. Dự có Thượng "
        "tá Kẹo U Đon Vông, Phó trưởng Cơ quan đại diện Bộ Công an Lào tại Việt Nam."
    )
    named = {one.org_id: one.name for one in line.participants if one.type == "organization"}
    assert (named["LA:representative"] or "").startswith("Cơ quan đại diện Bộ Công an Lào")
