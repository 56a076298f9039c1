"""An article with everything resolved: which bodies, which people, who does what."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import Any

from msgspec import Struct, field

from bordercoop.discourse.bodies import (
    BOTH,
    GUESTS,
    HOST,
    LAO,
    OF_POLICE,
    OF_PROVINCES,
    OWN,
    VIET,
    Resolver,
    marked,
)
from bordercoop.discourse.individuals import Individual
from bordercoop.discourse.reading.entities import joint
from bordercoop.discourse.reading.papers import parties_of_papers
from bordercoop.discourse.reading.who import NOBODY, Entity, Ids, Parties, Subject
from bordercoop.lexicon.worded import word_list, word_set, worded
from bordercoop.mentions.dates import Calendar
from bordercoop.mentions.page import Mention, Page, Sentence
from bordercoop.text import Span

JOINED = word_set("resolved_joined")
"""Words between two that act together."""
JOINED_BEHIND = word_list("resolved_joined_behind")
"""Words by which a further one joins them: `A cùng B ký`."""
TURNED_TO = word_list("resolved_turned_to")
"""Words with which a sentence turns to a side."""
PARAGRAPHS, FARTHEST = 3, 200
"""Paragraphs, and sentences at most, over which a subject is carried on."""
# `… và tặng Công an huyện X 1 máy tính`, under the next photo
_GOES_ON = worded(r"\s*(?:…|\.{2,}|{and}\b)")


class Reading(Struct, eq=False):
    """What the builders of records ask. Nothing here makes a record.

    `people` are the persons of the article and `person_at` their numbers by the first token
    of a mention; `orgs` the org_ids or markers of a body by its first token; `entities` and
    `last_subject` go by sentence number; `acting` are the sentences that have a subject which
    the next may go on with. `parties` are those of the meeting at hand,
    `segments`, `quantities` and `namings` what `records` finds in a sentence and keeps,
    `named_in` which sentences name whom, `papers` the bodies that only stand in the name of a
    paper, by sentence number, `trail` what was tried in vain, if anybody asks.
    """

    page: Page
    calendar: Calendar
    resolver: Resolver
    people: list[Individual]
    person_at: dict[int, int]
    orgs: dict[int, Ids]
    parties: Parties = Parties()
    entities: dict[int, list[Entity]] = field(default_factory=dict)
    last_subject: dict[int, Subject] = field(default_factory=dict)
    acting: list[int] = field(default_factory=list)
    segments: dict[int, Any] = field(default_factory=dict)
    papers: dict[int, frozenset[int]] = field(default_factory=dict)
    quantities: dict[int, list[Any]] = field(default_factory=dict)
    namings: dict[tuple[int, Parties], Any] = field(default_factory=dict)
    named_in: Any = None
    trail: list[tuple[str, Span, str]] | None = None

    def text(self, span: Span) -> str:
        """The words of a span."""
        return self.page.article.text[span[0] : span[1]]

    def low(self, span: Span) -> str:
        """The words of a span in lower case."""
        return self.page.lower[span[0] : span[1]]

    def has(self, sentence: Sentence, *words: str) -> bool:
        """Whether a sentence holds one of some phrases (lower case)."""
        view = self.page.lower[sentence.start : sentence.end]
        return any(word in view for word in words)

    def dates(self, sentence: Sentence) -> list[Mention]:
        """The date mentions of a sentence."""
        return sentence.of("date")

    def in_paper(self, sentence: Sentence, token: int) -> bool:
        """Whether the body at a token stands in the name of a paper and does nothing here."""
        found = self.papers.get(sentence.number)
        if found is None:
            found = self.papers[sentence.number] = parties_of_papers(self.page, sentence)
        return token in found

    def settle(self, ids: Ids, parties: Parties | None = None) -> Ids:
        """Org_ids with every marker replaced by the bodies of the meeting at hand."""
        if len(ids) < 2 and not (ids and marked(ids[0])):
            return ids
        if not any(map(marked, ids)):
            return tuple(dict.fromkeys(ids))
        use = parties or self.parties
        settled: dict[str, None] = {}
        for one in ids:
            settled.update(dict.fromkeys(meant(one, use) if marked(one) else (one,)))
        return tuple(settled)

    def subject(self, sentence: Sentence, token: int) -> Subject:
        """Who acts in the verb at a token: the last free entity before it, with those joined.

        Without one the subject of the sentence before goes on, within a few paragraphs.
        """
        before = [e for e in self.entities[sentence.number] if e.last <= token]
        chosen: list[Entity] = []
        for at in range(len(before) - 1, -1, -1):
            entity = before[at]
            if not chosen:
                if not entity.governed and (entity.ids or entity.people):
                    chosen = [entity, *self._joined_behind(before[at + 1 :], entity)]
            elif (
                entity.governed
                or joint(self.page, entity.last, chosen[0].first) not in JOINED
                or self._announces(entity, chosen[0])
            ):
                break
            else:
                chosen.insert(0, entity)
        return self._merged(chosen) if chosen else self.carried(sentence)

    def _announces(self, side: Entity, who: Entity) -> bool:
        """Whether a side is only turned to, of whom one speaks: `Về phía A, Chủ tịch B …`."""
        turned = self.page.words(side.first, side.last).startswith(TURNED_TO)
        places = {one[:5] for one in side.ids}
        return turned and bool(who.people) and places.issuperset(one[:5] for one in who.ids)

    def _joined_behind(self, behind: list[Entity], last: Entity) -> Iterator[Entity]:
        """The entities that join the last one: `A cùng B ký`."""
        for entity in behind:
            if entity.first < last.last:
                continue
            if joint(self.page, last.last, entity.first) not in JOINED_BEHIND:
                return
            yield entity
            last = entity

    def carried(self, sentence: Sentence) -> Subject:
        """The subject that a sentence without one goes on with."""
        if sentence.opener is not None:
            return self.last_subject.get(sentence.opener, NOBODY)
        if sentence.block == "caption" and sentence.number:
            before = self.page.sentences[sentence.number - 1]
            if before.block == "caption" and _GOES_ON.match(
                self.text((sentence.start, sentence.end))
            ):
                return self.last_subject.get(before.number, NOBODY)
        at = bisect_left(self.acting, sentence.number) - 1
        if at < 0 or sentence.number - self.acting[at] >= FARTHEST:
            return NOBODY
        earlier = self.page.sentences[self.acting[at]]
        if sentence.paragraph - earlier.paragraph > PARAGRAPHS:
            return NOBODY
        return self.last_subject[earlier.number]

    def goes_on_with(self, sentence: Sentence, subject: Subject) -> None:
        """Take in whom a sentence is about; sentences come in the order of the text."""
        self.last_subject[sentence.number] = subject
        if sentence.block != "caption" and (subject.ids or subject.people):
            self.acting.append(sentence.number)

    def main_subject(self, sentence: Sentence) -> Subject:
        """Who a sentence is about: the first free entity before its first verb, else any."""
        free = next(
            (
                e
                for e in self.entities[sentence.number]
                if not e.governed and (e.ids or e.people)
            ),
            None,
        )
        if free is None:
            return NOBODY
        for hit in sentence.hits:
            if hit.first > free.first and "verbs" in hit.codes:
                return self.subject(sentence, hit.first)
        return self._merged([free])

    def _merged(self, entities: Iterable[Entity]) -> Subject:
        """Several that act together as one subject, in text order."""
        ids: dict[str, None] = {}
        people: dict[int, None] = {}
        spans: list[Span] = []
        for entity in entities:
            ids.update(dict.fromkeys(entity.ids))
            people.update(dict.fromkeys(entity.people))
            spans.append(self.page.span(entity.first, entity.last))
        return Subject(tuple(ids), tuple(people), tuple(spans))


def meant(marker: str, parties: Parties) -> Ids:
    """The bodies of a meeting that a marker means; `@both3` is both sides, counted or not."""
    if marker.startswith(BOTH):
        if marker.endswith((OF_POLICE, OF_PROVINCES)):
            return parties.police(of_places=marker.endswith(OF_PROVINCES))
        return parties.both
    if marker == GUESTS:
        return parties.lao if parties.host == "VN" else parties.viet
    if marker == HOST:
        return parties.lao if parties.host == "LA" else parties.viet
    return {LAO: parties.lao, VIET: parties.viet, OWN: parties.viet}.get(marker, ())
