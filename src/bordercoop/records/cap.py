"""How many records of one table an article may give, and what says that it tells more."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple, TypeVar

from bordercoop.text import Span

MOST = 1000
"""Records of one table that an article may give. The longest reports tell some tens; a text
that tells more is a collection of articles, or made to fill tables."""

Record = TypeVar("Record")


class Cut(NamedTuple):
    """A table of which an article tells more records than are kept: how many it tells, the
    words of the first that is left out, and how many are kept."""

    table: str
    told: int
    span: Span
    most: int = MOST


class Cap:
    """Cuts the tables of an article at `MOST`; `cuts` are those that were longer."""

    def __init__(self) -> None:
        self.cuts: list[Cut] = []

    def kept(
        self, table: str, records: list[Record], words: Callable[[Record], Span]
    ) -> list[Record]:
        """The first records of a table, all of them where there are not too many."""
        if len(records) > MOST:
            self.cuts.append(Cut(table, len(records), words(records[MOST])))
        return records[:MOST]
