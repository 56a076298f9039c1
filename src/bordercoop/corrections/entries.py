"""`corrections.jsonl`, or the same as CSV: entries in and out."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, get_args, get_origin, get_type_hints

import msgspec

from bordercoop.corrections.correction import Correction, correctable, table_of
from bordercoop.findings import Finding
from bordercoop.jsonl import is_blank
from bordercoop.model import RECORDS, Document

NAME = "corrections.jsonl"
COLUMNS = ("record", "evidence", "field", "value", "by", "why", "source")
"""The columns of the CSV; the last may be left out."""


class BadCorrections(ValueError):
    """Entries that cannot be read; `findings` says which and why."""

    def __init__(self, findings: list[Finding]) -> None:
        super().__init__(f"{len(findings)} entries cannot be read")
        self.findings = findings


def read(path: Path) -> list[Correction]:
    """The entries of a file in its order: CSV by its ending, else JSON Lines.

    Raises BadCorrections where an entry is none, OSError where the file cannot be read.
    """
    raw = path.read_bytes()
    found = list(_csv(raw) if path.suffix.lower() == ".csv" else _jsonl(raw))
    bad = [
        msgspec.structs.replace(one, file=str(path))
        for one in found
        if isinstance(one, Finding)
    ]
    if bad:
        raise BadCorrections(bad)
    return [one for one in found if isinstance(one, Correction)]


def encoded(entries: Iterable[Correction]) -> bytes:
    """The entries as JSON Lines; the same entries give the same bytes."""
    return msgspec.json.Encoder().encode_lines(entries)


def value_of(table: str, field: str, written: str) -> Any:
    """The value of a field that is written as in CSV: nothing is null, members of a list are
    joined by `|`. ValueError for what is no number where one is wanted."""
    struct: Any = Document if table == "documents" else RECORDS[table]
    hint = get_type_hints(struct)[field]
    if get_origin(hint) is list:
        return [member for member in written.split("|") if member]
    if not written:
        return None
    if float in get_args(hint) or hint is float:
        number = float(written)
        return int(number) if number.is_integer() else number
    return written


def _jsonl(raw: bytes) -> Iterator[Correction | Finding]:
    decoder = msgspec.json.Decoder(Correction)
    for number, line in enumerate(raw.splitlines(), start=1):
        if is_blank(line):
            continue
        try:
            entry = decoder.decode(line)
        except (msgspec.MsgspecError, RecursionError) as error:
            yield _unreadable(number, str(error))
            continue
        yield _sound(number, entry)


def _csv(raw: bytes) -> Iterator[Correction | Finding]:
    try:
        rows = list(
            csv.DictReader(io.StringIO(raw.decode("utf-8-sig"), newline=""), strict=True)
        )
    except (UnicodeDecodeError, csv.Error) as error:
        yield _unreadable(1, str(error))
        return
    for number, row in enumerate(rows, start=2):
        missing = [name for name in COLUMNS[:-1] if row.get(name) is None]
        if missing:
            yield _unreadable(number, f"no column {', '.join(missing)}")
            continue
        table, field = table_of(row["record"]), row["field"]
        told = {name: row[name] for name in COLUMNS[:-1]} | {
            "source": row.get("source") or None
        }
        try:
            if field in correctable(table):
                told["value"] = value_of(table, field, row["value"])
            entry = msgspec.convert(told, type=Correction)
        except ValueError as error:
            yield _unreadable(number, str(error))
            continue
        yield _sound(number, entry)


def _sound(number: int, entry: Correction) -> Correction | Finding:
    fields = correctable(entry.table)
    if entry.field not in fields:
        known = ", ".join(fields)
        return _unreadable(
            number,
            f"no field {json.dumps(entry.field)} can be corrected in {entry.table}: {known}",
        )
    for name in ("record", "evidence", "by", "why"):
        if not getattr(entry, name).strip():
            return _unreadable(number, f"{name} is empty")
    return entry


def _unreadable(number: int, message: str) -> Finding:
    return Finding("error", "K101", message, line=number)
