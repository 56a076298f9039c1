"""Lists of those present, offices of a party, visits to learn, papers of a handover."""

from __future__ import annotations

import pytest
from marked import read

from bordercoop.model import Line, Participant

PAIRS = [
    ("VN-05", "Sơn La", "LA-BK", "Bò Kẹo"),
    ("VN-21", "Thanh Hóa", "LA-HO", "Hủa Phăn"),
    ("VN-25", "Quảng Trị", "LA-SV", "Savannakhet"),
]
pairs = pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair[0])
PUBLISHED = "Thứ Hai, 13/05/2024, 09:00\n"
LEAD = "Ngày 12/5, tại tỉnh {viet}, Công an tỉnh {viet} hội đàm với Công an tỉnh {lao} (Lào). "


def lines(told: str, pair: tuple[str, ...] = PAIRS[0]) -> Line:
    """An article about a pair of provinces."""
    return read(PUBLISHED + told.format(viet=pair[1], lao=pair[3]))


def people(line: Line) -> dict[str | None, Participant]:
    """The people of an article by name."""
    return {one.name: one for one in line.participants if one.type == "person"}


HEADS = ["Dự hội đàm có các đồng chí", "Tham dự có các đồng chí:", "Cùng dự có các ông"]
MARKS = [" - ", ", ", " – "]


@pairs
@pytest.mark.parametrize("mark", MARKS)
@pytest.mark.parametrize("head", HEADS)
def test_a_list_names_its_people_with_one_title(
    head: str, mark: str, pair: tuple[str, ...]
) -> None:
    found = people(
        lines(
            f"{LEAD}{head} Lê Hữu Bình{mark}Phó Giám đốc Công an tỉnh {{viet}}; Vũ Đình "
            f"Hùng{mark}"
            f"Phó Chủ tịch UBND tỉnh {{viet}}; Bun Lợt Xay Nha Vông{mark}Phó Giám đốc Công "
            f"an tỉnh "
            "{lao}.",
            pair,
        )
    )
    assert {name: (one.position_code, one.org_id) for name, one in found.items()} == {
        "Lê Hữu Bình": ("deputy_director", f"{pair[0]}:police"),
        "Vũ Đình Hùng": ("committee_vice_chair", f"{pair[0]}:government"),
        "Bun Lợt Xay Nha Vông": ("deputy_director", f"{pair[2]}:police"),
    }


PARTY = [
    "Ủy viên BCH Trung ương Đảng Nhân dân Cách mạng Lào",
    "Ủy viên Ban Chấp hành Trung ương Đảng Nhân dân cách mạng Lào",
    "Ủy viên Bộ Chính trị Đảng Nhân dân Cách mạng Lào",
    "Ủy viên BCH Trung ương Đảng",
]


@pairs
@pytest.mark.parametrize("party", PARTY)
def test_an_office_of_the_party_hides_no_name(party: str, pair: tuple[str, ...]) -> None:
    found = people(
        lines(
            "Ngày 12/5, đoàn công tác do đồng chí Khăm Phăn Sỉ Vông, "
            f"{party}, Thứ trưởng Bộ Công an Lào dẫn đầu đã thăm, làm việc tại Công an tỉnh "
            "{viet}.",
            pair,
        )
    )
    assert set(found) == {"Khăm Phăn Sỉ Vông"}
    one = found["Khăm Phăn Sỉ Vông"]
    assert (one.position_code, one.org_id) == ("deputy_minister", "LA:mps")


LEARNING = ["chuyến khảo sát", "chuyến tham quan, học tập", "tham quan, học tập kinh nghiệm"]


@pairs
@pytest.mark.parametrize("learning", LEARNING)
def test_to_come_and_learn_is_a_visit(learning: str, pair: tuple[str, ...]) -> None:
    (one,) = lines(
        f"Ngày 12/5, đoàn Công an tỉnh {{lao}} (Lào) có {learning} tại Công an tỉnh {{viet}}.",
        pair,
    ).meetings
    assert (one.kind, one.province) == ("working_visit", pair[0])


@pairs
@pytest.mark.parametrize("sign", ["ký", "ký kết", "tiến hành ký kết"])
def test_the_paper_of_a_handover_is_signed_and_undertakes_nothing(
    sign: str, pair: tuple[str, ...]
) -> None:
    line = lines(
        "Ngày 12/5, tại tỉnh {viet}, Công an tỉnh {viet} tổ chức lễ bàn giao 10 máy tính cho "
        "Công "
        f"an tỉnh {{lao}} (Lào).\nHai bên đã {sign} biên bản bàn giao.",
        pair,
    )
    bodies = [p for p in line.participants if p.type == "organization"]
    assert all("signatory" in one.roles for one in bodies)
    assert not [one for one in line.commitments if one.kind == "signed"]


@pairs
@pytest.mark.parametrize("returned", ["trao trả 3 công dân", "trao trả 2 đối tượng"])
def test_giving_people_back_is_organised_and_no_meeting(
    returned: str, pair: tuple[str, ...]
) -> None:
    line = lines(
        "Sáng 12/5, Công an tỉnh {viet} phối hợp với Công an tỉnh {lao} (Lào) tổ chức "
        f"{returned}.",
        pair,
    )
    assert line.meetings == []
