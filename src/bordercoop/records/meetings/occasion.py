"""An occasion on which the sides met, while it is being read, and the story it stands in."""

from __future__ import annotations

from typing import NamedTuple

from msgspec import Struct, field

from bordercoop.discourse.reading import Parties, Reading
from bordercoop.lexicon import Hit
from bordercoop.mentions.dates import Date
from bordercoop.mentions.page import Sentence
from bordercoop.text import Span

Words = tuple[Hit, str]
"""Words that tell of an occasion, and the kind that they show."""

LEADING = (
    "groundbreaking", "training", "handover", "holiday_visit", "annual_review", "signing",
    "talks", "courtesy_call", "working_visit", "other",
)  # fmt: skip
"""The kinds of meetings, the most specific first, which leads; `other` never does."""


class Occasion(Struct, eq=False):
    """A meeting being made: its kind, time, place, sides, and the sentences that tell of it.

    `hit` are the words that tell of it, `told_as` the kind that they show before the title
    makes it more specific. `date_spans` and `place_span` are the words of its date and
    place; `words` holds those of single fields where they are others or fewer.
    `before` is an earlier sentence that told of it without its day.
    `several_hosts` says that bodies of several provinces were visited, so that none is the
    place. `host_ids` and `host_person` are those of a courtesy call. `first` is the number of
    the first sentence that belongs to it. A call on a further host in one sentence is
    `twin_of` the first, and so are further guests in another clause: what is told behind
    tells of both. `only_guests` are then the Lao bodies of each.
    """

    status: str
    kind: str
    sentence: Sentence
    hit: Hit
    before: Sentence | None = None
    date: Date | None = None
    date_spans: tuple[Span, ...] = ()
    place_span: Span | None = None
    country: str | None = None
    province: str | None = None
    district: str | None = None
    venue: str | None = None
    online: bool = False
    several_hosts: bool = False
    edition: str | None = None
    parties: Parties = Parties()
    evidence: list[Span] = field(default_factory=list)
    words: dict[str, Span] = field(default_factory=dict)
    first: int = 0
    host_ids: tuple[str, ...] = ()
    host_person: int | None = None
    told_as: str | None = None
    only_guests: tuple[str, ...] = ()
    twin_of: Occasion | None = None
    rule: str = ""

    @property
    def day(self) -> str | None:
        """Its first day where it is known (ISO), else None."""
        return self.date.start if self.date and self.date.start else None


class Opening(NamedTuple):
    """Where the occasion that the article is about is told.

    `before` is an earlier sentence that told of it without its day; `kind_hit` are the words
    of the kind where that sentence gives it.
    """

    sentence: Sentence
    hit: Hit
    kind: str
    before: Sentence | None = None
    kind_hit: Hit | None = None


class Story(Struct, eq=False):
    """What the rules have found so far in an article.

    `opening` says where its lead is told, None where nothing is; `lead` is that occasion
    once it is made. `held` is in the order told. `telling` keeps, by sentence number, the
    words that can tell of another occasion.
    """

    reading: Reading
    opening: Opening | None
    lead: Occasion | None = None
    held: list[Occasion] = field(default_factory=list)
    recalled: list[Occasion] = field(default_factory=list)
    telling: dict[int, list[Words]] = field(default_factory=dict)


def told_by(status: str, kind: str, sentence: Sentence, hit: Hit) -> Occasion:
    """An occasion with one sentence as its evidence."""
    span = (sentence.start, sentence.end)
    return Occasion(status, kind, sentence, hit, evidence=[span])


def leading(words: list[Words]) -> Words:
    """The words of the most specific kind; of equal ones the first."""
    return min(words, key=lambda pair: LEADING.index(pair[1]))


def take_kind(occasion: Occasion, lead: Occasion) -> None:
    """Give an occasion the kind of the lead, of which it is a part, with the lead's words."""
    occasion.kind = lead.kind
    if "kind" in lead.words:
        occasion.words["kind"] = lead.words["kind"]
