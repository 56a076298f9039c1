"""Whose work a clause tells of: only what both sides did, or did for each other, counts."""

from __future__ import annotations

import re

from bordercoop.mentions.page import Sentence
from bordercoop.records.org_id import kind_of
from bordercoop.records.reading import Parties, Reading
from bordercoop.text import Span

JOINT = re.compile(
    r"phối hợp|hai bên|các bên|cùng nhau|cho nhau|hai tỉnh|ba tỉnh|\d tỉnh|hai nước"
    r"|hai lực lượng|phía bạn|phía lào|quốc tịch lào|công dân lào|\bbạn\b|\bcùng\b"
    r"|song phương|tuần tra chung|trao đổi|ba đơn vị|hai đơn vị|chung của|hai huyện"
    r"|các đơn vị|nước bạn|lào bàn giao|lẫn sang"
)
_TOGETHER = re.compile(r"phối hợp|cùng")
_FOR_VIETNAM = re.compile(r"\bgiúp\b|việt nam|bàn giao")
# What one side found concerns the other: its people, its territory, word sent to it.
_CONCERNS_BOTH = re.compile(r"lào|việt nam|trao đổi|phát hiện|bắt giúp|giao")
_GUARDS = re.compile(r"bộ đội biên phòng|biên phòng hai phía|đồn biên phòng")
_POLICE = re.compile(r"công an|hai bên")
_COUNTED = re.compile(r"\d|hai|ba|bốn|năm|sáu")
GUARDS = frozenset({"border_guard", "army"})

Work = tuple[bool, tuple[str, ...]]
"""Whether the work is joint, and the bodies whose it is, empty for all parties."""
OTHERS: Work = (False, ())


def work_of(
    reading: Reading, sentence: Sentence, span: Span, parties: Parties, before: bool
) -> Work:
    """Whose work a clause tells of; `before` says whether the one before told of joint work."""
    start, end = span
    clause = reading.page.lower[start:end]
    acting, guards = _acting(reading, sentence, span, parties)
    if guards and not acting:
        return OTHERS
    if _GUARDS.search(clause) and not _POLICE.search(clause):
        return OTHERS
    if _elsewhere(reading, sentence, span) and "lào" not in clause:
        return OTHERS
    countries = {body[:2] for body in acting}
    if len(countries) == 2:
        return True, acting
    if countries:
        return _of_one_side(clause, acting, parties, before)
    if before:
        return True, ()
    return bool(JOINT.search(clause)) and bool(_COUNTED.search(clause)), ()


def _of_one_side(clause: str, acting: tuple[str, ...], parties: Parties, before: bool) -> Work:
    """Work of which one side is the subject: joint by its words, or by whom it concerns."""
    lao = all(body.startswith("LA") for body in acting)
    if JOINT.search(clause) or (lao and _FOR_VIETNAM.search(clause)):
        if _TOGETHER.search(clause):
            return True, tuple(dict.fromkeys([*acting, *parties.both]))
        return True, acting
    if not before:
        return OTHERS
    return bool(_CONCERNS_BOTH.search(clause)), acting


def _acting(
    reading: Reading, sentence: Sentence, span: Span, parties: Parties
) -> tuple[tuple[str, ...], bool]:
    """The bodies that act in a clause, and whether border guards or soldiers do."""
    starts = reading.page.tokens.starts
    acting: dict[str, None] = {}
    guards = False
    for entity in reading.entities[sentence.number]:
        if entity.governed or not entity.ids:
            continue
        if not span[0] <= starts[entity.first] < span[1]:
            continue
        ids = reading.settle(entity.ids, parties)
        if ids and all(kind_of(i) in GUARDS for i in ids):
            guards = True
        else:
            acting.update(dict.fromkeys(ids))
    return tuple(acting), guards


def _elsewhere(reading: Reading, sentence: Sentence, span: Span) -> bool:
    """Whether a third country is named in a clause."""
    starts = reading.page.tokens.starts
    return any(
        span[0] <= starts[hit.first] < span[1]
        for hit in sentence.hits
        if "countries" in hit.codes and hit.codes["countries"] == "XX"
    )


def police_named(reading: Reading) -> Parties:
    """The first police body of each side, where no meeting is told of."""
    viet: list[str] = []
    lao: list[str] = []
    for sentence in reading.page.sentences:
        for mention in sentence.of("body"):
            for one in reading.orgs.get(mention.first, ()):
                if not one.startswith("@") and kind_of(one) in ("police", "mps"):
                    (viet if one.startswith("VN") else lao).append(one)
    return Parties(tuple(viet[:1]), tuple(lao[:1]), None)
