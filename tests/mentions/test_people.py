"""People: rank, name, offices before and behind, several under one title."""

from __future__ import annotations

from typing import Any

import pytest

from bordercoop.mentions.people import Person


def people(tell: Any, text: str) -> list[Person]:
    return [value for _, value in tell(text).of("person")]


@pytest.mark.parametrize(
    ("text", "name", "rank", "codes"),
    [
        (
            "Đại tá Trần Văn Chính, Phó Giám đốc Công an tỉnh Quảng Nam phát biểu.",
            "Trần Văn Chính",
            "dai_ta",
            ["deputy_director"],
        ),
        (
            "Giám đốc Sở An ninh tỉnh Sê Kông Khon-sỉ Nao-vạ-lạt phát biểu.",
            "Khon-sỉ Nao-vạ-lạt",
            None,
            ["director"],
        ),
        ("Đồng chí Nguyễn Đức Hải chủ trì.", "Nguyễn Đức Hải", None, []),
        (
            "Thượng tá Lê Văn Nam, nguyên Trưởng phòng Tham mưu Công an tỉnh Nghệ An dự.",
            "Lê Văn Nam",
            "thuong_ta",
            ["division_head"],
        ),
    ],
)
def test_a_person_has_a_name_without_titles(
    tell: Any, text: str, name: str, rank: str | None, codes: list[str]
) -> None:
    (person,) = people(tell, text)
    assert (person.name, person.rank) == (name, rank)
    assert [office.code for office in person.offices] == codes


def test_a_former_office_is_marked(tell: Any) -> None:
    (person,) = people(tell, "Đại tá Lê Văn Nam, nguyên Giám đốc Công an tỉnh Nghệ An dự.")
    assert [office.former for office in person.offices] == [True]


def test_several_under_one_rank(tell: Any) -> None:
    found = people(tell, "Cùng dự có các Đại tá: Lê Văn Nam, Trần Hữu Phước và Hồ Song Ân.")
    assert [(p.name, p.rank) for p in found] == [
        ("Lê Văn Nam", "dai_ta"),
        ("Trần Hữu Phước", "dai_ta"),
        ("Hồ Song Ân", "dai_ta"),
    ]


def test_offices_of_the_next_one_are_not_those_of_the_one_before(tell: Any) -> None:
    text = "Đại tá Lê Văn Nam, Giám đốc Công an tỉnh và Thượng tá Hồ Song Ân, Trưởng phòng."
    first, _ = people(tell, text)
    assert [office.code for office in first.offices] == ["director"]


@pytest.mark.parametrize(
    "text", ["Công an tỉnh Quảng Nam đã tặng quà.", "Hội nghị tại Hà Nội."]
)
def test_places_and_bodies_are_no_people(tell: Any, text: str) -> None:
    assert people(tell, text) == []
