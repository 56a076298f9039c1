"""The JSON Schema (draft 2020-12) of one line, made from the record types."""

from __future__ import annotations

from typing import Any

import msgspec
from msgspec import inspect

from bordercoop.docstring import docstring
from bordercoop.model import MOST, PATTERNS, SCHEMA_VERSION, SCHEMA_VERSIONS, Line
from bordercoop.vocabularies import codes

JsonSchema = dict[str, Any]

SCHEMA_ID = f"https://bordercoop.org/schema/article/{SCHEMA_VERSION}"
DIALECT = "https://json-schema.org/draft/2020-12/schema"
NON_NEGATIVE = 0
"""Smallest number anywhere: all numbers are counts, money or code points."""
RANGE = {"minimum": NON_NEGATIVE, "maximum": MOST}


def article_schema() -> JsonSchema:
    """The schema of one line of `bordercoop parse`; the same model gives the same value."""
    line = inspect.type_info(Line)
    assert isinstance(line, inspect.StructType)
    definitions: dict[str, JsonSchema] = {}
    body = _struct(line, definitions)
    return {
        "$schema": DIALECT,
        "$id": SCHEMA_ID,
        "title": "Article",
        **body,
        "$defs": dict(sorted(definitions.items())),
    }


def schema_text() -> str:
    """The schema as it is published: indented JSON, UTF-8 characters as such, one line end."""
    raw = msgspec.json.format(msgspec.json.encode(article_schema()), indent=2)
    return raw.decode("utf-8") + "\n"


def _struct(node: inspect.StructType, definitions: dict[str, JsonSchema]) -> JsonSchema:
    fields = {field.encode_name: _field(field.type, definitions) for field in node.fields}
    if "schema_version" in fields:
        fields["schema_version"].pop("pattern", None)
        fields["schema_version"]["enum"] = list(SCHEMA_VERSIONS)
    return {
        "description": docstring(node.cls).split("\n")[0],
        "type": "object",
        "properties": fields,
        "required": [field.encode_name for field in node.fields if field.required],
        "additionalProperties": False,
    }


def _field(node: inspect.Type, definitions: dict[str, JsonSchema]) -> JsonSchema:
    """A field with its description, unit and vocabulary."""
    stated: dict[str, Any] = {}
    extra: dict[str, Any] = {}
    while isinstance(node, inspect.Metadata):
        stated |= node.extra_json_schema or {}
        extra |= node.extra or {}
        node = node.type
    vocabulary, pattern = extra.get("vocabulary"), stated.pop("pattern", None)
    limits: JsonSchema = {}
    if vocabulary:
        limits["enum"] = list(codes(vocabulary))
    elif pattern:
        limits["pattern"] = pattern.replace(r"\d", "[0-9]")
        if pattern == PATTERNS["date"]:
            limits["format"] = "date"
    notes = {f"x-{key.replace('_', '-')}": value for key, value in extra.items()}
    return {**stated, **_shape(node, limits, definitions), **notes}


def _shape(
    node: inspect.Type, limits: JsonSchema, definitions: dict[str, JsonSchema]
) -> JsonSchema:
    """What values a type admits; `limits` are those of its strings."""
    match node:
        case inspect.UnionType():
            (inner,) = [kind for kind in node.types if not isinstance(kind, inspect.NoneType)]
            shape = _shape(inner, limits, definitions)
            if "enum" in shape:
                shape["enum"] = [*shape["enum"], None]
            return {**shape, "type": [shape["type"], "null"]}
        case inspect.StrType():
            return {"type": "string", **(limits or {"minLength": 1})}
        case inspect.IntType():
            return {"type": "integer", **RANGE}
        case inspect.FloatType():
            return {"type": "number", **RANGE}
        case inspect.StructType():
            name = node.cls.__name__
            if name not in definitions:
                definitions[name] = {"title": name, **_struct(node, definitions)}
            return {"$ref": f"#/$defs/{name}"}
        case inspect.ListType():
            return _list(node.item_type, limits, definitions)
        case inspect.DictType():
            values = _shape(node.value_type, limits, definitions)
            return {"type": "object", "additionalProperties": {**values, "minItems": 1}}
        case inspect.TupleType():
            items = [_shape(item, limits, definitions) for item in node.item_types]
            size = len(items)
            return {"type": "array", "prefixItems": items, "minItems": size, "maxItems": size}
    raise TypeError(f"the record types use {node!r}, which the JSON Schema cannot say yet")


def _list(
    item: inspect.Type, limits: JsonSchema, definitions: dict[str, JsonSchema]
) -> JsonSchema:
    """Codes in a list form a set, names an order."""
    shape: JsonSchema = {"type": "array", "items": _shape(item, limits, definitions)}
    if isinstance(item, inspect.StrType) and limits:
        shape["uniqueItems"] = True
    return shape
