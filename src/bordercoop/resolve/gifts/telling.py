"""One thing given as one article tells it, and the key of its content."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import product

from bordercoop.model import Aid, Line, Meeting
from bordercoop.resolve import telling
from bordercoop.resolve.consensus import places
from bordercoop.resolve.days import each_day, each_month
from bordercoop.resolve.telling import Settled, Teller
from bordercoop.text import slug

_DAYS = 31
_MONTHS = 13


class Telling(telling.Telling, frozen=True, kw_only=True):
    """An aid record in its article.

    `donors` and `recipients` are org_ids as of `day`. `start` and `end` are its own days, else
    those of the meeting at which it was given; `exact` is whether they are days, not a month or
    a year. `occasions` are the held events of the article; `event` is that at which it was
    given. `told_on` is the day that stands for its stage.
    """

    aid: Aid
    donors: frozenset[str]
    recipients: frozenset[str]
    event: str | None
    occasions: frozenset[str]
    start: str | None
    end: str | None
    exact: bool
    told_on: str | None
    strong: bool

    @property
    def id(self) -> str:
        return self.aid.aid_id

    @property
    def figures(self) -> tuple[str, ...]:
        aid = self.aid
        return aid.kind, str(aid.quantity), str(aid.amount), str(aid.currency)

    def parties(self, day: str) -> tuple[frozenset[str], frozenset[str]]:
        """Donors and recipients as of a later day."""
        return self.on(day, self.donors), self.on(day, self.recipients)

    @property
    def keys(self) -> list[tuple[str, ...]]:
        """What tellings of one gift share at least one of."""
        keys: list[tuple[str, ...]] = [("kin", self.kin, self.aid.kind)]
        if self.event:
            keys.append(("event", self.event))
        elif not self.exact:
            keys += (("event", occasion) for occasion in sorted(self.occasions))
        if self.exact:
            for day in each_day(self.start, self.end, _DAYS):
                keys += (("day", *pair, day) for pair in self._pairs(day))
        told = "|".join(self.figures)
        for month in each_month(self.start, self.end, 31 * _MONTHS):
            keys += (("month", *pair, month, told) for pair in self._pairs(month))
        return keys

    def _pairs(self, day: str) -> Iterator[tuple[str, ...]]:
        """The places of each donor with those of each recipient, as of a later day."""
        return product(*(sorted(places(side)) or ["?"] for side in self.parties(day)))


def tellings(line: Line, settled: Settled) -> list[Telling]:
    """Every aid record of one article, in text order."""
    teller = Teller(line, settled)
    made = []
    for aid in line.aid:
        meeting = teller.meetings.get(aid.meeting_id or "")
        start, end, exact = _span(aid, meeting)
        day = teller.day(start)
        donors, recipients = teller.bodies(aid.donors, day), teller.bodies(aid.recipients, day)
        named = donors | recipients
        content = _content(aid, (donors, recipients), (start or "", end or ""))
        made.append(
            Telling(
                aid=teller.bare(aid),
                donors=teller.side(donors),
                recipients=teller.side(recipients),
                event=teller.event(aid.meeting_id),
                occasions=teller.occasions,
                start=start,
                end=end,
                exact=exact,
                told_on=start or _told_on(aid, teller.held, line.document.published),
                strong=exact and bool(donors and recipients) and _is_said(aid),
                **teller.told(day, named, content),
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
    aid: Aid, sides: tuple[Iterable[str], Iterable[str]], days: tuple[str, str]
) -> tuple[str, ...]:
    parties: Iterator[str] = ("|".join(sorted(side)) for side in sides)
    figures = (aid.quantity, aid.unit, aid.amount, aid.currency)
    told = ("" if figure is None else str(figure) for figure in figures)
    item = "" if aid.kind == "cash" else "-".join(words(aid))
    return (*days, *parties, aid.kind, item, *told)
