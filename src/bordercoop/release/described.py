"""What a release holds beside the tables of the records: changes, redirects, code lists."""

from __future__ import annotations

from bordercoop.tables.described import Column, Table


def _text(name: str, description: str) -> Column:
    return Column(name=name, type="text", description=description)


def _maybe(name: str, description: str) -> Column:
    return Column(
        name=name, type="text", description=description, nullable=True, empty="not_applicable"
    )


def _code(name: str, description: str, vocabulary: str) -> Column:
    return Column(name=name, type="text", description=description, vocabulary=vocabulary)


CHANGES = Table(
    name="changes",
    title="Changes",
    description="What differs from the version before: rows added or withdrawn, cells changed",
    columns=(
        _text("table_name", "The table"),
        _text("row_key", "The key of the row; cells of a key of several are joined by |"),
        _maybe("field", "The field of a changed cell; null: the whole row"),
        _code("change", "What became of it", "change"),
        _code("cause", "What it is due to", "cause"),
        _maybe("old", "The cell before, as in CSV; null: it was empty"),
        _maybe("new", "The cell now, as in CSV; null: it is empty"),
    ),
    key=("table_name", "row_key", "field", "change", "cause"),
    order=("table_name", "row_key", "field", "change", "cause"),
)
REDIRECTS = Table(
    name="redirects",
    title="Redirects",
    description="Every id that a version withdrew, and what stands in its place",
    columns=(
        _text("table_name", "The table that held the id"),
        _text("id", "The id withdrawn; it is never given to anything else"),
        _maybe("replaced_by", "The id that tells the same now; null: none does"),
        _text("version", "The version that withdrew it"),
    ),
    key=("table_name", "id"),
    order=("table_name", "id"),
)
CODE_LIST = Table(
    name="code_list",
    title="Codes",
    description="The codes of a vocabulary with their labels",
    columns=(
        _text("code", "What stands in the data"),
        _text("en", "English label"),
        _text("vi", "Vietnamese label"),
        _maybe("note", "What falls under it, where the label does not say"),
    ),
    key=("code",),
    order=(),
)
PLACE_LIST = Table(
    name="places",
    title="Places",
    description="The provinces of both countries with their labels and their days",
    columns=(
        _text("code", "ISO 3166-2 code"),
        _maybe("en", "English label"),
        _maybe("vi", "Vietnamese label"),
        _maybe("lo", "Lao label, where known"),
        _maybe("valid_from", "First day; null: before the data begin"),
        _maybe("valid_to", "Last day; null: it exists"),
        _maybe("today", "The province that holds its territory today"),
    ),
    key=("code",),
    order=("code",),
)
CROSSWALKS = Table(
    name="crosswalks",
    title="Crosswalks",
    description="How our codes relate to those of others",
    columns=(
        _text("vocabulary", "The vocabulary of our code; places: the table places"),
        _text("code", "Our code"),
        _text("scheme", "The other scheme"),
        _text("target", "The other code"),
        _text("label", "Its label in English"),
        _text("relation", "How ours relates to it: the SKOS mapping property, without Match"),
        _maybe("note", "Where the relation holds only in some cases: which"),
    ),
    key=("vocabulary", "code", "scheme", "target"),
    order=(),
)
ENTITIES = (
    "documents",
    "meetings",
    "participants",
    "commitments",
    "aid",
    "outcomes",
    "organizations",
    "people",
    "events",
)
"""The tables whose rows are things with a lasting id: to withdraw one is a breaking change.

Gifts, undertakings and results are none of them: their ids follow from what is told of them.
"""
