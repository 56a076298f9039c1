"""Phrases that are looked for letter by letter: each group is asked for, each form once."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

import bordercoop
from bordercoop.lexicon import load
from bordercoop.lexicon.compile import groups
from bordercoop.lexicon.phrases import Phrases

GROUPS = [pytest.param(entry, id=entry["code"]) for entry in groups()]
SOURCES = "".join(
    path.read_text("utf-8") for path in Path(bordercoop.__file__).parent.rglob("*.py")
)


@pytest.mark.parametrize("entry", GROUPS)
def test_a_group_is_asked_for_by_its_name(entry: dict[str, Any]) -> None:
    code = re.escape(entry["code"])
    functions = "word_set|word_list|word_pairs|the_word|numbered"
    asked = rf'phrases\["{code}"\]|(?:{functions})\("{code}"|\{{{code}\}}'
    assert re.search(asked, SOURCES), entry["code"]


@pytest.mark.parametrize("entry", GROUPS)
def test_every_form_is_found_in_lower_case(entry: dict[str, Any]) -> None:
    pattern = load().phrases[entry["code"]].pattern
    for form in entry["spellings"]:
        assert pattern.search(f"Nay {form} nhé.".lower()), form
    assert [form for form, number in Counter(entry["spellings"]).items() if number > 1] == []


def test_signs_in_a_phrase_are_signs() -> None:
    phrases = Phrases(["a.b", "a (b)"])
    assert phrases.pattern.findall("axb a.b a (b)") == ["a.b", "a (b)"]
    assert phrases.pattern is phrases.pattern
