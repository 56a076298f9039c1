"""The roles of people at a meeting, from its verbs: who chairs, leads, speaks and signs."""

from __future__ import annotations

from collections.abc import Iterable

from bordercoop.discourse.delegations import (
    joined_from,
    leads_by_shape,
    listed_behind,
)
from bordercoop.discourse.reading import verb_hits
from bordercoop.lexicon import Hit
from bordercoop.lexicon.terms import HEAD_OF_DELEGATION
from bordercoop.lexicon.worded import word_set, worded
from bordercoop.mentions.page import Sentence
from bordercoop.records.participants.presence import Table
from bordercoop.records.participants.speech import speakers
from bordercoop.text import Span

# `Theo Đại tá A, …`, `Theo báo cáo của Đại tá A, …`
_ACCORDING_TO = worded(r"(?:^|\s)theo(?:\s+(?:{roles_reported})(?:\s+của)?)?\s*$")
# `Chủ trì buổi lễ, Đại tá A …`
_OPENED = worded(r"[^,.;:]{0,40},(?:\s+{comrade})?")
# `Đồng chủ trì hội nghị Trung tướng A và Thiếu tướng B`
_OCCASION_ALONE = worded(
    r"\s*(?:{roles_occasions}|(?:{roles_occasion_alone}"
    r") [^\W\d_]+(?: [^\W\d_]+)?|(?:buổi )?{ceremony}(?: [^\W\d_]+){0,2})?\s*(?:{is} "
    r")?(?:{several} )?(?:{comrade}:?)?\s*"
)
JOINTLY = word_set("roles_jointly")
"""First words of `đồng chủ trì`, `cùng chủ trì`: both sides do."""
OPENING = 6
"""Tokens within which a sentence opens with its verb: `Cùng giữ vai trò chủ trì có A và B`."""
_SMALL_WORDS = 2
"""Words between a name and its verb: `đã`, `cũng`."""
_ACCORDING_REACH, _OPENING_REACH = 34, 30


def take_roles(table: Table, sentence: Sentence) -> None:
    """Give the people at a meeting the roles that a sentence tells of."""
    for hit in verb_hits(sentence, "chair", "lead", "speak"):
        span = table.reading.page.span(hit.first, hit.last)
        codes = {code for name, code in hit.tags if name == "verbs"}
        if "chair" in codes and not _to_come(table, sentence, hit):
            _give(table, "chair", _chairs(table, sentence, hit), span)
        if "lead" in codes:
            _give(table, "head_of_delegation", _leads(table, sentence, hit), span)
        if "speak" in codes:
            _give(table, "speaker", speakers(table.reading, sentence, hit), span)
    for span, signing in table.signings.get(sentence.number, ()):
        _give(table, "signatory", signing.people, span)
    for hit in verb_hits(sentence, "represent"):
        span = table.reading.page.span(hit.first, hit.last)
        _give(table, "speaker", _speaks_for(table, sentence, hit), span)
    _by_shape(table, sentence)


def _to_come(table: Table, sentence: Sentence, hit: Hit) -> bool:
    """`A và B sẽ đồng chủ trì lễ …`: at another time."""
    return any(will.last == hit.first for will in verb_hits(sentence, "will"))


def _speaks_for(table: Table, sentence: Sentence, hit: Hit) -> tuple[int, ...]:
    """`A đã thay mặt Công an tỉnh X cam kết …`: who says something for a body."""
    reading = table.reading
    said = [verb for verb in verb_hits(sentence, "speak") if verb.first > hit.last]
    if not said or reading.page.words(hit.first, hit.last) != "thay mặt":
        return ()
    before = [e for e in reading.entities[sentence.number] if e.last <= hit.first]
    near = before and before[-1].people and hit.first - before[-1].last <= _SMALL_WORDS
    return before[-1].people if near else ()


def _give(table: Table, role: str, people: Iterable[int], span: Span) -> None:
    for index in people:
        if index in table.people:
            table.people[index].add_role(role, span)


def _present(table: Table, people: Iterable[int]) -> list[int]:
    return [index for index in people if index in table.people]


def _chairs(table: Table, sentence: Sentence, hit: Hit) -> list[int]:
    """`A và B đồng chủ trì`, `Đồng chủ trì có A và B`, `dưới sự chủ trì của A`."""
    reading = table.reading
    if hit.first - sentence.first < OPENING:
        listed = _present(table, listed_behind(reading, sentence, hit))
        if listed:
            return listed
    entities = reading.entities[sentence.number]
    if hit.first - sentence.first < 2:
        opener = next((e for e in entities if e.first >= hit.last), None)
        between = reading.page.quote(hit.last, opener.first) if opener else ","
        if opener and _OPENED.fullmatch(between):
            return _present(table, opener.people)
        if opener and opener.people and _OCCASION_ALONE.fullmatch(between.lower()):
            return _present(table, joined_from(reading, sentence, opener))
    before = reading.page.tokens.keys[max(sentence.first, hit.first - 3) : hit.first]
    if "dưới" in before:
        return [p for e in entities if e.first >= hit.last for p in e.people][:2]
    subject = _present(table, reading.subject(sentence, hit.first).people)
    everybody = [p for e in entities if e.last <= hit.first for p in e.people]
    jointly = reading.page.tokens.keys[hit.first] in JOINTLY
    if jointly and len({reading.people[one].country for one in subject}) == 1:
        countries = {reading.people[one].country for one in everybody}
        return everybody if len(countries) > 1 else subject
    return subject or everybody


def _leads(table: Table, sentence: Sentence, hit: Hit) -> list[int]:
    """`do A … làm trưởng đoàn`, `Dẫn đầu đoàn là A`: one person."""
    reading = table.reading
    if hit.first - sentence.first < 2:
        listed = _present(table, listed_behind(reading, sentence, hit))
        if listed:
            return listed[:1]
    entities = reading.entities[sentence.number]
    before = [e for e in entities if e.last <= hit.first and e.people]
    return list(before[-1].people[:1]) if before else []


def _by_shape(table: Table, sentence: Sentence) -> None:
    """`Theo Đại tá A, …`; `đoàn … do A … sang thăm`; `A và Đoàn công tác`; `Trưởng đoàn`."""
    reading = table.reading
    head_told = reading.has(sentence, HEAD_OF_DELEGATION)
    for mention in sentence.of("person"):
        index = reading.person_at.get(mention.first)
        presence = table.people.get(index) if index is not None else None
        if index is None or presence is None:
            continue
        span = (mention.start, mention.end)
        start = max(sentence.start, mention.start - _ACCORDING_REACH)
        opens = mention.start - sentence.start < _OPENING_REACH
        if opens and _ACCORDING_TO.search(reading.page.lower[start : mention.start]):
            presence.add_role("speaker", span)
        elif leads_by_shape(reading, sentence, mention):
            presence.add_role("head_of_delegation", span)
        if head_told and reading.people[index].delegation_head:
            presence.add_role("head_of_delegation", span)
