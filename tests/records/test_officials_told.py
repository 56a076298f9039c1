"""Officials as real reports name them: Lao names in any form, offices of all kinds, chairs."""

from __future__ import annotations

import pytest
from marked import read
from pairs import PAIRS, pairs

from bordercoop.model import Line, Participant

LEAD = (
    "Thứ Hai, 13/05/2024, 09:00\n"
    "Sáng 12/5, tại tỉnh {viet}, Công an tỉnh {viet} hội đàm với Công an tỉnh {lao} (Lào).\n\n"
)


def people(told: str, pair: tuple[str, ...]) -> dict[str | None, Participant]:
    """The people of an article by name."""
    line = lines(told, pair)
    return {one.name: one for one in line.participants if one.type == "person"}


def lines(told: str, pair: tuple[str, ...]) -> Line:
    """An article with a lead and what is told behind it."""
    _, viet, _, lao = pair
    places = {"viet": viet, "lao": lao}
    return read(LEAD.format(**places) + told.format(**places))


NAMES = [
    "Xỉ Phăn - Keo Vi La", "Xỉ Phăn – Keo La", "Bun Xỉ Keo phon", "Bun xỉ Keo Phon",
    "Xỉ-Phăn Keo-vi-la", "Khamsing Vongphachanh",
]  # fmt: skip


@pairs
@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("title", ["Thiếu tướng", "Đại tá", "đại tá"])
def test_a_lao_name_is_read_whole_in_any_spelling(
    title: str, name: str, pair: tuple[str, ...]
) -> None:
    found = people(
        f"Dự hội đàm có {title} {name}, Giám đốc Công an tỉnh {{lao}}; Đại tá Lê Hữu Bình, Phó "
        "Giám đốc Công an tỉnh {viet}.",
        pair,
    )
    assert set(found) == {name, "Lê Hữu Bình"}
    assert (found[name].position_code, found[name].org_id) == ("director", f"{pair[2]}:police")


OFFICES = {
    "Phó Bí thư tỉnh {lao}": ("deputy_party_secretary", "{lao_id}:party"),
    "PGĐ Công an tỉnh {lao}": ("deputy_director", "{lao_id}:police"),
    "Chỉ huy trưởng An ninh tỉnh {lao}": ("director", "{lao_id}:police"),
    "Chỉ huy trưởng Bộ đội Biên phòng tỉnh {viet}": ("other", "{viet_id}:border_guard"),
    "Tổng Lãnh sự Lào tại Đà Nẵng": ("other", "LA:embassy"),
    "Phó Tổng Lãnh sự Lào tại Đà Nẵng": ("other", "LA:embassy"),
}


@pairs
@pytest.mark.parametrize(("office", "expected"), OFFICES.items())
def test_an_office_has_its_code_and_its_body(
    office: str, expected: tuple[str, str], pair: tuple[str, ...]
) -> None:
    found = people(f"Tham dự có ông Khăm Phăn Sỉ Vông, {office}.", pair)
    one = found["Khăm Phăn Sỉ Vông"]
    code, org_id = expected
    assert one.position_code == code
    assert one.org_id == org_id.format(viet_id=pair[0], lao_id=pair[2])


@pytest.mark.parametrize("force", ["An ninh huyện", "Công an huyện"])
@pytest.mark.parametrize(
    ("office", "code"),
    [("Chỉ huy trưởng", "district_chief"), ("Phó Chỉ huy trưởng", "deputy_district_chief")],
)
def test_the_commander_of_a_district_is_its_chief(office: str, code: str, force: str) -> None:
    found = people(
        f"Thiếu tá Khăm Phăn Sỉ Vông, {office} {force} Viêng Xay phát biểu.", PAIRS[1]
    )
    assert found["Khăm Phăn Sỉ Vông"].position_code == code


@pairs
@pytest.mark.parametrize("court", ["Viện Kiểm sát nhân dân", "Tòa án nhân dân"])
def test_a_court_is_another_body_of_its_province(court: str, pair: tuple[str, ...]) -> None:
    line = lines(f"Cùng dự có đại diện lãnh đạo {court} tỉnh {{viet}}.", pair)
    bodies = {one.org_id for one in line.participants if one.type == "organization"}
    assert f"{pair[0]}:other" in bodies


@pairs
@pytest.mark.parametrize("what", ["hội nghị", "hội đàm", "buổi làm việc"])
def test_those_named_behind_the_verb_chair(what: str, pair: tuple[str, ...]) -> None:
    found = people(
        f"Đồng chủ trì {what} Đại tá Lê Hữu Bình, Giám đốc Công an tỉnh {{viet}} và Đại tá "
        "Khăm Phăn Sỉ Vông, Giám đốc Công an tỉnh {lao}.",
        pair,
    )
    assert {one.name for one in found.values() if "chair" in one.roles} == set(found)


@pairs
def test_who_will_chair_another_time_does_not_chair(pair: tuple[str, ...]) -> None:
    found = people(
        "Dự hội đàm có Đại tá Lê Hữu Bình, Giám đốc Công an tỉnh {viet}.\n\nSáng mai, Đại tá "
        "Lê Hữu Bình sẽ chủ trì lễ trao quà.",
        pair,
    )
    assert found["Lê Hữu Bình"].roles == ["attendee"]


@pairs
@pytest.mark.parametrize("opening", ["Phát biểu chúc mừng đơn vị bạn", "Đáp từ"])
def test_who_is_named_behind_the_opening_speaks(opening: str, pair: tuple[str, ...]) -> None:
    found = people(
        "Đại tá Lê Hữu Bình, Giám đốc Công an tỉnh {viet} dự.\n\n"
        f"{opening}, Đại tá Khăm Phăn Sỉ Vông, Giám đốc Công an tỉnh {{lao}} nhắc lại những "
        "năm tháng gắn bó.",
        pair,
    )
    assert found["Khăm Phăn Sỉ Vông"].roles == ["speaker"]
    assert found["Lê Hữu Bình"].roles == ["attendee"]


@pairs
@pytest.mark.parametrize("signs", ["cùng đặt bút ký văn bản", "cùng ký vào sổ hợp tác"])
def test_officials_of_both_sides_sign_whatever_the_paper(
    signs: str, pair: tuple[str, ...]
) -> None:
    found = people(
        "Đại tá Lê Hữu Bình, Giám đốc Công an tỉnh {viet} và Đại tá Khăm Phăn Sỉ Vông, Giám "
        f"đốc Công an tỉnh {{lao}} {signs}.",
        pair,
    )
    assert all("signatory" in one.roles for one in found.values())
    assert len(found) == len(("VN", "LA"))


@pairs
def test_units_that_send_somebody_are_not_the_body_above_them(pair: tuple[str, ...]) -> None:
    line = lines(
        "Tham dự có đại diện lãnh đạo các đơn vị chức năng thuộc Tổng cục Hậu cần, Bộ Công an.",
        pair,
    )
    bodies = {one.org_id for one in line.participants if one.type == "organization"}
    assert bodies == {f"{pair[0]}:police", f"{pair[2]}:police"}


@pairs
def test_a_level_at_the_end_of_a_sentence_ends_it(pair: tuple[str, ...]) -> None:
    found = people(
        "Dự lễ có Đại tá Lê Hữu Bình, Phó Giám đốc Công an TP. Phía Lào có Đại tá Khăm Phăn Sỉ "
        "Vông, Giám đốc Công an tỉnh {lao}.",
        pair,
    )
    assert found["Khăm Phăn Sỉ Vông"].org_id == f"{pair[2]}:police"
    assert "/" not in (found["Lê Hữu Bình"].org_id or "")


@pairs
@pytest.mark.parametrize("joint", [";", ", còn"])
def test_the_chairs_are_listed_side_by_side(joint: str, pair: tuple[str, ...]) -> None:
    found = people(
        "Chủ trì hội nghị, về phía Công an tỉnh {viet} có đồng chí Đại tá Lê Hữu Bình, Phó "
        f"Giám đốc Công an tỉnh{joint} về phía Công an tỉnh {{lao}} có đồng chí Đại tá "
        "Khăm Phăn Sỉ Vông, Phó Giám đốc Công an tỉnh.",
        pair,
    )
    assert {one.name for one in found.values() if "chair" in one.roles} == set(found)
    assert len(found) == len(("VN", "LA"))


GUARDS = "Bộ đội Biên phòng tỉnh {viet}"
COMMANDED = [
    "đoàn {guards} do Đại tá Trần Văn An, Phó Chỉ huy trưởng dẫn đầu đã hội đàm với {police}.",
    "đoàn {guards} do Đại tá Trần Văn An - Chỉ huy trưởng dẫn đầu hội đàm với {police}.",
    "đoàn {guards} do Đại tá Trần Văn An, Chính ủy dẫn đầu đã hội đàm với {police}.",
    "{guards} hội đàm với {police}. Đại tá Trần Văn An, Phó Chỉ huy trưởng phát biểu.",
    "{guards} hội đàm với {police}. Đại tá Trần Văn An, Chỉ huy trưởng Biên phòng tỉnh nói.",
]


@pairs
@pytest.mark.parametrize("told", COMMANDED)
def test_a_commander_is_of_the_border_guards_that_are_named(
    told: str, pair: tuple[str, ...]
) -> None:
    who = told.format(guards=GUARDS, police="Công an tỉnh {lao} (Lào)")
    text = f"Ngày 12/5/2024, tại tỉnh {{viet}}, {who}".format(viet=pair[1], lao=pair[3])
    (one,) = (p for p in read(text).participants if p.type == "person")
    told_of = one.name, one.rank, one.position_code, one.org_id
    assert told_of == ("Trần Văn An", "dai_ta", "other", f"{pair[0]}:border_guard")


@pairs
@pytest.mark.parametrize("mark", [",", " -", ";", "."])
def test_a_name_may_end_in_what_is_an_office_elsewhere(
    mark: str, pair: tuple[str, ...]
) -> None:
    office = " Phó Giám đốc Công an tỉnh {viet}" if mark in (",", " -") else ""
    found = people(f"Dự hội đàm có Đại tá Đặng Quốc Trưởng{mark}{office}", pair)
    assert set(found) == {"Đặng Quốc Trưởng"}
    chief = people("Dự hội đàm có Đại tá Đặng Quốc Trưởng Công an huyện Mai Sơn.", pair)
    assert set(chief) == {"Đặng Quốc"}
