"""The papers that are signed, and how far the name of one goes."""

from __future__ import annotations

from bisect import bisect_left

from bordercoop.discourse.reading import Reading
from bordercoop.lexicon import Hit
from bordercoop.lexicon.connectives import ABOUT, AIMED, ALONGSIDE, AND, PASSIVE
from bordercoop.lexicon.worded import word_set, worded
from bordercoop.mentions.page import Sentence
from bordercoop.pattern import pattern

_BREAK = pattern(r"[.;:]")
# `ký thực hiện kế hoạch`, `ký tại`: the paper behind is not what is signed.
_OTHER_OBJECT = worded(r"\b(?:{papers_other_object})\b")
# `biên bản ghi nhớ và kế hoạch`: one paper more
_JOINED = worded(r"(?:\b{and}|,|{alongside})\s*$")
# `trên cơ sở` biên bản được hai bên ký năm ngoái
_CARRIED_OUT = worded(r"\b(?:{papers_carried_out})\s$")
_REACH = 90
NO_NAME = frozenset(';.(:”"')
"""Marks that end the name of a paper."""
COMMAS_WITHIN = word_set("papers_commas_within")
"""Words behind a comma that goes on with a name: `phòng, chống`, `an ninh, trật tự`."""
_PURPOSE = word_set("papers_purpose")
_LISTS = word_set("papers_lists")
"""What stands behind `với` where contents follow: `với nội dung`, `với mục đích`."""
_DONE_TO = frozenset({PASSIVE, "do"})
"""Words between a paper and who signs it: `biên bản được A ký`, `biên bản do A ký`."""
_OTHER_VERBS = word_set("papers_other_verbs")
_SUBJECTS = frozenset({"open", "serve"})
"""Verbs of tasks with which the subject of a paper goes on behind a comma."""


def papers_at(reading: Reading, sentence: Sentence, hit: Hit) -> list[Hit]:
    """The papers that a verb of signing takes: behind it, or before it in the passive."""
    at = bisect_left(sentence.hits, hit.first, key=_first)
    return _behind(reading, sentence, hit, at) or _before(reading, sentence, hit, at)


def _first(hit: Hit) -> int:
    return hit.first


def _behind(reading: Reading, sentence: Sentence, hit: Hit, at: int) -> list[Hit]:
    """The papers near behind a verb, which is hit number `at` of its sentence."""
    found: list[Hit] = []
    last = hit.last
    for number in range(at, len(sentence.hits)):
        one = sentence.hits[number]
        if one.first < hit.last:
            continue
        start, end = reading.page.tokens.ends[last - 1], reading.page.tokens.starts[one.first]
        if end - start > _REACH + 2:
            break
        if one.code("instruments") is None:
            continue
        between = reading.page.quote(last, one.first).lower() if last < one.first else ""
        listed = found and between.removesuffix("và ").rstrip().endswith(";")
        broken = _BREAK.search(between) and not listed
        if len(between) > _REACH or broken or _OTHER_OBJECT.search(between):
            break
        if found and not listed and not _JOINED.search(between):
            break
        found.append(one)
        last = one.last
    return found


def _before(reading: Reading, sentence: Sentence, hit: Hit, at: int) -> list[Hit]:
    """`Biên bản ghi nhớ cùng kế hoạch được ký kết`: the papers before a verb in the passive."""
    for number in range(at - 1, -1, -1):
        one = sentence.hits[number]
        if one.code("instruments") is not None:
            between = reading.page.tokens.keys[one.last : hit.first]
            turned = not _DONE_TO.isdisjoint(between) or between[:1] == ["mà"]
            start = reading.page.tokens.starts[one.first]
            if _CARRIED_OUT.search(reading.page.lower, max(sentence.start, start - 30), start):
                return []
            found = [one] if turned and ";" not in between else []
            return _joined_before(reading, sentence, found, number)
    return []


def _joined_before(
    reading: Reading, sentence: Sentence, found: list[Hit], at: int
) -> list[Hit]:
    """Papers with those that are joined to the first of them, which is hit number `at`."""
    for number in range(at - 1, -1, -1):
        one = sentence.hits[number]
        if one.code("instruments") is None or not found:
            continue
        between = reading.page.quote(one.last, found[0].first).lower()
        joined = len(between) <= _REACH and _JOINED.search(between)
        if not joined or _BREAK.search(between) or _OTHER_OBJECT.search(between):
            break
        found.insert(0, one)
    return found


def name_end(reading: Reading, sentence: Sentence, at: int, upto: int | None) -> int:
    """Token after a paper's name: up to a comma, a conjunction before a verb, or `upto`."""
    keys = reading.page.tokens.keys
    limit = upto if upto is not None else sentence.last
    for last in range(at, limit):
        key = keys[last]
        if key in NO_NAME or (
            key in _PURPOSE
            and (last > at or key == AIMED or not _LISTS.isdisjoint(keys[last + 1 : last + 3]))
        ):
            return last
        broken = key == "," and last + 1 < limit and keys[last + 1] not in COMMAS_WITHIN
        about = broken and ABOUT in keys[at:last]
        if broken and not (about and _subject_goes_on(reading, sentence, last + 1)):
            return last
        again = keys[last + 1 : last + 2] == [ALONGSIDE]
        if key == AND and (upto is not None or again or _verb_at(sentence, last + 1)):
            return last
        if key in _OTHER_VERBS and last > at and _verb_at(sentence, last):
            return last
    return max(limit, at)


def _subject_goes_on(reading: Reading, sentence: Sentence, token: int) -> bool:
    """Whether a task goes on behind a comma: `về giữ gìn trật tự, phòng ngừa buôn lậu`."""
    tasks = reading.page.listed("tasks", token, min(sentence.last, token + 4))
    opens = bool(tasks) and tasks[0].first == token and tasks[0].codes["tasks"] in _SUBJECTS
    return opens and not _verb_at(sentence, token)


def _verb_at(sentence: Sentence, token: int) -> bool:
    """Whether a listed verb begins at a token."""
    number = bisect_left(sentence.hits, token, key=_first)
    if number == len(sentence.hits) or sentence.hits[number].first != token:
        return False
    return sentence.hits[number].code("verbs") is not None
