"""Every finding has a page, and every page a finding."""

from __future__ import annotations

import re
from pathlib import Path

from bordercoop.explanations import findings_document, near, pages

CODE = re.compile(r'"([EW]\d{3}|S1\d{2})"')


def used(folder: Path) -> set[str]:
    sources = (path.read_text("utf-8") for path in folder.rglob("*.py"))
    return {code for text in sources for code in CODE.findall(text)}


def test_every_code_has_a_page_and_every_page_a_code(checkout: Path) -> None:
    package = checkout / "src" / "bordercoop"
    stages = ("check", "sources")
    assert {code for stage in stages for code in used(package / stage)} == {
        code for code in pages() if CODE.fullmatch(f'"{code}"')
    }


def test_every_code_of_the_checks_is_tested(checkout: Path) -> None:
    tested = used(checkout / "tests" / "check")
    assert {code for code in pages() if code[0] in "EW"} - tested <= {"E029"}


def test_no_code_is_given_twice() -> None:
    headings = re.findall(r"^## (\w+) ", findings_document(), re.MULTILINE)
    assert len(headings) == len(set(headings))
    assert set(headings) == set(pages())


def test_every_page_says_something() -> None:
    assert all(page.title and len(page.text) > 40 for page in pages().values())


def test_a_slip_is_met_with_what_was_meant() -> None:
    assert near("e114")[0] == "E114"
    assert near("W114")[0] == "E114"
    assert near("zzz") == []
