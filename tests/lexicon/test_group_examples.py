"""Each form of a group stands in the examples of its group as its pattern finds it."""

from __future__ import annotations

from typing import Any

import pytest

from bordercoop.lexicon import load
from bordercoop.lexicon.compile import GROUP_FILES, groups, read

WITH_EXAMPLES = [
    pytest.param(entry, id=entry["code"]) for entry in groups() if "examples" in entry
]


@pytest.mark.parametrize("entry", WITH_EXAMPLES)
def test_each_form_is_found_at_its_place(entry: dict[str, Any]) -> None:
    pattern = load().phrases[entry["code"]].pattern
    for form in entry["spellings"]:
        places = [
            found.start() == example.index("{}") and found.end() >= found.start() + 1
            for example in entry["examples"]
            for found in pattern.finditer(example.replace("{}", form))
        ]
        assert any(places), form


@pytest.mark.parametrize("name", [name for name in GROUP_FILES if name != "phrases"])
def test_each_group_of_a_file_has_an_example(name: str) -> None:
    assert [entry["code"] for entry in read(name) if not entry.get("examples")] == []


def test_a_group_is_listed_once() -> None:
    codes = [entry["code"] for entry in groups()]
    assert [code for code in codes if codes.count(code) > 1] == []
