"""Each word of a date decides how an example of its class is read."""

from __future__ import annotations

from typing import Any

import pytest

from bordercoop.lexicon.compile import read
from bordercoop.mentions.dates import Date
from bordercoop.parse import parsed
from bordercoop.sources.article import article

ENTRIES = [pytest.param(entry, id=entry["code"]) for entry in read("dates")]
NO_WORD = "xyz"


def dates(sentence: str) -> list[tuple[str, Date]]:
    """The dates of a sentence with their words."""
    text = f"Thứ Sáu, 24/5/2024\n\n{sentence[:1].upper()}{sentence[1:]}"
    page = parsed(article("x", "x", text), trail=True).reading.page
    found = (m for s in page.sentences for m in s.mentions if m.kind == "date")
    return [(text[m.start : m.end], m.value) for m in found]


@pytest.mark.parametrize("entry", ENTRIES)
def test_an_example_is_read_otherwise_without_the_word(entry: dict[str, Any]) -> None:
    for form in entry["spellings"]:
        told = [one for one in entry["examples"] if "{}" in one]
        assert any(
            dates(one.replace("{}", form)) != dates(one.replace("{}", NO_WORD)) for one in told
        ), form
