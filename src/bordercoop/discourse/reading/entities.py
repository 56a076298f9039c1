"""The people and bodies of each sentence that are not part of one another."""

from __future__ import annotations

from bordercoop.discourse.individuals import Individual
from bordercoop.discourse.reading.governing import governed, on_behalf
from bordercoop.discourse.reading.holders import office_holders, two_heads
from bordercoop.discourse.reading.who import Entity, Ids
from bordercoop.lexicon.connectives import AND, JOINS, OF
from bordercoop.lexicon.terms import LAO_WORD
from bordercoop.lexicon.worded import word_list, word_set, worded
from bordercoop.mentions.page import Mention, Page, Sentence

# `tại trụ sở Công an huyện A`: a body that only says where.
_SEAT = worded(r"(?:{entities_seat})\s{1,9}(?:[^\s,;]{1,30}\s{1,9}){0,4}$")
SEAT_WINDOW = 40
_AT = word_set("place_before_place")
GOVERNED_TOO = word_list("entities_governed_too")
"""Words by which a name shares what governs the one before."""


class Entities:
    """Finds the entities of an article, sentence by sentence from the first to the last.

    `said` is the number of the person named last, whom a bare title means.
    """

    def __init__(
        self,
        page: Page,
        people: list[Individual],
        person_at: dict[int, int],
        orgs: dict[int, Ids],
    ) -> None:
        self.page = page
        self.people = people
        self.person_at = person_at
        self.orgs = orgs
        self.said: int | None = None

    def find(self, sentence: Sentence) -> list[Entity]:
        """The entities of the next sentence, in text order."""
        found: list[Entity] = []
        upto = sentence.first
        for mention in sentence.mentions:
            if mention.first < upto or mention.kind in ("place", "number", "date"):
                continue
            who = self._who(sentence, mention)
            if who is None:
                if not self._trainees(sentence, mention):
                    upto = mention.last
                continue
            ids, people = who
            if people:
                bodies = (self.people[number].org_id for number in people)
                ids = tuple(dict.fromkeys(org_id for org_id in bodies if org_id))
            found.append(
                Entity(
                    mention.first,
                    mention.last,
                    ids,
                    people[0] if people else None,
                    self._governed(sentence, mention, found, bool(people)),
                    people,
                )
            )
            upto = mention.last
        return found

    def _who(self, sentence: Sentence, mention: Mention) -> tuple[Ids, tuple[int, ...]] | None:
        """Org_ids and people that a mention means; None where it means none that is known."""
        if mention.kind == "body":
            ids = self.orgs.get(mention.first, ())
            return ids, two_heads(self.people, self.page, mention)
        if mention.kind == "person":
            self.said = known = self.person_at.get(mention.first, self.said)
            return (
                ((), (known,))
                if mention.first in self.person_at and known is not None
                else None
            )
        if mention.kind == "title":
            of_others = self.page.tokens.keys[mention.last : mention.last + 1] == [OF]
            if self.said is None or of_others:  # `các bác sĩ của Công an tỉnh X`
                return None
            return (), (self.said,)
        people = office_holders(self.people, mention.value, self._country(mention))
        if people:
            return (), people
        inner = _inner_body(sentence, mention)
        if inner is None or _of_many(mention):
            return None
        return self.orgs.get(inner.first, ()), ()

    def _country(self, mention: Mention) -> str | None:
        """The country that an office, or the words behind it, tell: `Giám đốc người Lào`."""
        keys = self.page.tokens.keys
        behind = keys[mention.last : mention.last + 2]
        if behind[:1] not in (["người"], ["phía"], [OF]):
            body = mention.value[0].body
            return body.country if body is not None and body.kind == "mps" else None
        return {LAO_WORD: "LA", "bạn": "LA", "việt": "VN"}.get(behind[-1])

    def _trainees(self, sentence: Sentence, mention: Mention) -> bool:
        """Whether a mention names many of a body (`cán bộ Công an X`): the body is read on.

        So it is behind a title of nobody known.
        """
        if mention.kind == "title":
            return True
        if mention.kind != "office":
            return False
        return _of_many(mention) and _inner_body(sentence, mention) is not None

    def _governed(
        self, sentence: Sentence, mention: Mention, found: list[Entity], person: bool
    ) -> bool:
        """Whether a mention does not act: by a word before it, or as the one before it."""
        if governed(self.page, sentence, mention) or _of_a_place(sentence, mention):
            return True
        after_people = mention.kind == "body" and any(entity.people for entity in found)
        if after_people and on_behalf(self.page, sentence, mention):
            return True
        if not found or not found[-1].governed:
            return False
        before = found[-1]
        if person and before.people:
            return joint(self.page, before.last, mention.first) == AND
        if person or before.people:
            return False
        between = joint(self.page, before.last, mention.first)
        if between == ",":
            listed = mention.last < sentence.last and (
                self.page.tokens.keys[mention.last] in JOINS
            )
            return listed and not self._seat(sentence, before)
        return between in GOVERNED_TOO

    def _seat(self, sentence: Sentence, entity: Entity) -> bool:
        """Whether a body only says where: `tại trụ sở Công an huyện A, …`, `tại huyện A, tỉnh
        B, …`."""
        if any(p.first < entity.first and entity.last <= p.last for p in sentence.of("place")):
            return True
        if self.page.tokens.keys[entity.first - 1] in _AT and _is_province(sentence, entity):
            return True
        start = self.page.tokens.starts[entity.first]
        before = self.page.lower[max(sentence.start, start - SEAT_WINDOW) : start]
        return _SEAT.search(before) is not None


def _is_province(sentence: Sentence, entity: Entity) -> bool:
    """Whether an entity is a province by its bare name."""
    bodies = sentence.of("body")
    return any(m.first == entity.first and m.value.kind == "province" for m in bodies)


def _of_a_place(sentence: Sentence, mention: Mention) -> bool:
    """`tại huyện A tỉnh B`: a province that only says where a smaller place lies."""
    if mention.kind != "body" or mention.value.kind != "province":
        return False
    return any(
        place.first < mention.first and mention.last <= place.last
        for place in sentence.of("place")
    )


def joint(page: Page, last: int, first: int) -> str:
    """The words between two names, in lower case."""
    return page.words(last, first).strip() if last < first else ""


def _inner_body(sentence: Sentence, mention: Mention) -> Mention | None:
    """The first body inside the words of an office."""
    for body in sentence.of("body"):
        if mention.first <= body.first < mention.last:
            return body
    return None


def _of_many(mention: Mention) -> bool:
    """Whether an office is one that many hold: `cán bộ`, `học viên`."""
    return any(office.code == "other" for office in mention.value)
