"""What a reader of one format gives: the text of an article and what stands beside it."""

from __future__ import annotations

from msgspec import Struct

from bordercoop.findings import Finding


class Draft(Struct, frozen=True, kw_only=True):
    """One article as its source holds it, before it has an id and a canonical text.

    `own_id` is the id that the row states. `at` is what follows the path in its source, such
    as `#12` for a row, and `line` the number of its line or row, counted from 1. `remarks`
    are findings about the article that do not keep it from being read.
    """

    text: str
    own_id: str | None = None
    source: str | None = None
    at: str = ""
    line: int | None = None
    url: str | None = None
    title: str | None = None
    published: str | None = None
    publisher: str | None = None
    authors: tuple[str, ...] = ()
    fetched: str | None = None
    language: str | None = None
    remarks: tuple[Finding, ...] = ()


class Rejected(Finding, frozen=True):
    """A finding that stands in the place of an article; `raw` is what was given, if short."""

    raw: str | None = None


class Shut(Struct, frozen=True):
    """Rows that the gate did not let pass: nothing but how many."""

    count: int = 1


Read = Draft | Finding | Shut
"""What a reader yields, in the order of its input.

A `Finding` of level `error` and any `Rejected` stand for one article that is not read; another
`Finding` is a remark and stands for none.
"""
