"""The people of an article who are named by their office alone."""

from __future__ import annotations

from collections.abc import Iterator

from bordercoop.discourse.individuals import Individual
from bordercoop.mentions.page import Mention, Page
from bordercoop.mentions.people import Office

NOBODYS = ("other", "party_member")
"""Offices that many hold."""
TWO_HEADS = {
    "bộ trưởng": "minister", "thứ trưởng": "deputy_minister", "giám đốc": "director",
    "cục trưởng": "department_director", "phó giám đốc": "deputy_director", "trưởng đoàn": None,
}  # fmt: skip
"""Offices of which each side has one, with their codes; the heads of both delegations."""


def office_holders(
    people: list[Individual], offices: tuple[Office, ...], country: str | None = None
) -> tuple[int, ...]:
    """The number of the first person who holds an office that is named without a name.

    Where the words tell his country, `Giám đốc người Lào`, the first of that country.
    """
    found = _holders(people, offices[0])
    return tuple(n for n in found if country in (None, people[n].country))[:1]


def _holders(people: list[Individual], office: Office) -> Iterator[int]:
    if office.code in NOBODYS:
        return
    body = office.body
    named = body is not None and body.form == "named" and body.sites
    province = body.sites[0].province if body is not None and named else None
    for number, one in enumerate(people):
        if office.code == "delegation":
            holds = one.delegation_head
        else:
            holds = any(held.code == office.code for held in one.offices)
            holds = holds and (not province or (one.org_id or "").startswith(province))
        if holds:
            yield number


def two_heads(people: list[Individual], page: Page, mention: Mention) -> tuple[int, ...]:
    """`hai Bộ trưởng`, `hai đồng chí Giám đốc`: the two who hold that office, one a side."""
    if mention.value.reference != "both":
        return ()
    words = page.lower[mention.start : mention.end]
    for office, code in TWO_HEADS.items():
        if words.endswith(f" {office}"):
            found = tuple(
                number
                for number, one in enumerate(people)
                if (one.code == code if code else one.delegation_head)
            )
            sides = {people[number].country for number in found}
            return found if len(found) == len(sides) == 2 else ()
    return ()
