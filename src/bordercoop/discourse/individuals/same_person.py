"""Whether a mention names a person known already, in full, in short or spelled otherwise."""

from __future__ import annotations

from bordercoop.discourse.individuals.individual import Individual, parts
from bordercoop.lexicon import squeeze
from bordercoop.mentions.people import Person
from bordercoop.text import fold

LONG = 8
"""Letters from which the beginning of a name tells one person from another."""
SPELLED = 9
"""Letters from which one letter may differ, as in spellings of a Lao name."""
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
        return None
    for number, one in enumerate(people):
        if short:
            same_rank = person.rank is None or one.rank in (None, person.rank)
            if same_rank and fold(parts(one.name)[-1]) == key:
                return number
        elif one.key.startswith(key) or key.startswith(one.key) or near(one.key, key):
            return number
    return None


def near(a: str, b: str) -> bool:
    """Whether two long names differ in one letter, as spellings of a Lao name do."""
    if abs(len(a) - len(b)) > 1 or min(len(a), len(b)) < SPELLED or a[:SURE] != b[:SURE]:
        return False
    if len(a) == len(b):
        return sum(x != y for x, y in zip(a, b, strict=True)) <= 1
    short, long = sorted((a, b), key=len)
    for at, letter in enumerate(short):
        if letter != long[at]:
            return short[at:] == long[at + 1 :]
    return True
