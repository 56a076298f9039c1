"""Names of people: a run of capitalised words (`Trần Văn Chính`) or hyphened parts."""

from __future__ import annotations

from bordercoop.mentions import places
from bordercoop.mentions.cursor import Cursor
from bordercoop.mentions.page import Mention

LONGEST = 9
"""Words of the longest name."""
HYPHENS = ("-", "‑")
APOSTROPHES = ("'", "’")
PARTED = ("-", "–")
"""Marks between the two parts of a Lao name that stand apart: `Xỉ Phăn - Keo La`."""
ENDS_NAME = (",", ";", "(", ".", "")
"""What follows a name whose parts stand apart, or whose last syllable is in small letters."""
LAO_WORDS, LATER_PART = 3, 2
"""Words of a name from which a syllable in small letters may end it; of the part that a dash
parts from the rest."""
NO_SYLLABLE = frozenset({"offices", "ranks", "honorifics", "bodies", "levels", "countries"})


class Names:
    """The names in one sentence whose bodies are known."""

    def __init__(self, cursor: Cursor, bodies: list[Mention]) -> None:
        self.cursor = cursor
        self.bodies = {mention.first: mention for mention in bodies}

    def end(self, at: int) -> int:
        """Token after the name that starts here, `at` if none does."""
        last = self._capitals(at)
        if last == at or self._vietnamese(at):
            return last
        return self._second_part(at, self._small_syllable(at, self._small_inside(at, last)))

    def _vietnamese(self, at: int) -> bool:
        """Whether a name starts with a surname of Viet Nam."""
        return self.cursor.keys[at] in self.cursor.page.lexicon.apart["surnames"].root

    def _small_inside(self, at: int, last: int) -> int:
        """`Bun xỉ Keo Phon, Giám đốc`: over a small syllable inside a Lao name."""
        cursor = self.cursor
        if last in cursor.hits or last + 1 >= cursor.end or not cursor.keys[last][0].isalpha():
            return last
        end = self._capitals(last + 1)
        named = end > last + 1 and self.words(at, end) > LAO_WORDS
        office = cursor.key(end) == "," and cursor.code(end + 1, "offices")
        return end if named and office else last

    def _small_syllable(self, at: int, last: int) -> int:
        """`Bun Xỉ Keo phon, Giám đốc`: over the last syllable of a Lao name, left small."""
        cursor = self.cursor
        behind = cursor.key(last + 1) == "," and cursor.code(last + 2, "offices")
        if not behind or last in cursor.hits or self.words(at, last) < LAO_WORDS:
            return last
        return last + 1 if cursor.keys[last][0].isalpha() else last

    def _second_part(self, at: int, last: int) -> int:
        """`Xỉ Phăn - Keo La, Giám đốc`: over the second part of a Lao name, behind a dash."""
        cursor = self.cursor
        if cursor.key(last) not in PARTED or cursor.glued(last):
            return last
        second = last + 1
        end = self._capitals(second) if second < cursor.end else second
        if self.words(second, end) < LATER_PART or cursor.key(end) not in ENDS_NAME:
            return last
        hit = cursor.hits.get(second)
        if (hit and not NO_SYLLABLE.isdisjoint(hit.codes)) or self._vietnamese(second):
            return last
        named = (places.lookup(cursor.page, start, cursor.end) for start in (at, second))
        return last if any(named) else end

    def _capitals(self, at: int) -> int:
        """Token after the capitalised words and hyphened parts that start here."""
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
            return long or self.cursor.key(at + 1)[:1].isalpha()  # `Đặng Quốc Trưởng, …`
        if "bodies" in codes or "departments" in codes:
            return long or at in self.bodies or codes.get("bodies") == "ministry_unit"
        return "levels" in codes and long
