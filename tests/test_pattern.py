"""Patterns that are compiled at first use: all of the reader's are sound."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator

import pytest

import bordercoop
from bordercoop.mentions.dates.forms import FORMS
from bordercoop.pattern import pattern

READER = ("layout", "mentions", "records")


def patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    """The named patterns of the modules that read an article."""
    for found in pkgutil.walk_packages(bordercoop.__path__, "bordercoop."):
        if found.name.split(".")[1] in READER:
            for name, value in vars(importlib.import_module(found.name)).items():
                if isinstance(value, type(pattern(""))):
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
