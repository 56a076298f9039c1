"""The people at a meeting: those whom its sentences name in an office, with their roles."""

from __future__ import annotations

from bordercoop.discourse.org_id import side
from bordercoop.discourse.reading.acts import acts_in
from bordercoop.lexicon.terms import DELEGATION
from bordercoop.lexicon.worded import word_set
from bordercoop.mentions.page import Mention, Sentence
from bordercoop.records.participants.presence import Presence, Table
from bordercoop.records.participants.roles import take_roles
from bordercoop.records.rule import tried

RULE = "participant.person"
ABSENT = "absent"
"""Code of the words before people who are named and were not there: `thừa ủy quyền của A`."""
JOINING = word_set("people_joining")
"""Words between such words and the people, and between the people."""
_CASE_LEADER = "trưởng ban chuyên án"
_OTHER_TIME = ("sau khi", "trước khi")


def build(table: Table) -> list[Presence]:
    """Everybody named at a meeting, the heads of its delegations, the host of a call."""
    for sentence in table.sentences:
        _named(table, sentence)
        take_roles(table, sentence)
    _two_heads(table)
    for index in table.leaders:
        _head_of_delegation(table, index)
    host = table.occasion.host_person
    if host is not None and host not in table.people:
        table.person(host).seen(table.reading.people[host].name_span)
    for presence in table.people.values():
        if not presence.roles:
            presence.add_role("attendee", presence.spans[0])
    return list(table.people.values())


def _named(table: Table, sentence: Sentence) -> None:
    """The people named in a sentence, unless it shows that they were not there."""
    for mention in sentence.of("person"):
        index = table.reading.person_at.get(mention.first)
        if index is None:
            continue
        span = (mention.start, mention.end)
        if index not in table.people:
            stopped = _not_there(table, sentence, mention, index)
            if stopped:
                tried(table.reading, RULE, span, stopped)
                continue
        table.person(index).seen(span)


def _two_heads(table: Table) -> None:
    """`hai Thứ trưởng đã hội đàm`: the two who are meant, in the sentence of the meeting."""
    reading, sentence = table.reading, table.occasion.sentence
    for entity in reading.entities[sentence.number]:
        if len(entity.people) == len(("VN", "LA")):
            for index in entity.people:
                table.person(index).seen(reading.page.span(entity.first, entity.last))


def _not_there(table: Table, sentence: Sentence, mention: Mention, index: int) -> str | None:
    """Why somebody who is named was not at the meeting, if so."""
    reading = table.reading
    one = reading.people[index]
    if _absent(table, sentence, mention):
        return "named as absent"
    if one.org_id is None or (one.code is None and one.rank is None):
        return "no office and no rank, or no body"
    others = [o for o in table.held if o is not table.occasion]
    if any(o.host_person == index for o in others):
        return "the host of another meeting"
    if table.guest_elsewhere(one.org_id):
        return "a guest of another meeting"
    if reading.has(sentence, _CASE_LEADER):
        return "the head of an investigation"
    opening = reading.page.lower[sentence.start : mention.start]
    if opening.startswith(_OTHER_TIME) and "," not in opening:
        return "at another time"
    return None


def _absent(table: Table, sentence: Sentence, mention: Mention) -> bool:
    """Whether somebody is named behind words that tell of people elsewhere.

    `chuyển lời thăm hỏi của A, B và C đến D`: all four. Where nobody acts before such words
    the comma ends them: `Thừa ủy quyền của A, B trao quà`.
    """
    page = table.reading.page
    behind = [
        hit
        for hit in acts_in(page, sentence)
        if hit.codes.get("acts") == ABSENT and hit.first < mention.first
    ]
    if not behind:
        return False
    acting = table.reading.entities[sentence.number]
    opens = not any(one.last <= behind[-1].first for one in acting)
    joining = JOINING - {","} if opens else JOINING
    named = {m.first: m.last for m in sentence.of("person", "office", "body", "title")}
    at = behind[-1].last
    while at < mention.first:
        if at in named:
            at = named[at]
        elif page.tokens.keys[at] in joining:
            at += 1
        else:
            return False
    return True


def _head_of_delegation(table: Table, index: int) -> None:
    """Whoever leads the visitors leads them at each meeting to which the delegation goes."""
    occasion, one = table.occasion, table.reading.people[index]
    if one.org_id is None or not _of_parties(table, one.org_id):
        return
    if table.guest_elsewhere(one.org_id):
        return
    visits = side(one.org_id) != occasion.country
    presence = table.people.get(index)
    if presence is None:
        if visits and _delegation_goes(table):
            presence = table.person(index)
            presence.seen(one.name_span)
            presence.add_role("head_of_delegation", one.name_span)
    elif visits and "head_of_delegation" not in presence.roles:
        presence.add_role("head_of_delegation", one.name_span)


def _of_parties(table: Table, org_id: str) -> bool:
    whole = org_id.split("/")[0]
    return any(whole == party.split("/")[0] for party in table.occasion.parties.both)


def _delegation_goes(table: Table) -> bool:
    """Whether the delegation is at a meeting: the first, a call, or one that says so."""
    occasion = table.occasion
    if occasion is table.held[0] or occasion.kind == "courtesy_call":
        return True
    return table.reading.has(occasion.sentence, DELEGATION)
