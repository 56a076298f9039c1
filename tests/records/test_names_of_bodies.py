"""The name of a body is a name: no sentence, no pronoun, no office, nobody's own name."""

from __future__ import annotations

import pytest
from marked import read

from bordercoop.lexicon.compile import read as entries
from bordercoop.mentions.organisations.unit_name import TASKS

HEAD = "Tin đối ngoại\n11/09/2019 20:40\n"
ENDING = sorted(
    {
        spelling
        for entry in entries("verbs")
        if entry["code"] not in TASKS
        for spelling in entry["spellings"]
        if "," not in spelling
    }
    - {spelling for e in entries("verbs") if e["code"] in TASKS for spelling in e["spellings"]}
)
"""Verbs that tell what a unit does, and never what it is for."""


@pytest.mark.parametrize("verb", ENDING)
def test_the_name_of_a_unit_ends_where_it_does_something(verb: str) -> None:
    line = read(
        HEAD
        + "Ngày 10/9, tại Hà Nội, Bộ Công an Việt Nam hội đàm với Bộ Công an Lào. Đại tá Phan "
        f"Huy Lộc, Cục trưởng Cục Cảnh sát hình sự {verb} các nội dung trên."
    )
    named = {one.org_id for one in line.participants if one.org_id and "/" in one.org_id}
    assert named <= {"VN:mps/cuc-canh-sat-hinh-su"}


@pytest.mark.parametrize("name", ["Trần Văn Lộc", "Hồ Xuân Quý", "Nguyễn Đình Tân"])
@pytest.mark.parametrize(
    "office", ["Bí thư Huyện ủy", "Bí thư Thị ủy", "Trưởng Công an huyện", "Chủ tịch UBND xã"]
)
def test_the_name_of_a_person_is_nobodys_organisation(office: str, name: str) -> None:
    line = read(
        HEAD
        + "Ngày 10/9, tại huyện A Lưới, Công an tỉnh Thừa Thiên Huế hội đàm với Công an tỉnh "
        f"Salavan (Lào). Dự hội đàm có đồng chí {office} {name}."
    )
    slugs = {(one.org_id or "").rpartition("/")[2] for one in line.participants}
    assert not any(name.split()[-1].lower() in slug for slug in slugs)


@pytest.mark.parametrize(
    "sentence",
    [
        "Chiều 10/9, Thủ tướng Lào Thoong Xay Vông Kẹo đã tiếp Đại tướng Lê Minh Đạo, Bộ "
        "trưởng Bộ Công an. Thủ tướng mong lực lượng công an hai nước đẩy mạnh hợp tác.",
        "Ngày 10/9, đoàn Công an tỉnh Salavan (Lào) thăm và làm việc tại Công an tỉnh "
        "Quảng Trị. Cùng ngày, đoàn tới chào lãnh đạo Tỉnh ủy Quảng Trị.",
        "Ngày 10/9, tại bản Na Xổm, huyện Khăm Cợt, tỉnh Bô Ly Khăm Xay (Lào), Công an tỉnh Hà "
        "Tĩnh tổ chức lễ bàn giao trụ sở cho Công an bản Na Xổm.",
        "Ngày 10/9, Công an tỉnh Quảng Trị hội đàm với Công an tỉnh Salavan (Lào). Hai bên "
        "cảm ơn Công an tỉnh bạn.",
    ],
)
def test_a_body_without_a_name_in_the_text_has_none(sentence: str) -> None:
    line = read(HEAD + sentence)
    assert line.participants
    for one in line.participants:
        if one.type == "organization" and one.name is not None:
            words = one.name.lower()
            assert words.startswith(("công an", "bộ", "tỉnh ủy", "chính phủ")), one.name
            assert "hai" not in words.split()
            assert len(one.name) < 60
