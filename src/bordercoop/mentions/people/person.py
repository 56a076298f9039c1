"""A person and an office as the words of a text tell them."""

from __future__ import annotations

from msgspec import Struct

from bordercoop.mentions.organisations import Body


class Office(Struct, frozen=True, gc=False):
    """An office as told: its code in offices.yml, its body, the tokens of its words."""

    code: str
    body: Body | None
    first: int
    last: int
    former: bool = False


class Person(Struct, frozen=True, gc=False):
    """A person named: name span in tokens, rank, offices; `titled` says how he was found.

    `titled` is rank, honorific or office, for the anchor beside the name.
    """

    name: str
    name_first: int
    name_last: int
    rank: str | None
    offices: tuple[Office, ...]
    titled: str
