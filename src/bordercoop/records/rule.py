"""A rule: a permanent id, the words that call for it, and sentences that show what it does."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from msgspec import Struct


class Rule(Struct, frozen=True):
    """One way in which a record is told.

    `anchors` are the classes and codes of the words that call for the rule. `build` takes
    what its table hands it and gives records, or says at which condition it stopped.
    `examples` are sentences with the fields marked, `[[field|words]]`; `rejects` are
    sentences from which it must make nothing.
    """

    id: str
    anchors: tuple[str, ...]
    build: Callable[..., Any]
    examples: tuple[str, ...]
    rejects: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not self.examples:
            raise ValueError(f"rule {self.id} has no example")
