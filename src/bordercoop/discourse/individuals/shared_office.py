"""An office told once before those who hold it: `hai Trưởng Công an huyện là A và B`."""

from __future__ import annotations

from msgspec.structs import replace

from bordercoop.lexicon.connectives import AND, COMPRISING, IS
from bordercoop.mentions.cursor import COUNTS, count_of
from bordercoop.mentions.organisations import Body
from bordercoop.mentions.page import Mention, Page, Sentence
from bordercoop.mentions.people import Office

HOLDERS_BEHIND = (IS, COMPRISING)
"""Words between an office and its holders."""
COUNTED_WITHIN = 3
"""Tokens before an office within which its holders are counted: `hai đồng chí Trưởng …`."""


def shared_office(page: Page, sentence: Sentence, mention: Mention) -> list[Office]:
    """The office that a person holds with the others of a list, each at the body of his place.

    The bodies are those named before it in the same order: `Công an huyện X và Y do hai Trưởng
    Công an huyện là A và B dẫn đầu`.
    """
    holders = _listed(page, sentence, mention)
    keys, at = page.tokens.keys, holders[0].first
    if len(holders) < 2 or keys[at - 1] not in HOLDERS_BEHIND:
        return []
    for told in sentence.of("office"):
        counted = keys[max(sentence.first, told.first - COUNTED_WITHIN) : told.first]
        if told.last != at - 1 or len(holders) not in map(_count, counted):
            continue
        office: Office = told.value[0]
        body = _own(sentence, office, holders.index(mention), len(holders))
        return [replace(office, body=body)]
    return []


def _listed(page: Page, sentence: Sentence, mention: Mention) -> list[Mention]:
    """The people of the list in which one stands, joined by commas and `và`."""
    found: list[Mention] = []
    for person in sentence.of("person"):
        joined = found and page.tokens.keys[found[-1].last : person.first] in ([","], [AND])
        if not joined:
            if mention in found:
                break
            found = []
        found.append(person)
    return found


def _count(word: str) -> int | None:
    return count_of(word) if word in COUNTS or word[0].isdecimal() else None


def _own(sentence: Sentence, office: Office, number: int, count: int) -> Body | None:
    """The body of one holder: that of his place among those named before the office."""
    if office.body is None or office.body.sites:
        return office.body
    for mention in reversed(sentence.of("body")):
        named: Body = mention.value
        peer = named.kind == office.body.kind and named.level == office.body.level
        if mention.last <= office.first and peer and len(named.sites) == count:
            return replace(named, sites=(named.sites[number],))
    return office.body
