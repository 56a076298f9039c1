"""Reports whose content is the same, put together: what is compared with one another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from msgspec import Struct

from bordercoop.resolve.geography import bodies_on
from bordercoop.resolve.identity import identifier
from bordercoop.resolve.reports import Report, Sides, sides_on
from bordercoop.resolve.sightings import Key


class Account(Struct, frozen=True):
    """One or several reports with one key. No article has two in one account."""

    id: str
    reports: tuple[Report, ...]
    articles: frozenset[str]
    people: frozenset[str]
    editions: frozenset[str]
    districts: frozenset[str]
    modes: frozenset[str]

    @property
    def first(self) -> Report:
        """The earliest report; days, kind, province and sides are those of all."""
        return self.reports[0]

    @property
    def sides(self) -> Sides:
        """The places whose bodies met, as of the first day."""
        return self.first.sides

    def sides_on(self, day: str) -> Sides:
        """The same as of a later day."""
        return self.sides if day == self.first.day else sides_on(self.sides, day)

    def bodies_on(self, day: str) -> Sides:
        """The bodies of each side as of a day."""
        if day == self.first.day:
            return self.first.bodies
        vietnam, laos = self.first.bodies
        return bodies_on(vietnam, day), bodies_on(laos, day)

    @property
    def rank(self) -> tuple[bool, tuple[str, str, str]]:
        """Sorts the accounts of one event: whose id it keeps comes first."""
        return not self.first.strong, self.first.order


def accounts(reports: Iterable[Report]) -> list[Account]:
    """The accounts of all reports, by their ids."""
    keyed: dict[Key, list[Report]] = defaultdict(list)
    for report in reports:
        keyed[report.key].append(report)
    return sorted((_account(key, told) for key, told in keyed.items()), key=lambda a: a.id)


def _account(key: Key, reports: list[Report]) -> Account:
    reports.sort(key=lambda report: report.order)
    meetings = [report.meeting for report in reports]
    return Account(
        id=identifier("event", *key),
        reports=tuple(reports),
        articles=frozenset(report.doc_id for report in reports),
        people=frozenset().union(*(report.people for report in reports)),
        editions=frozenset(m.edition for m in meetings if m.edition),
        districts=frozenset(m.district for m in meetings if m.district),
        modes=frozenset(m.mode for m in meetings),
    )
