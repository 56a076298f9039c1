"""The papers that are signed, and how far the name of one goes."""

from __future__ import annotations

import re

from bordercoop.lexicon import Hit
from bordercoop.mentions.page import Sentence
from bordercoop.records.reading import Reading

_BREAK = re.compile(r"[.;:]")
# `ký thực hiện kế hoạch`, `ký tại`: the paper behind is not what is signed.
_OTHER_OBJECT = re.compile(r"\b(?:thực hiện|trên cơ sở|theo|trong|đã|nhằm|tại|về)\b")
# `biên bản ghi nhớ và kế hoạch`: one paper more
_JOINED = re.compile(r"(?:\bvà|,|cùng)\s*$")
_REACH = 90
NO_NAME = (";", ".", "(", ":", "”", '"')
"""Marks that end the name of a paper."""
COMMAS_WITHIN = ("chống", "chữa", "trật", "trấn")
"""Words behind a comma that goes on with a name: `phòng, chống`, `an ninh, trật tự`."""
_PURPOSE = ("trước", "nhằm", "trong", "với")
_OTHER_VERBS = ("trước", "đồng", "cam", "khẳng")


def papers_at(reading: Reading, sentence: Sentence, hit: Hit) -> list[Hit]:
    """The papers that a verb of signing takes: behind it, or before it in the passive."""
    papers = [one for one in sentence.hits if one.code("instruments") is not None]
    return _behind(reading, hit, papers) or _before(reading, hit, papers)


def _behind(reading: Reading, hit: Hit, papers: list[Hit]) -> list[Hit]:
    found: list[Hit] = []
    last = hit.last
    for one in papers:
        if one.first < hit.last:
            continue
        between = reading.page.quote(last, one.first).lower() if last < one.first else ""
        if len(between) > _REACH or _BREAK.search(between) or _OTHER_OBJECT.search(between):
            break
        if found and not _JOINED.search(between):
            break
        found.append(one)
        last = one.last
    return found


def _before(reading: Reading, hit: Hit, papers: list[Hit]) -> list[Hit]:
    """`Biên bản ghi nhớ được ký kết`."""
    earlier = [one for one in papers if one.first < hit.first]
    if earlier:
        between = reading.page.tokens.keys[earlier[-1].last : hit.first]
        if "được" in between and ";" not in between:
            return [earlier[-1]]
    return []


def name_end(reading: Reading, sentence: Sentence, at: int, upto: int | None) -> int:
    """Token after a paper's name: up to a comma, a conjunction before a verb, or `upto`."""
    keys = reading.page.tokens.keys
    limit = upto if upto is not None else sentence.last
    verbs = {h.first for h in sentence.hits if h.code("verbs") and h.first > at}
    for last in range(at, limit):
        key = keys[last]
        if key in NO_NAME or (key in _PURPOSE and last > at):
            return last
        if key == "," and last + 1 < limit and keys[last + 1] not in COMMAS_WITHIN:
            return last
        if key == "và" and (upto is not None or last + 1 in verbs):
            return last
        if last in verbs and key in _OTHER_VERBS:
            return last
    return max(limit, at)
