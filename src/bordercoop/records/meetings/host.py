"""The host of a courtesy call: the official on whom the visitors call."""

from __future__ import annotations

from bordercoop.discourse.bodies import marked
from bordercoop.discourse.org_id import below, kind_of, province_of, side
from bordercoop.discourse.reading import Entity, Reading, verb_hits
from bordercoop.discourse.reading.entities import joint
from bordercoop.lexicon import Hit
from bordercoop.lexicon.connectives import AND
from bordercoop.lexicon.terms import DELEGATION
from bordercoop.mentions.page import Sentence
from bordercoop.records.meetings.occasion import Occasion, told_by

LEADERS = ("party", "government")
"""Kinds of bodies whose heads are called on."""
LISTED = (",", ";", AND, ", và", "; và")
"""What joins two who are called on."""
NEAR_VERB = 3
"""Tokens within which the verb stands behind the one who receives."""


def leader_before(reading: Reading, sentence: Sentence, hit: Hit) -> Entity | None:
    """The leader of a party committee or a government right before a verb, if any."""
    return next(
        (
            entity
            for entity in reading.entities[sentence.number]
            if 0 <= hit.first - entity.last < NEAR_VERB and leads(reading, entity)
        ),
        None,
    )


def leads(reading: Reading, entity: Entity) -> bool:
    """Whether somebody leads a party committee or a government, of a province or higher."""
    if not entity.people:
        return False
    org_id = reading.people[entity.people[0]].org_id
    return org_id is not None and kind_of(org_id) in LEADERS and not below(org_id)


def receives_guests(reading: Reading, sentence: Sentence, hit: Hit, leader: Entity) -> bool:
    """Whether people or bodies of the other side, or `đoàn`, stand behind a verb."""
    own = side(leader.ids[0]) if leader.ids else ""
    for entity in reading.entities[sentence.number]:
        if entity.first < hit.last:
            continue
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
    leader = leader_before(reading, sentence, hit) if receives else None
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
