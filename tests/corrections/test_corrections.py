"""A value that a person corrected stays corrected, or it is said why it cannot."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from msgspec import UNSET
from msgspec.structs import replace
from released import published

from bordercoop.corrections.applied import Applied, applied, undone
from bordercoop.corrections.correction import Correction, correctable, table_of
from bordercoop.corrections.entries import COLUMNS, BadCorrections, encoded, read, value_of
from bordercoop.model import IDS, RECORDS, Line, encode
from bordercoop.release.asked import Asked
from bordercoop.release.publish import Published
from bordercoop.release.verify.every import verified
from bordercoop.release.why import why

Told = Callable[..., Line]
FIRST = {"start": 0, "end": 40, "text": "Công an tỉnh A trao 50 triệu đồng cho bạn"[:40]}
OTHER = {"start": 60, "end": 95, "text": "Dịp này, đoàn tặng máy vi tính mới."}


@pytest.fixture
def line(told: Told) -> Line:
    about = {"donors": ["VN-46:police"], "recipients": ["LA-XE:police"], "kind": "cash"}
    return told(
        "a",
        meetings=[
            {
                "date_start": "2024-08-01",
                "date_end": "2024-08-01",
                "date_precision": "day",
                "date_basis": "text",
                "country": "LA",
                "province": "LA-XE",
            }
        ],
        aid=[
            {**about, "amount": 50, "currency": "VND", "evidence": [FIRST]},
            {**about, "item": "máy vi tính", "evidence": [OTHER]},
        ],
    )


def entry(**about: Any) -> Correction:
    told: dict[str, Any] = {
        "record": "a/a1",
        "evidence": FIRST["text"],
        "field": "amount",
        "value": 50_000_000,
        "by": "A. Reader",
        "why": "read without its unit",
    }
    return Correction(**told | about)


def amounts(found: Applied) -> list[float | None]:
    return [aid.amount for aid in found.lines[0].aid]


def test_a_correction_takes_the_place_of_what_was_read(line: Line) -> None:
    found = applied([line], [entry()])
    assert amounts(found) == [50_000_000, None]
    (done,) = found.done
    assert (done.status, done.entry.read, done.finding) == ("applied", 50, None)


def test_to_apply_twice_is_to_apply_once_and_it_can_be_undone(line: Line) -> None:
    once = applied([line], [entry()])
    entries = [done.entry for done in once.done]
    twice = applied(once.lines, entries)
    assert twice.lines == once.lines
    assert [done.entry for done in twice.done] == entries
    assert undone(once.lines, entries) == [line]


def test_a_reader_that_numbers_records_otherwise_loses_no_correction(line: Line) -> None:
    first, second = line.aid
    turned = [replace(second, aid_id="a/a1"), replace(first, aid_id="a/a2")]
    found = applied([replace(line, aid=turned)], [entry()])
    assert amounts(found) == [None, 50_000_000]
    assert found.done[0].entry.record == "a/a2"


def test_a_reader_that_cuts_clauses_otherwise_loses_no_correction(line: Line) -> None:
    shorter = str(FIRST["text"])[5:]
    aid = [replace(line.aid[0], evidence=[_clause(line, 5, shorter)]), line.aid[1]]
    assert amounts(applied([replace(line, aid=aid)], [entry()]))[0] == 50_000_000


def test_an_article_under_another_name_keeps_its_corrections(line: Line, told: Told) -> None:
    named = told("b", aid=[{"evidence": [FIRST], "amount": 50, "currency": "VND"}])
    found = applied([named], [entry()])
    assert amounts(found) == [50_000_000]
    assert found.done[0].entry.record == "b/a1"


@pytest.mark.parametrize(
    ("about", "code"),
    [
        ({"record": "a/a7", "evidence": "một câu không có trong bài nào cả"}, "K102"),
        ({"evidence": "một câu không có trong bài nào cả"}, "K102"),
        ({"record": "z", "evidence": "1" * 64, "field": "title", "value": "x"}, "K102"),
        ({"value": "nhiều"}, "K103"),
        ({"field": "kind", "value": "no such kind"}, "K103"),
        ({"field": "donors", "value": ["XX:police"]}, "K103"),
        ({"field": "date_start", "value": "2024-13-01"}, "K103"),
    ],
)
def test_what_does_not_fit_is_reported_and_changes_nothing(
    about: dict[str, Any], code: str, line: Line
) -> None:
    found = applied([line], [entry(**about)])
    (done,) = found.done
    assert found.lines == [line]
    assert (done.status, done.finding and done.finding.code) == ("misfit", code)
    assert done.entry == entry(**about)


def test_two_records_of_one_clause_are_told_apart_by_id_alone(line: Line) -> None:
    twins = [replace(one, evidence=line.aid[0].evidence) for one in line.aid]
    both = replace(line, aid=twins)
    assert applied([both], [entry()]).done[0].status == "applied"
    assert applied([both], [entry(record="a/a9")]).done[0].status == "misfit"


def test_a_reader_that_reads_it_so_by_now_agrees(line: Line) -> None:
    (done,) = applied([line], [entry(value=50)]).done
    assert (done.status, done.finding) == ("agrees", None)


def test_a_reader_that_reads_a_third_value_is_reported_and_corrected(line: Line) -> None:
    found = applied([line], [entry(read=49)])
    assert amounts(found)[0] == 50_000_000
    assert found.done[0].finding is not None
    assert found.done[0].finding.code == "K104"


@pytest.mark.parametrize(
    ("field", "value"),
    [("amount", 5), ("item", "tiền mặt"), ("recipients", ["LA-XE:other"]), ("purpose", "x")],
)
def test_a_corrected_line_passes_the_checks(field: str, value: Any, line: Line) -> None:
    from bordercoop.check.checker import Checker

    (corrected,) = applied([line], [entry(field=field, value=value)]).lines
    assert getattr(corrected.aid[0], field) == value
    assert [f for f in Checker().check(1, encode(corrected)) if f.level == "error"] == []


def test_an_emptied_field_has_its_words_back_when_that_is_undone(line: Line) -> None:
    grounded = replace(line.aid[1], grounds={"item": [(80, 90)]})
    told = replace(line, aid=[line.aid[0], grounded])
    emptied = entry(record="a/a2", evidence=OTHER["text"], field="item", value=None)
    found = applied([told], [emptied])
    assert (found.lines[0].aid[1].item, found.lines[0].aid[1].grounds) == (None, {})
    assert undone(found.lines, [done.entry for done in found.done]) == [told]


@pytest.mark.parametrize("table", ["documents", *RECORDS])
def test_nobody_corrects_where_a_record_comes_from(table: str) -> None:
    fields = set(correctable(table))
    assert fields
    assert not fields & {"evidence", "grounds", "rule", "doc_id", "text_sha256", IDS.get(table)}


@pytest.mark.parametrize(
    ("record", "table"),
    [
        ("a/m1", "meetings"),
        ("báo/2024/a12", "aid"),
        ("a", "documents"),
        ("bao/m", "documents"),
        ("bao/x1", "documents"),
    ],
)
def test_an_id_tells_its_table(record: str, table: str) -> None:
    assert table_of(record) == table


@pytest.mark.parametrize(
    ("table", "field", "written", "value"),
    [
        ("aid", "amount", "1.5", 1.5),
        ("aid", "amount", "", None),
        ("aid", "donors", "VN-22:police|VN-23:police", ["VN-22:police", "VN-23:police"]),
        ("aid", "donors", "", []),
        ("meetings", "edition", "24", "24"),
        ("documents", "title", "null", "null"),
        ("outcomes", "value", "60", 60),
    ],
)
def test_a_value_is_written_as_in_csv(table: str, field: str, written: str, value: Any) -> None:
    assert value_of(table, field, written) == value


def test_entries_go_through_their_file_unchanged(tmp_path: Path) -> None:
    entries = [entry(), entry(field="item", value=None, source="https://tin.example/1", read=1)]
    path = tmp_path / "corrections.jsonl"
    path.write_bytes(encoded(entries))
    assert read(path) == entries
    assert read(path)[0].read is UNSET


def test_entries_can_be_kept_as_csv(tmp_path: Path) -> None:
    path = tmp_path / "corrections.csv"
    rows = (COLUMNS, ("a/a1", "trao, tặng", "amount", "5", "A. Reader", "slip", ""))
    path.write_text("".join(",".join(f'"{cell}"' for cell in row) + "\r\n" for row in rows))
    assert read(path) == [entry(evidence="trao, tặng", value=5, why="slip")]


@pytest.mark.parametrize(
    "raw",
    [
        b"{",
        b"[]",
        b'{"record": "a/a1"}',
        b'{"record":"a/a1","evidence":"x","field":"rule","value":1,"by":"a","why":"b"}',
        b'{"record":"a/a1","evidence":"x","field":"amount","value":1,"by":" ","why":"b"}',
        b"\xff",
        b"[" * 100_000,
    ],
)
def test_an_entry_that_is_none_is_named_with_its_line(raw: bytes, tmp_path: Path) -> None:
    path = tmp_path / "corrections.jsonl"
    path.write_bytes(encoded([entry()]) + raw + b"\n")
    with pytest.raises(BadCorrections) as caught:
        read(path)
    assert [(finding.code, finding.line) for finding in caught.value.findings] == [("K101", 2)]


def faults(folder: Path) -> list[str]:
    return [found.message for found in verified(folder) if found.code[0] in "ER"]


def release(lines: list[Line], place: Path, *entries: Correction) -> Published:
    numbered = [(at, encode(one) + b"\n") for at, one in enumerate(lines, start=1)]
    return published(numbered, place, Asked(corrections=entries))


def test_a_release_is_corrected_says_so_and_is_sound(line: Line, tmp_path: Path) -> None:
    release([line], tmp_path)
    second = release([line], tmp_path, entry(), entry(record="a/a9", evidence="không có"))
    assert faults(second.folder) == []
    changes = pl.read_parquet(second.folder / "changes.parquet")
    assert set(changes["cause"]) == {"correction"}
    assert {"aid", "dyad_year", "aid_by_kind"} <= set(changes["table_name"])
    assert [done.status for done in second.corrections] == ["applied", "misfit"]
    answer = why(second.folder, "aid", "a/a1", "amount")
    assert answer.cells == {"amount": "50000000.00"}
    assert "A. Reader" in answer.corrections[0]
    assert why(second.folder, "aid", "a/a2").corrections == []


def test_a_correction_that_was_published_changes_nothing_again(
    line: Line, tmp_path: Path
) -> None:
    release([line], tmp_path)
    release([line], tmp_path, entry())
    third = release([line], tmp_path, entry())
    assert len(pl.read_parquet(third.folder / "changes.parquet")) == 0
    back = release([line], tmp_path)
    changes = pl.read_parquet(back.folder / "changes.parquet").filter(table_name="aid")
    assert changes.select("cause", "old", "new").rows() == [
        ("correction", "50000000.00", "50.00")
    ]
    assert faults(back.folder) == []


def _clause(line: Line, start: int, text: str) -> Any:
    return replace(line.aid[0].evidence[0], start=start, end=start + len(text), text=text)
