"""Tables of reference beside the canonical ones: outlets, and which provinces touch."""

from __future__ import annotations

from bordercoop.tables.columns import count, inapplicable, known, text
from bordercoop.tables.described import Column, Table

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
        Column(name="names", type="list", description="The names that articles give it"),
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
