"""People, bodies, offices, occasions and what was agreed, after the Popolo specification.

See https://www.popoloproject.com/specs/. One JSON object with a list for each class. What the
sides agree on, ask for or sign is a `motion` of the occasion: Popolo has no class nearer to it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from msgspec.json import encode, format

from bordercoop.export.source import Export, Row, Source
from bordercoop.tables.dictionary import PUBLISHED

LOST = (
    "gifts and figures of joint work",
    "the side of an agreement that is asked; roles at an occasion",
    "first and last sighting stand as start and end of an office: it may have lasted longer",
)


def popolo(source: Source) -> Export:
    """persons, organizations, memberships, areas, events and motions."""
    made = {
        "persons": list(map(_person, source.tables["people"])),
        "organizations": list(_organizations(source)),
        "memberships": list(_memberships(source)),
        "areas": list(_areas(source)),
        "events": list(_events(source)),
        "motions": list(_motions(source)),
    }
    return Export(format(encode(made), indent=2) + b"\n", LOST)


def _filled(**about: Any) -> Row:
    return {name: value for name, value in about.items() if value not in (None, [])}


def _person(row: Row) -> Row:
    others = [{"name": name} for name in row["names"] if name != row["name"]]
    return _filled(id=row["person_id"], name=row["name"], other_names=others)


def _organizations(source: Source) -> Iterator[Row]:
    for row in source.tables["organizations"]:
        if row["same_as"] is None:
            written = [{"name": name} for name in (row["label_vi"], row["label_lo"]) if name]
            written += [{"name": name, "note": "as written"} for name in row["names"]]
            yield _filled(
                id=row["org_id"],
                name=row["label_en"] or row["label_vi"],
                other_names=written,
                classification=row["kind"],
                parent_id=row["parent"],
                area_id=row["province"] or row["country"],
            )


def _memberships(source: Source) -> Iterator[Row]:
    labels = {code.code: code.en for code in PUBLISHED["position_code"].codes}
    spelled = {r["org_id"]: r["same_as"] or r["org_id"] for r in source.tables["organizations"]}
    offices = (row for row in source.tables["careers"] if row["what"] == "office")
    for number, row in enumerate(offices, start=1):
        if row["org_id"] is None:
            continue
        yield _filled(
            id=f"{row['person_id']}/{number}",
            person_id=row["person_id"],
            organization_id=spelled[row["org_id"]],
            role=labels.get(row["position_code"]),
            label=row["position"],
            start_date=row["first_date"],
            end_date=row["last_date"],
        )


def _areas(source: Source) -> Iterator[Row]:
    for row in source.tables["places"]:
        point = None
        if row["latitude"] is not None:
            point = {"type": "Point", "coordinates": [row["longitude"], row["latitude"]]}
        country = row["country"] if row["level"] == "province" else None
        yield _filled(
            id=row["place"],
            name=row["label_en"],
            identifier=row["place"],
            classification=row["level"],
            parent_id=row["within"] or country,
            geometry=point,
        )


def _events(source: Source) -> Iterator[Row]:
    labels = {code.code: code.en for code in PUBLISHED["meeting_kind"].codes}
    for row in source.tables["events"]:
        yield _filled(
            id=row["event_id"],
            name=labels[row["kind"]],
            classification=row["kind"],
            status=row["status"],
            start_date=row["date_start"],
            end_date=row["date_end"],
            location=row["district"] or row["province"] or row["country"],
            attendees=[{"id": person} for person in row["people"]],
        )


def _motions(source: Source) -> Iterator[Row]:
    urls = {row["doc_id"]: row["url"] for row in source.tables["documents"]}
    spelled = {r["org_id"]: r["same_as"] or r["org_id"] for r in source.tables["organizations"]}
    for row in source.undertakings():
        articles = dict.fromkeys(id_.rpartition("/")[0] for id_ in row["commitments"])
        yield _filled(
            id=row["undertaking_id"],
            organization_id=spelled[row["actors"][0]] if row["actors"] else None,
            legislative_session_id=row["event_id"],
            text=row["clause"],
            classification=row["kind"],
            date=f"{row['date_start']}T00:00:00Z" if row["date_start"] else None,
            sources=[{"url": urls[doc_id]} for doc_id in articles if urls[doc_id]],
        )
