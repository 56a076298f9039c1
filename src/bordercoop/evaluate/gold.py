"""Gold: articles coded by hand, one JSON file each.

A file is one object, `doc_id` and the five lists of records. A record has the fields of the
codebook and, instead of evidence, `quote`: the clause that reports it, verbatim, or a list of
them. A meeting has an `id`; a participant names it in `meeting`. `optional: true` marks a
record that the codebook leaves open, `note` is for people. A field of another name is not
compared (`unknown`); a list of another name is refused, since its records would be lost.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from bordercoop.evaluate.compare import Gold
from bordercoop.evaluate.rows import TABLES
from bordercoop.evaluate.slots import FIELDS
from bordercoop.evaluate.unknown import TOP

_LISTS = frozenset({"roles", "actors", "addressees", "topics", "donors", "recipients"})
_NUMBERS = frozenset({"quantity", "amount", "value"})
_NEEDED = {"meetings": ("id", "status"), "participants": ("meeting", "type")}


class BadGold(ValueError):
    """A gold file that cannot be used; the message says which, where and why."""


def read_gold(path: Path) -> dict[str, Gold]:
    """The gold of one file, or of the `*.json` files of a folder, by doc_id.

    OSError where it cannot be read, BadGold where it is no gold or an article is there twice.
    """
    files = sorted(path.glob("*.json")) if path.is_dir() else [path]
    if not files:
        raise BadGold(
            f"{path}: no gold in this folder (gold is files whose name ends in .json)"
        )
    gold: dict[str, Gold] = {}
    place: dict[str, Path] = {}
    for file in files:
        one = _read(file)
        doc_id = one["doc_id"]
        if doc_id in gold:
            raise BadGold(f"{file}: /doc_id: '{doc_id}' is also the article of {place[doc_id]}")
        gold[doc_id], place[doc_id] = one, file
    return gold


def _read(file: Path) -> Gold:
    try:
        value = msgspec.json.decode(file.read_bytes().removeprefix(b"\xef\xbb\xbf"))
    except (ValueError, RecursionError) as error:
        raise BadGold(f"{file}: not JSON: {error}") from None
    for problem in _problems(value):
        raise BadGold(f"{file}: {problem}")
    gold: Gold = value
    return gold


def _problems(value: Any) -> Iterator[str]:
    if not isinstance(value, dict) or not isinstance(value.get("doc_id"), str):
        yield "/doc_id: a gold file is an object with the doc_id of its article"
        return
    for unknown in sorted(name for name in value.keys() - TOP if isinstance(value[name], list)):
        yield f"/{unknown}: no list of records has this name ({', '.join(TABLES)})"
    for table in TABLES:
        records = value.get(table, [])
        if not isinstance(records, list):
            yield f"/{table}: not a list"
            return
        for number, record in enumerate(records):
            yield from _record_problems(table, f"/{table}/{number}", record)
    meetings = [meeting["id"] for meeting in value.get("meetings", [])]
    if len(set(meetings)) < len(meetings):
        yield "/meetings: two meetings have the same id"
    for number, record in enumerate(value.get("participants", [])):
        if record["meeting"] not in meetings:
            yield f"/participants/{number}/meeting: no meeting is called '{record['meeting']}'"


def _record_problems(table: str, at: str, record: Any) -> Iterator[str]:
    if not isinstance(record, dict):
        yield f"{at}: not an object"
        return
    for field in _NEEDED.get(table, ()):
        if not isinstance(record.get(field), str):
            yield f"{at}/{field}: is missing"
    for field, member in record.items():
        yield from _value_problems(f"{at}/{field}", field, member)


def _value_problems(at: str, field: str, value: Any) -> Iterator[str]:
    if field in _LISTS or (field == "quote" and isinstance(value, list)):
        if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
            yield f"{at}: not a list of texts"
        elif field == "quote" and "" in value:
            yield f"{at}: an empty quote stands nowhere"
    elif field in _NUMBERS:
        if value is not None and (
            isinstance(value, bool) or not isinstance(value, int | float)
        ):
            yield f"{at}: not a number"
    elif field in FIELD_TEXTS and value is not None and not isinstance(value, str | int):
        yield f"{at}: not a text"


FIELD_TEXTS = (frozenset().union(*FIELDS.values()) | {"quote", "type"}) - _LISTS - _NUMBERS
"""The compared fields that hold one text."""
