"""Articles as rows: JSON, CSV and Parquet, packed or not."""

from __future__ import annotations

import bz2
import csv
import gzip
import io
import json
import lzma
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
import zstandard
from pyarrow import parquet as pq

from bordercoop.findings import Finding
from bordercoop.sources.article import Article
from bordercoop.sources.balance import Balance
from bordercoop.sources.draft import Rejected
from bordercoop.sources.options import Fields, Options
from bordercoop.sources.read import read

SENTENCE = "Công an tỉnh Nghệ An hội đàm với Công an tỉnh Bôlykhămxay (Lào)."
ROWS = [
    {"id": f"r{n}", "url": f"https://bao.example.vn/{n}", "date": "20/5/2024", "text": text}
    for n, text in enumerate((SENTENCE, SENTENCE * 2, f"{SENTENCE}\nHai bên, “ký” kết; 3,5"))
]
Rows = list[dict[str, Any]]


def json_lines(rows: Rows) -> bytes:
    return "".join(f"{json.dumps(row, ensure_ascii=False)}\n" for row in rows).encode()


def escaped_lines(rows: Rows) -> bytes:
    return "\r\n".join(map(json.dumps, rows)).encode()


def array(rows: Rows) -> bytes:
    return json.dumps(rows, indent=2).encode()


def objects(rows: Rows) -> bytes:
    return "\n".join(json.dumps(row, indent=1) for row in rows).encode()


def table(mark: str, encoding: str = "utf-8") -> Callable[[Rows], bytes]:
    def write(rows: Rows) -> bytes:
        out = io.StringIO(newline="")
        writer = csv.DictWriter(out, rows[0], delimiter=mark)
        writer.writeheader()
        writer.writerows(rows)
        return out.getvalue().encode(encoding)

    return write


def parquet(rows: Rows) -> bytes:
    out = io.BytesIO()
    pq.write_table(pa.Table.from_pylist(rows), out, row_group_size=2)
    return out.getvalue()


FORMS: dict[str, Callable[[Rows], bytes]] = {
    "lines.jsonl": json_lines,
    "escaped.ndjson": escaped_lines,
    "array.json": array,
    "objects.json": objects,
    "commas.csv": table(","),
    "semicolons.csv": table(";", "utf-8-sig"),
    "tabs.tsv": table("\t"),
    "no ending": table(","),
    "table.parquet": parquet,
}
PACKED: dict[str, Callable[[bytes], bytes]] = {
    "": lambda data: data,
    ".gz": gzip.compress,
    ".bz2": bz2.compress,
    ".xz": lzma.compress,
    ".zst": lambda data: zstandard.ZstdCompressor().compress(data),
}


def run(path: Path, **options: Any) -> tuple[list[Article], list[Finding], Balance]:
    balance = Balance()
    found = list(read([str(path)], options=Options(**options), balance=balance))
    articles = [one for one in found if isinstance(one, Article)]
    return articles, [one for one in found if isinstance(one, Finding)], balance


def put(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


@pytest.mark.parametrize("packed", PACKED)
@pytest.mark.parametrize("form", FORMS)
def test_a_row_is_an_article_in_any_form(form: str, packed: str, tmp_path: Path) -> None:
    path = put(tmp_path / f"{form}{packed}", PACKED[packed](FORMS[form](ROWS)))
    articles, findings, balance = run(path)
    assert [(a.doc_id, a.url, a.published, a.text) for a in articles] == [
        (row["id"], row["url"], "2024-05-20", row["text"]) for row in ROWS
    ]
    assert [a.source for a in articles] == [f"{path.name}#{n}" for n in (1, 2, 3)]
    assert [a.at for a in articles] == [f"{path}#{n}" for n in (1, 2, 3)]
    assert not findings
    assert (balance.out, balance.taken) == (3, 3)


@pytest.mark.parametrize("form", FORMS)
def test_columns_can_be_named(form: str, tmp_path: Path) -> None:
    rows = [{"nd": r["text"], "so": r["id"], "lk": r["url"], "ng": r["date"]} for r in ROWS]
    fields = Fields(text="nd", id="so", url="lk", date="ng")
    articles, findings, _ = run(put(tmp_path / form, FORMS[form](rows)), fields=fields)
    if form == "no ending":  # nothing tells that it is a table
        return
    assert [a.doc_id for a in articles] == ["r0", "r1", "r2"]
    assert [a.published for a in articles] == ["2024-05-20"] * 3
    assert not findings


@pytest.mark.parametrize("form", ["commas.csv", "table.parquet"])
def test_a_column_that_is_not_there_is_told_with_those_that_are(
    form: str, tmp_path: Path
) -> None:
    path = put(tmp_path / form, FORMS[form](ROWS))
    articles, (finding,), balance = run(path, fields=Fields(text="noi_dung_bai"))
    assert (articles, finding.code, balance.rejected) == ([], "S121", 1)
    assert "noi_dung_bai" in finding.message
    assert "url" in finding.message


@pytest.mark.parametrize("name", ["text", "content", "raw_content", "body", "CONTENT"])
def test_the_usual_names_of_the_text_are_known(name: str, tmp_path: Path) -> None:
    path = put(tmp_path / "a.jsonl", json_lines([{name: SENTENCE, "link": "https://a.vn/1"}]))
    ((article,), _, _) = run(path)
    assert (article.text, article.url) == (SENTENCE, "https://a.vn/1")


FAULTS: dict[str, tuple[Any, str]] = {
    "no text": ({"id": "x"}, "S112"),
    "null": ({"text": None}, "S112"),
    "a number": ({"text": 7}, "S112"),
    "a list": ({"text": [SENTENCE]}, "S112"),
    "empty": ({"text": ""}, "S105"),
    "blanks": ({"text": " \n\t"}, "S105"),
    "too long": ({"text": "Lào " * 1000}, "S106"),
    "no object": ([1, 2], "S112"),
    "records": ({"schema_version": "1.0.0", "document": {}}, "S115"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_bad_row_costs_itself_alone(fault: str, tmp_path: Path) -> None:
    row, code = FAULTS[fault]
    path = put(tmp_path / "a.jsonl", json_lines([ROWS[0], row, ROWS[1]]))
    articles, (finding,), balance = run(path, max_bytes=2000)
    assert [a.doc_id for a in articles] == ["r0", "r1"]
    assert (finding.code, finding.line, finding.level) == (code, 2, "error")
    assert isinstance(finding, Rejected)
    assert (balance.taken, balance.out, balance.rejected) == (3, 2, 1)


@pytest.mark.parametrize("line", [b"{", b'{"text": "a', b"nonsense", b'{"text": "\xff\xfe"}'])
def test_a_line_that_is_no_json_costs_itself_alone(line: bytes, tmp_path: Path) -> None:
    good = json_lines(ROWS)
    articles, (finding,), _ = run(put(tmp_path / "a.jsonl", good + line + b"\n"))
    assert (len(articles), finding.code, finding.line) == (3, "S112", 4)


def test_an_endless_line_costs_itself_alone(tmp_path: Path) -> None:
    first, *rest = json_lines(ROWS).splitlines(keepends=True)
    long = b'{"text": "' + b"a" * 100_000 + b'"}\n'
    path = put(tmp_path / "a.jsonl", first + long + b"".join(rest))
    articles, (finding,), balance = run(path, max_bytes=10_000)
    assert (len(articles), finding.code, finding.line) == (3, "S106", 2)
    assert balance.taken == 4


@pytest.mark.parametrize("packed", [p for p in PACKED if p])
@pytest.mark.parametrize("form", ["lines.jsonl", "array.json", "commas.csv"])
def test_what_stands_before_a_break_is_read(form: str, packed: str, tmp_path: Path) -> None:
    rows = [{**row, "id": f"{row['id']}-{n}", "text": f"{row['text']} {n * 7919}"}
            for n in range(3000) for row in ROWS]  # fmt: skip
    whole = PACKED[packed](FORMS[form](rows))
    path = put(tmp_path / f"{form}{packed}", whole[: len(whole) * 2 // 3])
    articles, findings, balance = run(path)
    assert 0 < len(articles) < len(rows)
    assert "S114" in {finding.code for finding in findings}
    assert balance.out == len(articles)


def test_a_file_that_unpacks_without_end_is_a_finding(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bordercoop.sources.stream._Lines.FURTHEST", 4_000_000)
    bomb = gzip.compress(b'{"text": "' + b"a" * 20_000_000)
    articles, findings, balance = run(put(tmp_path / "a.jsonl.gz", bomb), max_bytes=10_000)
    assert (articles, [f.code for f in findings]) == ([], ["S106", "S114"])
    assert balance.rejected == 2


def test_rows_without_an_id_are_called_by_their_url_or_their_text(tmp_path: Path) -> None:
    def ids(rows: Rows) -> list[str]:
        return [a.doc_id for a in run(put(tmp_path / "a.jsonl", json_lines(rows)))[0]]

    bare = [{"url": ROWS[0]["url"], "text": ROWS[0]["text"]}, {"text": ROWS[1]["text"]}]
    made = ids(bare)
    assert [name.split("-")[0] for name in made] == ["web", "text"]
    assert ids([{"text": f"{SENTENCE} Mới."}, *bare])[1:] == made


def test_the_same_text_is_one_article_with_both_its_sources_told(tmp_path: Path) -> None:
    again = {**ROWS[0], "id": "other", "url": "https://b.vn"}
    articles, (finding,), balance = run(put(tmp_path / "a.jsonl", json_lines([ROWS[0], again])))
    assert [a.doc_id for a in articles] == ["r0"]
    assert (finding.code, finding.line) == ("S110", 2)
    assert f"{tmp_path / 'a.jsonl'}#1" in finding.message
    assert (balance.taken, balance.out, balance.duplicate) == (2, 1, 1)


def test_an_id_given_to_two_texts_is_that_of_the_first(tmp_path: Path) -> None:
    rows = [ROWS[0], {**ROWS[1], "id": "r0"}]
    articles, (finding,), _ = run(put(tmp_path / "a.jsonl", json_lines(rows)))
    assert [a.text for a in articles] == [SENTENCE]
    assert finding.code == "S108"


@pytest.mark.parametrize("form", FORMS)
def test_what_the_gate_shuts_out_is_counted(form: str, tmp_path: Path) -> None:
    path = put(tmp_path / form, FORMS[form](ROWS))
    articles, findings, balance = run(path, gate=lambda text: "Hai bên" in text)
    assert [a.doc_id for a in articles] == ["r2"]
    assert not findings
    assert (balance.taken, balance.out, balance.shut) == (3, 1, 2)


def test_text_with_markup_in_a_column_is_read_as_a_page(tmp_path: Path) -> None:
    markup = f"<div><p>{SENTENCE * 2}</p><p>Hai b&ecirc;n k&yacute; k&#7871;t.</p></div>"
    ((article,), _, _) = run(put(tmp_path / "a.jsonl", json_lines([{"content": markup}])))
    assert article.text.split() == f"{SENTENCE * 2} Hai bên ký kết.".split()


@pytest.mark.parametrize(
    ("given", "day"),
    [
        ("2024-05-20", "2024-05-20"),
        ("2024-05-20T08:15:00+07:00", "2024-05-20"),
        ("2024-05-19T23:30:00Z", "2024-05-20"),
        ("2024-05-20 10:30", "2024-05-20"),
        ("20/5/2024", "2024-05-20"),
        ("20-05-2024 10:30", "2024-05-20"),
        ("Thứ Hai, 20/5/2024, 10:30 (GMT+7)", "2024-05-20"),
        ("ngày 20 tháng 5 năm 2024", "2024-05-20"),
        ("Mon, 20 May 2024 10:30:00 +0700", "2024-05-20"),
        ("20240520", "2024-05-20"),
        (1716175800, "2024-05-20"),
        (1716175800000, "2024-05-20"),
        ("2024-05", "2024-05"),
        ("2024", "2024"),
        ("hôm qua", None),
        ("31/2/2024", None),
        ("20/5/1024", None),
    ],
)
def test_a_date_is_told_or_left_out_and_named(
    given: Any, day: str | None, tmp_path: Path
) -> None:
    path = put(tmp_path / "a.jsonl", json_lines([{"text": SENTENCE, "date": given}]))
    ((article,), findings, _) = run(path)
    assert article.published == day
    assert [f.code for f in findings] == ([] if day else ["S120"])


def test_a_url_that_pyarrow_opens_is_read(tmp_path: Path) -> None:
    put(tmp_path / "a.parquet", parquet(ROWS))
    found = list(read([f"file://{tmp_path}/a.parquet"]))
    assert [a.doc_id for a in found if isinstance(a, Article)] == ["r0", "r1", "r2"]


def test_only_the_needed_columns_of_parquet_are_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = put(tmp_path / "a.parquet", parquet([{**row, "picture": b"x"} for row in ROWS]))
    asked: list[list[str]] = []
    right = pq.ParquetFile.iter_batches

    def watched(self: Any, size: int, columns: list[str]) -> Any:
        asked.append(columns)
        return right(self, size, columns=columns)

    monkeypatch.setattr(pq.ParquetFile, "iter_batches", watched)
    run(path)
    assert asked == [["date", "id", "text", "url"]]


def test_a_parquet_file_that_was_cut_is_a_finding(tmp_path: Path) -> None:
    path = put(tmp_path / "a.parquet", parquet(ROWS)[:-20])
    articles, (finding,), _ = run(path)
    assert (articles, finding.code) == ([], "S114")
