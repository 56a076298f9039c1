"""Records without the words on which they rest, in little room.

Whatever compares the records of all articles holds them all at once, and never asks for their
evidence and grounds, which are most of a line. Equal codes, ids and lists are held once.
"""

from __future__ import annotations

from sys import intern
from typing import Any, TypeVar

from bordercoop.model import Record

R = TypeVar("R", bound=Record)
Lists = dict[tuple[str, ...], list[str]]
_LONGEST = 64
"""Characters of a text that others may have as well; longer ones are clauses."""
_NONE: dict[str, Any] = {"evidence": [], "grounds": {}}


def bare(record: R, lists: Lists | None = None) -> R:
    """A record without its words; `lists` keeps one of each list, for all that are given it."""
    told = {
        name: shared(getattr(record, name), lists)
        for name in record.__struct_fields__
        if name not in _NONE
    }
    return type(record)(**told, **_NONE)


def shared(value: Any, lists: Lists | None = None) -> Any:
    """A value of a record, the same one for all that are equal."""
    if isinstance(value, str):
        return intern(value) if len(value) <= _LONGEST else value
    if isinstance(value, list) and lists is not None:
        return lists.setdefault(tuple(value), value)
    return value
