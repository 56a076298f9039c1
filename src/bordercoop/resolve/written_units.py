"""How a unit is written: its name found again in the words of the records by its slug.

An org_id holds the name of a unit without its marks (`dac-chung`). The clauses on which the
records rest hold it as it was written, mostly with the word for its level before it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby, pairwise

from msgspec import Struct

from bordercoop.lexicon.atlas import atlas
from bordercoop.text import fold, search_view

_WORD = re.compile(r"[^\W_]+")
_BLANK = re.compile(r"\s+")


class Unit(Struct, frozen=True):
    """A unit as it is written most often; `level` is a level of the atlas, null: not told.

    `told` is whether any text has it, else the name is made of the slug.
    """

    name: str
    level: str | None
    told: bool = True


class Written:
    """How texts write the unit of one slug; the texts pass by and are not kept."""

    __slots__ = ("_levels", "_names", "_slug")

    def __init__(self, slug: str) -> None:
        self._slug = slug
        self._names: Counter[str] = Counter()
        self._levels: Counter[str] = Counter()

    def note(self, texts: Iterable[str]) -> None:
        """Look for the unit in texts."""
        for text in texts:
            for name, level in _found(self._slug.split("-"), text):
                self._names[name] += 1
                self._levels.update([level] if level else [])

    def unit(self) -> Unit:
        """The unit as it is written most often; its bare letters where no text has it."""
        names, levels = self._names, self._levels
        if not names:
            return Unit(self._slug.replace("-", " ").title(), None, told=False)
        ranked = sorted(
            names, key=lambda name: (name.islower(), _shouted(name), -names[name], name)
        )
        told = sorted(levels, key=lambda level: (-levels[level], level))
        name = _calmed(ranked[0])
        return Unit(name[:1].upper() + name[1:], told[0] if told else None)


_PHRASE = 3
"""Words in capitals up to which they are taken for a name, each word of which keeps one."""


def _shouted(name: str) -> bool:
    """Whether two words in a row are written in capitals, as headlines write them."""
    return any(
        one.isupper() and other.isupper() and len(one) > 1 < len(other)
        for one, other in pairwise(name.split())
    )


def _calmed(name: str) -> str:
    """A name of which all texts write a part in the capitals of a headline, in ordinary
    letters: one capital for each word of a name, one in all for a longer phrase."""
    words, made = name.split(), list[str]()
    for loud, run in groupby(words, lambda word: word.isupper() and len(word) > 1):
        said = list(run)
        if loud and len(said) > _PHRASE:
            said = " ".join(said).capitalize().split()
        elif loud and len(said) > 1:
            said = [word.capitalize() for word in said]
        made += said
    return " ".join(made)


def _found(parts: list[str], text: str) -> Iterator[tuple[str, str | None]]:
    words = list(_WORD.finditer(text))
    keys = [fold(word.group()) for word in words]
    for at, key in enumerate(keys[: len(keys) - len(parts) + 1]):
        if key == parts[0] and keys[at : at + len(parts)] == parts:
            name = text[words[at].start() : words[at + len(parts) - 1].end()]
            before = [search_view(word.group()) for word in words[max(0, at - 2) : at]]
            yield _BLANK.sub(" ", name), _level(before)


def _level(before: list[str]) -> str | None:
    """The level that the last two words before a name tell (`thị xã` is no `xã`)."""
    for size in (2, 1):
        said = " ".join(before[-size:])
        for one in atlas().levels:
            if one.names.vi.removesuffix(" {}") == said:
                return one.level
    return None
