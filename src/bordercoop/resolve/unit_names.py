"""The names of units put together from their parts (`unit_parts.yml`), in both languages.

`Cục Cảnh sát truy nã tội phạm` is a department (`Cục {work}`), its work that of a police
(`Cảnh sát {field}`), its field fugitives: `Fugitive Police Department`. A name that the rules
do not take in whole has none in English: half a translation is none.
"""

from __future__ import annotations

from functools import cache

from msgspec import Struct

from bordercoop.lexicon.atlas import Names, Part, atlas
from bordercoop.text import slug, unmarked

ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6}
LONGEST = 24
"""Words up to which a name is read."""
_AND = "va"


class _Word(Struct, frozen=True):
    """A word of a name: without its marks, and as it was written."""

    key: str
    written: str

    @property
    def small(self) -> bool:
        return self.written.islower()


_Words = tuple[_Word, ...]


def unit_name(unit_slug: str, written: str | None, place: str) -> Names | None:
    """The name of a unit by the slug of its org_id; null where its parts are not all known.

    `written` is how articles write it, null where none does: then every word may be part of a
    proper name, else only one that begins with a capital. Places that are named in it have the
    English names listed for `place`.
    """
    keys = unit_slug.split("-")
    told = written.replace(",", " ").replace("-", " ").split() if written else []
    if [slug(word) for word in told] != keys:
        told = [key.title() for key in keys]
    if len(keys) > LONGEST:
        return None
    words = tuple(_Word(*pair) for pair in zip(keys, told, strict=True))
    return _Reader(place).whole(words)


class _Reader:
    """Reads one name; what each part makes of the words from each on is found once."""

    def __init__(self, place: str) -> None:
        self._place = place
        self._known: dict[tuple[str, _Words], Names | None] = {}

    def whole(self, words: _Words) -> Names | None:
        """A whole name, with a number or a part of the country behind it."""
        made = self._made("unit", words)
        if made is None and len(words) > 1:
            number = _number(words[-1])
            rest = self._made("unit", words[:-1]) if number else None
            if number and rest is not None:
                return Names(f"{rest.vi} {words[-1].written.upper()}", f"{rest.en} {number}")
        if made is None:
            made = self._of_a_region(words)
        return made

    def _of_a_region(self, words: _Words) -> Names | None:
        for region in _parts("region"):
            size = len(region.words)
            if len(words) > size and tuple(one.key for one in words[-size:]) == region.words:
                rest = self._made("unit", words[:-size])
                if rest is not None:
                    return Names(f"{rest.vi} {region.names.vi}", f"{region.names.en} {rest.en}")
        return None

    def _made(self, part: str, words: _Words) -> Names | None:
        """The name that a part makes of words: by its rule with most words of its own."""
        if not words:
            return None
        if part == "name":
            return _proper(words, self._place)
        asked = part, words
        if asked not in self._known:
            self._known[asked] = None
            self._known[asked] = self._by_rule(part, words) or self._joined(part, words)
        return self._known[asked]

    def _by_rule(self, part: str, words: _Words) -> Names | None:
        for rule in _parts(part):
            size = len(rule.words)
            if tuple(one.key for one in words[:size]) != rule.words:
                continue
            if rule.slot is None:
                if size == len(words):
                    return rule.names
                continue
            rest = self._made(rule.slot, words[size:])
            if rest is not None and rest.en is not None:
                vi = rule.names.vi.partition("{")[0] + rest.vi
                return Names(vi, (rule.names.en or "").replace("{}", rest.en))
        return None

    def _joined(self, part: str, words: _Words) -> Names | None:
        """Two fields with `và` between them."""
        if part != "field":
            return None
        for at, word in enumerate(words):
            if word.key == _AND:
                one, other = self._by_rule(part, words[:at]), self._made(part, words[at + 1 :])
                if one is not None and other is not None:
                    return Names(
                        f"{one.vi} {word.written} {other.vi}", f"{one.en} and {other.en}"
                    )
        return None


class _Rule(Struct, frozen=True):
    """A rule as its words without marks, what fills its slot, and its names."""

    words: tuple[str, ...]
    slot: str | None
    names: Names


@cache
def _parts(part: str) -> tuple[_Rule, ...]:
    """The rules of a part, those with most words first."""
    rules = [_rule(one) for one in atlas().parts if one.part == part]
    return tuple(sorted(rules, key=lambda rule: -len(rule.words)))


def _rule(one: Part) -> _Rule:
    own, brace, slot = one.names.vi.partition("{")
    keys = slug(own)
    return _Rule(
        tuple(keys.split("-")) if keys else (), slot.rstrip("}") if brace else None, one.names
    )


def _number(word: _Word) -> str | None:
    """A number behind a name: `199`, and `No. 2` of `II`."""
    if word.key.isdecimal():
        return word.key
    return f"No. {ROMAN[word.key]}" if word.key in ROMAN else None


def _proper(words: _Words, place: str) -> Names | None:
    """A proper name: every word begins with a capital or a figure, and one has letters. A
    listed crossing or district of the place has its listed names; other names lose their
    marks in English."""
    if any(word.small for word in words) or all(word.key.isdecimal() for word in words):
        return None
    own = "-".join(word.key for word in words)
    for listed in (f"{place}/crossing/{own}", f"{place}/{own}"):
        if listed in atlas().listed:
            names = atlas().listed[listed].names
            return Names(names.vi, names.en or unmarked(names.vi))
    written = " ".join(word.written for word in words)
    return Names(written, unmarked(written))
