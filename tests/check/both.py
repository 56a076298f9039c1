"""The published schema held against a value by two implementations, which must agree."""

from __future__ import annotations

from functools import cache

import jsonschema

from bordercoop.check.remark import pointer
from bordercoop.check.structure import validator
from bordercoop.schema import article_schema

Places = set[tuple[str, str]]
"""Where a value departs from the schema, as a JSON pointer, and by which keyword."""


@cache
def _other() -> jsonschema.Draft202012Validator:
    return jsonschema.Draft202012Validator(article_schema())


def by_jsonschema(value: object) -> Places:
    """What jsonschema, which is written in Python, finds."""
    errors = _other().iter_errors(value)
    return {(pointer(list(e.absolute_path)), str(e.validator)) for e in errors}


def by_jsonschema_rs(value: object) -> Places:
    """What jsonschema-rs, which `validate` uses, finds."""
    errors = validator().iter_errors(value)
    return {(pointer(error.instance_path), error.kind.name) for error in errors}
