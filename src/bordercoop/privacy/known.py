"""Names that an article has given already: those to keep, and those to leave out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from msgspec import Struct

from bordercoop.discourse.reading import Reading
from bordercoop.mentions.people import Office, Person
from bordercoop.model import Line
from bordercoop.privacy.runs import Range
from bordercoop.text import Tokens, tokenize

LONGEST = 9
"""Words of the longest name."""
Key = tuple[str, ...]
"""The words of a name, folded, without the marks between them."""


def key_of(tokens: Tokens, first: int, last: int) -> Key:
    """The key of a range of tokens."""
    words = zip(tokens.keys[first:last], tokens.folds[first:last], strict=True)
    return tuple(fold for key, fold in words if key[0].isalpha())


@lru_cache(maxsize=4096)
def key(name: str) -> Key:
    """The key of a name as a field has it. Cached, bounded."""
    tokens = tokenize(name)
    return key_of(tokens, 0, len(tokens))


class Kept(Struct, frozen=True):
    """Who may be named: officials and authors, their names in part too, and where they stand.

    `unknown` are the other people whom the reader has found, by the tokens of their names;
    `things` are the tokens of places and bodies.
    """

    names: frozenset[Key] = frozenset()
    spans: frozenset[Range] = frozenset()
    unknown: frozenset[Range] = frozenset()
    things: frozenset[int] = frozenset()

    def holds(self, name: Key) -> bool:
        """Whether a name is one of those to keep, or two or more words of one of them."""
        return name in self.names


def parts(name: Key) -> Iterator[Key]:
    """Every two or more words of a name that stand together in it."""
    for first in range(len(name) - 1):
        for last in range(first + 2, len(name) + 1):
            yield name[first:last]


def kept(reading: Reading, line: Line) -> Kept:
    """Who may be named of an article: people recorded in office, holders of an office, authors.

    Whoever has had an office and is not recorded is a private person.
    """
    written = {one.name for one in line.participants if one.type == "person" and one.name}
    recorded = set(map(key, written))
    names = {*recorded, *map(key, line.document.authors)}
    admitted = set()
    for index, one in enumerate(reading.people):
        named = one.name in written or key(one.name) in recorded
        if one.rank or named or _holds(one.offices):
            admitted.add(index)
            if one.name not in written:
                names.add(key(one.name))
    spans: set[Range] = set()
    unknown: set[Range] = set()
    things: set[int] = set()
    for sentence in reading.page.sentences:
        for mention in sentence.of("person"):
            person: Person = mention.value
            span = (person.name_first, person.name_last)
            if reading.person_at.get(mention.first) in admitted or _holds(person.offices):
                spans.add(span)
                names.add(key_of(reading.page.tokens, *span))
            else:
                unknown.add(span)
        for mention in (*sentence.of("place"), *sentence.of("body")):
            things.update(range(mention.first, mention.last))
    told = frozenset(part for name in names for part in parts(name[:LONGEST]))
    return Kept(told, frozenset(spans), frozenset(unknown), frozenset(things))


def _holds(offices: Iterable[Office]) -> bool:
    return any(not office.former for office in offices)
