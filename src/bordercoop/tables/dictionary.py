"""The data dictionary of a table, as a Table Schema of the Data Package standard, version 2.

See https://datapackage.org/standard/table-schema/. Lists are strings of members joined by
`|`, since readers of version 1 (that of R among them) refuse the type `list`; `delimiter`
and `itemType` are named as for that type.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bordercoop.tables.described import Column, Table
from bordercoop.vocabularies import VOCABULARIES, Vocabulary
from bordercoop.vocabularies.publication import OF_RELEASES

JOINT = "|"
"""What stands between the members of a list in CSV. Codes and org_ids never hold it; a
by-line could, and is told apart in Parquet and JSON Lines."""
PUBLISHED: dict[str, Vocabulary] = VOCABULARIES | OF_RELEASES
"""Every vocabulary that a column of a release may have."""
KEYS = {
    "documents": "doc_id",
    "organizations": "org_id",
    "people": "person_id",
    "places": "place",
}
"""The key of each table that a column may refer to, where it is not `<singular>_id`."""
_TYPES = {
    "text": "string",
    "list": "string",
    "date": "date",
    "integer": "integer",
    "number": "number",
    "money": "number",
}


def key_of(table: str) -> str:
    """The column that holds the key of a table that others refer to."""
    return KEYS.get(table, f"{table.removesuffix('s')}_id")


def table_schema(table: Table) -> dict[str, Any]:
    """The schema of a table: fields in the order of the columns, keys, missing values."""
    key = list(table.key)
    keys = {"primaryKey": key} if table.has_primary_key else {"uniqueKeys": [key]}
    links = [_link(table, column) for column in table.columns if _is_link(column)]
    return {
        "$schema": "https://datapackage.org/profiles/2.0/tableschema.json",
        "fieldsMatch": "exact",
        "fields": [_field(table, column) for column in table.columns],
        **keys,
        **({"foreignKeys": links} if links else {}),
        "missingValues": [""],
    }


def described_alone(table: Table, about: Mapping[str, Any]) -> dict[str, Any]:
    """The data package that a Parquet file carries: what `about` says, and this table."""
    resource = {
        "name": table.name,
        "title": table.title,
        "description": table.description,
        "schema": table_schema(table),
    }
    schema = "https://datapackage.org/profiles/2.0/datapackage.json"
    return {"$schema": schema, **about, "resources": [resource]}


def _is_link(column: Column) -> bool:
    return column.refers_to is not None and column.type != "list"


def _link(table: Table, column: Column) -> dict[str, Any]:
    refers_to = column.refers_to or ""
    reference: dict[str, Any] = {"fields": [key_of(refers_to)]}
    reference["resource"] = "" if refers_to == table.name else refers_to
    return {"fields": [column.name], "reference": reference}


def _field(table: Table, column: Column) -> dict[str, Any]:
    field: dict[str, Any] = {
        "name": column.name,
        "title": column.title,
        "description": column.description,
        "type": _TYPES[column.type],
    }
    if column.type == "list":
        field |= {"delimiter": JOINT, "itemType": "string"}
    field |= {
        name: value
        for name, value in (
            ("unit", column.unit),
            ("vocabulary", column.vocabulary),
            ("refersTo", column.refers_to),
        )
        if value is not None
    }
    constraints = _constraints(table, column)
    if constraints:
        field["constraints"] = constraints
    if column.vocabulary is not None:
        about = "itemCategories" if column.type == "list" else "categories"
        field[about] = categories(column.vocabulary)
    if column.nullable or column.type == "list":
        field["missingValues"] = [{"value": "", "label": column.empty}]
    return field


def _constraints(table: Table, column: Column) -> dict[str, Any]:
    constraints: dict[str, Any] = {}
    if not column.nullable and column.type != "list":
        constraints["required"] = True
    if table.key == (column.name,):
        constraints["unique"] = True
    if column.pattern is not None and column.type == "text":
        constraints["pattern"] = column.pattern.removeprefix("^").removesuffix("$")
    if column.vocabulary is not None and column.type == "text":
        constraints["enum"] = list(PUBLISHED[column.vocabulary].values())
    return constraints


def categories(vocabulary: str) -> list[dict[str, str]]:
    """The codes of a vocabulary with their labels, English and Vietnamese."""
    return [
        {"value": code.code, "label": code.en, "label:vi": code.vi}
        for code in PUBLISHED[vocabulary].codes
    ]
