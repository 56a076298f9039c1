"""What a published table holds: its columns, its key, its order.

The tables of records are described by `model.py` alone; only what no record has (the
tables derived from records) is described in `derived.py`. The Arrow schemas, and whatever
else documents a table, are made from these values. Imports no table library.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal, get_args, get_origin, get_type_hints

from msgspec import Meta, Struct

from bordercoop.docstring import docstring
from bordercoop.model import IDS, PATTERNS, RECORDS, Document, Record

Type = Literal["text", "list", "date", "integer", "number", "money"]
"""How a column is kept. In Parquet: string, list of strings, date32, int64, float64 and
decimal with two places. In CSV: text, members joined by `|`, ISO 8601, digits."""

MONEY = frozenset({"amount"})
"""The fields of the records that hold money, in full units of the record's currency."""

BESIDE = frozenset({"evidence", "grounds"})
"""The fields of a record that become rows of the table `evidence`."""


_EMPTY = {"approximate": "not_applicable"}
"""Fields of the records whose empty cells are not for want of a statement: a figure without
a hedge is not hedged."""


class Column(Struct, frozen=True, kw_only=True):
    """One column. `nullable` is whether a cell can be empty; a list is never null.

    `vocabulary` names a code list, `refers_to` the table whose key the cell (or each
    member of the list) holds, `unit` what a number counts. `empty` is the reason (a code of
    the vocabulary `missing`) of an empty cell of which the table `missing` says nothing.
    """

    name: str
    type: Type
    description: str
    nullable: bool = False
    unit: str | None = None
    vocabulary: str | None = None
    refers_to: str | None = None
    pattern: str | None = None
    empty: str = "not_stated"

    @property
    def title(self) -> str:
        """The name as a heading."""
        return self.name.replace("_", " ").capitalize()


class Table(Struct, frozen=True, kw_only=True):
    """One table. `key` tells its rows apart; `order` is how they are sorted, nulls last."""

    name: str
    title: str
    description: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    order: tuple[str, ...]

    @property
    def has_primary_key(self) -> bool:
        """Whether the key is never empty; else it is unique, but no primary key."""
        return not any(self.column(name).nullable for name in self.key)

    def column(self, name: str) -> Column:
        """The column of that name; KeyError where there is none."""
        for column in self.columns:
            if column.name == name:
                return column
        raise KeyError(name)


def record_table(name: str, record: type[Record], key: str, order: tuple[str, ...]) -> Table:
    """The table of one struct of the model: its fields, with the article's id beside its own.

    `evidence` and `grounds` are left to the table of evidence.
    """
    columns = [
        _column(field, hint, key)
        for field, hint in get_type_hints(record, include_extras=True).items()
        if field not in BESIDE
    ]
    if record is not Document:
        columns.insert(1, DOC_ID)
    columns += ADDED.get(name, ())
    columns += LINKS.get(name, ())
    summary = docstring(record).splitlines()[0].removesuffix(".")
    return Table(
        name=name,
        title=name.capitalize(),
        description=summary,
        columns=tuple(columns),
        key=(key,),
        order=order,
    )


def _column(name: str, hint: Any, key: str) -> Column:
    meta, bare, nullable = _taken_apart(hint)
    extra = meta.extra or {}
    pattern = (meta.extra_json_schema or {}).get("pattern")
    return Column(
        name=name,
        type=_type(name, bare, pattern),
        description=meta.description or "",
        nullable=nullable,
        unit=extra.get("unit"),
        vocabulary=extra.get("vocabulary"),
        refers_to=extra.get("refers_to") or _refers_to(name, pattern, key),
        pattern=pattern,
        empty=_EMPTY.get(name, "not_stated"),
    )


def _taken_apart(hint: Any) -> tuple[Meta, Any, bool]:
    """A field's description, its bare type, and whether it may be null."""
    assert get_origin(hint) is Annotated, hint
    bare, *metas = get_args(hint)
    members = get_args(bare) if get_origin(bare) is not list else ()
    filled = [member for member in members if member is not type(None)]
    return metas[-1], filled[0] if filled else bare, len(filled) < len(members)


def _type(name: str, bare: Any, pattern: str | None) -> Type:
    if get_origin(bare) is list:
        return "list"
    if bare is int:
        return "integer"
    if bare is float:
        return "money" if name in MONEY else "number"
    return "date" if pattern == PATTERNS["date"] else "text"


def _refers_to(name: str, pattern: str | None, key: str) -> str | None:
    if name == key:
        return None
    if pattern == PATTERNS["org_id"]:
        return "organizations"
    return "places" if pattern == PATTERNS["province"] else None


DOC_ID = Column(
    name="doc_id",
    type="text",
    description="The article that the row comes from",
    refers_to="documents",
)


def _leads(
    name: str, description: str, refers_to: str, empty: str = "not_applicable"
) -> Column:
    return Column(
        name=name,
        type="text",
        description=description,
        nullable=True,
        refers_to=refers_to,
        empty=empty,
    )


LINKS = {
    "documents": (
        _leads(
            "same_as", "The article of which this one is a copy; null: of none", "documents"
        ),
        _leads("outlet_id", "The outlet that published it", "outlets", "not_stated"),
    ),
    "meetings": (
        _leads(
            "event_id",
            "The occasion, which other articles may tell as well",
            "events",
            "not_stated",
        ),
    ),
    "participants": (
        _leads(
            "person_id",
            "The person, whom other articles may name as well; null: an organisation",
            "people",
        ),
    ),
    "commitments": (
        _leads(
            "undertaking_id",
            "The undertaking, which other articles may tell as well",
            "undertakings",
            "not_stated",
        ),
    ),
    "outcomes": (
        _leads(
            "result_id",
            "The result, which other articles may tell as well",
            "results",
            "not_stated",
        ),
    ),
    "aid": (
        _leads(
            "gift_id", "The gift, which other articles may tell as well", "gifts", "not_stated"
        ),
    ),
}
"""What leads from a record to its canonical row: the last columns of its table."""

_DAY = Column(
    name="date",
    type="date",
    description="First day of the record, else of its meeting",
    nullable=True,
)
_YEAR = Column(
    name="year",
    type="integer",
    description="Year of its last day, else of its meeting's, else of publication",
    nullable=True,
    unit="year",
)


def _side(name: str, description: str) -> Column:
    return Column(
        name=name,
        type="text",
        description=f"{description}; null: none named",
        nullable=True,
        vocabulary="side",
    )


ADDED: dict[str, tuple[Column, ...]] = {
    "documents": (
        Column(
            name="url",
            type="text",
            description="Where it was published: the source, where that is a URL",
            nullable=True,
        ),
        Column(
            name="year",
            type="integer",
            description="Year of publication",
            nullable=True,
            unit="year",
        ),
    ),
    "meetings": (_DAY, _YEAR),
    "participants": (_DAY, _YEAR),
    "commitments": (
        _DAY,
        _YEAR,
        _side("actor_side", "The side that undertakes, asks, invites or signs"),
        _side("addressee_side", "The side that is asked or invited"),
    ),
    "aid": (
        _DAY,
        _YEAR,
        _side("donor_side", "The side that gives"),
        _side("recipient_side", "The side that receives"),
    ),
    "outcomes": (_DAY, _YEAR, _side("actor_side", "The side whose work it was")),
}
"""Columns of the tables of records that follow from the record and its line (`added.py`)."""

_ORDERS = {
    "meetings": ("date_start", "meeting_id"),
    "aid": ("date_start", "aid_id"),
    "outcomes": ("period_start", "outcome_id"),
}

RECORD_TABLES: tuple[Table, ...] = (
    record_table("documents", Document, "doc_id", ("published", "doc_id")),
    *(
        record_table(name, record, IDS[name], _ORDERS.get(name, (IDS[name],)))
        for name, record in RECORDS.items()
    ),
)
"""The tables that hold the records themselves."""
