"""What a stage has to say about its input: one value, printed by the command line only."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

Level = Literal["error", "warning", "info"]


class Finding(Struct, frozen=True):
    """A remark on one place of the input.

    `place` is where: a file name, a line number (from 1) and a JSON pointer or a span of
    code points, each None where it does not apply. `code` is permanent and documented.
    """

    level: Level
    code: str
    message: str
    hint: str | None = None
    file: str | None = None
    line: int | None = None
    pointer: str | None = None
    span: tuple[int, int] | None = None
