"""Who is named without a word that tells whose the name is, is not named either."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from privacy.test_nobody_private import contents
from privacy.unmarked import CASES, NOBODY, TALKS

from bordercoop.check.checker import Checker
from bordercoop.model import Evidence, encode
from bordercoop.parse import parse
from bordercoop.privacy.masked import quoted
from bordercoop.release.publish import publish
from bordercoop.sources.article import article
from bordercoop.text import slug

GIVEN = ["Xổm", "Khăm", "Bun", "Somphet", "Chăn", "Sỉ", "Phout", "Viengkham", "Kòn", "Xa"]
FAMILY = ["Ma Ni", "Phon", "Vongsa", "Pó Lử", "Keomany", "Kẹo Xỉ", "Thavone", "A Lơn"]
TOLD = [
    "truy bắt {}", "bàn giao {} cho phía bạn", "xử lý vụ {}", "dẫn độ {}", "thăm hỏi {}",
    "đón {} về nước", "cấp giấy tờ cho {}", "bảo đảm quyền lợi của {} theo luật",
    "làm rõ vai trò của {}", "đưa {} đi chữa bệnh",
]  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_a_line_does_not_name_them(case: str) -> None:
    text, names = CASES[case]
    source = article("talks", "talks.txt", text)
    line = parse(source)
    told = encode(line).decode()
    assert [one for one in names if one in told or (" " in one and slug(one) in told)] == []
    assert line.meetings
    findings = Checker({"talks": source}.get).check(1, encode(line))
    assert [one for one in findings if one.level == "error"] == []


def test_no_file_of_a_release_does(tmp_path: Path) -> None:
    lines = [
        (number, encode(parse(article(f"talks-{number}", f"{number}.txt", text))) + b"\n")
        for number, (text, _) in enumerate(CASES.values(), 1)
    ]
    folder = publish(lines, None, tmp_path).folder
    names = {one for _, names in CASES.values() for one in names if len(one) > 5}
    for path, content in contents(folder):
        told = content.decode("utf-8", "ignore")
        assert [one for one in names if one in told] == [], path


@pytest.mark.parametrize("told", NOBODY)
def test_what_is_nobody_is_told(told: str) -> None:
    line = parse(article("talks", "talks.txt", f"{TALKS}Hai bên thống nhất {told}."))
    assert "[…]" not in encode(line).decode()
    assert line.commitments


@settings(max_examples=80, deadline=None)
@given(st.sampled_from(GIVEN), st.sampled_from(FAMILY), st.sampled_from(TOLD))
def test_whatever_is_to_be_done_to_whom(first: str, last: str, told: str) -> None:
    name = f"{first} {last}"
    text = f"{TALKS}Hai bên thống nhất {told.format(name)}."
    assert name not in encode(parse(article("talks", "talks.txt", text))).decode()


@pytest.mark.parametrize("mark", ["\u0306", "\u0301\u0323", "\u0eb5"])
def test_a_mark_that_belongs_to_no_letter_is_no_end_of_a_name(mark: str) -> None:
    text = f"{TALKS}Hai bên thống nhất bắt đối tượng Lò Văn Pún. Lò Văn {mark} Pún khai."
    assert "Pún" not in encode(parse(article("talks", "talks.txt", text))).decode()


def test_a_quotation_without_a_name_stays_to_the_letter() -> None:
    """Words outside a clause that state a field may end in a blank."""
    words = Evidence(start=0, end=13, text="Theo quy chế ")
    name = Evidence(start=20, end=28, text="Bun Phon")
    assert quoted([words, name], [(20, 28)]) == [words]
