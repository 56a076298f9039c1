"""Why a cell of a release is what it is: its records, their sentences, their sources."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

import polars as pl
from msgspec import UNSET, Struct
from msgspec.structs import replace

from bordercoop.model import IDS, Document, Line
from bordercoop.quoted import Quoted
from bordercoop.release.before import BadRelease, Before, opened
from bordercoop.release.compare import as_text, row_key
from bordercoop.tables.build import build
from bordercoop.tables.derived import TABLES
from bordercoop.tables.described import RECORD_TABLES
from bordercoop.tables.dictionary import JOINT
from bordercoop.tables.lineage import Lineage, lineage


class Unknown(LookupError):
    """No such table, row or column; the message says what there is."""


class Reason(Struct, frozen=True):
    """One record behind a cell: what it gives to it, its words, and the article."""

    table: str
    record_id: str
    value: str | None
    words: list[str]
    doc_id: str
    source: str
    publisher: str | None
    published: str | None


class Answer(Struct, frozen=True):
    """A cell or a row, and what it rests on.

    `cells` are the cells asked for, as text. For a counted number, `how` says how the values
    of the reasons make it and `total` is what they make. `corrections` says of each value of
    these records that a person corrected what was read, who and why.
    """

    table: str
    row: str
    cells: dict[str, str | None]
    reasons: list[Reason]
    how: str | None = None
    total: str | None = None
    corrections: list[str] = []

    @property
    def adds_up(self) -> bool:
        """Whether the reasons make the number that is published."""
        return self.how is None or self.total == next(iter(self.cells.values()))


def why(folder: Path, table: str, row: str, column: str | None = None) -> Answer:
    """What the cell of `row` in `column` rests on; without a column, what the row does.

    `row` is the key; cells of a key of several are joined by `|`, an empty one is nothing.
    Raises Unknown for what is not there, BadRelease and OSError for what is no release.
    """
    release = opened(folder)
    answer = _answer(folder, release, table, row, column)
    counted = answer.how is not None
    return replace(answer, corrections=_corrected(release, answer, None if counted else column))


def _corrected(release: Before, answer: Answer, column: str | None) -> list[str]:
    """What was corrected in the records behind an answer, of one field or of any."""
    behind = {reason.record_id for reason in answer.reasons} | {answer.row}
    return [
        f"{one.record}, {one.field}: {one.value!r}, read as {one.read!r}; "
        f"by {one.by}: {one.why}" + (f" ({one.source})" if one.source else "")
        for one in release.corrections
        if one.record in behind
        and one.field == (column or one.field)
        and one.read not in (UNSET, one.value)
    ]


def _answer(folder: Path, release: Before, table: str, row: str, column: str | None) -> Answer:
    if release.lines is None:
        raise BadRelease(f"{folder}: its lines cannot be read by this version of the program")
    told = _row(release, table, row)
    if column is not None and column not in told:
        raise Unknown(f"{table} has no column '{column}': {_near(column, told)}")
    lines = list(release.lines.values())
    key = TABLES[table].key
    group = [release.tables[table].schema[name] for name in key]
    cells = [_typed(told[name], type_) for name, type_ in zip(key, group, strict=True)]
    if column is not None:
        found = lineage(lines, build(lines), table, cells, column)
        if found is not None:
            reasons = _reasons(_plainly(found), lines)
            total = None if found.total is None else _plain(found.total)
            shown = told[column]
            value = None if shown is None else _plain(Decimal(shown))
            return Answer(table, row, {column: value}, reasons, found.how, total)
    shown_cells = told if column is None else {column: told[column]}
    return Answer(table, row, shown_cells, _grounds(table, told, column, lines, release.tables))


def _row(release: Before, table: str, row: str) -> dict[str, str | None]:
    if table not in release.tables or table not in TABLES:
        raise Unknown(f"no table is called '{table}': {_near(table, release.tables)}")
    text = as_text(release.tables[table]).with_columns(row_key(TABLES[table].key).alias(":row"))
    found = text.filter(pl.col(":row") == row)
    if not len(found):
        raise Unknown(f"{table} has no row '{row}': {_near(row, text[':row'].to_list())}")
    return found.drop(":row").row(0, named=True)


def _near(wanted: str, there: Iterable[str]) -> str:
    names = list(there)
    meant = difflib.get_close_matches(wanted, names, n=1, cutoff=0.4)
    if meant:
        return f"did you mean '{meant[0]}'?"
    return f"there are {len(names)}" + (f", such as '{names[0]}'" if names else "")


def _typed(cell: str | None, type_: pl.DataType) -> Any:
    return int(cell) if cell is not None and type_ == pl.Int64 else cell


def _plainly(found: Lineage) -> Iterator[tuple[Any, ...]]:
    """The rows behind a number, sums of money without empty decimals."""
    for *about, value in found.rows.iter_rows():
        yield (*about, _plain(Decimal(value)) if found.how == "sum" else value)


def _plain(number: int | Decimal) -> str:
    text = f"{number:f}" if isinstance(number, Decimal) else str(number)
    return text.rstrip("0").rstrip(".") if "." in text else text


def _reasons(rows: Iterable[Sequence[Any]], lines: Sequence[Line]) -> list[Reason]:
    by_id = {line.document.doc_id: line for line in lines}
    return [
        _reason(table, record_id, value, by_id[doc_id])
        for table, record_id, doc_id, value in rows
    ]


def _reason(
    table: str, record_id: str, value: str | None, line: Line, field: str | None = None
) -> Reason:
    document: Document = line.document
    about = (document.doc_id, document.source, document.publisher, document.published)
    return Reason(table, record_id, value, _words(table, record_id, line, field), *about)


def _words(table: str, record_id: str, line: Line, field: str | None) -> list[str]:
    """The words that ground a field, as far as the clauses hold them; else the clauses."""
    for record in getattr(line, table, []) if table in IDS else []:
        if getattr(record, IDS[table]) != record_id:
            continue
        spans = record.grounds.get(field, []) if field else []
        quoted = Quoted(line) if spans else None
        words = [told for at in spans if quoted and (told := quoted.words(*at))]
        return list(dict.fromkeys(words)) or [clause.text for clause in record.evidence]
    return []


def _named(table: str, told: Mapping[str, str | None]) -> list[tuple[str, str]]:
    """The records that a row of these tables names itself, each with its table."""
    match table:
        case "careers":
            return [
                ("participants", id_) for id_ in (told["records"] or "").split(JOINT) if id_
            ]
        case "gifts":
            return [("aid", id_) for id_ in (told["aid"] or "").split(JOINT) if id_]
        case "gift_contradictions":
            return [("aid", told["aid_id"] or "")]
        case "undertakings":
            return [("commitments", id_) for id_ in (told["commitments"] or "").split(JOINT)]
        case "undertaking_contradictions":
            return [("commitments", told["commitment_id"] or "")]
        case "results":
            return [("outcomes", id_) for id_ in (told["outcomes"] or "").split(JOINT)]
        case "result_contradictions":
            return [("outcomes", told["outcome_id"] or "")]
        case "contradictions" | "meetings_flat":
            return [("meetings", told["meeting_id"] or "")]
        case "missing" if told["table_name"] in IDS:
            return [(told["table_name"] or "", told["row_key"] or "")]
    return []


_RECORDS = {table.name: table.key[0] for table in RECORD_TABLES}


def _grounds(
    table: str,
    told: Mapping[str, str | None],
    column: str | None,
    lines: Sequence[Line],
    tables: Mapping[str, pl.DataFrame],
) -> list[Reason]:
    """What a row of no aggregate rests on: its own record, or the records that name it."""
    by_id = {line.document.doc_id: line for line in lines}
    doc_id = told.get("doc_id")
    if table in _RECORDS and doc_id in by_id:
        return [_reason(table, told[_RECORDS[table]] or "", None, by_id[doc_id], column)]
    if table == "evidence" and doc_id in by_id:
        record = (told["table_name"] or "", told["record_id"] or "")
        return [_reason(*record, None, by_id[doc_id], told["field"])]
    if table == "stories":
        copies = (told["documents"] or "").split(JOINT)
        return [_reason("documents", id_, None, by_id[id_]) for id_ in copies if id_ in by_id]
    named = _named(table, told)
    if named:
        pairs = [(by_id.get(id_.rpartition("/")[0]), name, id_) for name, id_ in named]
        return [_reason(name, id_, None, line) for line, name, id_ in pairs if line is not None]
    counted = {
        "organizations": "mentions",
        "people": "meetings",
        "places": "mentions",
        "events": "articles",
        "outlets": "articles",
    }
    if table in counted:
        found = lineage(
            lines, dict(tables), table, [told[TABLES[table].key[0]]], counted[table]
        )
        return [] if found is None else _reasons(found.rows.iter_rows(), lines)
    return []
