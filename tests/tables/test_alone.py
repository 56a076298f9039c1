"""A table that is made by itself is the one that is made with all others."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from bordercoop.model import Line
from bordercoop.parse import parse
from bordercoop.sources.article import Article
from bordercoop.sources.read import read
from bordercoop.tables.alone import ALONE, alone
from bordercoop.tables.build import build
from bordercoop.tables.frames import Unfit

Told = Callable[..., Line]


@pytest.fixture(scope="module")
def lines(checkout: Path) -> list[Line]:
    found = read([str(checkout / "seeds")])
    return [parse(one) for one in found if isinstance(one, Article)]


@pytest.mark.parametrize("name", sorted(ALONE))
@pytest.mark.parametrize("order", [1, -1])
def test_it_is_the_same_whatever_the_order_of_the_lines(
    name: str, order: int, lines: list[Line]
) -> None:
    made = build(lines)[name]
    assert len(made) > 0
    assert alone(name, iter(lines[::order])).equals(made)


@pytest.mark.parametrize("name", sorted(ALONE))
def test_of_no_lines_it_is_empty_in_the_same_columns(name: str) -> None:
    assert alone(name, []).schema == build([])[name].schema


@pytest.mark.parametrize("name", sorted(ALONE))
def test_an_article_that_is_there_twice_is_refused(name: str, told: Told) -> None:
    with pytest.raises(Unfit, match="twice"):
        alone(name, [told("a"), told("b"), told("a")])
