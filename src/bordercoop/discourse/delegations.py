"""Who leads a delegation: `đoàn … do A dẫn đầu`, `Dẫn đầu đoàn là A`, `A và Đoàn công tác`."""

from __future__ import annotations

from bordercoop.discourse.reading import Entity, Reading, verb_hits
from bordercoop.lexicon import Hit
from bordercoop.lexicon.worded import word_list, worded
from bordercoop.mentions.page import Mention, Sentence

# `Đồng chủ trì có A và B`, `Dẫn đầu đoàn là A`, `Tham gia đoàn: A`
_LIST_OPENS = worded(r"\b(?:{delegations_list_opens})\b|:")
# `Chủ trì, về phía X có A; về phía Y có B`
_OTHER_SIDE = worded(r"\s*[;,]\s*(?:{while} |{and} )?(?:{about} )?phía\b")
_LIST_GOES_ON = word_list("delegations_list_goes_on")
# `Đoàn công tác Công an tỉnh X do A …`
_LED_BY = worded(r"{delegation}[^.;]{0,120}\sdo\s{0,9}$")
_LED_BY_REACH = 140
# `do A chủ trì`: who chairs or pays leads no visitors.
_OTHER_DOING = worded(r"{delegations_other_doing}")
_DOING_REACH = 80
# `A và Đoàn công tác đã đến thăm`
_WITH_DELEGATION = worded(
    r"\s{0,9}(?:(?:{delegations_with_delegation}"
    r") {delegation} (?:{delegations_kinds})\b"
    r"|{alongside} (?:{several} thành viên (?:trong )?)?{delegation}\b(?! kết))"
)
_WITH_REACH = 30
# `Trưởng đoàn Công an tỉnh X là A`, `đoàn Công an tỉnh X, dẫn đầu là A`
_HEAD_IS = worded(
    r"(?<!hai )(?<!{several} )(?:{delegations_heads})(?: [^\W\d]+){0,9} {is}\s+"
    r"(?:{comrade}\s+)?$"
)
# `Đồng chủ trì là hai trưởng đoàn: A và B`
_HEADS_ARE = worded(r"(?:hai|2|{several}) (?:{delegations_heads})(?: {is})?\s?:?\s")
HEADS = word_list("delegations_heads")
"""Words of which one stands in both: a cheap look before the patterns run."""
_NAMED_REACH = 150


def listed_behind(reading: Reading, sentence: Sentence, hit: Hit) -> list[int]:
    """People listed right behind a verb: `Đồng chủ trì có A và B`, `Dẫn đầu đoàn là A`."""
    found: list[int] = []
    last: int | None = None
    for entity in reading.entities[sentence.number]:
        if entity.first < hit.last or (last is None and not entity.people):
            continue
        since = hit.last if last is None else last
        between = (
            reading.page.quote(since, entity.first).lower() if since < entity.first else ""
        )
        if last is None and not _LIST_OPENS.search(between):
            break
        upto = entity.first if entity.people else entity.last  # `phía Lào` is a body too
        told = reading.page.quote(since, upto).lower() if since < upto else ""
        other_side = last is not None and _OTHER_SIDE.match(told)
        if other_side and not entity.people:
            continue
        if last is not None and not other_side and between.strip() not in _LIST_GOES_ON:
            break
        found.extend(entity.people)
        last = entity.last
    return found


def joined_from(reading: Reading, sentence: Sentence, opener: Entity) -> list[int]:
    """The people of a list from its first entity on: `A, B và C`."""
    found: list[int] = []
    last: int | None = None
    for entity in reading.entities[sentence.number]:
        if entity.first < opener.first or not entity.people:
            continue
        if last is not None and last < entity.first:
            between = reading.page.quote(last, entity.first).lower().strip()
            if between not in _LIST_GOES_ON:
                break
        found.extend(entity.people)
        last = entity.last
    return found


def leads_visitors(reading: Reading, sentence: Sentence, mention: Mention) -> bool:
    """Whether `do [name]` names who leads the visitors, not who organises or chairs."""
    start = max(sentence.start, mention.start - _LED_BY_REACH)
    if not _LED_BY.search(reading.page.lower[start : mention.start]):
        return False
    after = reading.page.lower[mention.end : min(sentence.end, mention.end + _DOING_REACH)]
    return _OTHER_DOING.search(after) is None


def named_as_head(reading: Reading, sentence: Sentence, mention: Mention) -> bool:
    """`Trưởng đoàn X là A`, `dẫn đầu là A`, `hai trưởng đoàn: A và B`."""
    start = max(sentence.start, mention.start - _NAMED_REACH)
    before = reading.page.lower[start : mention.start]
    if not any(map(before.__contains__, HEADS)):
        return False
    if _HEAD_IS.search(before):
        return True
    both = _HEADS_ARE.search(before)
    if both is None:
        return False
    listed = before[both.end() :].strip()
    return not listed or listed.endswith((" và", ","))


def comes_with_delegation(reading: Reading, mention: Mention) -> bool:
    """Whether `và Đoàn công tác` stands behind a name."""
    behind = reading.page.lower[mention.end : mention.end + _WITH_REACH]
    return _WITH_DELEGATION.match(behind) is not None


def leads(reading: Reading, index: int) -> bool:
    """Whether any words of the article make a person the head of a delegation."""
    one = reading.people[index]
    return one.delegation_head or any(
        _leads_here(reading, sentence, mention, index) for sentence, mention in one.mentions
    )


def _leads_here(reading: Reading, sentence: Sentence, mention: Mention, index: int) -> bool:
    for hit in verb_hits(sentence, "lead"):
        entities = reading.entities[sentence.number]
        before = [e for e in entities if e.last <= hit.first and e.people]
        if before and index in before[-1].people:
            return True
        opens = hit.first - sentence.first < 2
        if opens and index in listed_behind(reading, sentence, hit):
            return True
    return leads_by_shape(reading, sentence, mention)


def leads_by_shape(reading: Reading, sentence: Sentence, mention: Mention) -> bool:
    """Whether the words around a name make its bearer the head of a delegation."""
    return (
        leads_visitors(reading, sentence, mention)
        or comes_with_delegation(reading, mention)
        or named_as_head(reading, sentence, mention)
    )
