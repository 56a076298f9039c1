"""The organisations that records name, as a tree."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from bordercoop.held import bare
from bordercoop.lexicon import squeeze
from bordercoop.model import Aid, Commitment, Line, Outcome, Participant
from bordercoop.resolve.body_names import body_names, forms
from bordercoop.resolve.days import Days, days
from bordercoop.resolve.entities import Organization, Reason
from bordercoop.resolve.geography import district, today
from bordercoop.resolve.written_units import Unit, Written

Naming = Participant | Commitment | Aid | Outcome
"""The records that name organisations."""

_MINISTRY = frozenset({"police", "representative"})
"""The kinds that belong to the ministry, `<country>:mps`."""
_NATIONAL = frozenset({"party", "government", "border_guard", "army"})
"""The kinds whose provincial bodies belong to the national body of their own kind."""
_LEVELS = {
    "city": "district",
    "cluster": "village",
    "commune": "commune",
    "district": "district",
    "town": "district",
    "township": "commune",
    "urban_district": "district",
    "village": "village",
    "ward": "commune",
}
"""The level of a body below a province, by that of the place in whose name it is."""


class _Body:
    """What the records tell of one body."""

    __slots__ = ("_article", "articles", "as_recorded", "days", "mentions", "names", "written")

    def __init__(self) -> None:
        self.as_recorded: dict[str, list[str]] = defaultdict(list)
        self.names: Counter[str] = Counter()
        self.mentions = 0
        self.articles = 0
        self.days: tuple[str | None, str | None] = (None, None)
        self.written: dict[str, Written] = {}
        self._article: str | None = None

    def named(self, doc_id: str, told: Days) -> None:
        """Count a record of an article, whose records come one after another."""
        self.mentions += 1
        self.articles += doc_id != self._article
        self._article = doc_id
        known = [day for day in (*self.days, *told) if day]
        if known:
            self.days = min(known), max(known)


def organizations(lines: Sequence[Line]) -> tuple[list[Organization], dict[str, str]]:
    """Every body that a record names and every body above one, and where each org_id went."""
    bodies: dict[str, _Body] = defaultdict(_Body)
    went = spelled_as(lines)
    spelled: dict[str, set[str]] = defaultdict(set)
    for org_id, name in went.items():
        spelled[name] |= {one.partition("/")[2] for one in (org_id, name)} - {""}
    for line in lines:
        for (record_id, record), named in _naming(line):
            for name in {went[org_id] for org_id in named}:
                bodies[name].named(line.document.doc_id, days(record, line))
            for org_id in named:
                body = bodies[went[org_id]]
                if org_id != went[org_id]:
                    body.as_recorded[org_id].append(record_id)
                if isinstance(record, Participant) and record.type == "organization":
                    body.names.update([record.name] if record.name else [])
                if "/" in org_id:
                    _note_words(record, body.written, spelled[went[org_id]])
    waiting = list(bodies)
    while waiting:
        org_id = waiting.pop()
        for other in (parent(org_id), _today(org_id)):
            if other is not None and other not in bodies:
                bodies[other] = _Body()
                waiting.append(other)
    return [_row(org_id, bodies[org_id]) for org_id in sorted(bodies)], went


def spelled_as(lines: Sequence[Line]) -> dict[str, str]:
    """From each org_id that a record names to the id of its row."""
    return _canonical(
        {org_id for line in bare(lines) for _, named in _naming(line) for org_id in named}
    )


def parent(org_id: str) -> str | None:
    """The body that an organisation belongs to, told from its id; null where none is.

    A unit belongs to the body that it is a unit of; the police of a province and a
    representative office to their ministry; party, government, border guard and army of a
    province to those of the country. What is `other`, companies among them, belongs to none.
    """
    place, _, rest = org_id.partition(":")
    kind, _, unit = rest.partition("/")
    country, _, province = place.partition("-")
    if kind == "other":
        return None
    if unit:
        return f"{place}:{kind}"
    if kind in _MINISTRY:
        return f"{country}:mps"
    return f"{country}:{kind}" if province and kind in _NATIONAL else None


def _today(org_id: str) -> str:
    """The body that has its work now: units of a former province fall to the new one's own."""
    place, _, rest = org_id.partition(":")
    kind = rest.partition("/")[0]
    now = today(place)
    return org_id if now == place or kind == "other" else f"{now}:{kind}"


def _canonical(org_ids: Iterable[str]) -> dict[str, str]:
    """From each org_id to the id of its row.

    A unit that the word lists know as a district has its listed name; others that differ in
    hyphens alone have the first of their slugs in code-point order.
    """
    spelled: dict[tuple[str, str], str] = {}
    went: dict[str, str] = {}
    for org_id in sorted(org_ids):
        head, _, unit = org_id.partition("/")
        place, _, kind = head.partition(":")
        listed = None
        if unit and "-" in place and kind != "other":
            listed = district(unit, place)
        went[org_id] = (
            f"{head}/{listed}" if listed else spelled.setdefault((head, squeeze(unit)), org_id)
        )
    return went


def _naming(line: Line) -> Iterator[tuple[tuple[str, Naming], list[str]]]:
    for person in line.participants:
        yield (person.participant_id, person), [person.org_id] if person.org_id else []
    for clause in line.commitments:
        named = {*clause.actors, *clause.addressees}
        yield (clause.commitment_id, clause), sorted(named)
    for item in line.aid:
        yield (item.aid_id, item), sorted({*item.donors, *item.recipients})
    for figure in line.outcomes:
        yield (figure.outcome_id, figure), sorted(set(figure.actors))


def _note_words(record: Naming, written: dict[str, Written], slugs: Iterable[str]) -> None:
    """Look for a unit, by each of its slugs, in the words of a record."""
    texts = list(_texts(record))
    for slug in slugs:
        written.setdefault(slug, Written(slug)).note(texts)


def _texts(record: Naming) -> Iterator[str]:
    """The words of a record in which the name of a body may stand."""
    if isinstance(record, Participant):
        yield from (text for text in (record.name, record.position) if text)
    yield from (clause.text for clause in record.evidence)


def _row(org_id: str, body: _Body) -> Organization:
    place, _, rest = org_id.partition(":")
    kind, _, unit = rest.partition("/")
    written = sorted(body.names, key=lambda name: (-body.names[name], name))
    slugs = {other.partition("/")[2] for other in (org_id, *body.as_recorded)} - {""}
    found = [
        body.written.get(slug, Written(slug)).unit() for slug in sorted(slugs, key=unit.__ne__)
    ]
    told = next((one for one in found if one.told), found[0] if found else None)
    names = body_names(org_id, told)
    others = sorted(set(body.as_recorded) - {org_id})
    return Organization(
        org_id=org_id,
        aliases=tuple(others),
        level=_level(place, kind, unit, told),
        country=place.partition("-")[0],
        province=place if "-" in place else None,
        kind=kind,
        unit=unit or None,
        label_vi=names.vi,
        label_en=names.en,
        label_lo=names.lo,
        names=tuple(forms(org_id, written, names)),
        parent=parent(org_id),
        today=_today(org_id),
        mentions=body.mentions,
        articles=body.articles,
        first_date=body.days[0],
        last_date=body.days[1],
        reasons=tuple(
            Reason(
                "organization.spelling",
                f"{other} is a spelling of {org_id}",
                tuple(sorted(set(body.as_recorded[other]))),
            )
            for other in others
        ),
    )


def _level(place: str, kind: str, unit: str, told: Unit | None) -> str:
    """ministry, national, department, province, district, commune, village or unit."""
    if not unit:
        if "-" in place:
            return "province"
        return "ministry" if kind == "mps" else "national"
    if "-" not in place:
        return "department" if kind == "mps" else "unit"
    if kind == "other":
        return "unit"
    if district(unit, place):
        return "district"
    return _LEVELS.get(told.level or "", "unit") if told is not None else "unit"
