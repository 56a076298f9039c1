"""Leaders as reports name them: on each side, by two offices, on an earlier call."""

from __future__ import annotations

import pytest
from pairs import at, held, lines, pairs, people

MET = "Ngày 12/5, tại tỉnh {viet}, Công an tỉnh {viet} hội đàm với Công an tỉnh {lao} (Lào). "
FIRST, SECOND = "Đại tá Trần Văn An", "Đại tá Khăm Bun Sỉ Vông"


@pairs
@pytest.mark.parametrize(
    "chaired",
    [
        "Chủ trì phía Việt Nam là {first}, phía Lào là {second}.",
        "Chủ trì hội đàm, về phía Việt Nam có {first}; phía Lào có {second}.",
        "Đồng chủ trì hội đàm, phía Việt Nam có {first}; về phía Lào có {second}.",
    ],
)
def test_those_named_on_either_side_chair(chaired: str, pair: tuple[str, ...]) -> None:
    _, viet, _, lao = pair
    told = chaired.format(
        first=f"{FIRST}, Giám đốc Công an tỉnh {viet}",
        second=f"{SECOND}, Giám đốc Công an tỉnh {lao}",
    )
    found = people(lines(MET + told, pair))
    assert {one.name for one in found.values() if "chair" in one.roles} == {
        "Trần Văn An",
        "Khăm Bun Sỉ Vông",
    }


@pairs
@pytest.mark.parametrize("task", ["Tổ chức cán bộ", "Tham mưu", "Hậu cần"])
def test_the_office_of_a_division_is_told_with_its_police(
    task: str, pair: tuple[str, ...]
) -> None:
    office = f"Phó Trưởng phòng {task} Công an tỉnh {pair[1]}"
    (one,) = people(lines(f"{MET}Cùng dự có {FIRST}, {office}.", pair)).values()
    assert (one.position, one.position_code) == (office, "deputy_division_head")


@pairs
def test_a_deputy_in_a_delegation_is_no_task(pair: tuple[str, ...]) -> None:
    told = f"{MET}{FIRST}, Trưởng phòng An ninh làm Phó trưởng đoàn."
    (one,) = people(lines(told, pair)).values()
    assert one.position == "Trưởng phòng An ninh"


@pairs
@pytest.mark.parametrize("secretary", ["Bí thư", "Phó Bí thư"])
def test_a_secretary_is_of_the_province_of_his_other_office(
    secretary: str, pair: tuple[str, ...]
) -> None:
    told = f"{MET}Dự hội đàm có ông Khăm Bun Sỉ Vông, {secretary}, Tỉnh trưởng tỉnh {{lao}}."
    (one,) = people(lines(told, pair)).values()
    assert (one.org_id or "").startswith(pair[2])


def test_the_police_of_the_capital_are_those_named_before() -> None:
    told = (
        "Ngày 12/5, Công an tỉnh Nghệ An đến thăm Công an Thủ đô Viêng Chăn (Lào). Tiếp đoàn "
        "có Đại tá Khăm Bun Sỉ Vông, Giám đốc Công an Thủ đô."
    )
    (one,) = people(lines(told)).values()
    assert (one.org_id, one.position_code) == ("LA-VT:police", "director")


@pytest.mark.parametrize("who", ["đoàn", "Bộ trưởng Trần Văn An và đoàn"])
def test_a_call_without_a_day_is_of_the_same_trip(who: str) -> None:
    line = lines(
        "Ngày 12/5, tại Viêng Chăn, Bộ trưởng Bộ Công an Trần Văn An hội đàm với Bộ trưởng Bộ "
        f"Công an Lào Khăm Bun Sỉ Vông. Trước đó, {who} đã đến chào Tổng Bí thư, "
        "Chủ tịch nước Lào Bun Xay Phôm Ma."
    )
    talks, call = held(line)
    assert (call.kind, call.date_start) == ("courtesy_call", talks.date_start)
    assert "Bun Xay Phôm Ma" in at(line, call)
    assert "Bun Xay Phôm Ma" not in at(line, talks)


@pairs
@pytest.mark.parametrize("aside", ["(Lào)", "(nước Lào)"])
def test_the_year_of_a_conference_stands_behind_a_bracket(
    aside: str, pair: tuple[str, ...]
) -> None:
    told = f"Hội nghị giao ban giữa Công an tỉnh {{viet}} và Công an tỉnh {{lao}} {aside} "
    (meeting,) = held(lines(f"{told}năm 2023 diễn ra ngày 12/5 tại tỉnh {{viet}}.", pair))
    assert meeting.edition == "2023"


@pairs
def test_a_leader_who_greets_the_police_meets_them(pair: tuple[str, ...]) -> None:
    told = (
        "Ngày 12/5, ông Khăm Bun Sỉ Vông, Bí thư, Tỉnh trưởng tỉnh {lao} (Lào) cùng đoàn đại "
        "biểu đã đến chúc Tết Công an tỉnh {viet}."
    )
    (meeting,) = held(lines(told, pair))
    assert (meeting.kind, meeting.province) == ("holiday_visit", pair[0])


@pairs
@pytest.mark.parametrize(
    "listed",
    [
        "các đồng chí: Trần Văn An, Lê Văn Bình, Phó Giám đốc Công an tỉnh",
        "các đồng chí: Lý Văn Tám, Giám đốc Công an tỉnh; Trần Văn An, Lê Văn Bình, Phó Giám "
        "đốc Công an tỉnh",
    ],
)
def test_names_of_a_list_share_the_office_behind(listed: str, pair: tuple[str, ...]) -> None:
    found = people(lines(f"{MET}Dự hội đàm có {listed}.", pair))
    for name in ("Trần Văn An", "Lê Văn Bình"):
        assert found[name].position_code == "deputy_director"


@pairs
def test_who_is_named_on_his_own_shares_no_office(pair: tuple[str, ...]) -> None:
    told = f"{MET}Dự hội đàm có ông Trần Văn An, ông Lê Văn Bình, Phó Chủ tịch UBND tỉnh."
    assert set(people(lines(told, pair))) == {"Lê Văn Bình"}


SIDES = (
    "Đoàn Công an tỉnh {viet} do Đại tá Trần Văn An, Giám đốc làm trưởng đoàn; đoàn Công an "
    "tỉnh {lao} do Đại tá Khăm Bun Sỉ Vông, Giám đốc làm trưởng đoàn. "
)


@pairs
@pytest.mark.parametrize(
    "signed",
    [
        "Hai Trưởng đoàn đã ký biên bản hội đàm.",
        "Biên bản hội đàm do hai Trưởng đoàn ký.",
        "Đại tá Trần Văn An đã ký biên bản ghi nhớ với Đại tá Khăm Bun Sỉ Vông.",
    ],
)
def test_those_who_sign_with_each_other_both_sign(signed: str, pair: tuple[str, ...]) -> None:
    found = people(lines(MET + SIDES + signed, pair))
    assert [one.name for one in found.values() if "signatory" in one.roles] == [
        "Trần Văn An",
        "Khăm Bun Sỉ Vông",
    ]


@pairs
def test_whoever_shares_the_chair_chairs(pair: tuple[str, ...]) -> None:
    told = f"Cùng giữ vai trò chủ trì có {FIRST}, Giám đốc Công an tỉnh {{viet}}, và {SECOND}, "
    found = people(lines(f"{MET}{told}Giám đốc Công an tỉnh {{lao}}.", pair))
    assert all("chair" in one.roles for one in found.values())
    assert len(found) == 2


@pairs
@pytest.mark.parametrize("received", ["đón đoàn", "tiếp đoàn"])
def test_a_body_that_receives_for_a_conference_holds_it(
    received: str, pair: tuple[str, ...]
) -> None:
    told = f"Ngày 12/5, Công an tỉnh {{viet}} {received} Công an tỉnh {{lao}} (Lào) sang dự "
    (meeting,) = held(lines(f"{told}Hội đàm thường niên lần thứ XII.", pair))
    assert (meeting.kind, meeting.edition) == ("annual_review", "12")
