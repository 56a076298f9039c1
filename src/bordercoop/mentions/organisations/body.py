"""A body as the words of a text name it."""

from __future__ import annotations

from msgspec import Struct

from bordercoop.mentions.sites import Site


class Body(Struct, frozen=True, gc=False):
    """A body as named. `kind` is that of the org id; `level` that of its places.

    `form` is named (a place or unit says which), bare (`Công an tỉnh`), plural (`Công an hai
    tỉnh`, its `count` if told), unnamed (`Công an các tỉnh giáp biên`), country (`Bộ Công an
    Lào`) or reference (`hai bên`, with the reference's code). `country` is set where the
    words say it. `unit` is the name of a unit below, `within` the level of the body that it
    belongs to. `doubtful` is a department or school that may be another ministry's.
    """

    kind: str
    form: str
    level: str | None = None
    sites: tuple[Site, ...] = ()
    unit: str | None = None
    country: str | None = None
    count: int | None = None
    reference: str | None = None
    within: str | None = None
    doubtful: bool = False


Found = tuple[Body, int]
"""A body and the token behind its name."""
