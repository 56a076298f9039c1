"""Lists of those present, offices of a party, visits to learn, papers of a handover."""

from __future__ import annotations

import pytest
from pairs import LEAD, lines, pairs, people

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


ALSO = ["đoàn Công an tỉnh {other} cũng đã đến", "đến lượt đoàn Công an tỉnh {other}"]


@pairs
@pytest.mark.parametrize("also", ALSO)
def test_delegations_that_come_separately_meet_separately(
    also: str, pair: tuple[str, ...]
) -> None:
    line = lines(
        "Ngày 10/5, đoàn Công an tỉnh {lao} (Lào) do Đại tá Khăm Phăn Sỉ Vông, Giám đốc Công "
        "an "
        "tỉnh {lao} dẫn đầu đã đến chúc Tết Công an tỉnh {viet}; ngày 12/5, "
        f"{also.format(other='Attapeu')} do Thượng tá Bun Lợt Xay Nha Vông, Phó Giám đốc "
        f"Công an "
        "tỉnh Attapeu dẫn đầu.",
        pair,
    )
    first, second = line.meetings
    assert [first.date_start, second.date_start] == ["2024-05-10", "2024-05-12"]
    assert first.kind == second.kind == "holiday_visit"
    guests = {p.name: p.meeting_id for p in line.participants if p.type == "person"}
    assert guests == {
        "Khăm Phăn Sỉ Vông": first.meeting_id,
        "Bun Lợt Xay Nha Vông": second.meeting_id,
    }
    lao = {p.meeting_id: p.org_id for p in line.participants if (p.org_id or "")[:2] == "LA"}
    assert lao == {first.meeting_id: f"{pair[2]}:police", second.meeting_id: "LA-AT:police"}


@pairs
@pytest.mark.parametrize("day", ["Chiều 12/5", "Chiều cùng ngày"])
def test_other_guests_on_the_same_day_are_another_meeting(
    day: str, pair: tuple[str, ...]
) -> None:
    line = lines(
        "Sáng 12/5, Công an tỉnh {viet} tiếp đoàn công tác Công an tỉnh {lao} (Lào) đến chúc "
        "Tết."
        f"\n{day}, Công an tỉnh {{viet}} tiếp đoàn công tác Công an tỉnh Attapeu (Lào).",
        pair,
    )
    assert [m.date_start for m in line.meetings] == ["2024-05-12", "2024-05-12"]


@pairs
def test_several_provinces_visited_are_no_one_place(pair: tuple[str, ...]) -> None:
    (one,) = lines(
        "Từ ngày 8 - 12/5, đoàn công tác Công an tỉnh {viet} đã thăm, chúc Tết Công an tỉnh "
        "{lao} "
        "và Công an tỉnh Attapeu (Lào). Tại tỉnh Attapeu, tiếp đoàn có Đại tá Khăm Phăn Sỉ "
        "Vông, "
        "Phó Giám đốc Công an tỉnh Attapeu.",
        pair,
    ).meetings
    assert (one.country, one.province) == ("LA", None)


@pairs
def test_papers_signed_in_turn_are_signed_by_all(pair: tuple[str, ...]) -> None:
    line = lines(
        "Ngày 12/5, tại tỉnh {viet}, Công an tỉnh {viet} hội đàm với Công an tỉnh {lao} và "
        "Công an "
        "tỉnh Attapeu (Lào). Công an tỉnh {viet} lần lượt ký biên bản ghi nhớ với Công an tỉnh "
        "{lao} và Công an tỉnh Attapeu.",
        pair,
    )
    bodies = [p for p in line.participants if p.type == "organization"]
    assert len(bodies) == 3
    assert all("signatory" in one.roles for one in bodies)


TASKS = ["Tham mưu", "An ninh đối ngoại", "Cảnh sát ĐTTP về ma túy", "Cảnh sát hình sự"]


@pairs
@pytest.mark.parametrize("task", TASKS)
def test_the_task_of_a_division_parts_nobody_from_what_he_does(
    task: str, pair: tuple[str, ...]
) -> None:
    found = people(
        lines(
            f"{LEAD}Thượng tá Lê Hữu Bình, Trưởng phòng {task} và Trung tá Khăm Phăn Sỉ "
            f"Vông, Phó "
            "Giám đốc Công an tỉnh {lao} đồng chủ trì hội đàm.",
            pair,
        )
    )
    assert {name: one.roles for name, one in found.items()} == {
        "Lê Hữu Bình": ["chair"],
        "Khăm Phăn Sỉ Vông": ["chair"],
    }
    assert found["Lê Hữu Bình"].position == f"Trưởng phòng {task}"
