"""The id of an article is a value to whoever reads its rows."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bordercoop.check.checker import Checker
from bordercoop.model import Line, encode
from bordercoop.sources.identity import doc_id

Told = Callable[..., Line]


@pytest.mark.parametrize("name", ["NA", "na", "null", "NULL", "NaN", "None"])
def test_an_id_that_tables_take_for_empty_is_an_error(name: str, told: Told) -> None:
    found = Checker().check(1, encode(told(name)))
    assert [(one.code, one.pointer) for one in found if one.level == "error"] == [
        ("E106", "/document/doc_id")
    ]
    made = told(doc_id(name))
    assert [one.code for one in Checker().check(1, encode(made)) if one.level == "error"] == []


@pytest.mark.parametrize("name", ["nam", "na-1", "nan-2024", "doc-NA", "nullam"])
def test_a_name_that_only_begins_so_is_an_id(name: str, told: Told) -> None:
    found = Checker().check(1, encode(told(name)))
    assert [one.code for one in found if one.level == "error"] == []
    assert doc_id(name) == name
