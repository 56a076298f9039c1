"""`metadata.json` for Datasette, from the data package: titles, columns, which cells are names.

Datasette shows the label of a row where another table refers to it. Units of columns are told
in their descriptions: its own key for them takes units of physics alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bordercoop.tables.dictionary import PUBLISHED

_LABELS = ("label_en", "name", "title")
"""The columns that name a row, the first of which a table has counts."""


def datasette(package: Mapping[str, Any]) -> dict[str, Any]:
    """The metadata of a release for Datasette."""
    tables = {
        one["name"]: _described(one)
        for one in package["resources"]
        if one["path"].startswith("tables/") and "schema" in one
    }
    codes = {
        f"codes_{name}": {"title": vocabulary.title, "label_column": "en"}
        for name, vocabulary in PUBLISHED.items()
    }
    terms = package["licenses"][0]
    return {
        "title": package["title"],
        "description": package["description"],
        "license": terms["name"],
        "license_url": terms["path"],
        "databases": {package["name"]: {"tables": tables | codes}},
    }


def _described(resource: Mapping[str, Any]) -> dict[str, Any]:
    columns = {field["name"]: _told(field) for field in resource["schema"]["fields"]}
    about: dict[str, Any] = {
        "title": resource["title"],
        "description": resource["description"],
        "columns": columns,
    }
    label = next((one for one in _LABELS if one in columns), None)
    return about | ({"label_column": label} if label else {})


def _told(field: Mapping[str, Any]) -> str:
    unit = f" (unit: {field['unit']})" if "unit" in field else ""
    return f"{field['description']}{unit}"
