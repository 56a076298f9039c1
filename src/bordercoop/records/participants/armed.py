"""Border guards and soldiers who meet as one of several with the police beside them."""

from __future__ import annotations

from bordercoop.discourse.bodies import marked
from bordercoop.discourse.org_id import POLICE, below, kind_of, side
from bordercoop.discourse.reading import Entity, Reading
from bordercoop.lexicon.connectives import AND, OF, WITH
from bordercoop.mentions.page import Sentence

ARMED = frozenset({"border_guard", "army"})
JOINED = frozenset({",", AND, WITH})
BETWEEN = "giữa"
THREE = 3


def armed_beside(reading: Reading, sentence: Sentence) -> list[str]:
    """The armed bodies of a list of three or more that meet, where police of a side is one:
    `Công an tỉnh A, Bộ đội Biên phòng tỉnh A và Công an tỉnh B họp`."""
    found: list[str] = []
    for run in _runs(reading, sentence):
        ids = [one for entity in run for one in entity.ids]
        police = any(kind_of(one) in POLICE for one in ids)
        if len(run) >= THREE and police and len({side(one) for one in ids}) > 1:
            found += [one for one in ids if kind_of(one) in ARMED and not below(one)]
    return found


def _runs(reading: Reading, sentence: Sentence) -> list[list[Entity]]:
    """The bodies of a sentence in lists that act, or between which something is held."""
    runs: list[list[Entity]] = []
    keys = reading.page.tokens.keys
    for entity in reading.entities[sentence.number]:
        if entity.people or not entity.ids or any(map(marked, entity.ids)):
            continue
        last = runs[-1][-1] if runs else None
        if last is not None and _joins(reading, last, entity):
            runs[-1].append(entity)
        elif not entity.governed or keys[entity.first - 1] == BETWEEN:
            runs.append([entity])
    return runs


def _joins(reading: Reading, last: Entity, entity: Entity) -> bool:
    """Whether nothing but a mark or a small word of joining stands between two bodies, or the
    part of the second that acts: `Công an tỉnh A, bộ phận chống ma túy của Biên phòng tỉnh A`.
    """
    between = reading.page.tokens.keys[last.last : entity.first]
    part = between[-1:] == [OF] and not entity.governed
    return between[:1] != [] and between[0] in JOINED and (len(between) == 1 or part)
