"""The host of a courtesy call: the official on whom the visitors call."""

from __future__ import annotations

from typing import NamedTuple

from bordercoop.discourse.bodies import marked
from bordercoop.discourse.org_id import below, kind_of, province_of, side
from bordercoop.discourse.reading import Entity, Reading, verb_hits
from bordercoop.discourse.reading.entities import joint
from bordercoop.lexicon import Hit
from bordercoop.lexicon.connectives import AND, PASSIVE
from bordercoop.lexicon.terms import DEDICATE, DELEGATION
from bordercoop.mentions.page import Sentence
from bordercoop.records.meetings.occasion import Occasion, told_by

LEADERS = ("party", "government")
"""Kinds of bodies whose heads are called on."""
LISTED = (",", ";", AND, ", và", "; và")
"""What joins two who are called on."""
NEAR_VERB = 5
"""Tokens within which the verb stands behind the one who receives."""


class Reception(NamedTuple):
    """Who receives, and the guests whom a clause on it names."""

    receiver: Entity
    guests: list[Entity]


def reception(reading: Reading, sentence: Sentence, hit: Hit) -> Reception | None:
    """Who receives whom by a verb: `A tiếp B`, `B được A tiếp`, `A dành cho B buổi tiếp`."""
    keys = reading.page.tokens.keys
    entities = reading.entities[sentence.number]
    before = [e for e in entities if e.last <= hit.first]
    if not before:
        return None
    given = next(
        (e for e in reversed(before) if keys[e.last : hit.first].count(DEDICATE)), None
    )
    if given is not None and given is not before[-1]:
        return Reception(given, [e for e in before if e.first > given.last])
    receiver = before[-1]
    between = keys[receiver.last : hit.first]
    if len(between) >= NEAR_VERB or "," in between[1:]:
        return None
    since = before[-2].last if len(before) > 1 else sentence.first
    if PASSIVE in keys[max(since, receiver.first - NEAR_VERB) : receiver.first]:
        return Reception(receiver, before[:-1])
    return Reception(receiver, [e for e in entities if e.first >= hit.last])


def leader_receiving(reading: Reading, sentence: Sentence, hit: Hit) -> Reception | None:
    """A leader of a party committee or a government who receives, or `lãnh đạo` of one."""
    found = reception(reading, sentence, hit)
    if found is None:
        return None
    leading = leads(reading, found.receiver) or _body_leads(found.receiver)
    return found if leading else None


def _body_leads(entity: Entity) -> bool:
    """Whether a party committee or a government of a province or higher is meant itself."""
    named = [one for one in entity.ids if not marked(one)]
    return (
        not entity.people
        and bool(named)
        and all(kind_of(one) in LEADERS and not below(one) for one in named)
    )


def leads(reading: Reading, entity: Entity) -> bool:
    """Whether somebody leads a party committee or a government, of a province or higher."""
    if not entity.people:
        return False
    org_id = reading.people[entity.people[0]].org_id
    return org_id is not None and kind_of(org_id) in LEADERS and not below(org_id)


def receives_guests(reading: Reading, told: Reception, hit: Hit) -> bool:
    """Whether the guests are people or bodies of the other side, or `đoàn`."""
    own = side(told.receiver.ids[0]) if told.receiver.ids else ""
    for entity in told.guests:
        ids = reading.settle(entity.ids)
        if any(marked(one) or side(one) != own for one in ids or entity.ids):
            return True
    return DELEGATION in reading.page.words(hit.first, hit.last)


def host_of(reading: Reading, sentence: Sentence, hit: Hit) -> Entity | None:
    """The official behind `chào xã giao`, else the one who receives the visitors."""
    entities = reading.entities[sentence.number]
    behind = (e for e in entities if e.first >= hit.last and e.people)
    return next(behind, None) or _receiver(reading, sentence, hit)


def further_hosts(
    reading: Reading, sentence: Sentence, hit: Hit, called_on: tuple[str, ...]
) -> list[Entity]:
    """`chào Tổng Bí thư A; Thủ tướng B`: the further leaders of a country, each a host of his
    own. Those of a province receive together."""
    found: list[Entity] = []
    known = set(called_on)
    last: int | None = None
    for entity in reading.entities[sentence.number]:
        if entity.first < hit.last or not entity.people:
            continue
        if last is not None and joint(reading.page, last, entity.first) not in LISTED:
            break
        national = [one for one in entity.ids if province_of(one) is None]
        if not national or not leads(reading, entity):
            break
        if last is not None and known.isdisjoint(entity.ids):
            found.append(entity)
        known.update(entity.ids)
        last = entity.last
    return found


def body_called_on(reading: Reading, sentence: Sentence, hit: Hit) -> Entity | None:
    """The party committee or government behind `tới chào lãnh đạo`, nobody of it named."""
    return next(
        (
            entity
            for entity in reading.entities[sentence.number]
            if entity.first >= hit.last
            and not entity.people
            and any(not marked(one) and kind_of(one) in LEADERS for one in entity.ids)
        ),
        None,
    )


def _receiver(reading: Reading, sentence: Sentence, hit: Hit) -> Entity | None:
    """`Chủ tịch X tiếp đoàn … đến chào xã giao`: the official before the visitors."""
    verbs = [h.first for h in verb_hits(sentence, "host") if h.first < hit.first]
    for entity in reading.entities[sentence.number]:
        near = any(0 <= verb - entity.last < 4 for verb in verbs)
        if near and entity.last <= hit.first and entity.people:
            return entity
    return None


def take_host(reading: Reading, occasion: Occasion) -> None:
    """Give a courtesy call its host, and his place where none is told."""
    hit, sentence = occasion.hit, occasion.sentence
    receives = hit in verb_hits(sentence, "host")
    told = leader_receiving(reading, sentence, hit) if receives else None
    leader = told.receiver if told else None
    host = leader or host_of(reading, sentence, hit) or body_called_on(reading, sentence, hit)
    if host is None or not host.ids:
        return
    occasion.host_ids, occasion.host_person = host.ids, host.person
    if occasion.country is None:
        occasion.country = side(host.ids[0])
        occasion.province = province_of(host.ids[0])
        occasion.place_span = reading.page.span(host.first, host.last)


def twins(reading: Reading, occasion: Occasion) -> list[Occasion]:
    """The calls on further leaders that the sentence of a call tells of."""
    found = []
    hosts = further_hosts(reading, occasion.sentence, occasion.hit, occasion.host_ids)
    for host in hosts:
        twin = told_by(occasion.status, occasion.kind, occasion.sentence, occasion.hit)
        twin.twin_of = occasion
        twin.date, twin.date_spans = occasion.date, occasion.date_spans
        twin.country, twin.province = occasion.country, occasion.province
        twin.district, twin.place_span = occasion.district, occasion.place_span
        twin.words = dict(occasion.words)
        twin.host_ids, twin.host_person = host.ids, host.people[0]
        found.append(twin)
    return found
