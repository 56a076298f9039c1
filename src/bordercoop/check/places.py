"""Places and organisations: codes that exist and that fit each other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib import resources
from itertools import pairwise
from typing import Any

from bordercoop.check.reading import Reading
from bordercoop.check.remark import quoted, remark
from bordercoop.findings import Finding
from bordercoop.vocabularies import codes

CODE = re.compile(r"\b(?:VN|LA)-[A-Z0-9]{2}\b")
KINDS = frozenset(codes("org_kind"))
NATIONAL = frozenset({"mps", "representative", "embassy"})
"""Kinds of body that a country has and a province has not."""


@cache
def known_provinces() -> frozenset[str]:
    """Every ISO 3166-2 code that the lexicon's lists of provinces hold."""
    data = resources.files("bordercoop.lexicon").joinpath("data")
    names = (path for path in data.iterdir() if path.name.startswith("provinces"))
    return frozenset(code for path in names for code in CODE.findall(path.read_text("utf-8")))


def place(record: Any, at: str, reading: Reading) -> Iterator[Finding]:
    """The province exists and lies in the country."""
    country, province = record.country, record.province
    if province is None:
        return
    if province not in known_provinces():
        yield from _province(province, f"{at}/province")
    if country is None or not province.startswith(f"{country}-"):
        message = f"{province} does not lie in {country or 'a country that is null'}"
        yield remark("E141", f"{at}/country", message)


def organisation(record: Any, at: str, reading: Reading) -> Iterator[Finding]:
    """The body of a participant exists and lies where the participant is said to belong."""
    org_id = record.org_id
    if org_id is None:
        return
    if not _sound(org_id):
        yield from body(org_id, f"{at}/org_id")
    place = org_id.partition(":")[0]
    if record.country != place[:2]:
        message = f"is {quoted(record.country)}, the body {quoted(org_id)} of {place[:2]}"
        yield remark("E145", f"{at}/country", message)
    elif len(place) > 2 and record.province != place:
        message = f"is {quoted(record.province)}, the body {quoted(org_id)} of {place}"
        yield remark("E145", f"{at}/province", message)
    elif len(place) == 2 and record.province is not None:
        hint = "a body of the whole country has no province"
        yield remark("W207", f"{at}/province", f"is {quoted(record.province)}", hint)


def body(org_id: str, at: str) -> Iterator[Finding]:
    """An org_id names a kind of body that its place can have."""
    place, _, rest = org_id.partition(":")
    kind = rest.partition("/")[0]
    if kind not in KINDS:
        hint = "one of " + ", ".join(codes("org_kind"))
        yield remark("E142", at, f"no kind of body is called {quoted(kind)}", hint)
    if len(place) > 2:
        yield from _province(place, at)
        if kind in NATIONAL:
            message = f"{quoted(kind)} is a body of a country, not of {place}"
            yield remark("E144", at, message, f"{place[:2]}:{kind}")


def bodies(field: str, orgs: list[str], at: str) -> Iterator[Finding]:
    """A set of org_ids: each is sound, and they stand in order."""
    for number, org_id in enumerate(orgs):
        if not _sound(org_id):
            yield from body(org_id, f"{at}/{field}/{number}")
    yield from in_order(field, orgs, at)


@lru_cache(maxsize=10_000)
def _sound(org_id: str) -> bool:
    """Whether nothing is to be said of a body, of which the same come again and again."""
    return not any(body(org_id, ""))


def in_order(field: str, members: list[str], at: str) -> Iterator[Finding]:
    """A set is written in code-point order, so that the same set gives the same bytes."""
    if len(members) > 1 and any(a > b for a, b in pairwise(members)):
        wanted = ", ".join(sorted(members))
        yield remark("W213", f"{at}/{field}", "is not in order", f"write {quoted(wanted)}")


def _province(code: str, at: str) -> Iterator[Finding]:
    known = known_provinces()
    if known and code not in known:
        yield remark("E143", at, f"no province has the code {quoted(code)}")
