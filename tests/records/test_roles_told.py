"""Who led, chaired, signed and received, in the ways of real reports."""

from __future__ import annotations

import pytest
from pairs import LEAD, bodies, lines, pairs, people

from bordercoop.model import Line

BOTH = {"Trần Văn An", "Khăm Phăn Sỉ Vông"}


def having(line: Line, role: str) -> set[str | None]:
    """The names of the people with a role."""
    return {name for name, one in people(line).items() if role in one.roles}


LED = [
    "Trưởng đoàn Công an tỉnh {viet} là {VIET}; trưởng đoàn phía bạn là {LAO}.",
    "Dẫn đầu đoàn Công an tỉnh {lao} là {LAO}. Dẫn đầu đoàn Công an tỉnh {viet} là {VIET}.",
    "Đồng chủ tọa hội đàm là hai trưởng đoàn: {VIET} và {LAO}.",
    "Chủ trì hội đàm có hai trưởng đoàn {VIET} và {LAO}.",
]


@pairs
@pytest.mark.parametrize("led", LED)
def test_who_is_called_the_head_of_a_delegation_leads_it(
    led: str, pair: tuple[str, ...]
) -> None:
    assert having(lines(LEAD + led, pair), "head_of_delegation") == BOTH


@pairs
@pytest.mark.parametrize(
    "leading",
    ["dẫn đầu là {LAO}, ", "do {LAO} làm trưởng đoàn, ", "do {LAO} dẫn đầu, "],
)
def test_the_delegation_may_name_its_head_before_the_day(
    leading: str, pair: tuple[str, ...]
) -> None:
    line = lines(
        f"Đoàn công tác Công an tỉnh {{lao}} (Lào), {leading}ngày 12/5 hội đàm với "
        "Công an tỉnh {viet}.",
        pair,
    )
    assert having(line, "head_of_delegation") == {"Khăm Phăn Sỉ Vông"}


SIGNED = [
    "Ký biên bản ghi nhớ có {VIET} và {LAO}.",
    "Biên bản ghi nhớ do {VIET} và {LAO} ký.",
    "{VIET} và {LAO} đại diện hai bên ký kết.",
    "{VIET} và {LAO} cùng đặt bút ký.",
    "Biên bản được {VIET} và {LAO} ký kết.",
    "Đồng chủ trì là hai trưởng đoàn: {VIET} và {LAO}. Hai trưởng đoàn ký biên bản ghi nhớ.",
]


@pairs
@pytest.mark.parametrize("signed", SIGNED)
def test_who_signs_is_a_signatory_whatever_the_order(
    signed: str, pair: tuple[str, ...]
) -> None:
    line = lines(LEAD + signed, pair)
    assert having(line, "signatory") == BOTH
    assert all("signatory" in one.roles for one in bodies(line).values())


@pairs
@pytest.mark.parametrize("watched", ["Trước sự chứng kiến của {VIET} và {LAO}, "])
def test_who_looks_on_is_none(watched: str, pair: tuple[str, ...]) -> None:
    line = lines(LEAD + watched + "hai bên đã ký biên bản ghi nhớ.", pair)
    assert having(line, "signatory") == set()


@pairs
@pytest.mark.parametrize("paper", ["Quy chế phối hợp", "biên bản bàn giao", "bản ghi nhớ"])
def test_parties_of_a_ceremony_of_signing_sign(paper: str, pair: tuple[str, ...]) -> None:
    line = lines(
        f"Sáng 12/5, lễ ký kết {paper} giữa Công an tỉnh {{viet}} và Công an tỉnh {{lao}} "
        "(Lào) đã diễn ra tại tỉnh {viet}.",
        pair,
    )
    assert [sorted(one.roles) for one in bodies(line).values()] == [
        ["host", "signatory"],
        ["guest", "signatory"],
    ]


def test_chairs_at_two_ends_of_a_line_both_chair() -> None:
    line = lines(
        "Từ điểm cầu Hà Nội, Trung tướng Trần Văn An, Thứ trưởng Bộ Công an, và từ điểm cầu "
        "Viêng Chăn, Trung tướng Khăm Phăn Sỉ Vông, Thứ trưởng Bộ Công an Lào, hôm 12/5 đồng "
        "chủ trì hội nghị trực tuyến."
    )
    assert having(line, "chair") == BOTH
    assert {i: one.roles for i, one in bodies(line).items()} == {
        "VN:mps": ["host"],
        "LA:mps": ["guest"],
    }


RECEIVED = ["Đón đoàn là {VIET}.", "Tiếp đoàn có {VIET}.", "Đón tiếp đoàn có {VIET}."]


@pairs
@pytest.mark.parametrize("received", RECEIVED)
def test_the_side_of_who_receives_is_the_host(received: str, pair: tuple[str, ...]) -> None:
    line = lines(
        "Ngày 12/5, đoàn Công an tỉnh {lao} (Lào) do {LAO} dẫn đầu đã làm việc với Công an "
        f"tỉnh {{viet}}.\n{received}",
        pair,
    )
    assert {i: one.roles for i, one in bodies(line).items()} == {
        f"{pair[0]}:police": ["host"],
        f"{pair[2]}:police": ["guest"],
    }


def test_at_the_seat_of_a_ministry_the_ministry_is_host() -> None:
    line = lines(
        "Chiều 12/5, tại trụ sở Bộ Công an, Thượng tướng Trần Văn An, Thứ trưởng Bộ Công an "
        "hội đàm với Thượng tướng Khăm Phăn Sỉ Vông, Thứ trưởng Bộ Công an Lào."
    )
    assert line.meetings[0].country == "VN"
    assert bodies(line)["VN:mps"].roles == ["host"]


SCHOOLS = {
    "Trường Đại học Cảnh sát nhân dân": "VN:mps/truong-dai-hoc-canh-sat-nhan-dan",
    "Học viện An ninh nhân dân": "VN:mps/hoc-vien-an-ninh-nhan-dan",
}
HEADS = {
    "Hiệu trưởng Nhà trường": "unit_head",
    "Hiệu trưởng": "unit_head",
    "Phó Hiệu trưởng": "deputy_unit_head",
    "Phó Hiệu trưởng Nhà trường": "deputy_unit_head",
}


@pytest.mark.parametrize(("school", "org_id"), SCHOOLS.items())
@pytest.mark.parametrize(("office", "code"), HEADS.items())
def test_heads_of_a_school_belong_to_it(
    office: str, code: str, school: str, org_id: str
) -> None:
    line = lines(
        f"Ngày 12/5, {school} tổ chức lễ bế giảng lớp bồi dưỡng cho cán bộ Bộ Công an Lào. Dự "
        f"lễ có Thiếu tướng Trần Văn An, {office}; ông Khăm Phăn Sỉ Vông, Tổng Lãnh sự Lào tại "
        "Đà Nẵng.\nTrước đó, các học viên đã đi thực tế tại Công an tỉnh Bình Dương."
    )
    one = people(line)["Trần Văn An"]
    assert (one.position_code, one.org_id) == (code, org_id)
    assert "VN-57:police" not in bodies(line)


HOSPITALS = ["Bệnh viện 199", "Bệnh viện 30-4", "Bệnh viện Y học cổ truyền"]


@pairs
@pytest.mark.parametrize("hospital", HOSPITALS)
@pytest.mark.parametrize("doctor", ["", ", PGS.TS", ", BSCKII"])
def test_a_hospital_of_the_ministry_travels_with_its_head(
    doctor: str, hospital: str, pair: tuple[str, ...]
) -> None:
    line = lines(
        f"Ngày 12/5, đoàn công tác {hospital}, Bộ Công an do Đại tá{doctor} Trần Văn An, Giám "
        "đốc Bệnh viện dẫn đầu đã thăm và làm việc tại Công an tỉnh {lao} (Lào).",
        pair,
    )
    (org_id,) = (i for i in bodies(line) if i and i.startswith("VN"))
    one = people(line)["Trần Văn An"]
    assert org_id is not None
    assert org_id.startswith("VN:mps/benh-vien-")
    assert (one.org_id, one.position_code) == (org_id, "unit_head")
    assert one.roles == ["head_of_delegation"]


GUARDS = [("Bộ Chỉ huy Bộ đội Biên phòng tỉnh {viet}", "border_guard")]


@pairs
@pytest.mark.parametrize(("body", "kind"), GUARDS)
@pytest.mark.parametrize("side", ["phía {body} có", "Về phía {body} có", "đại diện {body} có"])
def test_who_heads_a_list_is_the_body_of_its_people(
    side: str, body: str, kind: str, pair: tuple[str, ...]
) -> None:
    told = side.replace("{body}", body)
    line = lines(
        "Ngày 12/5, Bộ đội Biên phòng tỉnh {viet} hội đàm với Công an tỉnh {lao} (Lào). Về "
        "phía Công an tỉnh {lao} có {LAO}; "
        f"{told} Đại tá Trần Văn An, Phó Chỉ huy trưởng.",
        pair,
    )
    one = people(line)["Trần Văn An"]
    assert (one.position_code, one.org_id) == ("other", f"{pair[0]}:{kind}")


@pytest.mark.parametrize(
    ("offices", "org_id"),
    [
        (
            "Ủy viên Bộ Chính trị, Thường trực Ban Bí thư, Phó Chủ tịch nước Lào",
            "LA:government",
        ),
        ("Tổng Bí thư, Chủ tịch nước Lào", "LA:party"),
        ("Chủ tịch nước Lào", "LA:government"),
        ("Thường trực Ban Bí thư Trung ương Đảng Nhân dân Cách mạng Lào", "LA:party"),
    ],
)
def test_a_head_of_state_stands_for_the_state(offices: str, org_id: str) -> None:
    line = lines(
        "Chiều 12/5, Đại tướng Trần Văn An, Bộ trưởng Bộ Công an Việt Nam đã chào xã giao ông "
        f"Khăm Phăn Sỉ Vông, {offices}."
    )
    assert people(line)["Khăm Phăn Sỉ Vông"].org_id == org_id


UNITS = ["Cục Quản lý xuất nhập cảnh", "Cục Cảnh sát hình sự"]


@pytest.mark.parametrize("unit", UNITS)
def test_departments_of_one_name_are_told_apart(unit: str) -> None:
    line = lines(
        f"{unit.upper()} TIẾP ĐÓN ĐOÀN BỘ CÔNG AN LÀO\n"
        f"Ngày 12/5, {unit} đã tiếp, làm việc với đoàn {unit} và Cục Đối ngoại Bộ Công an "
        f"Lào.\nĐại diện {unit} có Thiếu tướng Trần Văn An, Cục trưởng. Cùng dự có Đại tá "
        "Lê Hữu Bình, Phó Cục trưởng; đại diện đoàn Lào có Thượng tá Khăm Phăn Sỉ Vông, Cục "
        f"trưởng {unit} Lào."
    )
    found = people(line)
    assert {name: (one.org_id or "")[:7] for name, one in found.items()} == {
        "Trần Văn An": "VN:mps/",
        "Lê Hữu Bình": "VN:mps/",
        "Khăm Phăn Sỉ Vông": "LA:mps/",
    }
    assert {one[:3] for one in bodies(line) if one} == {"VN:", "LA:"}
    assert not any("tiep-don" in one for one in bodies(line) if one)
