"""A sentence read as the only one of an article with a date line."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import pytest

from bordercoop.layout import read as layout
from bordercoop.lexicon import load
from bordercoop.mentions.dates import Calendar
from bordercoop.mentions.page import Mention, Page
from bordercoop.mentions.scan import scan
from bordercoop.sources.article import article


class Told(NamedTuple):
    """A page, its time frame, and the mentions of all its sentences."""

    page: Page
    calendar: Calendar

    @property
    def mentions(self) -> list[Mention]:
        return [mention for sentence in self.page.sentences for mention in sentence.mentions]

    def words(self, mention: Mention) -> str:
        return self.page.article.text[mention.start : mention.end]

    def of(self, kind: str) -> list[tuple[str, object]]:
        """The words and values of the mentions of a kind."""
        return [(self.words(m), m.value) for m in self.mentions if m.kind == kind]


Tell = Callable[..., Told]


def told(text: str, published: str | None = "24/5/2024") -> Told:
    """What a text mentions, published on a day that its date line tells."""
    head = f"{published}\n" if published else ""
    read = article("x", "x", head + text)
    lexicon = load()
    return Told(*scan(read, lexicon, layout(read, lexicon)))


@pytest.fixture(scope="session")
def tell() -> Tell:
    return told
