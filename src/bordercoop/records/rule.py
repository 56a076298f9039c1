"""A rule: a permanent id, the words that call for it, and sentences that show what it does."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from msgspec import Struct

from bordercoop.discourse.reading import Reading
from bordercoop.text import Span


class Rule(Struct, frozen=True):
    """One way in which a record is told.

    `anchors` are the words that call for the rule: classes of the lexicon, or a class and a
    code in it (`verbs:sign`). `build` takes what its table hands it and gives the records.
    `examples` are sentences from which it makes a record, with the fields marked,
    `[[field|words]]`; `rejects` are sentences from which it must make none.

    Raises ValueError where there is no example.
    """

    id: str
    anchors: tuple[str, ...]
    build: Callable[..., Any]
    examples: tuple[str, ...]
    rejects: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not self.examples:
            raise ValueError(f"rule {self.id} has no example")


def tried(reading: Reading, rule_id: str, span: Span, stopped_at: str) -> None:
    """Note that a rule was tried on a span and at which condition it stopped.

    Nothing is kept unless the reading has a trail. `rule_id` may be the part before the
    point (`meeting`) where the condition stops all rules of a table.
    """
    if reading.trail is not None:
        reading.trail.append((rule_id, span, stopped_at))
