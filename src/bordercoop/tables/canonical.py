"""The canonical tables: people, organizations, places and events across articles.

What is merged and why is told by `bordercoop resolve --explain`.
"""

from __future__ import annotations

from bordercoop.tables.columns import (
    ARTICLES,
    SEEN,
    code,
    count,
    inapplicable,
    known,
    many,
    maybe,
    optional,
    text,
)
from bordercoop.tables.described import Table

_DAYS = (
    optional("date", "first_date", "First day on which it was seen"),
    optional("date", "last_date", "Last day on which it was seen"),
)

ORGANIZATIONS = Table(
    name="organizations",
    title="Organizations",
    description="Every body that a record names, and the bodies above it, as a tree",
    columns=(
        text("org_id", "<place>:<kind>, below province level with /<slug>"),
        inapplicable(
            "same_as",
            "The body of which this id is another spelling; null: the row is the body's own",
            "organizations",
        ),
        text(
            "level",
            "Where it stands, from ministry to village; unit: not told",
        ),
        code("country", "The side it belongs to", "country"),
        inapplicable("province", "ISO 3166-2 code; null for a national body", "places"),
        code("kind", "What it is", "org_kind"),
        inapplicable("unit", "Slug of the unit, for a body below the province or ministry"),
        known(
            "text",
            "label_en",
            "English name, made from the id; null: a part of the name has none that is known",
        ),
        text("label_vi", "Vietnamese name, made from the id"),
        maybe("label_lo", "Lao name, where known"),
        many("names", "The forms in which articles write it, the commonest first"),
        inapplicable("parent", "The body it belongs to", "organizations"),
        text("today", "The body that has its work since the mergers", "organizations"),
        count("mentions", "Records that name it; 0: only another body leads to it", "record"),
        ARTICLES,
        *SEEN,
    ),
    key=("org_id",),
    order=("org_id",),
)
PEOPLE = Table(
    name="people",
    title="People",
    description="Named participants, one row for each person, never merged on a name alone",
    columns=(
        text("person_id", "Made from content; stays the same when articles are added"),
        text("name", "The form written most often"),
        many("names", "All forms in which it is written"),
        many("org_ids", "The bodies of the offices", refers_to="organizations"),
        code("country", "The side the person belongs to", "country", nullable=True),
        maybe("province", "ISO 3166-2 code", "places"),
        many("ranks", "Ranks met", vocabulary="rank"),
        many("position_codes", "Offices met", vocabulary="position_code"),
        count("meetings", "Meetings attended, as reported", "meeting"),
        many("events", "Occasions attended", refers_to="events"),
        ARTICLES,
        *SEEN,
        many("conflicts", "Where articles contradict each other, in words"),
    ),
    key=("person_id",),
    order=("person_id",),
)
CAREERS = Table(
    name="careers",
    title="Careers",
    description="The ranks and offices of each person, with the days on which they were seen",
    columns=(
        text("person_id", "The person", "people"),
        text("what", "rank or office"),
        code("rank", "The rank, where it is one", "rank", nullable=True),
        code("position_code", "The office, where it is one", "position_code", nullable=True),
        maybe("position", "The office as it was first written"),
        maybe("org_id", "The body of the office", "organizations"),
        *_DAYS,
        many("records", "The participants of which it is told", refers_to="participants"),
    ),
    key=("person_id", "what", "rank", "position_code", "position", "org_id", "first_date"),
    order=("person_id", "first_date", "what", "rank", "position_code", "position", "org_id"),
)
PLACES = Table(
    name="places",
    title="Places",
    description=(
        "Both countries, provinces (those listed, and any other that a record names), "
        "districts at the border or with meetings, border crossings. Coordinates are of the "
        "seat or town, else the middle of the district, WGS 84, rounded: of rows with a "
        "geonames id those of GeoNames (geonames.org, CC BY 4.0), of others placed by hand, to "
        "some kilometres"
    ),
    columns=(
        text("place", "ISO 3166-2 code; of a district <code>/<slug>; <code>/crossing/<slug>"),
        text("level", "country, province, district or crossing"),
        code("country", "The country", "country"),
        inapplicable("within", "The province of a district or crossing", "places"),
        maybe("label_en", "English name"),
        maybe("label_vi", "Vietnamese name"),
        maybe("label_lo", "Lao name"),
        many("names", "All forms in which a district is written"),
        inapplicable(
            "valid_from", "First day of the province; null: before the data begin", type="date"
        ),
        inapplicable("valid_to", "Last day of the province; null: it exists", type="date"),
        maybe("today", "The province that holds its territory today", "places"),
        inapplicable("seat", "Seat of the province, up to June 2025"),
        known("number", "latitude", "Degrees north of the equator; null: not sure", "degree"),
        known("number", "longitude", "Degrees east of Greenwich; null: not sure", "degree"),
        inapplicable(
            "neighbours",
            "Of a province, those across the border that it touches or has touched",
            type="integer",
        ),
        inapplicable("opposite", "Of a crossing, the one on the other side", "places"),
        inapplicable("rank", "Of a crossing: international, main or auxiliary"),
        inapplicable(
            "statistics_code", "Of a province, at the statistics office of the country"
        ),
        known(
            "text",
            "geonames",
            "GeoNames id of the seat, town or district whose coordinates stand; null: none",
        ),
        known("text", "wikidata", "Wikidata id of the seat; null: not sure"),
        count("mentions", "Meetings held there and participants from there", "record"),
    ),
    key=("place",),
    order=("place",),
)
EVENTS = Table(
    name="events",
    title="Events",
    description="Occasions: the meetings of all articles that tell of one occasion are one row",
    columns=(
        text("event_id", "Made from content; stays the same when articles are added"),
        code("status", "Reported or recalled", "meeting_status"),
        code("kind", "Leading kind of the occasion", "meeting_kind"),
        code("mode", "In person or online", "meeting_mode"),
        optional("date", "date_start", "First day, inclusive"),
        optional("date", "date_end", "Last day, inclusive"),
        code("date_precision", "How exact the dates are", "date_precision", nullable=True),
        code("country", "Where it was held", "country", nullable=True),
        maybe("province", "ISO 3166-2 code as of the day", "places"),
        maybe("district", "District or town as written"),
        maybe("edition", "Year or ordinal that the articles give it"),
        many(
            "vietnam",
            "Places of the Vietnamese bodies present; VN: national ones",
            refers_to="places",
        ),
        many("laos", "Places of the Lao bodies present; LA: national ones", refers_to="places"),
        many("people", "Who was there by name", refers_to="people"),
        many("meetings", "The reports of it", refers_to="meetings"),
        count("articles", "Articles that tell of it", "article"),
        count("texts", "Different texts among them", "article"),
        count("publishers", "Different publishers among them", "publisher"),
        many("perhaps_same", "Events that may be the same, and stay apart", "events"),
    ),
    key=("event_id",),
    order=("date_start", "event_id"),
)
CONTRADICTIONS = Table(
    name="contradictions",
    title="Contradictions",
    description="Where articles tell one event differently: every value, side by side",
    columns=(
        text("event_id", "The event", "events"),
        text("field", "The field of the event"),
        text("value", "A value that is told"),
        text("meeting_id", "The report that tells it", "meetings"),
    ),
    key=("event_id", "field", "meeting_id"),
    order=("event_id", "field", "meeting_id"),
)
CANONICAL = (ORGANIZATIONS, PEOPLE, CAREERS, PLACES, EVENTS, CONTRADICTIONS)
