"""Names of people: a run of capitalised words (`Trần Văn Chính`) or hyphened parts."""

from __future__ import annotations

from bordercoop.mentions import places
from bordercoop.mentions.cursor import Cursor
from bordercoop.mentions.page import Mention

LONGEST = 9
"""Words of the longest name."""
HYPHENS = ("-", "‑")
APOSTROPHES = ("'", "’")


class Names:
    """The names in one sentence whose bodies are known."""

    def __init__(self, cursor: Cursor, bodies: list[Mention]) -> None:
        self.cursor = cursor
        self.bodies = {mention.first: mention for mention in bodies}

    def end(self, at: int) -> int:
        """Token after the name that starts here, `at` if none does."""
        cursor, keys = self.cursor, self.cursor.keys
        last = at
        words = 0
        while last < cursor.end and words < LONGEST:
            key = keys[last]
            if key[0].isalpha():
                joined = last > at and keys[last - 1] in HYPHENS and cursor.glued(last - 1)
                if not joined and (not cursor.capitals[last] or self._other(last)):
                    break
                words += 1
            elif last == at or not (
                (key in HYPHENS and cursor.glued(last)) or key in APOSTROPHES
            ):
                break
            last += 1
        return last if words else at

    def words(self, first: int, last: int) -> int:
        """How many words, of those and the marks between them, a name has."""
        return sum(1 for key in self.cursor.keys[first:last] if key[0].isalpha())

    def person_at(self, at: int) -> bool:
        """Whether a person starts here: a title, or a name of two words that is no place."""
        cursor = self.cursor
        hit = cursor.hits.get(at)
        if hit and ("ranks" in hit.codes or "honorifics" in hit.codes):
            return True
        if at >= cursor.end or not cursor.capitals[at] or at in self.bodies:
            return False
        last = self.end(at)
        if self.words(at, last) < 2:
            return False
        place = places.lookup(cursor.page, at, cursor.end)
        return not (place and place[0] >= last)

    def _other(self, at: int) -> bool:
        """Whether a capitalised word starts an office, a rank or a body instead of a name."""
        hit = self.cursor.hits.get(at)
        if hit is None:
            return False
        codes, long = hit.codes, hit.last - hit.first > 1
        if "ranks" in codes:
            return True
        if "offices" in codes and (long or self.cursor.keys[at] == "trưởng"):
            return True
        if "bodies" in codes or "departments" in codes:
            return long or at in self.bodies
        return "levels" in codes and long
