"""Arrow schemas of the tables, with what each field means in its metadata."""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping
from typing import Any

import pyarrow as pa

from bordercoop.model import SCHEMA_VERSION
from bordercoop.tables.described import Column, Table
from bordercoop.tables.dictionary import described_alone

TYPES: dict[str, pa.DataType] = {  # those that Polars writes, with 64-bit offsets
    "text": pa.large_string(),
    "list": pa.large_list(pa.large_string()),
    "date": pa.date32(),
    "integer": pa.int64(),
    "number": pa.float64(),
    "money": pa.decimal128(24, 2),
}


def arrow_schema(table: Table, about: Mapping[str, Any] | None = None) -> pa.Schema:
    """The Arrow schema of a table, which explains itself.

    Each field's metadata holds its `description` and, where it has them, its `unit`, its
    `vocabulary`, its `pattern` and, as `refers_to`, the table whose key it holds. The
    schema's holds `name`, `title`, `description`, `key`, `order`, `schema_version` and,
    under `datapackage`, the whole data dictionary as JSON, with what `about` says of the
    dataset.
    """
    alone = described_alone(table, about or {})
    metadata = {
        "name": table.name,
        "title": table.title,
        "description": table.description,
        "key": ",".join(table.key),
        "order": ",".join(table.order),
        "schema_version": SCHEMA_VERSION,
        "pandas": _pandas(table),
        "datapackage": json.dumps(alone, ensure_ascii=False, separators=(",", ":")),
    }
    return pa.schema([_field(column) for column in table.columns], metadata=metadata)


_PANDAS = {
    "text": ("unicode", "object"),
    "list": ("list[unicode]", "object"),
    "date": ("date", "timestamp[s][pyarrow]"),
    "integer": ("int64", "Int64"),
    "number": ("float64", "double[pyarrow]"),
    "money": ("decimal", "double[pyarrow]"),
}
"""How pandas names each type, and the type of the column that it makes: one that it can add up,
that knows days and that has a place for empty cells. Other readers pass it over."""


def _pandas(table: Table) -> str:
    """What `pandas.read_parquet` looks for, see
    https://pandas.pydata.org/docs/development/developer.html."""
    columns = [
        {
            "name": column.name,
            "field_name": column.name,
            "pandas_type": _PANDAS[column.type][0],
            "numpy_type": _PANDAS[column.type][1],
            "metadata": None,
        }
        for column in table.columns
    ]
    told = {"index_columns": [], "column_indexes": [], "columns": columns}
    return json.dumps(told | {"pandas_version": "2.2.0"}, separators=(",", ":"))


def file_metadata(schema: pa.Schema) -> dict[str, str]:
    """What a Parquet file says of itself: the schema's own metadata, and under `ARROW:schema`
    the schema with it, as Arrow's readers look for it."""
    told = {key.decode(): value.decode() for key, value in schema.metadata.items()}
    whole = base64.b64encode(schema.serialize().to_pybytes()).decode("ascii")
    return told | {"ARROW:schema": whole}


def _field(column: Column) -> pa.Field:
    about = {
        "description": column.description,
        "unit": column.unit,
        "vocabulary": column.vocabulary,
        "refers_to": column.refers_to,
        "pattern": column.pattern,
    }
    filled = {key: value for key, value in about.items() if value is not None}
    return pa.field(column.name, TYPES[column.type], nullable=column.nullable, metadata=filled)
