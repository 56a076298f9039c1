"""The verbs that say what a clause is: agreed, asked, invited, discussed."""

from __future__ import annotations

import re
from typing import NamedTuple

from bordercoop.lexicon import Hit
from bordercoop.mentions.page import Sentence
from bordercoop.pattern import pattern
from bordercoop.records.commitments.undertaking import Scene
from bordercoop.records.reading import Reading, Subject, verb_hits
from bordercoop.text import Span

HEADS = ("agree", "request", "invite", "discuss", "affirm", "will")
"""Codes of the verbs, in the order in which they name a verb of several codes."""
GOES_ON = 140
"""Code points behind a head within which `sẽ` belongs to it."""

_OF_NOUNS = frozenset({"theo", "những", "các", "sự", "bản", "lời", "có", "ứng", "được", "khi"})
_ASKING = _OF_NOUNS | {"cầu"}
NOT_BEHIND = {
    "bàn": _ASKING | {"đã", "địa"},
    "mong": _ASKING,
    "nhờ": _ASKING | {"là"},
    "hứa": _ASKING | {"đã"},
    "yêu cầu": _ASKING | {"đáp"},
    "đề nghị": _ASKING,
    "thống nhất": frozenset({"sự", "theo", "được", "cách"}),
    "nhất trí": frozenset({"sự", "theo", "được", "cách"}),
    "đề ra": frozenset({"đã", "được", "nghị"}),
}
"""Words behind which a verb is a noun or passive: `theo đề nghị`, `sự thống nhất`."""
NOT_BEFORE = {
    "bàn": frozenset({"giao", "ghế", "bạc", ","}),
    "nhờ": frozenset({"sự", "đó", "vậy", "có"}),
    "thống nhất": frozenset({"đánh", "nhận", "ký", "tại", "đất", "với"}),
    "nhất trí": frozenset({"đánh", "nhận", "ký", "tại", "đất", "với"}),
}
"""Words before which a verb means something else: `bàn giao`, `thống nhất đánh giá`."""
NO_INVITATION = frozenset({"lời", "khách", "giấy", "theo", "được"})
NO_AGREEMENT = frozenset({"các", "những", "sự", "bản", "nội", "theo", "mọi"})
TELLING = frozenset({"cho biết", "cho rằng", "nhấn mạnh", "thông báo"})
"""Verbs of saying that make a promise only before `sẽ` or `tiếp tục`."""

# khẳng định `Công an tỉnh X sẽ …`, `thời gian tới tiếp tục …`
PROMISING = pattern(
    r"[\s:,“\"]*(?:rằng\s+)?(?:thời gian tới\s*,?\s*)?(?:[^,.;:]{0,80}\s)?"
    r"(?:sẽ|tiếp tục|luôn sẵn sàng|sẵn sàng)\b",
    re.IGNORECASE,
)
# `thống nhất ký kết nội dung hợp tác, đó là: …`
_LISTS = pattern(r"\bnội dung\b[^.;:]{0,60}:\s*\S")
_MEETING_ACTS = pattern(
    r"(?:hội nghị|hội đàm|cuộc họp|buổi làm việc|các đại biểu|buổi hội đàm|cuộc gặp)"
    r"\s+(?:đã\s+|cũng\s+)*$"
)
# `X khẳng định …, đồng thời mong …`: the same who speaks.
_GOES_ON_WITH = pattern(r"(?:đồng thời|qua đó|và cũng|đồng thời cũng),?\s*$")


class Head(NamedTuple):
    """A verb that heads a clause: its hit, the code that counts, its words."""

    hit: Hit
    code: str
    span: Span


def heads_of(reading: Reading, sentence: Sentence) -> list[Head]:
    """The heads of a sentence in text order."""
    found: list[Head] = []
    for hit in verb_hits(sentence, *HEADS):
        code = next(c for c in HEADS if ("verbs", c) in hit.tags)
        span = reading.page.span(hit.first, hit.last)
        if _is_no_head(reading, sentence, hit, code, span):
            continue
        if found and code == "will" and _belongs(reading, found[-1], span[0]):
            continue
        if found and code == "agree" and _is_discussed_too(found[-1], hit):
            found.pop()
        found.append(Head(hit, code, span))
    return found


def _is_no_head(reading: Reading, sentence: Sentence, hit: Hit, code: str, span: Span) -> bool:
    """Whether the words around a verb make it a noun, a passive or another verb."""
    keys, words = reading.page.tokens.keys, reading.low(span)
    behind = keys[max(sentence.first, hit.first - 3) : hit.first]
    last = behind[-1] if behind else ""
    following = keys[hit.last] if hit.last < sentence.last else ""
    if last in NOT_BEHIND.get(words, ()):
        return True
    if following in NOT_BEFORE.get(words, ()):
        lists = _LISTS.search(reading.page.lower, span[1], sentence.end)
        return following != "ký" or lists is None
    if code == "invite":
        return not NO_INVITATION.isdisjoint(behind)
    if code == "agree":
        return last in NO_AGREEMENT
    if code == "affirm" and words in TELLING:
        return not PROMISING.match(reading.page.article.text, span[1], sentence.end)
    return words == "bàn" and not following


def _is_discussed_too(head: Head, hit: Hit) -> bool:
    """`thảo luận, thống nhất`: what is discussed and agreed is agreed."""
    return head.code == "discuss" and hit.first - head.hit.last <= 2


def _belongs(reading: Reading, head: Head, at: int) -> bool:
    """Whether `sẽ` at a code point belongs to the head before it."""
    end = head.span[1]
    near = at - end < GOES_ON and ";" not in reading.page.article.text[end:at]
    return near and head.code != "will"


def subject_of(scene: Scene, head: Head, before: Subject | None = None) -> Subject:
    """Who a head is said of; of the meeting itself, and of an agreement without one, all.

    `before` is the subject of the head before it, with whom `đồng thời` goes on.
    """
    reading, sentence = scene.reading, scene.sentence
    start = head.span[0]
    if before and _GOES_ON_WITH.search(reading.page.lower, max(0, start - 20), start):
        return before
    if _MEETING_ACTS.search(reading.page.lower[max(sentence.start, start - 40) : start]):
        return Subject(scene.all, (), ())
    subject = reading.subject(sentence, head.hit.first)
    if head.code in ("agree", "discuss") and not any(
        sentence.start <= at < sentence.end for at, _ in subject.spans
    ):
        return Subject(scene.all, (), ())
    return subject


def actors_of(scene: Scene, subject: Subject) -> tuple[str, ...]:
    """The bodies that undertake: those of the subject, of all parties where none is told."""
    ids, everyone = scene.settle(subject.ids), scene.all
    if not ids:
        return everyone
    if len(subject.people) < 2 and len(ids) > 1 and everyone and set(ids) >= set(everyone):
        return everyone
    return ids
