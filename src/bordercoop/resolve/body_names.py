"""The name of a body, made from its org_id: the same for every body of one kind.

What articles write is kept beside it (`forms`), as far as it is a name of that body at all.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cache

from bordercoop.lexicon import load, squeeze
from bordercoop.lexicon.atlas import Names, atlas
from bordercoop.lexicon.gazetteer import provinces
from bordercoop.resolve.unit_names import unit_name
from bordercoop.resolve.written_units import Unit
from bordercoop.text import slug, tokenize, unmarked
from bordercoop.vocabularies import VOCABULARIES

COUNTRIES = {code.code: Names(code.vi, code.en) for code in VOCABULARIES["country"].codes}
"""The names of both countries."""
_NO_NAME = frozenset({"honorifics", "offices", "ranks", "references"})
"""Classes of words of which a name of a body holds none: who somebody is, whom is meant."""
_LONGER = 4
"""Words by which a written form may be longer than the name made from the code."""
_ASIDE = re.compile(r"\s*\([^()]*\)\s*$")
_MARKS = re.compile(r"[:;?!“”\"|]|\.\s")


def body_names(org_id: str, unit: Unit | None) -> Names:
    """The name of a body in Vietnamese, English and, where known, Lao.

    `unit` is how the unit is written, for an org_id that has one. Every org_id has a
    name in Vietnamese; in English it has one in whole or none.
    """
    head, _, unit_slug = org_id.partition("/")
    place, _, kind = head.partition(":")
    if not unit_slug or unit is None:
        return _body(place, kind, place_names(place))
    listed = atlas().listed.get(f"{place}/{unit_slug}")
    if listed is not None and kind != "other":
        level = unit.level if unit.level == "urban_district" else listed.level
        english = listed.names.en or unmarked(listed.names.vi)
        return _body(place, kind, _below(level, Names(listed.names.vi, english), place))
    if kind in ("mps", "other") or unit_slug in atlas().units or atlas().is_unit(unit_slug):
        return _unit(place, kind, unit_slug, unit)
    return _body(place, kind, _below(unit.level, Names(unit.name, unmarked(unit.name)), place))


def place_names(place: str) -> Names:
    """A country or a province with the word for its level: `tỉnh Nghệ An`, `Nghe An Province`.

    A code that is not listed stands for itself.
    """
    if "-" not in place:
        return COUNTRIES.get(place, Names(place, place))
    listed = provinces().get(place)
    if listed is None or listed.vi is None:
        return Names(place, place)
    return _levelled(atlas().kinds[place], Names(listed.vi, listed.en, listed.lo))


def forms(org_id: str, written: Iterable[str], names: Names) -> list[str]:
    """Of the forms in which articles write a body those that are names of it, in their order.

    A name holds no office, no rank and no pronoun, and no verb but in the name of a unit, says
    the place or the unit, names neither another province of the country nor several bodies at
    once, and is hardly longer than the name made from the code.
    """
    kept: dict[str, None] = {}
    for one in written:
        form = _ASIDE.sub("", one).strip(" ,.-–")
        if form and _is_name(org_id, form, names):
            kept.setdefault(form)
    return list(kept)


def _body(place: str, kind: str, of: Names) -> Names:
    country = place.partition("-")[0]
    national = of == place_names(country)
    made = atlas().bodies.get(f"{country}{'' if national else '-'}:{kind}")
    if made is None:
        label = next((c for c in VOCABULARIES["org_kind"].codes if c.code == kind), None)
        return Names(
            f"{label.vi if label else kind}, {of.vi}", f"{label.en if label else kind}, {of.en}"
        )
    lao = made.lo.replace("{of}", of.lo or "") if made.lo and (national or of.lo) else None
    return Names(
        made.vi.replace("{of}", of.vi), (made.en or "").replace("{of}", of.en or ""), lao
    )


def _unit(place: str, kind: str, unit_slug: str, unit: Unit) -> Names:
    """A unit and the body it belongs to; what is `other` belongs to its place alone."""
    name = _own_name(place, unit_slug, unit)
    if kind == "other" and "-" not in place:
        return name
    of = place_names(place)
    body = of if kind == "other" else _body(place, kind, of)
    return Names(f"{name.vi}, {body.vi}", f"{name.en}, {body.en}" if name.en else None)


def _own_name(place: str, unit_slug: str, unit: Unit) -> Names:
    """The name of a unit by itself: a listed one, else as it is written and in English as its
    parts say; null in English where one of them is not known."""
    known = atlas().units.get(unit_slug)
    if known:
        return Names(known.vi, known.en)
    made = unit_name(unit_slug, unit.name if unit.told else None, place)
    if made is None:
        return Names(unit.name)
    return Names(unit.name if unit.told else made.vi, made.en)


def _below(level: str | None, name: Names, place: str) -> Names:
    """A place below a province, with the province."""
    own = _levelled(level, name) if level else name
    province = place_names(place)
    return Names(f"{own.vi}, {province.vi}", f"{own.en}, {province.en}")


def _levelled(level: str, name: Names) -> Names:
    word = atlas().level(level)
    lao = word.lo.replace("{}", name.lo) if word.lo and name.lo else None
    pattern, english = word.en or "{}", name.en or unmarked(name.vi)
    if not english.endswith(pattern.removeprefix("{}")):  # `Ho Chi Minh City` says it already
        english = pattern.replace("{}", english)
    return Names(word.vi.replace("{}", name.vi), english, lao)


def _is_name(org_id: str, form: str, names: Names) -> bool:
    keys = tokenize(form).keys
    if _MARKS.search(form) or len(keys) > len(tokenize(names.vi).keys) + _LONGER:
        return False
    head, _, unit = org_id.partition("/")
    place, _, kind = head.partition(":")
    none = _NO_NAME if unit else _NO_NAME | {"verbs"}
    for hit in load().words.scan(keys, 0, len(keys)):
        if none & set(hit.codes) or ("levels" in hit.codes and _counted(keys[: hit.first])):
            return False
    if unit:
        return unit in slug(form)
    bare = squeeze(form)
    if "-" not in place:
        return kind != "other"
    own: set[str] = _spelled().get(place, set())
    others = (s for code, s in _spelled().items() if code[:2] == place[:2])
    alien = (spelling for spelled in others for spelling in spelled - own)
    return any(one in bare for one in own) and not any(one in bare for one in alien)


def _counted(before: list[str]) -> bool:
    """Whether what follows is counted: `hai huyện`, `5 tỉnh`."""
    if not before:
        return False
    hits = load().words.scan(before, len(before) - 1, len(before))
    return before[-1].isdecimal() or any("numerals" in hit.codes for hit in hits)


@cache
def _spelled() -> dict[str, set[str]]:
    """The squeezed spellings of each province."""
    found: dict[str, set[str]] = defaultdict(set)
    for spelling, places in load().places.items():
        for place in places:
            if place.level == "province":
                found[place.province].add(spelling)
    return found
