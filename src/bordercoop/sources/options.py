"""How sources are read: limits, the columns of rows, and what may pass."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from msgspec import Struct

MAX_BYTES = 8 * 1024 * 1024
"""The most that one article may hold. The longest press report is a thousandth of it."""


Gate = Callable[[str], bool]
"""Whether a text may be read at all; linear in its length, and cheap."""
Form = Literal["text", "json", "markup"]
"""How a text stands in its source: by itself, escaped in JSON, or as a page of HTML."""


class Sought(Struct, frozen=True):
    """What every text holds that a gate lets pass, as patterns in the syntax of Polars.

    It has one of `alone`; or else one of `first` and `then`, which takes longest to look for.
    """

    alone: tuple[str, ...]
    first: tuple[str, ...]
    then: str


Sieve = Callable[[Form], Sought]
"""What a gate seeks in texts of a form."""


class Fields(Struct, frozen=True):
    """The columns of rows; None for those that are to be found by their usual names."""

    text: str | None = None
    id: str | None = None
    url: str | None = None
    date: str | None = None
    title: str | None = None


class Options(Struct, frozen=True):
    """How to read: `name` is the id of the one article given.

    `gate` None lets all pass; with a `sieve` it is not asked about rows
    without what that seeks. An article that is a file given by itself, or a text on standard
    input, passes without being asked: somebody wants to see that one.
    """

    name: str | None = None
    max_bytes: int = MAX_BYTES
    fields: Fields = Fields()
    gate: Gate | None = None
    sieve: Sieve | None = None
