"""The parts of a page and what is gathered about it while its lines are read."""

from __future__ import annotations

from typing import NamedTuple

from msgspec import Struct, field

from bordercoop.text import Span


class Block(NamedTuple):
    """One line of the page. `kind` is title, body, item (of a list), caption or furniture."""

    kind: str
    start: int
    end: int


class Layout(NamedTuple):
    """What the page says of itself, with the span that says it, and its lines.

    `clock` is a date above the title that gave way to one below it.
    """

    title: Span | None
    publisher: str | None
    authors: list[str]
    published: str | None
    published_span: Span | None
    crawl_mark: bool
    blocks: list[Block]
    clock: Span | None = None


class Stated(Struct, eq=False):
    """What the lines read so far have said of the page. The first to say it wins.

    `stops` says whether paragraphs end in a full stop there; `above` whether the date known
    stands above the title, `clock` where one stood that gave way to the article's own.
    """

    text: str
    stops: bool = True
    title: Span | None = None
    publisher: str | None = None
    authors: list[str] = field(default_factory=list)
    published: str | None = None
    published_span: Span | None = None
    blocks: list[Block] = field(default_factory=list)
    clock: Span | None = None
    above: bool = False

    def take_date(self, day: str | None, span: Span) -> bool:
        """Take the date of publication, unless it is no day or one is known; whether it was."""
        if day is None:
            return False
        if self.published is not None:
            if not self._clock(day):
                return False
            self.clock = self.published_span
        self.above = self.title is None
        self.published, self.published_span = day, span
        return True

    def _clock(self, day: str) -> bool:
        """Whether the date known is a portal's clock: above the title, and later than the day
        that stands between title and text."""
        headed = self.above and self.title is not None
        later = self.published is not None and day < self.published
        return headed and later and all(block.kind != "body" for block in self.blocks)

    def take_publisher(self, name: str | None) -> None:
        """Take the publisher, unless one is known."""
        self.publisher = self.publisher or name
