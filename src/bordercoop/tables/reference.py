"""Tables of reference: outlets, which provinces touch, and meetings without a join."""

from __future__ import annotations

from bordercoop.tables.columns import (
    code,
    count,
    inapplicable,
    known,
    many,
    maybe,
    optional,
    text,
)
from bordercoop.tables.described import Column, Table
from bordercoop.tables.dictionary import JOINT

OUTLETS = Table(
    name="outlets",
    title="Outlets",
    description="Who published the articles, one row for each outlet by whatever name",
    columns=(
        text("outlet_id", "Made from the name; lasting for a listed outlet"),
        text("name", "Full name; the name as given, where the outlet is not listed"),
        known("text", "label_en", "English name"),
        Column(
            name="kind",
            type="text",
            description="What it is",
            vocabulary="outlet_kind",
            nullable=True,
            empty="unresolved",
        ),
        inapplicable("province", "Province whose outlet it is", "places"),
        known("text", "url", "Its site"),
        many("names", "The names that articles give it"),
        count("articles", "Articles that name it", "article"),
    ),
    key=("outlet_id",),
    order=("outlet_id",),
)
ADJACENCY = Table(
    name="adjacency",
    title="Adjacency",
    description=(
        "Which provinces of the two countries touch each other, and when: with the 63 of Viet "
        "Nam before July 2025 and with the 34 since"
    ),
    columns=(
        text("vietnam", "Vietnamese province", "places"),
        text("laos", "Lao province", "places"),
        inapplicable("valid_from", "First day; null: before the data begin", type="date"),
        inapplicable("valid_to", "Last day; null: they touch today", type="date"),
    ),
    key=("vietnam", "laos"),
    order=("vietnam", "laos"),
)
REFERENCE = (OUTLETS, ADJACENCY)
MEETINGS_FLAT = Table(
    name="meetings_flat",
    title="Meetings, flat",
    description=(
        "Each report of a meeting with the names of both sides, the place, the first sentence "
        f"that tells it and its source; names are joined by {JOINT}"
    ),
    columns=(
        text("meeting_id", "The report", "meetings"),
        maybe("event_id", "The occasion", "events"),
        optional("date", "date", "First day"),
        optional("date", "date_end", "Last day"),
        optional("integer", "year", "Year", "year"),
        code("status", "Reported or recalled", "meeting_status"),
        code("kind", "Leading kind of the occasion", "meeting_kind"),
        maybe("vietnam_en", "Vietnamese bodies present, in English"),
        maybe("vietnam_vi", "Vietnamese bodies present, in Vietnamese"),
        maybe("laos_en", "Lao bodies present, in English"),
        maybe("laos_vi", "Lao bodies present, in Vietnamese"),
        maybe("people", "Who was there by name"),
        code("country", "Where it was held", "country", nullable=True),
        maybe("province_en", "Province, in English"),
        maybe("province_vi", "Province, in Vietnamese"),
        maybe("district", "District or town as written"),
        maybe("venue", "Building, commune or village as written"),
        optional("number", "latitude", "Degrees north, of the seat of the province", "degree"),
        optional("number", "longitude", "Degrees east, of the seat of the province", "degree"),
        maybe("quotation", "The first clause that tells it"),
        text("doc_id", "The article", "documents"),
        maybe("title", "Its title"),
        maybe("outlet", "Who published it"),
        maybe("published", "When it was published"),
        inapplicable("url", "Where it was published, where the source is a URL"),
    ),
    key=("meeting_id",),
    order=("date", "meeting_id"),
)
