"""Regular expressions that are compiled when they are first used.

Hundreds of them take a third of the time of a short run, and one article needs few. What they
compile to is kept between runs (`bordercoop.precompiled`).
"""

from __future__ import annotations

import re
from typing import Any, cast

from bordercoop.precompiled import compiled


class _Pattern:
    """Stands for a compiled pattern, whose methods it takes over one by one as they are asked
    for: from then on a call costs what it costs there."""

    def __init__(self, source: str | bytes, flags: int) -> None:
        self.pattern = source
        self.flags = flags

    def __getattr__(self, name: str) -> Any:
        found = getattr(compiled(self.pattern, self.flags), name)
        setattr(self, name, found)
        return found


def pattern(source: str, flags: int = 0) -> re.Pattern[str]:
    """A named pattern of a module. A mistake in it shows at first use: test each pattern."""
    return cast(re.Pattern[str], _Pattern(source, flags))


def byte_pattern(source: bytes, flags: int = 0) -> re.Pattern[bytes]:
    """The same for bytes."""
    return cast(re.Pattern[bytes], _Pattern(source, flags))
