"""What is published about the data is what the record types say."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import jsonschema
import msgspec
import pytest

from bordercoop.model import SCHEMA_VERSION, Record
from bordercoop.parse import parse
from bordercoop.schema import article_schema, generated, write
from bordercoop.schema.code_lists import code_lists
from bordercoop.schema.json_schema import schema_text
from bordercoop.sources.article import Article
from bordercoop.sources.seeds import seeds
from bordercoop.vocabularies import VOCABULARIES

FILES = generated()


@pytest.mark.parametrize("name", FILES)
def test_the_files_in_the_project_are_the_generated_ones(name: str, checkout: Path) -> None:
    """After a change: bordercoop schema --write ."""
    assert (checkout / name).read_bytes() == FILES[name].encode("utf-8")


def test_no_file_of_an_earlier_schema_is_left(checkout: Path) -> None:
    there = {str(path.relative_to(checkout)) for path in checkout.glob("schema/**/*.*")}
    assert there == {name for name in FILES if name.startswith("schema/")}


def test_the_schema_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(article_schema())
    assert article_schema()["$id"].endswith(SCHEMA_VERSION)
    assert msgspec.json.decode(schema_text()) == article_schema()


def test_no_object_takes_fields_beyond_those_described() -> None:
    schema = article_schema()
    for record in (schema, *schema["$defs"].values()):
        assert record["additionalProperties"] is False
        free = ["quotations"] if record is schema else []
        assert record["required"] + free == list(record["properties"])
        assert record["description"]
        for name, field in record["properties"].items():
            assert field.get("description"), name


def test_the_schema_describes_every_record_type() -> None:
    names = {kind.__name__ for kind in Record.__subclasses__()}
    assert set(article_schema()["$defs"]) == names - {"Line"}


def test_a_field_that_may_be_unknown_takes_null_beside_its_codes() -> None:
    aid = article_schema()["$defs"]["Aid"]["properties"]
    assert aid["currency"]["type"] == ["string", "null"]
    assert aid["currency"]["enum"][-1] is None
    assert None not in aid["kind"]["enum"]


def test_what_the_parser_writes_satisfies_the_schema() -> None:
    validator = jsonschema.Draft202012Validator(article_schema())
    for article in seeds():
        assert isinstance(article, Article)
        value = msgspec.json.decode(msgspec.json.encode(parse(article)))
        assert [error.message for error in validator.iter_errors(value)] == []


@pytest.mark.parametrize("name", VOCABULARIES)
def test_a_code_list_reads_back(name: str) -> None:
    rows = list(csv.reader(io.StringIO(code_lists()[name], newline="")))
    assert rows[0] == ["code", "en", "vi", "note"]
    assert [tuple(row) for row in rows[1:]] == [
        tuple(code) for code in VOCABULARIES[name].codes
    ]


def test_the_codebook_shows_every_field_and_every_code() -> None:
    book = FILES["docs/codebook.md"]
    assert "{{" not in book
    for record in (article_schema(), *article_schema()["$defs"].values()):
        assert all(f"| `{field}` |" in book for field in record["properties"])
    for vocabulary in VOCABULARIES.values():
        assert all(f"| `{code}` | " in book for code in vocabulary.values())


def test_everything_is_written_below_the_folder(tmp_path: Path) -> None:
    written = write(tmp_path / "new")
    assert {str(path.relative_to(tmp_path / "new")) for path in written} == set(FILES)
    assert all(path.is_file() for path in written)
