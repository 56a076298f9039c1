"""Records as events of PLOVER, the Political Language Ontology for Verifiable Event Records.

After the manual of 2021 (https://github.com/openeventdata/PLOVER): one JSON object a line, with
`event_type`, `mode`, `context`, and lists of entities as `actor` and `recipient`. There is no
machine-readable schema of it; a test holds the result to the manual's tables of codes.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from msgspec.json import Encoder

from bordercoop.export.source import Export, Row, Source
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
)


def plover(source: Source) -> Export:
    """Meetings held, what was agreed, asked and invited, gifts, joint work; one line each."""
    events = [*_meetings(source), *_commitments(source), *_gifts(source), *_outcomes(source)]
    return Export(Encoder().encode_lines(events), LOST)


def _meetings(source: Source) -> Iterator[Row]:
    """CONSULT: who visits is the actor and who receives the recipient, where that is told."""
    bodies, words = source.named("organizations", "org_id"), source.words()
    roles: dict[str, dict[str, dict[str, None]]] = defaultdict(lambda: defaultdict(dict))
    for one in source.tables["participants"]:
        if one["type"] == "organization" and one["org_id"]:
            role = next((r for r in ("guest", "host") if r in one["roles"]), "other")
            roles[one["meeting_id"]][role].setdefault(one["org_id"])
    for row in source.tables["meetings"]:
        if row["status"] != "held" or not roles[row["meeting_id"]]:
            continue
        told = roles[row["meeting_id"]]
        guests, hosts = list(told["guest"]), list(told["host"])
        visit = bool(guests and hosts) and row["mode"] == "in_person"
        every = [org_id for role in ("guest", "host", "other") for org_id in told[role]]
        mode = "visit" if visit else "phone" if row["mode"] == "online" else None
        yield _event(
            row["meeting_id"],
            row,
            ("CONSULT", [mode] if mode else [], ["diplomatic"]),
            (guests if visit else every, hosts if visit else []),
            bodies,
            words[row["meeting_id"]],
        )


def _commitments(source: Source) -> Iterator[Row]:
    bodies, words = source.named("organizations", "org_id"), source.words()
    for row in source.tables["commitments"]:
        kind = _COMMITMENTS.get(row["kind"])
        if kind is not None and row["actors"]:
            parties = (row["actors"], row["addressees"])
            what: What = (kind, [], _contexts(row["topics"]))
            id_ = row["commitment_id"]
            yield _event(id_, row, what, parties, bodies, words[id_])


def _gifts(source: Source) -> Iterator[Row]:
    """AID for what was given or is under way, AGREE for what is promised."""
    bodies, words = source.named("organizations", "org_id"), source.words()
    for row in source.gifts():
        if row["donors"] and row["recipients"]:
            kind = "AGREE" if row["status"] == "pledged" else "AID"
            context = ["health"] if row["kind"] == "medical" else []
            told = [word for id_ in row["aid"] for word in words[id_]]
            parties = (row["donors"], row["recipients"])
            day = row | {"date": row["date_start"] or row["date_end"]}
            yield _event(row["gift_id"], day, (kind, [], context), parties, bodies, told)


def _outcomes(source: Source) -> Iterator[Row]:
    """COOPERATE, where the bodies of both sides are told."""
    bodies, words = source.named("organizations", "org_id"), source.words()
    for row in source.tables["outcomes"]:
        sides = [[o for o in row["actors"] if o[:2] == side] for side in ("VN", "LA")]
        if all(sides):
            what: What = ("COOPERATE", [], _contexts(row["topics"]))
            id_ = row["outcome_id"]
            yield _event(id_, row, what, (sides[0], sides[1]), bodies, words[id_])


def _event(
    id_: str,
    row: Row,
    what: What,
    parties: tuple[list[str], list[str]],
    bodies: dict[str, Row],
    words: Iterable[str],
) -> Row:
    event_type, mode, context = what
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
        "doc_id": row.get("doc_id"),
        "text": " … ".join(dict.fromkeys(words)),
    }


def _entity(row: Row) -> dict[str, Any]:
    name, code = _COUNTRIES.get(row["country"], (row["country"], None))
    return {
        "entity_name": row["label_en"],
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
