"""Groups of phrases that are looked for as they stand, letter by letter, in lower case."""

from __future__ import annotations

import re
from functools import cached_property

from bordercoop.precompiled import compiled


class Phrases:
    """Phrases of one group; where two begin at one place, the one listed first wins.

    `pattern` is made at first use, once a process.
    """

    def __init__(self, listed: list[str]) -> None:
        self.listed = listed

    @property
    def source(self) -> str:
        """The source of the pattern, for those who make it part of another."""
        return "|".join(map(re.escape, self.listed))

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """What finds any of them."""
        return compiled(self.source)

    @cached_property
    def words(self) -> frozenset[str]:
        """The phrases, for those who ask whether a word is one of them."""
        return frozenset(self.listed)
