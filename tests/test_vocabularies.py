"""The closed lists of codes: whole, labelled, and those that the record types name."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from msgspec import inspect

from bordercoop.model import RECORDS, Document, Record
from bordercoop.vocabularies import VOCABULARIES, codes

FORM = {"country": r"[A-Z]{2}", "language": r"[a-z]{2}", "currency": r"[A-Z]{3}"}
LISTS = ("participants", "commitments", "meetings", "aid", "outcomes")


def named(kind: type) -> dict[str, str]:
    """The vocabulary of each field of a record type that has one."""
    info = inspect.type_info(kind)
    assert isinstance(info, inspect.StructType)
    extras = {
        field.name: (field.type.extra or {})
        for field in info.fields
        if isinstance(field.type, inspect.Metadata)
    }
    return {
        name: extra["vocabulary"] for name, extra in extras.items() if "vocabulary" in extra
    }


KINDS: dict[str, type[Record]] = {**RECORDS, "document": Document}
USED = {name: named(kind) for name, kind in KINDS.items()}


def test_the_record_types_name_these_vocabularies_and_no_others() -> None:
    of_fields = {vocabulary for fields in USED.values() for vocabulary in fields.values()}
    assert of_fields | {"org_kind"} == set(VOCABULARIES)


@pytest.mark.parametrize("name", VOCABULARIES)
def test_codes_are_unique_and_labelled_in_both_languages(name: str) -> None:
    vocabulary = VOCABULARIES[name]
    assert vocabulary.title
    assert len(set(vocabulary.values())) == len(vocabulary.codes)
    form = FORM.get(name, r"[a-z][a-z0-9_]*|[A-Z]{3}")
    for code in vocabulary.codes:
        assert re.fullmatch(form, code.code)
        assert code.en == code.en.strip() != ""
        assert code.vi == code.vi.strip() != ""


def test_there_are_twelve_ranks_and_cash_is_counted_in_any_currency() -> None:
    assert len(codes("rank")) == 12
    assert set(codes("currency")) < set(codes("outcome_unit"))


def test_what_was_coded_by_hand_uses_these_codes(checkout: Path) -> None:
    strange: set[tuple[str, str, Any]] = set()
    for path in (checkout / "tests" / "gold").rglob("*.json"):
        gold = json.loads(path.read_text("utf-8"))
        for record_list in LISTS:
            for record in gold[record_list]:
                for field, vocabulary in USED[record_list].items():
                    value = record.get(field)
                    members = value if isinstance(value, list) else [value]
                    unknown = set(members) - {None, *codes(vocabulary)}
                    strange |= {(record_list, field, code) for code in unknown}
    assert strange == set()


def test_the_parser_starts_without_the_vocabularies() -> None:
    program = "import sys, bordercoop.parse; sys.exit('bordercoop.vocabularies' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program]).returncode == 0
