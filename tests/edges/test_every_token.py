"""Whatever is cut off, swapped or told twice: an article is read, and its line is sound."""

from __future__ import annotations

from itertools import islice

import pytest
from edges.damaged import WAYS, texts

from bordercoop.check.checker import Checker
from bordercoop.model import encode
from bordercoop.parse import parse
from bordercoop.sources.article import article

TEXTS = texts()
SAMPLE = 149
"""Of so many damaged texts the usual run takes one; another for each article and way."""
LINES = 5
"""The same of those with a line twice, which are fewer."""


def unsound(text: str) -> list[str]:
    """The errors that `validate` finds in the line that `parse` writes, evidence compared."""
    source = article("damaged", "damaged.txt", text)
    findings = Checker({"damaged": source}.get).check(1, encode(parse(source)))
    return [f"{one.code} {one.pointer} {one.message}" for one in findings if one.code[0] == "E"]


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("name", TEXTS)
def test_a_sample(name: str, way: str) -> None:
    step = LINES if way == "doubled" else SAMPLE
    read = 0
    for text in islice(WAYS[way](TEXTS[name]), sum(map(ord, name + way)) % step, None, step):
        assert unsound(text) == [], text[-80:]
        read += 1
    assert read


@pytest.mark.slow
@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("name", TEXTS)
def test_every_one(name: str, way: str) -> None:
    broken = [text for text in WAYS[way](TEXTS[name]) if unsound(text)]
    assert broken == []
