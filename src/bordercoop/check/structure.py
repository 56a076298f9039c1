"""The JSON Schema as findings: one code for each keyword that a line can break."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Any

from bordercoop.check.remark import pointer, quoted, remark
from bordercoop.findings import Finding
from bordercoop.schema.json_schema import article_schema

if TYPE_CHECKING:
    from jsonschema_rs import ValidationError, Validator

CODES = {
    "required": "E010",
    "additionalProperties": "E011",
    "type": "E012",
    "enum": "E013",
    "pattern": "E014",
    "minLength": "E015",
    "minimum": "E016",
    "minItems": "E017",
    "maxItems": "E017",
    "uniqueItems": "E018",
    "maximum": "E020",
    "maxLength": "E021",
}
VERSION = "E019"
OTHER = "E029"
NAMES = {
    "string": "text",
    "null": "null",
    "integer": "a whole number",
    "number": "a number",
    "array": "a list",
    "object": "an object",
    "boolean": "true or false",
}


_schema = cache(article_schema)


@cache
def validator() -> Validator:
    """The compiled schema; made at first use, since its library is not needed to start."""
    from jsonschema_rs import Draft202012Validator

    return Draft202012Validator(_schema())


def structure(value: Any) -> list[Finding]:
    """Where a JSON value departs from the schema, in the order of the line's fields."""
    try:
        if validator().is_valid(value):
            return []
        errors = list(validator().iter_errors(value))
    except (ValueError, RecursionError, OverflowError) as error:
        return [remark("E004", "", f"cannot be held to the schema: {quoted(str(error))}")]
    lacking = [error for error in errors if error.kind.name == "required"]
    rest = [error for error in errors if error.kind.name != "required"]
    return [*_lacking(lacking), *(finding for error in rest for finding in _say(error))]


def _lacking(errors: list[ValidationError]) -> Iterator[Finding]:
    """One finding for each object that lacks fields, naming them all."""
    by_object: dict[str, list[str]] = {}
    for error in errors:
        fields = by_object.setdefault(pointer(error.instance_path), [])
        fields.append(quoted(error.kind.as_dict()["property"]))
    for at, fields in by_object.items():
        words = "the field" if len(fields) == 1 else "the fields"
        hint = "every field is given; null stands for unknown"
        yield remark(CODES["required"], at, f"lacks {words} {', '.join(fields)}", hint)


def _say(error: ValidationError) -> Iterator[Finding]:
    keyword, at = error.kind.name, pointer(error.instance_path)
    code, facts = CODES.get(keyword, OTHER), error.kind.as_dict()
    match keyword:
        case "additionalProperties":
            names = sorted(_properties(error.schema_path))
            for name in facts["unexpected"]:
                yield remark(code, at, f"no field is called {quoted(name)}", _near(name, names))
        case "type":
            wanted = " or ".join(NAMES[name] for name in facts["types"])
            yield remark(code, at, f"is {_kind(error.instance)}, not {wanted}")
        case "enum" if at == "/schema_version":
            wanted = " or ".join(facts["options"])
            hint = "write it again with this version of bordercoop, or read it with its own"
            yield remark(VERSION, at, f"is {quoted(error.instance)}, not {wanted}", hint)
        case "enum":
            options = [option for option in facts["options"] if option is not None]
            near = _near(error.instance, options)
            yield remark(code, at, f"no code is called {quoted(error.instance)}", near)
        case "pattern":
            hint = f"it should match {facts['pattern']}"
            yield remark(code, at, f"{quoted(error.instance)} has not the form required", hint)
        case "minLength":
            yield remark(code, at, "is empty", "null stands for unknown")
        case "minimum":
            yield remark(code, at, f"is {quoted(error.instance)}, below {facts['limit']}")
        case "maximum":
            hint = "above it a number is rounded where it is read next"
            yield remark(code, at, f"is {quoted(error.instance)}, above {facts['limit']}", hint)
        case "maxLength":
            size = len(error.instance) if isinstance(error.instance, str) else 0
            message = f"has {size} characters, more than {facts['limit']}"
            yield remark(code, at, message)
        case "minItems" | "maxItems":
            word = "at least" if keyword == "minItems" else "at most"
            size = len(error.instance) if isinstance(error.instance, list) else 0
            yield remark(code, at, f"has {size} members, not {word} {facts['limit']}")
        case "uniqueItems":
            yield remark(code, at, "names a member twice", "it is a set")
        case _:
            yield remark(code, at, quoted(error.message))


def _properties(path: list[str | int]) -> list[str]:
    """The fields that the object at a schema path may have."""
    schema: Any = _schema()
    for step in path[:-1]:
        schema = schema[step]
    return list(schema.get("properties", ()))


def _near(value: object, names: list[str]) -> str:
    near = difflib.get_close_matches(str(value)[:100], names, n=1)
    if near:
        return f"did you mean {near[0]}?"
    return "one of " + ", ".join(names) if len(names) <= 12 else "see bordercoop schema"


def _kind(value: object) -> str:
    match value:
        case None:
            return "null"
        case bool():
            return "true or false"
        case str():
            return "text"
        case int() | float():
            return f"the number {quoted(value)}"
        case list():
            return "a list"
    return "an object"
