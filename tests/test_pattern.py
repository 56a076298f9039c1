"""Patterns that are compiled at first use: all of the reader's are sound."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator

import pytest

import bordercoop
from bordercoop.lexicon import load
from bordercoop.lexicon.worded import worded
from bordercoop.mentions.dates.forms import FORMS
from bordercoop.pattern import pattern

READER = ("clauses", "layout", "mentions", "records")
KINDS = (type(pattern("")), type(worded("")))


def patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    """The named patterns of the modules that read an article."""
    for found in pkgutil.walk_packages(bordercoop.__path__, "bordercoop."):
        if found.name.split(".")[1] in READER:
            for name, value in vars(importlib.import_module(found.name)).items():
                if isinstance(value, KINDS):
                    yield f"{found.name}.{name}", value
    yield from ((f"dates.{form.name}", form.pattern) for form in FORMS)


@pytest.mark.parametrize("named", [pytest.param(p, id=name) for name, p in patterns()])
def test_each_pattern_compiles(named: re.Pattern[str]) -> None:
    assert re.compile(named.pattern, named.flags)


def test_a_pattern_does_what_a_compiled_one_does() -> None:
    digits = pattern(r"\d+", re.ASCII)
    found = digits.search("a 12")
    assert found is not None
    assert found.span() == (2, 4)
    assert digits.findall("1 2") == ["1", "2"]


def test_a_mistake_shows_at_first_use() -> None:
    broken = pattern("(")
    with pytest.raises(re.error):
        broken.search("")


@pytest.mark.parametrize("code", sorted(load().phrases))
def test_each_phrase_of_a_group_fills_a_pattern(code: str) -> None:
    found = worded(rf"<{{{code}}}\d>")
    for phrase in load().phrases[code].listed:
        assert found.fullmatch(f"<{phrase}1>"), phrase


def test_a_group_that_is_not_in_the_lexicon_shows_at_first_use() -> None:
    with pytest.raises(KeyError, match="no_such_group"):
        worded("{no_such_group}").search("")
