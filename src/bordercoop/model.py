"""The records of the dataset, each field described once.

One `Line` is what `bordercoop parse` writes for one article. The JSON Schema, the code
lists, the Arrow schemas, the data dictionary and the printed codebook are all generated
from the structs below; nothing else describes a field. A field's `Meta` holds its
description, and in `extra` its `unit`, its `vocabulary` (a name in
`bordercoop.vocabularies`) and its `format`.

Offsets count code points of the canonical text and are half open.
"""

from __future__ import annotations

from typing import Annotated, Any

import msgspec
from msgspec import Meta, Struct

SCHEMA_VERSIONS = ("1.0.0", "1.1.0")
"""The versions of this description whose lines are read; 1.1.0 added `Line.quotations`."""
SCHEMA_VERSION = SCHEMA_VERSIONS[-1]

MOST = 2**53 - 1
"""The largest number of any field: above it a figure in JSON is rounded in silence."""

PATTERNS = {
    "date": r"^\d{4}-\d{2}-\d{2}$",
    "partial_date": r"^\d{4}(-\d{2}(-\d{2})?)?$",
    "due": r"^\d{4}(-\d{2})?$",
    "country": r"^[A-Z]{2}$",
    "province": r"^(VN|LA)-[A-Z0-9]{2}$",
    "org_id": r"^(VN|LA)(-[A-Z0-9]{2})?:[a-z_]+(/[a-z0-9-]+)?$",
    "currency": r"^[A-Z]{3}$",
    "sha256": r"^[0-9a-f]{64}$",
    "schema_version": r"^\d+\.\d+\.\d+$",
    "rule": r"^[a-z_]+(\.[a-z0-9_]+)+$",
    "doc_id": r"^[^\u0000-\u001f\u007f-\u009f/|]+$",
    "record_id": r"^[^\u0000-\u001f\u007f-\u009f/|]+/[mpcao][1-9]\d{0,8}$",
}
LONGEST_ID = 1004
"""Characters of the longest `doc_id`: those of a name of a source, and its prefix."""


def _field(
    description: str,
    *,
    vocabulary: str | None = None,
    pattern: str | None = None,
    unit: str | None = None,
    refers_to: str | None = None,
    least: int | None = None,
) -> Meta:
    extra: dict[str, Any] = {"vocabulary": vocabulary, "unit": unit, "refers_to": refers_to}
    return Meta(
        description=description,
        extra={key: value for key, value in extra.items() if value is not None},
        extra_json_schema=_limits(pattern) if least is None else {"minItems": least},
    )


def _limits(pattern: str | None) -> dict[str, Any] | None:
    if pattern is None:
        return None
    limits: dict[str, Any] = {"pattern": PATTERNS[pattern]}
    if pattern in ("doc_id", "record_id"):
        limits["maxLength"] = LONGEST_ID + (len("/m999999999") if pattern != "doc_id" else 0)
    return limits


class Record(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Base of all structs here: frozen, no field beyond those described."""


class Evidence(Record, frozen=True, kw_only=True, gc=False):
    """Words of the article: a clause that reports a record, or what states a field."""

    start: Annotated[int, _field("First code point of the words", unit="code point")]
    end: Annotated[int, _field("Code point after the words", unit="code point")]
    text: Annotated[str, _field("The words: canonical_text[start:end]")]


Evidences = Annotated[
    list[Evidence],
    _field("The clauses that report the record, in text order, at least one", least=1),
]
Grounds = Annotated[
    dict[str, list[tuple[int, int]]],
    _field("For each filled field the spans [start, end] of the words that state it"),
]
Rule = Annotated[str, _field("The rule that made the record; a permanent name", pattern="rule")]
MeetingRef = Annotated[
    str | None,
    _field("The meeting that the record belongs to", refers_to="meetings", pattern="record_id"),
]
DateStart = Annotated[str | None, _field("First day (ISO 8601), inclusive", pattern="date")]
DateEnd = Annotated[str | None, _field("Last day (ISO 8601), inclusive", pattern="date")]
DatePrecision = Annotated[
    str | None, _field("How exact the dates are", vocabulary="date_precision")
]
DateBasis = Annotated[
    str | None,
    _field(
        "Whether words of the text or the publication date give it", vocabulary="date_basis"
    ),
]
Country = Annotated[
    str | None, _field("ISO 3166-1 alpha-2 code", vocabulary="country", pattern="country")
]
Province = Annotated[
    str | None, _field("ISO 3166-2 code as of the day of the event", pattern="province")
]
Topics = Annotated[list[str], _field("What the clause names, as a set", vocabulary="topic")]
Approximate = Annotated[
    str | None, _field("How the figure is hedged", vocabulary="approximate")
]


class Document(Record, frozen=True, kw_only=True):
    """The article itself."""

    doc_id: Annotated[
        str,
        _field("Identifier of the article: file stem or the row's own id", pattern="doc_id"),
    ]
    source: Annotated[
        str, _field("URL where the source states one, else the path below the folder given")
    ]
    title: Annotated[str | None, _field("Title as printed, without the portal's section")]
    publisher: Annotated[
        str | None, _field("Name of the outlet; as the article gives it if it is not listed")
    ]
    authors: Annotated[list[str], _field("By-line names in print order")]
    published: Annotated[
        str | None,
        _field(
            "The date that the source states, else the own date line, else the crawl mark",
            pattern="partial_date",
        ),
    ]
    language: Annotated[str | None, _field("ISO 639-1 code", vocabulary="language")]
    text_sha256: Annotated[
        str, _field("SHA-256 of the canonical text in UTF-8", pattern="sha256")
    ]
    text_length: Annotated[int, _field("Length of the canonical text", unit="code point")]


class Meeting(Record, frozen=True, kw_only=True):
    """An occasion on which the two sides met."""

    meeting_id: Annotated[str, _field("<doc_id>/m<n>", pattern="record_id")]
    status: Annotated[str, _field("Reported or recalled", vocabulary="meeting_status")]
    kind: Annotated[str, _field("Leading kind of the occasion", vocabulary="meeting_kind")]
    mode: Annotated[str, _field("In person or online", vocabulary="meeting_mode")]
    date_start: DateStart
    date_end: DateEnd
    date_precision: DatePrecision
    date_basis: DateBasis
    country: Country
    province: Province
    district: Annotated[str | None, _field("District or town as written, without its level")]
    venue: Annotated[str | None, _field("Building, commune or village as written")]
    edition: Annotated[str | None, _field("Year or ordinal that the article gives the meeting")]
    evidence: Evidences
    grounds: Grounds
    rule: Rule


class Participant(Record, frozen=True, kw_only=True):
    """An organisation or a named person present at a held meeting."""

    participant_id: Annotated[str, _field("<doc_id>/p<n>", pattern="record_id")]
    meeting_id: MeetingRef
    type: Annotated[str, _field("Organisation or person", vocabulary="participant_type")]
    name: Annotated[str | None, _field("As first written in full, without rank and title")]
    rank: Annotated[str | None, _field("Police or army rank", vocabulary="rank")]
    position: Annotated[str | None, _field("Offices as written, joined by '; '")]
    position_code: Annotated[
        str | None, _field("First police or governmental office", vocabulary="position_code")
    ]
    org_id: Annotated[
        str | None, _field("The organisation, or that of the office", pattern="org_id")
    ]
    country: Country
    province: Province
    roles: Annotated[list[str], _field("Parts played, as a set", vocabulary="role")]
    evidence: Evidences
    grounds: Grounds
    rule: Rule


class Commitment(Record, frozen=True, kw_only=True):
    """What the sides undertake, ask for or sign: one record per clause."""

    commitment_id: Annotated[str, _field("<doc_id>/c<n>", pattern="record_id")]
    meeting_id: MeetingRef
    kind: Annotated[
        str, _field("Signed, agreed, asked, invited or discussed", vocabulary="commitment_kind")
    ]
    instrument: Annotated[
        str | None, _field("What was signed, for kind signed", vocabulary="instrument")
    ]
    actors: Annotated[
        list[str], _field("org_ids that undertake, ask, invite or sign", pattern="org_id")
    ]
    addressees: Annotated[
        list[str], _field("org_ids that are asked or invited", pattern="org_id")
    ]
    text: Annotated[str, _field("The clause, verbatim")]
    topics: Topics
    due: Annotated[str | None, _field("Year or month by which", pattern="due")]
    evidence: Evidences
    grounds: Grounds
    rule: Rule


class Aid(Record, frozen=True, kw_only=True):
    """What one side gave, built, paid, taught or did for the other, or firmly promised."""

    aid_id: Annotated[str, _field("<doc_id>/a<n>", pattern="record_id")]
    meeting_id: MeetingRef
    kind: Annotated[str, _field("Kind of aid", vocabulary="aid_kind")]
    donors: Annotated[list[str], _field("org_ids that give", pattern="org_id")]
    recipients: Annotated[list[str], _field("org_ids that receive", pattern="org_id")]
    item: Annotated[str | None, _field("What was given, as written")]
    quantity: Annotated[float | None, _field("How many units; trainees for training")]
    unit: Annotated[str | None, _field("What the quantity counts", vocabulary="aid_unit")]
    amount: Annotated[float | None, _field("Money in full units of the currency")]
    currency: Annotated[
        str | None, _field("ISO 4217 code", vocabulary="currency", pattern="currency")
    ]
    approximate: Approximate
    status: Annotated[str, _field("Given, under way or promised", vocabulary="aid_status")]
    purpose: Annotated[str | None, _field("What for, as written")]
    date_start: DateStart
    date_end: DateEnd
    date_precision: DatePrecision
    date_basis: DateBasis
    evidence: Evidences
    grounds: Grounds
    rule: Rule


class Outcome(Record, frozen=True, kw_only=True):
    """A figure that the article reports of joint work."""

    outcome_id: Annotated[str, _field("<doc_id>/o<n>", pattern="record_id")]
    indicator: Annotated[str, _field("What the figure counts", vocabulary="indicator")]
    value: Annotated[float, _field("The figure")]
    unit: Annotated[str, _field("Unit of the figure", vocabulary="outcome_unit")]
    approximate: Approximate
    substance: Annotated[
        str | None, _field("What was seized, or pulled up on a field", vocabulary="substance")
    ]
    topics: Topics
    actors: Annotated[list[str], _field("org_ids whose work it was", pattern="org_id")]
    period_start: Annotated[str | None, _field("First day of the period", pattern="date")]
    period_end: Annotated[str | None, _field("Last day of the period", pattern="date")]
    evidence: Evidences
    grounds: Grounds
    rule: Rule


class Line(Record, frozen=True, kw_only=True, omit_defaults=True):
    """One article and all that is recorded from it."""

    schema_version: Annotated[
        str, _field("Version of this description", pattern="schema_version")
    ]
    document: Annotated[Document, _field("The article")]
    meetings: Annotated[list[Meeting], _field("Occasions on which the sides met")]
    participants: Annotated[list[Participant], _field("Who was present")]
    commitments: Annotated[list[Commitment], _field("What was undertaken, asked or signed")]
    aid: Annotated[list[Aid], _field("What was given, built, taught or promised")]
    outcomes: Annotated[list[Outcome], _field("Figures of joint work")]
    quotations: Annotated[
        list[Evidence],
        _field("Words outside all clauses that state a field; left out where there are none"),
    ] = []


RECORDS: dict[str, type[Record]] = {
    "meetings": Meeting,
    "participants": Participant,
    "commitments": Commitment,
    "aid": Aid,
    "outcomes": Outcome,
}
IDS = {
    "meetings": "meeting_id",
    "participants": "participant_id",
    "commitments": "commitment_id",
    "aid": "aid_id",
    "outcomes": "outcome_id",
}
"""The list of each record in a line, and the field that holds its id."""


def encode(line: Line) -> bytes:
    """One line of JSON in UTF-8, without the line end; the same value gives the same bytes."""
    return msgspec.json.encode(line)
