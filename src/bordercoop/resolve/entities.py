"""The canonical rows that `resolve` gives: frozen values, lists sorted or in time order."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct


class Reason(Struct, frozen=True):
    """Why records stand in one row: the rule, what it saw, and the records it saw it in."""

    rule: str
    why: str
    records: tuple[str, ...]


class Apart(Struct, frozen=True):
    """Another row that bears the same name and is no part of this one, and why."""

    id: str
    why: str


class Seen(Struct, frozen=True):
    """A rank or an office, and the first and last day on which it was seen (null: undated)."""

    value: str
    first: str | None
    last: str | None
    records: tuple[str, ...]


class Office(Struct, frozen=True):
    """An office at a body: its code, as it was first written, and when it was seen."""

    position_code: str | None
    position: str | None
    org_id: str | None
    first: str | None
    last: str | None
    records: tuple[str, ...]


class Person(Struct, frozen=True, kw_only=True):
    """One person. `name` is the form written most often, `names` all of them.

    `aliases` are ids that parts of this row had, or would have, by themselves. `conflicts`
    says in words where articles contradict each other.
    """

    person_id: str
    aliases: tuple[str, ...]
    name: str
    names: tuple[str, ...]
    name_key: str
    country: str | None
    province: str | None
    org_ids: tuple[str, ...]
    ranks: tuple[Seen, ...]
    offices: tuple[Office, ...]
    records: tuple[str, ...]
    events: tuple[str, ...]
    articles: int
    first_date: str | None
    last_date: str | None
    conflicts: tuple[str, ...]
    apart: tuple[Apart, ...]
    reasons: tuple[Reason, ...]


class Organization(Struct, frozen=True, kw_only=True):
    """One body in the tree: `level` is where it stands, `parent` what it belongs to.

    The labels are made from the id, `names` are the forms in which articles write it.
    `today` is the body that has its work since the provinces were merged: itself where
    nothing changed, that of the new province for a body of a former one and its units.
    `mentions` counts the records that name it; 0 where only `parent` or `today` lead to it.
    """

    org_id: str
    aliases: tuple[str, ...]
    level: str
    country: str
    province: str | None
    kind: str
    unit: str | None
    label_en: str | None
    label_vi: str
    label_lo: str | None
    names: tuple[str, ...]
    parent: str | None
    today: str
    mentions: int
    articles: int
    first_date: str | None
    last_date: str | None
    reasons: tuple[Reason, ...]


class Place(Struct, frozen=True, kw_only=True):
    """A country or a province by its ISO 3166 code, a district as `<province>/<slug>`, or a
    crossing of the border as `<province>/crossing/<slug>`.

    `valid_from` and `valid_to` are the first and last day of a province (null: open),
    `today` the province that holds the territory now, `within` that of a district or crossing.
    """

    place: str
    aliases: tuple[str, ...]
    level: str
    country: str
    within: str | None
    label_en: str | None
    label_vi: str | None
    label_lo: str | None
    names: tuple[str, ...]
    valid_from: str | None
    valid_to: str | None
    today: str
    mentions: int


class Told(Struct, frozen=True):
    """One value of a field, and the meetings that tell it so."""

    value: str
    records: tuple[str, ...]


class Contradiction(Struct, frozen=True):
    """A field of which the articles give more than one value, side by side."""

    field: str
    values: tuple[Told, ...]


class Event(Struct, frozen=True, kw_only=True):
    """One occasion, told by one article or several.

    A field holds the value that most reports give, the earliest report deciding a draw;
    `contradictions` holds the others beside it. `articles` counts the sources, `texts` and
    `publishers` how many of them are different. `vietnam` and `laos` are the places of the
    bodies present. `apart` are events that may be the same.
    """

    event_id: str
    aliases: tuple[str, ...]
    status: str
    kind: str
    mode: str
    date_start: str | None
    date_end: str | None
    date_precision: str | None
    country: str | None
    province: str | None
    district: str | None
    edition: str | None
    vietnam: tuple[str, ...]
    laos: tuple[str, ...]
    people: tuple[str, ...]
    meetings: tuple[str, ...]
    articles: int
    texts: int
    publishers: int
    contradictions: tuple[Contradiction, ...]
    apart: tuple[Apart, ...]
    reasons: tuple[Reason, ...]


class FactRow(Struct, frozen=True, kw_only=True):
    """What the row of every fact ends with, however many articles tell it.

    `articles` counts sources, `stories` those that are no copies, `outlets` their publishers.
    `apart` are rows that may be the same.
    """

    # A row declares its own fields without kw_only: those given by keyword come behind them.
    articles: int
    stories: int
    outlets: int
    contradictions: tuple[Contradiction, ...]
    apart: tuple[Apart, ...]
    reasons: tuple[Reason, ...]


class Gift(FactRow, frozen=True):
    """One thing given, promised or under way, told by one article or several.

    `pledged_on`, `ongoing_on` and `delivered_on` are the first days on which each stage is
    told, null where none is. `donor_places` and `recipient_places` are provinces as of then,
    or countries. `programme` is the gift that this is a part of; `role` says whether it is a
    `programme`, a `part`, a `running_total`, in doubt (`doubtful`) or `single`. `in_totals` is
    whether a sum over gifts counts it. `aid_id` is the record whose figures stand.
    """

    gift_id: str
    aliases: tuple[str, ...]
    kind: str
    donors: tuple[str, ...]
    recipients: tuple[str, ...]
    donor_places: tuple[str, ...]
    recipient_places: tuple[str, ...]
    item: str | None
    quantity: float | None
    unit: str | None
    amount: float | None
    currency: str | None
    approximate: str | None
    status: str
    pledged_on: str | None
    ongoing_on: str | None
    delivered_on: str | None
    date_start: str | None
    date_end: str | None
    date_precision: str | None
    year: int | None
    event_id: str | None
    role: str
    programme: str | None
    in_totals: bool
    aid_id: str
    aid: tuple[str, ...]


class Undertaking(FactRow, frozen=True):
    """What was signed, agreed, asked, invited or discussed, told by one article or several.

    `state` is `done` for what was signed, `fulfilled` where a later meeting or gift answers
    it, `open` where one could and none was seen, `standing` where no single fact could.
    `fulfilled_in` is the table of `fulfilled_by`, `fulfilled_records` tell of it.
    """

    undertaking_id: str
    aliases: tuple[str, ...]
    kind: str
    instrument: str | None
    actors: tuple[str, ...]
    addressees: tuple[str, ...]
    text: str
    topics: tuple[str, ...]
    due: str | None
    date_start: str | None
    date_end: str | None
    year: int | None
    event_id: str | None
    state: str
    fulfilled_on: str | None
    fulfilled_by: str | None
    fulfilled_in: str | None
    fulfilled_why: str | None
    fulfilled_records: tuple[str, ...]
    commitments: tuple[str, ...]


class Result(FactRow, frozen=True):
    """A figure of joint work; `outcome_id` is the record whose figure stands."""

    result_id: str
    aliases: tuple[str, ...]
    indicator: str
    value: float
    unit: str
    approximate: str | None
    substance: str | None
    topics: tuple[str, ...]
    actors: tuple[str, ...]
    period_start: str | None
    period_end: str | None
    in_totals: bool
    outcome_id: str
    outcomes: tuple[str, ...]


class Story(Struct, frozen=True, kw_only=True):
    """One text: the article that published it first, and its copies, by publication."""

    doc_id: str
    documents: tuple[str, ...]
    sources: tuple[str, ...]
    publishers: tuple[str, ...]


class Resolved(Struct, frozen=True):
    """All canonical rows, each table sorted by its id; of very many, on disk.

    `person_of` leads from a participant's record id to its person, `event_of` from a
    meeting_id to its event, `organization_of` from an org_id as recorded to its row,
    `gift_of` from an aid_id to its gift, `undertaking_of` and `result_of` likewise, `story_of`
    from a doc_id to that of which it is a copy, itself where it is none.
    """

    people: Sequence[Person]
    organizations: Sequence[Organization]
    places: Sequence[Place]
    events: Sequence[Event]
    gifts: Sequence[Gift]
    undertakings: Sequence[Undertaking]
    results: Sequence[Result]
    stories: Sequence[Story]
    person_of: dict[str, str]
    event_of: dict[str, str]
    organization_of: dict[str, str]
    gift_of: dict[str, str]
    undertaking_of: dict[str, str]
    result_of: dict[str, str]
    story_of: dict[str, str]


IDS = {
    "people": "person_id",
    "organizations": "org_id",
    "places": "place",
    "events": "event_id",
    "gifts": "gift_id",
    "undertakings": "undertaking_id",
    "results": "result_id",
}
"""Each table of `Resolved`, and the field that holds its id."""
