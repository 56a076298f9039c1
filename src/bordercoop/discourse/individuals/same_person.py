"""Whether a mention names a person known already, in full, in short or spelled otherwise."""

from __future__ import annotations

from itertools import groupby

from bordercoop.discourse.individuals.individual import Individual, parts
from bordercoop.lexicon import squeeze
from bordercoop.mentions.people import Person
from bordercoop.text import fold

LONG = 8
"""Letters from which the beginning of a name tells one person from another."""
SPELLED = 9
"""Letters from which one letter may differ, as in spellings of a Lao name."""
LONG_NAME = 4
"""Words of a name that its first two stand for."""
SPELLINGS = (
    ("oun", "un"), ("oo", "u"), ("ou", "u"), ("ph", "f"), ("x", "s"), ("w", "v"), ("y", "i"),
    ("ck", "k"), ("c", "k"), ("q", "k"), ("ee", "i"), ("r", "l"),
)  # fmt: skip
"""Spellings of one sound in Lao names, and the plain one."""
SURE = 3
"""First letters that must be the same then."""


def match(people: list[Individual], full: dict[str, int], person: Person) -> int | None:
    """The number of the person that a mention means, None for a new one.

    `full` has the number of each person by the name as first written. A single word is the
    last of a name told before, of the same rank where both are told.
    """
    key = squeeze(person.name)
    if key in full:
        return full[key]
    short = len(parts(person.name)) == 1
    if not short and len(key) < LONG:
        return _by_first_words(people, person)
    for number, one in enumerate(people):
        if short:
            same_rank = person.rank is None or one.rank in (None, person.rank)
            if same_rank and fold(parts(one.name)[-1]) == key:
                return number
        elif one.key.startswith(key) or key.startswith(one.key) or near(one.key, key):
            return number
    return None


def _by_first_words(people: list[Individual], person: Person) -> int | None:
    """`ông Văn Xay` for `Văn Xay Phông Sạ Vẳn`: the one person whose long name begins so."""
    words = [fold(word) for word in parts(person.name)]
    found = []
    for number, one in enumerate(people):
        named = [fold(word) for word in parts(one.name)]
        same_rank = person.rank is None or one.rank in (None, person.rank)
        if len(named) >= LONG_NAME and named[: len(words)] == words and same_rank:
            found.append(number)
    return found[0] if len(found) == 1 else None


def near(a: str, b: str) -> bool:
    """Whether two long names differ in one letter, or only in how Lao sounds are spelled."""
    if min(len(a), len(b)) < SPELLED or a[0] != b[0]:
        return False
    if a[:SURE] == b[:SURE] and _one_letter(a, b):
        return True
    plain_a, plain_b = sounded(a), sounded(b)
    return plain_a[:SURE] == plain_b[:SURE] and _one_letter(plain_a, plain_b)


def _one_letter(a: str, b: str) -> bool:
    if abs(len(a) - len(b)) > 1:
        return False
    if len(a) == len(b):
        return sum(x != y for x, y in zip(a, b, strict=True)) <= 1
    short, long = sorted((a, b), key=len)
    for at, letter in enumerate(short):
        if letter != long[at]:
            return short[at:] == long[at + 1 :]
    return True


def sounded(key: str) -> str:
    """A name with each sound of Lao that is spelled in several ways in one of them."""
    for written, plain in SPELLINGS:
        key = key.replace(written, plain)
    return "".join(letter for letter, _ in groupby(key))
