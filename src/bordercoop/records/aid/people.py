"""People without a body who receive: `các hộ nghèo bản Nậm Kông`, `bà con xã X`."""

from __future__ import annotations

from typing import NamedTuple

from bordercoop.clauses import Frame, Theme
from bordercoop.discourse.org_id import side
from bordercoop.lexicon.worded import word_set
from bordercoop.mentions.page import Mention
from bordercoop.records.aid.context import Telling

NEAR_PLACE = 16
"""Tokens behind people within which the place stands where they live."""
WITHIN = 400
"""Tokens around a thing within which people without a body are looked for."""


class People(NamedTuple):
    """Token at which people stand, and `<province>:other`; no ids for one's own people."""

    at: int
    ids: tuple[str, ...]


def common_people(
    telling: Telling, frame: Frame, theme: Theme, donors: tuple[str, ...]
) -> People | None:
    """The people without a body to whom a thing goes, behind it or before it."""
    last = min(frame.last, theme.last + WITHIN)
    for_each = theme.each is not None and theme.code is None  # `15 hộ nghèo, mỗi hộ 2 triệu`
    first = theme.first if for_each else theme.last
    return people_between(telling, first, last, donors) or people_between(
        telling, max(frame.first, theme.first - WITHIN), theme.first, donors
    )


def people_between(
    telling: Telling, first: int, last: int, donors: tuple[str, ...]
) -> People | None:
    """People without a body between two tokens, as those to whom something is done."""
    keys = telling.reading.page.tokens.keys
    for hit in telling.sentence.hits:
        if not first <= hit.first < last:
            continue
        at, code = hit.first, hit.code("recipients")
        if code != "people":
            continue
        before = keys[max(telling.sentence.first, at - 3) : at]
        if _of_officers(telling, hit.last):
            continue
        marked = bool(before) and (
            before[-1] in TO or before[-1].isdecimal() or _after_small(before)
        )
        if not (marked or _helped(telling, at) or _receive(telling, hit.last)):
            continue
        province = _home(telling, at, donors)
        if province is None and donors:
            province = _across(telling, donors)
        elif province and donors and side(province) == side(donors[0]):
            return People(at, ())
        if province:
            return People(at, (f"{province}:other",))
    return None


def _of_officers(telling: Telling, at: int) -> bool:
    """Whether people are the family of somebody in office, and so of his body."""
    for hit in telling.sentence.hits:
        if at <= hit.first <= at + 2:
            officer = hit.code("trainees") in ("officer", "expert")
            return officer or hit.code("ranks") is not None or hit.code("bodies") == "police"
    return False


TO = word_set("people_to")
"""Words before people that make them the ones to whom."""
_SMALL = word_set("people_small")
BESIDE = word_set("people_beside")
"""Words between a feeling that is shared and those with whom."""
SHARING = word_set("people_sharing")
"""Words of a feeling or a burden that is shared with people."""
SHARING_WITHIN = 8
"""Tokens before people within which it is told that something is shared with them."""
RECEIVING = frozenset({"passive", "receive"})
"""Classes of the cues behind those who receive."""
_BEFORE_VERB = frozenset({"at", "of", "done", "future", "carrier"})
"""Classes of the cues that may stand between people and their verb."""


def _after_small(before: list[str]) -> bool:
    return before[-1] in _SMALL and len(before) > 1 and (before[-2] in TO or before[0] in TO)


def _helped(telling: Telling, at: int) -> bool:
    """Whether people are those in whose need something is given: `Chia sẻ với bà con xã X`."""
    opens = max(telling.sentence.first, at - SHARING_WITHIN)
    before = telling.reading.page.tokens.keys[opens:at]
    while before and before[-1] in _SMALL:
        before.pop()
    return bool(before) and before[-1] in BESIDE and not SHARING.isdisjoint(before)


def _receive(telling: Telling, at: int) -> bool:
    """Whether people are told of as those who receive: `các hộ nghèo được A tặng …`,
    `hộ nghèo bản X nhận …`."""
    for cue in telling.cues(at, min(at + NEAR_PLACE, telling.sentence.last)):
        if cue.told.isdisjoint(_BEFORE_VERB):
            return not cue.told.isdisjoint(RECEIVING)
    return False


def _home(telling: Telling, at: int, donors: tuple[str, ...]) -> str | None:
    """The province of the place that stands behind people."""
    for mention in telling.sentence.of("place"):
        if at <= mention.first < at + NEAR_PLACE:
            province = _province_at(telling, mention)
            return province or (_about(telling, donors) if donors else None)
    return None


def _province_at(telling: Telling, mention: Mention) -> str | None:
    for site in mention.value.sites:
        province = telling.reading.resolver.province_of(telling.sentence, None, site)
        if province:
            return province
    return None


def _across(telling: Telling, donors: tuple[str, ...]) -> str | None:
    occasion = telling.occasion
    if occasion and occasion.province and side(occasion.province) != side(donors[0]):
        return occasion.province
    return _about(telling, donors)


def _about(telling: Telling, donors: tuple[str, ...]) -> str | None:
    """The province that the article is about on the other side than the donors'."""
    resolver = telling.reading.resolver
    return resolver.home if donors[0].startswith("LA") else resolver.partner
