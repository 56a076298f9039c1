"""Names of provinces one letter away from a listed one: `Savanakhet`, `Xiêng Khoản`."""

from __future__ import annotations

from functools import cache

from bordercoop.lexicon import Place, load

SHORTEST = 6
"""Letters below which one letter more or less is another name."""


def near(letters: str) -> Place | None:
    """The one province whose name is one letter away from a squeezed name, if only one is."""
    if len(letters) < SHORTEST:
        return None
    index = _index()
    names = {
        name
        for form in (letters, *_without_one(letters))
        for name in index.get(form, ())
        if _one_apart(letters, name)
    }
    provinces = {place for name in names for place in _provinces(name)}
    return provinces.pop() if len({p.province for p in provinces}) == 1 else None


def _provinces(name: str) -> list[Place]:
    return [place for place in load().places[name] if place.level == "province"][:1]


@cache
def _index() -> dict[str, list[str]]:
    """The names of provinces by themselves and by what is left without one of their letters."""
    index: dict[str, list[str]] = {}
    for name in load().places:
        if len(name) >= SHORTEST and _provinces(name):
            for form in (name, *_without_one(name)):
                index.setdefault(form, []).append(name)
    return index


def _without_one(word: str) -> set[str]:
    return {word[:at] + word[at + 1 :] for at in range(len(word))}


def _one_apart(one: str, other: str) -> bool:
    """Whether one letter is missing, too many or another one."""
    if len(one) == len(other):
        return sum(a != b for a, b in zip(one, other, strict=True)) == 1
    short, long = sorted((one, other), key=len)
    return len(long) - len(short) == 1 and short in _without_one(long)
