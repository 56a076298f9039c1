"""One thing given as one article tells it, and the key of its content."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import product

from msgspec import Struct

from bordercoop.model import Aid, Line, Meeting
from bordercoop.resolve.consensus import places
from bordercoop.resolve.copies import Kinship
from bordercoop.resolve.days import each_day
from bordercoop.resolve.geography import body_today
from bordercoop.text import slug

_DAYS = 31
_MONTHS = 13


class Telling(Struct, frozen=True, kw_only=True):
    """An aid record in its article.

    `donors` and `recipients` are org_ids as of today, `named` leads from each to its id as of
    the day. `story` and `kin` are the articles that stand for its text. `start` and `end` are
    its own days, else those of the meeting at which it was given; `exact` is whether they are
    days, not a month or a year. `occasions` are the held events of the article; `event` is
    that at which it was given. `told_on` is the day that stands for its stage.
    """

    aid: Aid
    doc_id: str
    story: str
    kin: str
    published: str | None
    publisher: str | None
    text_sha256: str
    donors: frozenset[str]
    recipients: frozenset[str]
    named: dict[str, str]
    event: str | None
    occasions: frozenset[str]
    start: str | None
    end: str | None
    exact: bool
    told_on: str | None
    ordinal: int
    content: tuple[str, ...]
    strong: bool

    @property
    def id(self) -> str:
        return self.aid.aid_id

    @property
    def figures(self) -> tuple[str, ...]:
        aid = self.aid
        return aid.kind, str(aid.quantity), str(aid.amount), str(aid.currency)

    @property
    def places(self) -> tuple[frozenset[str], frozenset[str]]:
        """Where donors and recipients belong: province codes, or `VN` and `LA`."""
        return places(self.donors), places(self.recipients)

    @property
    def keys(self) -> list[tuple[str, ...]]:
        """What tellings of one gift share at least one of."""
        keys: list[tuple[str, ...]] = [("kin", self.kin, self.aid.kind)]
        if self.event:
            keys.append(("event", self.event))
        elif not self.exact:
            keys += (("event", occasion) for occasion in sorted(self.occasions))
        where = product(*(sorted(side) or ["?"] for side in self.places))
        for donor, recipient in where:
            if self.exact:
                days = each_day(self.start, self.end, _DAYS)
                keys += (("day", donor, recipient, day) for day in days)
            months = {day[:7] for day in each_day(self.start, self.end, 31 * _MONTHS)}
            told = "|".join(self.figures)
            keys += (("month", donor, recipient, month, told) for month in sorted(months))
        return keys


def tellings(
    line: Line,
    kinship: Kinship,
    event_of: Mapping[str, str],
    organization_of: Mapping[str, str],
) -> list[Telling]:
    """Every aid record of one article, in text order."""
    meetings = {meeting.meeting_id: meeting for meeting in line.meetings}
    held = [m for m in line.meetings if m.status == "held"]
    occasions = frozenset(event_of[m.meeting_id] for m in held if m.meeting_id in event_of)
    seen: Counter[tuple[str, ...]] = Counter()
    made = []
    for aid in line.aid:
        meeting = meetings.get(aid.meeting_id or "")
        start, end, exact = _span(aid, meeting)
        known = [
            [organization_of.get(id, id) for id in s] for s in (aid.donors, aid.recipients)
        ]
        donors, recipients = (frozenset(map(body_today, side)) for side in known)
        content = _content(aid, donors, recipients, (start or "", end or ""))
        seen[content] += 1
        document = line.document
        made.append(
            Telling(
                aid=aid,
                doc_id=document.doc_id,
                story=kinship.story_of[document.doc_id],
                kin=kinship.kin_of[document.doc_id],
                published=document.published,
                publisher=document.publisher,
                text_sha256=document.text_sha256,
                donors=donors,
                recipients=recipients,
                named={body_today(id): id for side in known for id in side},
                event=event_of.get(aid.meeting_id or ""),
                occasions=occasions,
                start=start,
                end=end,
                exact=exact,
                told_on=start or _told_on(aid, held, document.published),
                ordinal=seen[content],
                content=content,
                strong=exact and bool(donors and recipients) and _is_said(aid),
            )
        )
    return made


def words(aid: Aid) -> tuple[str, ...]:
    """The words of what was given, without marks; figures are told elsewhere."""
    return tuple(word for word in slug(aid.item or "").split("-") if word and word.isalpha())


def _is_said(aid: Aid) -> bool:
    """Whether it is told what was given: a sum, or a thing with its number."""
    return aid.amount is not None or (aid.quantity is not None and aid.item is not None)


def _span(aid: Aid, meeting: Meeting | None) -> tuple[str | None, str | None, bool]:
    for told in (aid, meeting):
        if told is not None and told.date_start and told.date_end:
            exact = told.date_precision == "day" and told.date_basis == "text"
            return told.date_start, told.date_end, exact
    return None, None, False


def _told_on(aid: Aid, held: list[Meeting], published: str | None) -> str | None:
    """A promise dates from the occasion on which it is told, a past gift does not."""
    if aid.status == "delivered":
        return None
    days = sorted(m.date_start for m in held if m.date_start and m.date_precision == "day")
    return days[0] if days else published if published and len(published) == 10 else None


def _content(
    aid: Aid, donors: frozenset[str], recipients: frozenset[str], days: tuple[str, str]
) -> tuple[str, ...]:
    parties: Iterator[str] = ("|".join(sorted(side)) for side in (donors, recipients))
    figures = (aid.quantity, aid.unit, aid.amount, aid.currency)
    told = ("" if figure is None else str(figure) for figure in figures)
    item = "" if aid.kind == "cash" else "-".join(words(aid))
    return (*days, *parties, aid.kind, item, *told)
