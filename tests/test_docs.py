"""What the pages for developers name is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bordercoop.records.rules import RULES

ROOT = Path(__file__).parents[1]
PAGES = [*sorted((ROOT / "docs").glob("*.md")), ROOT / "README.md", ROOT / "CONTRIBUTING.md"]
PLACES = ("", "src/bordercoop/", "src/bordercoop/records/", "src/bordercoop/sources/")
FILE = re.compile(r"`((?:[a-z_]+/)+[a-z_.]*\.(?:py|md|yml|in|json))`")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_files_that_are_named_exist(page: Path) -> None:
    named = FILE.findall(page.read_text(encoding="utf-8"))
    made_up = {"sources/pages.py"}
    missing = [
        name
        for name in named
        if name not in made_up and not any((ROOT / place / name).exists() for place in PLACES)
    ]
    assert missing == []


def test_the_story_of_the_program_leaves_no_stage_out() -> None:
    page = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    stages = {
        path.name + ("/" if path.is_dir() else "")
        for path in (ROOT / "src" / "bordercoop").iterdir()
        if (path / "__init__.py").exists() or path.suffix == ".py"
    } - {"__init__.py"}
    assert len(stages) > 20
    assert {stage for stage in stages if f"`{stage}`" not in page} == set()


def test_the_rule_that_the_page_walks_through_is_as_shown() -> None:
    page = (ROOT / "docs" / "adding-a-rule.md").read_text(encoding="utf-8")
    named = re.search(r'id="([a-z_.]+)"', page)
    assert named is not None
    rule = next(rule for rule in RULES if rule.id == named[1])
    shown = re.findall(r'"(Ngày[^"]*|Trước[^"]*|Đoàn[^"]*|Sáng[^"]*|Sê[^"]*)"', page)
    told = "".join((*rule.examples, *rule.rejects))
    assert len(shown) >= 5
    assert all(part.replace("\\n", "\n") in told for part in shown)
