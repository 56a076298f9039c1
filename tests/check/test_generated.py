"""Documents made from the schema, right or wrong in places: two implementations agree on each.

Texts are of ASCII and end in no line feed: in those two points the patterns of JSON Schema and
of Python differ, and the jsonschema of Python takes its own. No name is empty: jsonschema-rs
leaves such a one out of the place of an error.
"""

from __future__ import annotations

from typing import Any

import pytest
from check.both import by_jsonschema, by_jsonschema_rs
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bordercoop.check.structure import structure
from bordercoop.schema import article_schema

SCHEMA = article_schema()
ASCII = st.characters(codec="ascii")
ODD: st.SearchStrategy[Any] = st.sampled_from(
    (
        None,
        True,
        False,
        0,
        -1,
        1.5,
        2.0,
        2**53,
        1e300,
        "",
        "x",
        "2024-01-01",
        [],
        [[]],
        {},
        {"a": 1},
    )
)
ONE_IN = 40
"""Of so many values one is odd."""


def made(schema: dict[str, Any], draw: st.DrawFn) -> Any:
    """A value that the schema asks for, here and there another."""
    if draw(st.integers(1, ONE_IN)) == 1:
        return draw(ODD)
    if "$ref" in schema:
        return made(SCHEMA["$defs"][schema["$ref"].rpartition("/")[2]], draw)
    if "const" in schema:
        return schema["const"]
    if "enum" in schema:
        return draw(st.sampled_from(schema["enum"]))
    types = schema.get("type", "string")
    match draw(st.sampled_from(types)) if isinstance(types, list) else types:
        case "object":
            return _object(schema, draw)
        case "array":
            return _array(schema, draw)
        case "integer":
            return draw(st.integers(schema.get("minimum", -5), schema.get("maximum", 2**53)))
        case "number":
            return draw(st.floats(schema.get("minimum", -5), schema.get("maximum", 1e6)))
        case "string":
            return _text(schema, draw)
        case "boolean":
            return draw(st.booleans())
    return None


def _object(schema: dict[str, Any], draw: st.DrawFn) -> dict[str, Any]:
    value = {name: made(field, draw) for name, field in schema.get("properties", {}).items()}
    if value and draw(st.integers(1, ONE_IN)) == 1:
        del value[draw(st.sampled_from(sorted(value)))]
    further = schema.get("additionalProperties")
    if isinstance(further, dict):
        for name in draw(st.sets(st.sampled_from(("amount", "a/b", "~", "0")), max_size=2)):
            value[name] = made(further, draw)
    elif draw(st.integers(1, ONE_IN)) == 1:
        value["added"] = 1
    return value


def _array(schema: dict[str, Any], draw: st.DrawFn) -> list[Any]:
    value = [made(one, draw) for one in schema.get("prefixItems", ())]
    items = schema.get("items")
    if isinstance(items, dict):
        least = schema.get("minItems", 0)
        value += [
            made(items, draw) for _ in range(draw(st.integers(max(0, least - 1), least + 2)))
        ]
    elif draw(st.integers(1, ONE_IN)) == 1:
        value.append(draw(ODD))
    return value


def _text(schema: dict[str, Any], draw: st.DrawFn) -> str:
    if "pattern" in schema:
        return draw(st.from_regex(schema["pattern"], alphabet=ASCII)).rstrip("\n")
    return draw(st.text(ASCII, min_size=schema.get("minLength", 0), max_size=6)).rstrip("\n")


@st.composite
def documents(draw: st.DrawFn) -> Any:
    return made(SCHEMA, draw)


@given(documents())
@settings(max_examples=40, suppress_health_check=list(HealthCheck))
def test_two_implementations_agree_on_documents_made_from_the_schema(value: Any) -> None:
    agree(value)


@pytest.mark.slow
@given(documents())
@settings(max_examples=2000, suppress_health_check=list(HealthCheck))
def test_they_agree_on_many(value: Any) -> None:
    agree(value)


def agree(value: Any) -> None:
    found = by_jsonschema_rs(value)
    assert found == by_jsonschema(value)
    assert bool(found) == bool(structure(value))
