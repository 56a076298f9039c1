"""A date as read, and the time frame of an article in which it is read."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from msgspec import Struct

EARLIEST_YEAR, LATEST_YEAR = 1945, 2100


class Date(Struct, frozen=True, gc=False):
    """An interval of days. `form` names the pattern; `period` means a reporting period."""

    start: str
    end: str
    precision: str
    form: str
    period: bool = False
    year_given: bool = True


class Calendar(NamedTuple):
    """What an article knows of its own time: last day of publication and its year.

    `latest` is the day after which nothing reported can lie; `year` is taken where there is
    no publication date; both None where the article gives neither.
    """

    latest: date | None
    published: str | None
    year: int | None

    @property
    def this_year(self) -> int | None:
        """The year of publication, else the one that the article is about."""
        return self.latest.year if self.latest else self.year

    @property
    def day(self) -> date | None:
        """The day of publication where it is known to the day."""
        if self.latest and self.published and len(self.published) == len("YYYY-MM-DD"):
            return date.fromisoformat(self.published)
        return None


def month_days(year: int, month: int) -> tuple[date, date]:
    """First and last day of a month."""
    first = date(year, month, 1)
    if month == 12:
        return first, date(year, month, 31)
    return first, date(year, month + 1, 1) - timedelta(days=1)


def interval(published: str) -> tuple[date, date, str]:
    """First day, last day and precision of `YYYY`, `YYYY-MM` or `YYYY-MM-DD`."""
    parts = [int(p) for p in published.split("-")]
    if len(parts) == 1:
        return date(parts[0], 1, 1), date(parts[0], 12, 31), "year"
    if len(parts) == 2:
        return (*month_days(parts[0], parts[1]), "month")
    day = date(*parts)
    return day, day, "day"


def plausible(year: int | None) -> bool:
    """Whether a year can be one that an article tells of."""
    return year is not None and EARLIEST_YEAR <= year <= LATEST_YEAR
