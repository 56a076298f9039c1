"""Articles read, changed and read again: what is compared is every slot of every record."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from functools import cache

import pytest

from bordercoop.evaluate.rows import TABLES, output_rows
from bordercoop.parse import parse
from bordercoop.sources.article import article

Slots = Counter[tuple[str, str, str | float]]
"""How often each (table, field, value) is told."""


@pytest.fixture(scope="session")
def told() -> Callable[[str], Slots]:
    """The slots of a text."""

    @cache
    def slots_of(text: str) -> Slots:
        line = parse(article("article", "article.txt", text))
        return Counter(
            (table, field, value)
            for table in TABLES
            for row in output_rows(table, line)
            for field, value in row.slots
        )

    return slots_of
