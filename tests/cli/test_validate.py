"""`bordercoop validate`: every line goes one of three ways, and is accounted for."""

from __future__ import annotations

import base64
import gzip
import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pyarrow as pa
import pytest

from bordercoop.cli.exit_codes import CLOSED_PIPE, DONE, FINDINGS, UNAVAILABLE, USAGE
from bordercoop.model import encode
from bordercoop.parse import parse
from bordercoop.sources.article import article

Shell = Callable[[str], subprocess.CompletedProcess[bytes]]


def line(name: str) -> bytes:
    return encode(parse(article(name, f"{name}.txt", "Công an tỉnh Sê Kông"))) + b"\n"


GOOD, OTHER = line("a"), line("b")
HOSTILE = b'{"\\u001b[2J\\u202e": "\xff\x1b]0;x\x07"}\n'


def last(err: bytes) -> str:
    return err.decode().splitlines()[-1]


@pytest.fixture
def lines(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[bytes], str]:
    """Write a file of lines into the current folder, which is empty; its name."""
    monkeypatch.chdir(tmp_path)

    def write(content: bytes) -> str:
        Path("in.jsonl").write_bytes(content)
        return "in.jsonl"

    return write


Lines = Callable[[bytes], str]


@pytest.mark.parametrize("way", ["in.jsonl", "- < in.jsonl", "< in.jsonl"])
def test_sound_lines_pass_byte_for_byte(way: str, lines: Lines, shell: Shell) -> None:
    content = GOOD.replace(b"\n", b" \r\n") + OTHER.removesuffix(b"\n")
    lines(content)
    done = shell(f"bordercoop validate {way}")
    assert (done.returncode, done.stdout) == (DONE, content)
    assert done.stderr == b"2 in = 2 out + 0 quarantined + 0 skipped\n"


def test_every_line_is_accounted_for(lines: Lines, shell: Shell) -> None:
    lines(b"\n" + GOOD + HOSTILE + b" \t\n" + OTHER + GOOD + b"{")
    done = shell("bordercoop validate --invalid bad.jsonl in.jsonl")
    assert (done.returncode, done.stdout) == (FINDINGS, GOOD + OTHER)
    assert last(done.stderr) == "7 in = 2 out + 3 quarantined + 2 skipped"
    kept = [json.loads(raw) for raw in Path("bad.jsonl").read_bytes().splitlines()]
    assert [record["line"] for record in kept] == [3, 6, 7]
    assert base64.b64decode(kept[0]["raw"]) == HOSTILE.removesuffix(b"\n")
    assert kept[1]["raw"].encode() == GOOD.removesuffix(b"\n")
    assert [found["code"] for record in kept for found in record["findings"]] == [
        *("E001", "E101", "E003")
    ]


def test_nothing_in_is_nothing_out(lines: Lines, shell: Shell) -> None:
    lines(b"")
    done = shell("bordercoop validate in.jsonl --invalid bad.jsonl")
    assert (done.returncode, done.stdout) == (DONE, b"")
    assert done.stderr == b"0 in = 0 out + 0 quarantined + 0 skipped\n"
    assert Path("bad.jsonl").read_bytes() == b""


def test_a_finding_names_file_line_code_and_place(lines: Lines, shell: Shell) -> None:
    lines(GOOD + OTHER.replace(b'"language":"vi"', b'"language":"vii"'))
    done = shell("bordercoop validate --format concise in.jsonl")
    assert done.stderr.decode().splitlines()[0] == (
        "in.jsonl:2: E013 /document/language: no code is called 'vii' (did you mean vi?)"
    )


@pytest.mark.parametrize("form", ["full", "concise", "json", "github"])
def test_no_form_lets_a_control_character_through(
    form: str, lines: Lines, shell: Shell
) -> None:
    hostile = OTHER.replace(b'"vi"', b'"\\u001b[2J\\u0007\xe2\x80\xae\xc2\x9b\\n"')
    hostile = hostile.replace(b'"aid"', b'"\\u001b[31m"')
    lines(HOSTILE + hostile)
    done = shell(f"bordercoop validate --format {form} in.jsonl")
    assert done.returncode == FINDINGS
    assert all(text.isprintable() for text in done.stderr.decode().splitlines())
    assert len(done.stderr.splitlines()) >= 4


def test_a_file_may_have_any_name(lines: Lines, shell: Shell) -> None:
    lines(b"{}\n")
    done = shell(
        "mv in.jsonl $'\\xff.jsonl'; bordercoop validate $'\\xff.jsonl' --invalid bad.jsonl"
    )
    assert done.returncode == FINDINGS
    assert done.stderr.startswith(b"\\xff.jsonl:1: E010: ")
    assert json.loads(Path("bad.jsonl").read_bytes())["findings"][0]["file"] == r"\xff.jsonl"


def test_findings_beyond_the_limit_are_counted(lines: Lines, shell: Shell) -> None:
    lines(b"{\n" * 12)
    done = shell("bordercoop validate --max-errors 5 in.jsonl")
    told = done.stderr.decode().splitlines()
    assert len(told) == 7
    assert told[5] == "7 more findings are not printed (--max-errors 0 prints all)"
    assert told[6] == "12 in = 0 out + 12 quarantined + 0 skipped"
    done = shell("bordercoop validate --max-errors 0 in.jsonl")
    assert len(done.stderr.splitlines()) == 13


def test_a_warning_keeps_no_line_back(lines: Lines, shell: Shell) -> None:
    lines(GOOD)
    Path("texts").mkdir()
    Path("texts/z.txt").write_text("Sê Kông", encoding="utf-8")
    done = shell("bordercoop validate --texts texts in.jsonl")
    assert (done.returncode, done.stdout) == (DONE, GOOD)
    assert b" W202 /document/doc_id: " in done.stderr
    assert shell("bordercoop validate -q --texts texts in.jsonl").stderr == b""


def test_another_text_is_found_out(lines: Lines, shell: Shell) -> None:
    lines(GOOD)
    Path("a.txt").write_text("Công an tỉnh Salavan", encoding="utf-8")
    done = shell("bordercoop validate --texts a.txt in.jsonl")
    assert done.returncode == FINDINGS
    assert b" E115 /document/text_sha256: " in done.stderr


@pytest.mark.parametrize(
    ("command", "code"),
    [
        ("validate nowhere.jsonl", UNAVAILABLE),
        ("validate .", UNAVAILABLE),
        ("validate in.jsonl --texts nowhere", UNAVAILABLE),
        ("validate in.jsonl --invalid nowhere/bad.jsonl", UNAVAILABLE),
        ("validate < /dev/null <&-", UNAVAILABLE),
        ("validate in.jsonl --invalid in.jsonl", USAGE),
        ("validate --invalid in.jsonl < in.jsonl", USAGE),
        ("validate in.jsonl --format xml", USAGE),
        ("validate in.jsonl --max-errors -1", USAGE),
    ],
)
def test_what_cannot_be_done_is_said(
    command: str, code: int, lines: Lines, shell: Shell
) -> None:
    lines(GOOD)
    done = shell(f"bordercoop {command}")
    assert done.returncode == code, done.stderr
    assert b"Traceback" not in done.stderr
    assert b"mistake of ours" not in done.stderr
    assert Path("in.jsonl").read_bytes() == GOOD


def test_long_lines_pass(lines: Lines, shell: Shell) -> None:
    long = line("a").replace(b'"title":null', b'"title":"' + b"x" * 20_000_000 + b'"')
    lines(long)
    done = shell("bordercoop validate in.jsonl | wc -c")
    assert int(done.stdout) == len(long)


def test_a_closed_pipe_ends_the_run_in_silence(lines: Lines, shell: Shell) -> None:
    lines(b"".join(line(f"x{number}") for number in range(2000)))
    done = shell("bordercoop validate in.jsonl | head -c 1; exit ${PIPESTATUS[0]}")
    assert (done.returncode, done.stderr) == (CLOSED_PIPE, b"")


def test_the_output_of_parse_is_valid(folder: Path, shell: Shell) -> None:
    done = shell("bordercoop parse seeds | bordercoop validate --texts seeds")
    assert done.returncode == DONE, done.stderr.decode()
    assert last(done.stderr) == "5 in = 5 out + 0 quarantined + 0 skipped"


@pytest.mark.parametrize("pack", ["cat", "gzip -c", "zstd -qc"])
def test_several_files_packed_or_not(pack: str, lines: Lines, shell: Shell) -> None:
    lines(GOOD)
    if pack.startswith("zstd"):
        packed = pa.compress(OTHER, codec="zstd", asbytes=True)
        Path("other").write_bytes(packed)
    else:
        Path("plain").write_bytes(OTHER)
        shell(f"{pack} plain > other")
    for command in ("validate in.jsonl other", "validate in.jsonl - < other"):
        done = shell(f"bordercoop {command}")
        assert (done.returncode, done.stdout) == (DONE, GOOD + OTHER), done.stderr
        assert last(done.stderr) == "2 in = 2 out + 0 quarantined + 0 skipped"


def test_an_article_of_two_files_passes_once(lines: Lines, shell: Shell) -> None:
    lines(GOOD.removesuffix(b"\n"))
    Path("again.jsonl").write_bytes(OTHER + GOOD)
    done = shell("bordercoop validate in.jsonl again.jsonl --format concise")
    assert (done.returncode, done.stdout) == (FINDINGS, GOOD + OTHER)
    assert done.stderr.startswith(b"again.jsonl:2: E101 ")


def test_what_is_packed_and_damaged_is_told(lines: Lines, shell: Shell) -> None:
    lines(gzip.compress(GOOD * 50)[:-20])
    done = shell("bordercoop validate in.jsonl")
    assert done.returncode == UNAVAILABLE
    assert b"cannot be unpacked" in done.stderr
    assert b"Traceback" not in done.stderr


def test_a_line_without_end_is_quarantined_unread(lines: Lines, shell: Shell) -> None:
    lines(b"x" * 300_000 + b"\n" + GOOD)
    done = shell("bordercoop validate in.jsonl --max-line 100000 --invalid bad.jsonl")
    assert (done.returncode, done.stdout) == (FINDINGS, GOOD)
    (kept,) = map(json.loads, Path("bad.jsonl").read_bytes().splitlines())
    assert [found["code"] for found in kept["findings"]] == ["E007"]
    assert len(kept["raw"]) == 1000


def test_json_findings_leave_nothing_but_json_on_their_stream(
    folder: Path, shell: Shell
) -> None:
    line = "echo nonsense | bordercoop validate --format json"
    rows = [json.loads(row) for row in shell(line).stderr.splitlines()]
    assert [row.get("code") for row in rows] == ["E003", None]
    assert rows[-1] == {"in": 1, "out": 0, "quarantined": 1, "skipped": 0, "not_printed": 0}
    missing = shell(f"{line} --texts missing.txt").stderr.splitlines()
    assert "S101" in {json.loads(row).get("code") for row in missing}
