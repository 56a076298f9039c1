"""Records as events of PLOVER, the Political Language Ontology for Verifiable Event Records.

After the manual of 2021 (https://github.com/openeventdata/PLOVER): one JSON object a line, with
`event_type`, `mode`, `context`, and lists of entities as `actor` and `recipient`. There is no
machine-readable schema of it; a test holds the result to the manual's tables of codes.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from msgspec.json import Encoder

from bordercoop.export.source import Export, Row, Source, adds
from bordercoop.vocabularies.crosswalks import CROSSWALKS, PLOVER

SECTORS = {
    "mps": "COP",
    "police": "COP",
    "representative": "COP",
    "government": "GOV",
    "embassy": "GOV",
    "party": "PTY",
    "border_guard": "MIL",
    "army": "MIL",
}
What = tuple[str, list[str], list[str]]
"""Event type, modes and contexts."""
_COUNTRIES = {"VN": ("Viet Nam", "VNM"), "LA": ("Laos", "LAO")}
_COMMITMENTS = {
    "signed": "AGREE",
    "agreed": "AGREE",
    "invited": "AGREE",
    "requested": "REQUEST",
}
LOST = (
    "what was listed as a subject of talks (commitments of kind discussed)",
    "rank and office of people, amounts and quantities, figures of joint work by their unit",
    "dates of a month or a year: their first day stands, with its precision as a field of ours",
    "wholes told beside their parts, totals of years, and what may be another event told again",
)


def plover(source: Source) -> Export:
    """Meetings held, what was agreed, asked and invited, gifts, joint work.

    Each is one line, however many articles tell of it.
    """
    events = [*_meetings(source), *_undertakings(source), *_gifts(source), *_results(source)]
    return Export(Encoder().encode_lines(events), LOST)


def _meetings(source: Source) -> Iterator[Row]:
    """CONSULT: who visits is the actor and who receives the recipient, where that is told."""
    bodies, words = source.named("organizations", "org_id"), source.words()
    roles: dict[str, dict[str, dict[str, None]]] = defaultdict(lambda: defaultdict(dict))
    for one in source.tables["participants"]:
        if one["type"] == "organization" and one["org_id"]:
            role = next((r for r in ("guest", "host") if r in one["roles"]), "other")
            roles[one["meeting_id"]][role].setdefault(one["org_id"])
    for row in source.tables["events"]:
        told = {
            role: list(dict.fromkeys(o for id_ in row["meetings"] for o in roles[id_][role]))
            for role in ("guest", "host", "other")
        }
        every = list(dict.fromkeys(org_id for named in told.values() for org_id in named))
        if row["status"] != "held" or not every:
            continue
        hosts = told["host"]
        guests = [org_id for org_id in told["guest"] if org_id not in hosts]
        visit = bool(guests and hosts) and row["mode"] == "in_person"
        mode = "visit" if visit else "phone" if row["mode"] == "online" else None
        yield _event(
            row["event_id"],
            _dated(row, "date_start", "date_end"),
            ("CONSULT", [mode] if mode else [], ["diplomatic"]),
            (guests if visit else every, hosts if visit else []),
            bodies,
            row["meetings"],
            words,
        )


def _dated(row: Row, first: str, last: str) -> Row:
    return row | {"date": row[first] or row[last]}


def _undertakings(source: Source) -> Iterator[Row]:
    bodies, words = source.named("organizations", "org_id"), source.words()
    for row in source.undertakings():
        kind = _COMMITMENTS.get(row["kind"])
        if kind is not None and row["actors"]:
            parties = (row["actors"], row["addressees"])
            what: What = (kind, [], _contexts(row["topics"]))
            day = row | {"date": row["date_start"]}
            id_, records = row["undertaking_id"], row["commitments"]
            yield _event(id_, day, what, parties, bodies, records, words)


def _gifts(source: Source) -> Iterator[Row]:
    """AID for what was given or is under way, AGREE for what is promised."""
    bodies, words = source.named("organizations", "org_id"), source.words()
    for row in source.gifts():
        if row["donors"] and row["recipients"] and adds(row):
            kind = "AGREE" if row["status"] == "pledged" else "AID"
            context = ["health"] if row["kind"] == "medical" else []
            parties = (row["donors"], row["recipients"])
            day = _dated(row, "date_start", "date_end")
            what: What = (kind, [], context)
            yield _event(row["gift_id"], day, what, parties, bodies, row["aid"], words)


def _results(source: Source) -> Iterator[Row]:
    """COOPERATE, where the bodies of both sides are told."""
    bodies, words = source.named("organizations", "org_id"), source.words()
    for row in source.results():
        sides = [[o for o in row["actors"] if o[:2] == side] for side in ("VN", "LA")]
        if all(sides) and row.get("in_totals", 1):
            what: What = ("COOPERATE", [], _contexts(row["topics"]))
            id_, day = row["result_id"], _dated(row, "period_end", "period_start")
            parties = (sides[0], sides[1])
            yield _event(id_, day, what, parties, bodies, row["outcomes"], words)


def _event(
    id_: str,
    row: Row,
    what: What,
    parties: tuple[list[str], list[str]],
    bodies: dict[str, Row],
    records: list[str],
    words: Mapping[str, list[str]],
) -> Row:
    """One event, with the article of the first record that tells of it and the words of all."""
    event_type, mode, context = what
    told = dict.fromkeys(word for record in records for word in words.get(record, ()))
    actor, recipient = ([_entity(bodies[o]) for o in named] for named in parties)
    return {
        "id": id_,
        "date": row.get("date"),
        "date_precision": row.get("date_precision"),
        "event_type": event_type,
        "mode": mode or None,
        "context": context or None,
        "actor": actor,
        "recipient": recipient or None,
        "doc_id": records[0].rpartition("/")[0],
        "text": " … ".join(told),
    }


def _entity(row: Row) -> dict[str, Any]:
    name, code = _COUNTRIES.get(row["country"], (row["country"], None))
    return {
        "entity_name": row["label_en"] or row["label_vi"],
        "identifier_id": row["org_id"],
        "country_name": name,
        "country": code,
        "sector_code": SECTORS.get(row["kind"], "UNK"),
        "other_sector_codes": "",
    }


def _contexts(topics: Iterable[str]) -> list[str]:
    """The contexts that hold for all of a topic; others would say more than the article."""
    found = {
        one.target
        for topic in topics
        for one in CROSSWALKS
        if (one.vocabulary, one.code, one.scheme) == ("topic", topic, PLOVER)
        and one.relation in ("exact", "close", "broad")
    }
    return sorted(found)
