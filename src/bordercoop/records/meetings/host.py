"""The host of a courtesy call: the official on whom the visitors call."""

from __future__ import annotations

from bordercoop.lexicon import Hit
from bordercoop.mentions.page import Sentence
from bordercoop.records.meetings.occasion import Occasion
from bordercoop.records.org_id import province_of, side
from bordercoop.records.reading import Entity, Reading, verb_hits


def host_of(reading: Reading, sentence: Sentence, hit: Hit) -> Entity | None:
    """The official behind `chào xã giao`, else the one who receives the visitors."""
    entities = reading.entities[sentence.number]
    behind = (e for e in entities if e.first >= hit.last and e.people)
    return next(behind, None) or _receiver(reading, sentence, hit)


def _receiver(reading: Reading, sentence: Sentence, hit: Hit) -> Entity | None:
    """`Chủ tịch X tiếp đoàn … đến chào xã giao`: the official before the visitors."""
    verbs = [h.first for h in verb_hits(sentence, "host") if h.first < hit.first]
    for entity in reading.entities[sentence.number]:
        near = any(0 <= verb - entity.last < 4 for verb in verbs)
        if near and entity.last <= hit.first and entity.people:
            return entity
    return None


def take_host(reading: Reading, occasion: Occasion) -> None:
    """Put a courtesy call without a place at its host's."""
    host = host_of(reading, occasion.sentence, occasion.hit)
    if host and host.ids:
        occasion.host_ids = host.ids
        occasion.country = side(host.ids[0])
        occasion.province = province_of(host.ids[0])
        occasion.place_span = reading.page.span(host.first, host.last)
