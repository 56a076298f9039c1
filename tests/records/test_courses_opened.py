"""Courses told of by how they begin or end; trainees behind or in the next sentence."""

from __future__ import annotations

import itertools

import pytest

from bordercoop.model import Aid
from bordercoop.parse import parse
from bordercoop.sources.article import article

LEAD = (
    "Công an tỉnh Sơn La và Công an tỉnh Hủa Phăn hội đàm\n\n12/6/2024\n\n"
    "Ngày 12/6, tại thành phố Sơn La, Công an tỉnh Sơn La hội đàm với Công an tỉnh Hủa Phăn "
    "(Lào).\n\n"
)
BEGUN = ("khai giảng", "mở", "tổ chức", "bế giảng", "làm lễ bế giảng")
COURSES = ("lớp bồi dưỡng tiếng Việt", "lớp tập huấn kỹ năng bắn súng", "lớp nghiệp vụ hậu cần")


def courses(sentence: str) -> list[Aid]:
    line = parse(article("page", "page.txt", LEAD + sentence))
    return [one for one in line.aid if one.kind == "training"]


@pytest.mark.parametrize(("begun", "course"), itertools.product(BEGUN, COURSES))
@pytest.mark.parametrize("so", ["cho", "dành cho"])
def test_trainees_stand_behind_the_course(begun: str, course: str, so: str) -> None:
    (told,) = courses(
        f"Ngày 5/6, Công an tỉnh Sơn La {begun} {course} {so} 24 cán bộ Công an tỉnh Hủa Phăn."
    )
    assert (told.donors, told.recipients) == (["VN-05:police"], ["LA-HO:police"])
    assert (told.quantity, told.unit, told.status) == (24, "person", "delivered")


@pytest.mark.parametrize(("begun", "course"), itertools.product((*BEGUN, "khai mạc"), COURSES))
def test_or_in_the_next_sentence_or_nowhere(begun: str, course: str) -> None:
    opened = f"Ngày 5/6, Công an tỉnh Sơn La {begun} {course} cho Công an tỉnh Hủa Phăn."
    (told,) = courses(opened)
    assert (told.donors, told.recipients) == (["VN-05:police"], ["LA-HO:police"])
    assert told.quantity is None
    (counted,) = courses(f"{opened} Lớp học có 36 học viên.")
    assert (counted.quantity, counted.unit) == (36, "person")


@pytest.mark.parametrize("several", ["nhiều", "những"])
@pytest.mark.parametrize("course", COURSES)
def test_courses_told_of_in_general_are_none(course: str, several: str) -> None:
    told = f"Công an tỉnh Sơn La tổ chức {several} {course} cho Công an tỉnh Hủa Phăn."
    assert courses(told) == []
