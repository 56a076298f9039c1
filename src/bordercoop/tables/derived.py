"""Every published table: those of the records, and what is derived from them."""

from __future__ import annotations

from bordercoop.tables.canonical import CANONICAL
from bordercoop.tables.columns import code, count, inapplicable, maybe, text
from bordercoop.tables.counts import AGGREGATES
from bordercoop.tables.described import RECORD_TABLES, Table
from bordercoop.tables.facts import FACTS
from bordercoop.tables.reference import MEETINGS_FLAT, REFERENCE

EVIDENCE = Table(
    name="evidence",
    title="Evidence",
    description="The words of the articles on which each record and each of its fields rests",
    columns=(
        text("record_id", "The record"),
        text("doc_id", "The article", "documents"),
        text("table_name", "The table that holds the record"),
        inapplicable(
            "field", "The field that the words state; null: a clause that reports the record"
        ),
        count("start_offset", "First code point in the canonical text", "code point"),
        count("end_offset", "Code point after the last", "code point"),
        maybe("quote", "The words; null where a private name is in them"),
    ),
    key=("record_id", "field", "start_offset", "end_offset"),
    order=("record_id", "field", "start_offset", "end_offset"),
)
MISSING = Table(
    name="missing",
    title="Missing values",
    description=(
        "Why a cell is empty, where the reason is another than the one that the dictionary "
        "gives the field (missingValues)"
    ),
    columns=(
        text("table_name", "The table"),
        text("row_key", "The key of the row"),
        text("field", "The field whose cell is empty"),
        code("reason", "Why it is empty", "missing"),
    ),
    key=("table_name", "row_key", "field"),
    order=("table_name", "row_key", "field"),
)

TABLES: dict[str, Table] = {
    table.name: table
    for table in (
        *RECORD_TABLES,
        EVIDENCE,
        *CANONICAL,
        *FACTS,
        *REFERENCE,
        MEETINGS_FLAT,
        MISSING,
        *AGGREGATES,
    )
}
"""Every published table by its name, in the order in which they are listed."""
