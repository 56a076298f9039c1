"""The JSON-Schema-Test-Suite, draft 2020-12: the keywords that the published schema uses.

The suite is no part of the project. `python -m tests.schema_suite` fetches it and runs these
tests; elsewhere `JSON_SCHEMA_TEST_SUITE` names the folder that holds it.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import jsonschema
import jsonschema_rs
import pytest

from bordercoop.schema import article_schema

SUITE = os.environ.get("JSON_SCHEMA_TEST_SUITE")
NESTED = frozenset({"properties", "$defs"})
"""Keywords under which names of our own stand, each with a schema."""
VALUES = frozenset({"const", "enum", "required"})
"""Keywords under which values stand and no schemas."""


def keywords(schema: Any) -> Iterator[str]:
    """The keywords of a schema and of all schemas in it."""
    if isinstance(schema, dict):
        for name, value in schema.items():
            yield name
            if name in NESTED:
                for one in value.values():
                    yield from keywords(one)
            elif name not in VALUES:
                yield from keywords(value)
    elif isinstance(schema, list):
        for one in schema:
            yield from keywords(one)


USED = sorted({name.removeprefix("$") for name in keywords(article_schema())})


def cases() -> Iterator[Any]:
    folder = Path(SUITE or "", "tests", "draft2020-12")
    for keyword in USED if SUITE else ():
        path = folder / f"{keyword}.json"
        if path.is_file():
            for case in json.loads(path.read_text("utf-8")):
                yield pytest.param(case, id=f"{keyword}: {case['description']}")


def by_jsonschema(schema: Any) -> Callable[[Any], bool]:
    return jsonschema.Draft202012Validator(schema).is_valid  # type: ignore[no-any-return]


def by_jsonschema_rs(schema: Any) -> Callable[[Any], bool]:
    return jsonschema_rs.Draft202012Validator(schema).is_valid


@pytest.mark.skipif(not SUITE, reason="python -m tests.schema_suite fetches the suite")
@pytest.mark.parametrize("implementation", [by_jsonschema, by_jsonschema_rs])
@pytest.mark.parametrize("case", list(cases()))
def test_the_keywords_of_our_schema_mean_what_the_suite_says(
    case: Any, implementation: Callable[[Any], Callable[[Any], bool]]
) -> None:
    is_valid = implementation(case["schema"])
    told = {test["description"]: is_valid(test["data"]) for test in case["tests"]}
    assert told == {test["description"]: test["valid"] for test in case["tests"]}


def test_the_schema_uses_keywords_that_limit_something() -> None:
    assert {"type", "pattern", "enum", "required", "uniqueItems", "ref"} <= set(USED)
