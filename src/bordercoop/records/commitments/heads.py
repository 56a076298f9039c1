"""The verbs that say what a clause is: agreed, asked, invited, discussed."""

from __future__ import annotations

import re
from typing import NamedTuple

from bordercoop.clauses.tasks import LIST_MARKS, listed_behind
from bordercoop.discourse.bodies import LAO, VIET
from bordercoop.discourse.reading import Reading
from bordercoop.lexicon import Hit
from bordercoop.lexicon.connectives import (
    ALONGSIDE,
    AND,
    DONE,
    IS,
    MATTER,
    PASSIVE,
    SEVERAL,
    SOME,
    THAT,
    WITH,
)
from bordercoop.lexicon.terms import TO_SIGN
from bordercoop.lexicon.worded import word_set, worded
from bordercoop.mentions.page import Page, Sentence
from bordercoop.pattern import pattern
from bordercoop.records.rule import tried
from bordercoop.text import Span

HEADS = ("agree", "request", "invite", "discuss", "affirm", "will")
"""Codes of the verbs, in the order in which they name a verb of several codes."""
KINDS = {
    "agree": "agreed",
    "request": "requested",
    "invite": "invited",
    "discuss": "discussed",
    "affirm": "agreed",
    "will": "agreed",
}
"""The kind of commitment that each verb tells of."""
NOUN_BEHIND = word_set("heads_noun_behind")
"""Words behind which `thỏa thuận`, `đề xuất` are nouns: `thực hiện thỏa thuận giải quyết …`."""
TOLD_WITHIN = 14
"""Tokens between `việc` and what it tells of."""
BETWEEN = word_set("heads_between")
"""Small words between those who talk and the verb: `hai đơn vị còn trao đổi …`."""
JUDGING = word_set("heads_judging")
"""Last words of verbs of judging before `việc`: `đánh giá cao việc …`."""
OPENS_WITHIN = 6
"""Tokens behind a colon within which something told opens."""
BRACKETS = 6
"""Tokens of what may stand in brackets behind a name: `(cũ)`."""
GOES_ON = 140
"""Code points behind a head within which `sẽ` belongs to it."""

TELLING = word_set("heads_telling")
"""Verbs of saying that make a promise only before `sẽ` or `tiếp tục`."""
RELATIVE_WITHIN = 4
"""Tokens between contents and the verb that tells which: `nội dung hợp tác đã thống nhất`."""
NEED = "cần"
"""Asks only behind a verb of saying: `nhấn mạnh hai bên cần …`."""

PROMISES = word_set("heads_of_promise")
"""Verbs by which one promises: never two sides in turn."""
AGREEING = frozenset({"thống nhất", "nhất trí"})
"""What may be asked for in a list."""
READY = word_set("heads_ready")
"""Readiness, which may be asked of somebody too."""
WORD = "lời"
THANKS = "nhờ"
"""Asks only behind somebody who does: `nhờ Công an tỉnh X báo tin sớm, …` is thanks."""

# khẳng định `Công an tỉnh X sẽ …`, `thời gian tới tiếp tục …`
PROMISING = worded(
    r"[\s:,“\"]*(?:{that}\s+)?(?:thời gian tới\s*,?\s*)?(?:[^,.;:]{0,80}\s"
    r")?(?:{heads_promising})\b",
    re.IGNORECASE,
)
# `thống nhất ký kết nội dung hợp tác, đó là: …`
_LISTS = worded(r"\b{contents_word}\b[^.;:]{0,60}:\s*\S")
_LIST_BEHIND = pattern(r"[^.;:]{0,90}:\s*\S")
# `cảm ơn Công an tỉnh X đã nhất trí …`: what was done
_THANKING = worded(r"\b(?:{heads_thanking})\b")


class Head(NamedTuple):
    """A verb that heads a clause: its hit, the code that counts, its words.

    `said` is the token of the verb of saying under which it stands: `nhấn mạnh hai bên cần …`.
    """

    hit: Hit
    code: str
    span: Span
    said: int | None = None


def heads_of(reading: Reading, sentence: Sentence) -> list[Head]:
    """The heads of a sentence in text order."""
    found: list[Head] = []
    page = reading.page
    inside = [(m.first, m.last) for m in sentence.of("body", "person", "office")]
    said: int | None = None
    relative = -1
    hoped = -1
    past = False
    for hit in page.listed("heads", sentence.first, sentence.last):
        code = hit.codes["heads"]
        hoped = hit.first if code == "hope" else hoped
        past = past or code == "past"
        if code == "contents":
            relative = hit.last
        if code not in HEADS or any(first <= hit.first < last for first, last in inside):
            continue
        span = page.span(hit.first, hit.last)
        words = reading.low(span)
        if code == "affirm":
            said = hit.first
            promise = PROMISING.match(page.article.text, span[1], sentence.end)
            if words in TELLING and not promise:
                tried(reading, "commitment.agreed", span, "told, nothing promised")
                continue
        stopped = None
        if words == NEED and said is None:
            stopped = "a need that nobody speaks of"
        elif words == THANKS and _tells_why(page, sentence, hit.first):
            stopped = "thanks, nothing asked"
        elif code == "agree" and _relative(page, relative, hit):
            stopped = "tells which contents, agreed before"
        elif ("heads", "noun_too") in hit.tags and not _before_task(reading, sentence, hit):
            stopped = "a noun, or no task behind it"
        elif ("heads", "before_list") in hit.tags and not _opens_list(page, span):
            stopped = "no list behind it"
        elif ("heads", "to_somebody") in hit.tags and not _to_somebody(reading, sentence, hit):
            stopped = "asked of nobody"
        elif ("heads", "own_words") in hit.tags and (
            found or past or not _stand_before(reading, sentence, hit)
        ):
            stopped = "part of what is told, no talks by themselves"
        elif found and ("heads", "task_too") in hit.tags and _listed_with(page, found, hit):
            stopped = "one more thing to be done under the verb before it"
        elif found and _asked_too(reading, sentence, found[-1], hit):
            stopped = "part of what the verb before it heads"
        elif code == "will" and _hoped(page, hoped, hit):
            stopped = "hoped for, not promised"
        elif code == "will" and _of_thing(reading, sentence, hit):
            stopped = "said of a thing, not of a body"
        elif found and code == "will" and _belongs(reading, found[-1], span[0]):
            stopped = "part of what the verb before it heads"
        if stopped is None and code == "agree":
            if found and _is_discussed_too(found[-1], hit):
                found.pop()
            if _passive(reading, sentence, hit) and not _opens_list(page, span):
                stopped = "agreed to by those named before it, nothing follows"
            elif _told_of(page, sentence, hit.first):
                stopped = "judged by somebody, agreed before"
            elif _signs(reading, sentence, hit):
                stopped = "agreed by signing, which is recorded as such"
        if stopped:
            tried(reading, f"commitment.{KINDS[code]}", span, stopped)
            continue
        found.append(Head(hit, code, span, said if words == NEED else None))
    return found


def _listed_with(page: Page, found: list[Head], hit: Hit) -> bool:
    """Whether a verb is a task of the head before it: `nhất trí truy bắt …, xác định nơi …`."""
    keys = page.tokens.keys
    behind = keys[found[-1].hit.last : hit.first]
    return keys[hit.first - 1] in LIST_MARKS and len(behind) > 1 and DONE not in behind


def _tells_why(page: Page, sentence: Sentence, at: int) -> bool:
    """Whether `nhờ` opens what is told: `kể: năm ngoái, nhờ Công an tỉnh X báo tin, …`, or is a
    noun: `nhận lời nhờ giúp của Công an huyện X`."""
    keys = page.tokens.keys[max(sentence.first, at - OPENS_WITHIN) : at]
    return at == sentence.first or ":" in keys or keys[-1:] == [WORD]


def _told_of(page: Page, sentence: Sentence, at: int) -> bool:
    """Whether a verb is what somebody judges: `đánh giá cao việc hai bên đã thống nhất …`.

    So it is where he gives thanks for it: `cảm ơn Công an tỉnh X đã nhất trí …`.
    """
    keys = page.tokens.keys
    if at == sentence.first or keys[at - 1] != DONE:
        return False
    first = max(sentence.first, at - TOLD_WITHIN)
    before = keys[first:at]
    if {",", ";"}.isdisjoint(before) and _THANKING.search(page.words(first, at)):
        return True
    return MATTER in before and before[max(0, before.index(MATTER) - 1)] in JUDGING


def _relative(page: Page, contents: int, hit: Hit) -> bool:
    """Whether a verb tells which contents: `các nội dung hợp tác đã thống nhất`."""
    keys = page.tokens.keys
    between = keys[contents : hit.first] if contents >= 0 else []
    return 0 < len(between) <= RELATIVE_WITHIN and between[-1] == DONE and "," not in between


def _passive(reading: Reading, sentence: Sentence, hit: Hit) -> bool:
    """Whether those before a verb agree in the passive: `được A thống nhất xây`."""
    keys = reading.page.tokens.keys
    named = {e.last: e.first for e in reading.entities[sentence.number]}
    at = hit.first
    while at > sentence.first:
        if at in named:
            at = named[at]
        elif keys[at - 1] == ")" and "(" in keys[at - BRACKETS : at]:
            at -= 1 + keys[at - BRACKETS : at][::-1].index("(")
        elif keys[at - 1] in (AND, ",", ALONGSIDE, DONE):
            at -= 1
        else:
            break
    return at < hit.first and at > sentence.first and keys[at - 1] == PASSIVE


def _opens_list(page: Page, span: Span) -> bool:
    """Whether what was agreed follows: `Bốn nội dung được hai bên nhất trí cho năm tới: …`."""
    return _LIST_BEHIND.match(page.lower, span[1]) is not None


def _hoped(page: Page, hoped: int, hit: Hit) -> bool:
    """Whether `sẽ` tells what is hoped for: no semicolon between."""
    return hoped >= 0 and ";" not in page.tokens.keys[hoped : hit.first]


def _of_thing(reading: Reading, sentence: Sentence, hit: Hit) -> bool:
    """Whether a thing is what will: `những ngôi nhà mới sẽ giúp …`."""
    behind = [e.last for e in reading.entities[sentence.number] if e.last <= hit.first]
    first = max(behind, default=sentence.first)
    things = reading.page.listed("objects", first, hit.first)
    return bool(things)


def _before_task(reading: Reading, sentence: Sentence, hit: Hit) -> bool:
    """Whether something to be done, or somebody who is to do it, stands behind a head."""
    page = reading.page
    keys, at = page.tokens.keys, hit.last
    if hit.first > sentence.first and keys[hit.first - 1] in NOUN_BEHIND:
        return False
    if keys[at : at + 1] == [WITH]:
        named_there = [e.last for e in reading.entities[sentence.number] if e.first == at + 1]
        at = max(named_there, default=at)
    named = page.tokens.capital(hit.first) and hit.first > sentence.first
    often = page.listed("tasks", at, min(at + 3, sentence.last))
    if often and often[0].first == at and often[0].codes["tasks"] == "adverb":
        at = often[0].last  # `đề xuất mỗi quý hai bên gặp nhau`
    if keys[at : at + 1] == [PASSIVE] and page.listed(
        "tasks", at + 1, min(at + 3, sentence.last)
    ):
        at += 1  # `đề xuất được cử cán bộ sang học`
    if at >= sentence.last or named:
        return False
    if (
        keys[at : at + 2] == [IS, ":"]
        or keys[at] in (":", MATTER, THAT, SEVERAL, SOME, "một")
        or page.tokens.capital(at)
    ):
        return True
    if any(entity.first == at for entity in reading.entities[sentence.number]):
        return True
    end = min(sentence.last, at + 6)
    scan = page.listed("tasks", at, end)
    if scan and scan[0].first == at and scan[0].codes["tasks"] != "adverb":
        return True
    start, stop = page.tokens.starts[at], page.tokens.ends[sentence.last - 1]
    return listed_behind(page, start, stop) is not None


def _to_somebody(reading: Reading, sentence: Sentence, hit: Hit) -> bool:
    """Whether somebody stands behind a head: `muốn bạn siết chặt …`."""
    return any(
        e.first == hit.last and (e.ids or e.people) for e in reading.entities[sentence.number]
    )


def _stand_before(reading: Reading, sentence: Sentence, hit: Hit) -> bool:
    """Whether those who talk stand right before a head: `hai bên còn trao đổi kinh nghiệm`."""
    keys = reading.page.tokens.keys
    at = hit.first
    while at > sentence.first and keys[at - 1] in BETWEEN:
        at -= 1
    return any(
        e.last == at and not e.governed and (e.ids or e.people)
        for e in reading.entities[sentence.number]
    )


def _asked_too(reading: Reading, sentence: Sentence, head: Head, hit: Hit) -> bool:
    """Whether readiness is asked for: `mong Công an tỉnh X giúp …, sẵn sàng tiếp nhận …`, or
    to agree on something in a list: `đề nghị: tuần tra chung; thống nhất mẫu công hàm`.

    It stands behind a comma alone, and names nobody for whom it would be the asker's own.
    """
    keys = reading.page.tokens.keys
    if head.code != "request":
        return False
    words = reading.page.words(hit.first, hit.last)
    if words in AGREEING and (keys[hit.first - 1] == ";" or keys[hit.first - 1] in LIST_MARKS):
        return True
    if words not in READY:
        return False
    if keys[hit.first - 1] != "," or ";" in keys[head.hit.last : hit.first]:
        return False
    entities = reading.entities[sentence.number]
    asked = {one for e in entities if e.first == head.hit.last for one in e.ids}
    return bool(asked) and not any(
        e.first >= hit.last and not asked.union((LAO, VIET)).isdisjoint(e.ids) for e in entities
    )


def _signs(reading: Reading, sentence: Sentence, hit: Hit) -> bool:
    """`thống nhất, ký kết biên bản`: what is signed, unless contents are listed behind it."""
    keys = reading.page.tokens.keys
    at = hit.last + 1 if keys[hit.last : hit.last + 1] == [","] else hit.last
    if keys[at : at + 1] != [TO_SIGN]:
        return False
    end = reading.page.tokens.ends[hit.last - 1]
    return _LISTS.search(reading.page.lower, end, sentence.end) is None


def _is_discussed_too(head: Head, hit: Hit) -> bool:
    """`thảo luận, thống nhất`: what is discussed and agreed is agreed."""
    return head.code == "discuss" and hit.first - head.hit.last <= 2


def _belongs(reading: Reading, head: Head, at: int) -> bool:
    """Whether `sẽ` at a code point belongs to the head before it."""
    end = head.span[1]
    near = at - end < GOES_ON and ";" not in reading.page.article.text[end:at]
    return near and head.code != "will"
