"""Who receives: a body of the other side behind the gift or before it, or common people."""

from __future__ import annotations

import re

from bordercoop.mentions.page import Mention
from bordercoop.pattern import pattern
from bordercoop.records.aid.gift import sides
from bordercoop.records.aid.segment import Segment
from bordercoop.records.org_id import side
from bordercoop.records.reading import Entity, verb_hits

NEAR_PLACE = 16
"""Tokens behind people within which the place stands where they live."""
PEOPLE_WITHIN = 400
"""Tokens behind a gift within which people without a body are looked for."""
LIST_GAP = 14
"""Tokens between the members of a list of bodies."""

# Words before a body that make it the one to whom: `tặng cán bộ, chiến sĩ Công an huyện X`.
_TO_WHOM = pattern(
    r"""
    (?:trao|tặng|trao\ tặng|hỗ\ trợ|giúp|giúp\ đỡ|ủng\ hộ|biếu|cho|viện\ trợ|tài\ trợ|trang\ bị
      |gửi\ tặng|dành\ tặng|tặng\ quà|bàn\ giao|nhà\ làm\ việc|trụ\ sở|trụ\ sở\ làm\ việc
      |doanh\ trại|thăm)
    \s+(?:cho\s+)?
    (?:các\s+|một\s+|hai\s+|\d+\s+|quà\s+|tết\s+|cbcs\s+|lớp\ học\s+|đơn\ vị\s+|thư\ viện\s+
      |gia\ đình\s+|cán\ bộ\s+|tập\ thể\s+|lãnh\ đạo\s+|[^,;.\d]{0,24}của\s+|đoàn\s+
      |riêng\s+){0,8}
    $
    """,
    re.VERBOSE,
)
# `Công an huyện X được trao …`
_RECEIVING = pattern(r"\s*(?:được|nhận|còn được)\b")
_PEOPLE = pattern(
    r"(?:các )?(?:hộ nghèo|hộ dân|hộ khó khăn|hộ đồng bào|hộ có hoàn cảnh|hộ gia đình"
    r"|gia đình nghèo|gia đình (?:chính sách|khó khăn|có hoàn cảnh)|các gia đình nghèo"
    r"|người dân|bà con|nhân dân|dân bản|học sinh|người nghèo|trẻ em|các cháu|dân nghèo)"
)
_FOR_PEOPLE = pattern(r"(?:cho|tặng|quà|giúp|hỗ trợ|của|đỡ)\s+(?:\d+\s+)?$|\d+\s+$")

OWN_PEOPLE: tuple[str, ...] = ("",)
"""Stands for people of the side that gives: a gift to them is no aid to the other side."""


def recipients_of(segment: Segment, near: int, donors: tuple[str, ...]) -> tuple[str, ...]:
    """Who receives what stands at token `near`: told behind it, else between verb and it."""
    first, last = segment.first, segment.last
    keys, upto = segment.reading.page.tokens.keys, -1
    behind: list[tuple[int, tuple[str, ...]]] = []
    ahead: list[tuple[int, tuple[str, ...]]] = []
    for entity in segment.reading.entities[segment.sentence.number]:
        if not first <= entity.first < last or entity.people:
            continue
        ids = _of_other_side(segment.settle(entity.ids), donors)
        listed = 0 < entity.first - upto <= 2 and keys[entity.first - 1] in ("và", ",")
        if not ids or (
            entity.first < near and not listed and not is_objective(segment, entity)
        ):
            continue
        if entity.first >= near:
            behind.append((entity.first, ids))
        elif listed:
            ahead[-1] = (ahead[-1][0], tuple(dict.fromkeys(ahead[-1][1] + ids)))
        else:
            ahead.append((entity.first, ids))
        upto = entity.last if entity.first < near else -1
    people = common_people(segment, near, last, donors) or common_people(
        segment, first, near, donors
    )
    if people is not None:
        if people[1] == OWN_PEOPLE:
            return ()
        if not (behind and behind[0][0] < people[0]):
            return people[1]
    between = [ids for at, ids in ahead if at > _verb_before(segment, near)] if ahead else []
    if between:
        return between[-1]
    if behind:
        return _listed(segment, behind)
    return ahead[-1][1] if ahead else ()


def _of_other_side(ids: tuple[str, ...], donors: tuple[str, ...]) -> tuple[str, ...]:
    """Bodies that may receive from these donors; from donors of both sides only a Lao unit."""
    if donors and len(sides(donors)) == 1:
        return tuple(i for i in ids if side(i) != side(donors[0]))
    return tuple(i for i in ids if i.startswith("LA") and "/" in i)


def _verb_before(segment: Segment, near: int) -> int:
    """Token of the last giving verb before `near`, else the first of the segment."""
    giving = verb_hits(segment.sentence, "give", "help", "hand_over")
    return max(
        (h.first for h in giving if segment.first <= h.first < near), default=segment.first
    )


def _listed(segment: Segment, behind: list[tuple[int, tuple[str, ...]]]) -> tuple[str, ...]:
    """The first body behind a gift and those that a list joins to it."""
    at, ids = behind[0]
    joined = list(ids)
    for token, more in behind[1:]:
        before = segment.reading.page.tokens.keys[token - 1]
        if before not in ("và", ",") or token - at > LIST_GAP:
            break
        joined.extend(more)
        at = token
    return tuple(dict.fromkeys(joined))


def is_objective(segment: Segment, entity: Entity) -> bool:
    """Whether a body stands where the one to whom something is given stands."""
    if _TO_WHOM.search(segment.before(entity.first, 60)):
        return True
    end = segment.reading.page.tokens.ends[entity.last - 1]
    return bool(_RECEIVING.match(segment.reading.page.article.text[end : end + 14]))


def common_people(
    segment: Segment, first: int, last: int, donors: tuple[str, ...]
) -> tuple[int, tuple[str, ...]] | None:
    """People without a body between two tokens: `các hộ nghèo bản Nậm Kông`.

    The token at which they stand, and `<province>:other`, or `OWN_PEOPLE`.
    """
    if first >= last:
        return None
    page = segment.reading.page
    start, end = page.span(first, min(last, first + PEOPLE_WITHIN))
    for found in _PEOPLE.finditer(page.lower, start, end):
        before = page.lower[max(start, found.start() - 30) : found.start()]
        if not _FOR_PEOPLE.search(before):
            continue
        at = page.tokens.first(found.start())
        province = _home(segment, at, donors)
        if province is None and donors:
            occasion = segment.occasion
            if occasion and occasion.province and side(occasion.province) != side(donors[0]):
                province = occasion.province
            else:
                province = _province_across(segment, donors)
        elif province and donors and side(province) == side(donors[0]):
            return at, OWN_PEOPLE
        if province:
            return at, (f"{province}:other",)
    return None


def _home(segment: Segment, at: int, donors: tuple[str, ...]) -> str | None:
    """The province of the place that stands behind people."""
    for mention in segment.sentence.of("place"):
        if at <= mention.first < at + NEAR_PLACE:
            province = _province_at(segment, mention)
            return province or (_province_across(segment, donors) if donors else None)
    return None


def _province_at(segment: Segment, mention: Mention) -> str | None:
    for site in mention.value.sites:
        province = segment.reading.resolver.province_of(segment.sentence, None, site)
        if province:
            return province
    return None


def _province_across(segment: Segment, donors: tuple[str, ...]) -> str | None:
    """The province that the article is about on the other side than the donors'."""
    resolver = segment.reading.resolver
    return resolver.home if donors[0].startswith("LA") else resolver.partner


def owner_of(segment: Segment, start: int, donors: tuple[str, ...]) -> tuple[str, ...]:
    """The body whose building it is: `nhà làm việc Công an huyện Đắc Chưng`."""
    for mention in segment.sentence.of("body"):
        if mention.start >= start:
            ids = segment.settle(segment.reading.orgs.get(mention.first, ()))
            ids = tuple(i for i in ids if donors and side(i) != side(donors[0]))
            if ids:
                return ids
    return ()


def other_side(segment: Segment, donors: tuple[str, ...]) -> tuple[str, ...]:
    """The bodies at the meeting that are not of the donors' side."""
    return tuple(p for p in segment.parties.both if side(p) != side(donors[0]))
