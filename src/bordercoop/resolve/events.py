"""The events of all articles: one row each, what the articles contradict kept side by side."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from bordercoop.lexicon import gazetteer
from bordercoop.resolve.clusters import Cluster, id_of
from bordercoop.resolve.entities import Contradiction, Event, Told
from bordercoop.resolve.reports import Report
from bordercoop.text import slug

T = TypeVar("T")
_FINENESS = ("day", "month", "year", None)


def event(cluster: Cluster) -> Event:
    """The row of one event."""
    reports = sorted((r for a in cluster.accounts for r in a.reports), key=lambda r: r.order)
    id = id_of(cluster)
    dated = [r for r in reports if r.exact] or _finest(reports)
    start, end = _most(dated, lambda r: (r.meeting.date_start, r.meeting.date_end))
    precision = next(r.meeting.date_precision for r in dated if _span(r) == (start, end))
    meetings = [report.meeting for report in reports]
    place = _most(_placed(reports), lambda r: (r.meeting.country, r.meeting.province))
    return Event(
        event_id=id,
        aliases=tuple(sorted(a.id for a in cluster.accounts if a.id != id)),
        status="held" if any(m.status == "held" for m in meetings) else "referenced",
        kind=_most(reports, lambda r: r.meeting.kind),
        mode=_most(reports, lambda r: r.meeting.mode),
        date_start=start,
        date_end=end,
        date_precision=precision,
        country=place[0],
        province=place[1],
        district=_most_stated(m.district for m in meetings),
        edition=_most_stated(m.edition for m in meetings),
        vietnam=tuple(sorted({place for r in reports for place in r.as_told[0]})),
        laos=tuple(sorted({place for r in reports for place in r.as_told[1]})),
        people=tuple(sorted({person for r in reports for person in r.people})),
        meetings=tuple(meeting.meeting_id for meeting in meetings),
        articles=len({report.doc_id for report in reports}),
        texts=len({report.text_sha256 for report in reports}),
        publishers=len({report.publisher for report in reports if report.publisher}),
        contradictions=_contradictions(reports),
        apart=cluster.rivals,
        reasons=tuple(cluster.reasons),
    )


def _most(reports: Sequence[Report], value: Callable[[Report], T]) -> T:
    """The value that most reports give; of equals, the one that was published first."""
    return Counter(value(report) for report in reports).most_common(1)[0][0]


def _most_stated(values: Iterable[str | None]) -> str | None:
    stated = Counter(value for value in values if value)
    return stated.most_common(1)[0][0] if stated else None


def _span(report: Report) -> tuple[str | None, str | None]:
    return report.meeting.date_start, report.meeting.date_end


def _finest(reports: Sequence[Report]) -> list[Report]:
    """The reports that know their date most exactly."""
    for precision in _FINENESS:
        found = [r for r in reports if r.meeting.date_precision == precision]
        if found:
            return found
    return list(reports)


def _placed(reports: Sequence[Report]) -> list[Report]:
    """The reports that tell the place most exactly."""
    for field in ("province", "country"):
        found = [r for r in reports if getattr(r.meeting, field)]
        if found:
            return found
    return list(reports)


def _contradictions(reports: Sequence[Report]) -> tuple[Contradiction, ...]:
    """Every field of which the reports state more than one value."""
    return tuple(
        Contradiction(field, tuple(Told(v, tuple(ids)) for v, ids in told.items()))
        for field, value in _FIELDS.items()
        if len(told := _told(reports, value)) > 1
    )


def _told(
    reports: Sequence[Report], value: Callable[[Report], str | None]
) -> dict[str, list[str]]:
    told: dict[str, list[str]] = defaultdict(list)
    written: dict[str, str] = {}
    for report in reports:
        stated = value(report)
        if stated:
            told[written.setdefault(slug(stated), stated)].append(report.meeting.meeting_id)
    return told


def _days(report: Report) -> str | None:
    """The days of a report whose words give them, as `2024-07-04/2024-07-06`."""
    if not report.exact:
        return None
    return "/".join(dict.fromkeys(day for day in _span(report) if day))


def _province(report: Report) -> str | None:
    province = report.meeting.province
    return gazetteer.on(province, report.day) if province else None


_FIELDS: dict[str, Callable[[Report], str | None]] = {
    "kind": lambda report: report.meeting.kind,
    "mode": lambda report: report.meeting.mode,
    "days": _days,
    "country": lambda report: report.meeting.country,
    "province": _province,
    "district": lambda report: report.meeting.district,
    "edition": lambda report: report.meeting.edition,
}
