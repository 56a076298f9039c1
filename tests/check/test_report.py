"""The forms of a finding, and what is kept of a bad line."""

from __future__ import annotations

import base64
import json

import pytest

from bordercoop.check.remark import pointer, quoted
from bordercoop.check.report import Format, kept, report
from bordercoop.findings import Finding

FOUND = Finding(
    "error",
    "E013",
    "no code is called 'talk'",
    "did you mean talks?",
    file="a.jsonl",
    line=3,
    pointer="/meetings/0/kind",
)
VALUE = {"meetings": [{"kind": "talk", "a/b": ["x" * 200]}]}
SAID = "a.jsonl:3: E013 /meetings/0/kind: no code is called 'talk' (did you mean talks?)"


def told(found: Finding, form: Format) -> list[str]:
    return report(found, form, lambda: VALUE)


def test_a_finding_says_where_what_and_what_to_do() -> None:
    assert told(FOUND, "concise") == [SAID]


def test_the_full_form_shows_the_value() -> None:
    assert told(FOUND, "full") == [SAID, '    | "kind": "talk"']


def test_a_long_value_is_cut() -> None:
    found = Finding("error", "E012", "x", line=1, pointer="/meetings/0/a~1b/0")
    head, excerpt = told(found, "full")
    assert head == "-:1: E012 /meetings/0/a~1b/0: x"
    assert len(excerpt) < 120
    assert excerpt.endswith("…")


@pytest.mark.parametrize("at", ["/meetings/4", "/aid/0", "/meetings/0/kind/x", "/meetings/x"])
def test_a_place_that_is_not_there_shows_nothing(at: str) -> None:
    assert len(told(Finding("error", "E010", "x", line=1, pointer=at), "full")) == 1


def test_json_is_ascii_and_complete() -> None:
    (line,) = told(Finding("error", "E013", "Sê Kông \x1b[2J\x9b"), "json")
    assert line.isascii()
    assert line.isprintable()
    assert json.loads(line)["message"] == "Sê Kông \x1b[2J\x9b"


@pytest.mark.parametrize(
    ("level", "word"), [("error", "error"), ("warning", "warning"), ("info", "notice")]
)
def test_github_reads_the_level(level: str, word: str) -> None:
    found = Finding(level, "W201", "has the number 3", line=1)  # type: ignore[arg-type]
    assert told(found, "github") == [f"::{word} line=1,title=W201::has the number 3"]


def test_github_commands_cannot_be_broken_out_of() -> None:
    found = Finding("error", "E001", "50%\r\n::warning::x", file="C:\\a,b.jsonl", line=1)
    assert told(found, "github") == [
        "::error file=C%3A\\a%2Cb.jsonl,line=1,title=E001::50%25%0D%0A::warning::x"
    ]


@pytest.mark.parametrize(
    "raw", [b'{"a": "S\xc3\xaa"}', b"\0 \x1b", b"", b"x\r", b"\xff\xfe", b'"']
)
def test_every_byte_of_a_bad_line_is_kept(raw: bytes) -> None:
    record = json.loads(kept(5, raw + b"\n", [FOUND]))
    text = record["raw"]
    back = base64.b64decode(text) if record["encoding"] == "base64" else text.encode("utf-8")
    assert back == raw
    assert record["line"] == 5
    assert record["findings"][0]["code"] == "E013"


def test_pointers_are_escaped() -> None:
    assert pointer(["a/b", 0, "~"]) == "/a~1b/0/~0"
    assert pointer([]) == ""


def test_quotations_are_cut() -> None:
    assert quoted("a" * 100) == "'" + "a" * 59 + "…'"
    assert quoted(None) == "None"
