"""No private person is named in anything that is made of an article."""

from __future__ import annotations

import json
import sqlite3
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from privacy.articles import CASES, PUBLIC, TALKS, article_of

from bordercoop.check.checker import Checker
from bordercoop.model import RECORDS, encode
from bordercoop.parse import parse
from bordercoop.release.publish import publish
from bordercoop.sources.article import Article, article
from bordercoop.text import slug

Shell = Callable[[str], object]


def read(case: str) -> Article:
    title, body, _ = CASES[case]
    return article("talks", "talks.txt", article_of(title, body))


@pytest.mark.parametrize("case", CASES)
def test_a_line_names_no_private_person(case: str) -> None:
    told = encode(parse(read(case))).decode()
    assert [name for name in CASES[case][2] if name in told or slug(name) in told] == []


@pytest.mark.parametrize("case", CASES)
def test_what_is_recorded_beside_the_name_stays(case: str) -> None:
    line = parse(read(case))
    assert [one.name for one in line.participants if one.type == "person"] == [
        "Hà Quốc Khánh",
        "Khăm-bun Xổm-vi-lay",
    ]
    assert 100_000_000 in [one.amount for one in line.aid]
    assert "drugs" in [topic for one in line.commitments for topic in one.topics]


@pytest.mark.parametrize("case", CASES)
def test_evidence_still_stands_in_the_text(case: str) -> None:
    source = read(case)
    line = parse(source)
    for table in RECORDS:
        for record in getattr(line, table):
            assert record.evidence
            for clause in record.evidence:
                assert source.text[clause.start : clause.end] == clause.text
    for words in line.quotations:
        assert source.text[words.start : words.end] == words.text
    findings = Checker({"talks": source}.get).check(1, encode(line))
    assert [one for one in findings if one.level == "error" or one.code == "W204"] == []


@pytest.mark.parametrize("case", PUBLIC)
def test_a_name_of_public_life_is_kept(case: str) -> None:
    sentence, name = PUBLIC[case]
    line = parse(article("talks", "talks.txt", article_of(TALKS, sentence)))
    told = encode(line).decode()
    assert "[…]" not in told
    assert name in told


def test_no_file_of_a_release_names_them(tmp_path: Path) -> None:
    lines = []
    for number, case in enumerate(CASES, 1):
        title, body, _ = CASES[case]
        line = parse(article(f"talks-{number}", f"{number}.txt", article_of(title, body)))
        lines.append((number, encode(line) + b"\n"))
    folder = publish(lines, None, tmp_path).folder
    names = [name for _, _, names in CASES.values() for name in names if " " in name]
    for path, content in contents(folder):
        told = content.decode("utf-8", "ignore")
        assert [name for name in names if name in told] == [], path


def contents(folder: Path) -> list[tuple[str, bytes]]:
    """Every file of a release, those in a workbook and the rows of a database too."""
    found = [(str(path), path.read_bytes()) for path in folder.rglob("*") if path.is_file()]
    with zipfile.ZipFile(folder / "bordercoop.xlsx") as book:
        found += [(name, book.read(name)) for name in book.namelist()]
    with sqlite3.connect(folder / "bordercoop.sqlite") as base:
        found.append(("sqlite", "\n".join(base.iterdump()).encode()))
    return found


def test_a_title_that_a_source_states_is_masked_too() -> None:
    title, body, names = CASES["the victim of traffickers"]
    stated = article("talks", "talks.txt", article_of(TALKS, body), title=title)
    for text in (stated, article("other", "other.txt", f"Tin vắn.\n\n{body}", title=title)):
        told = json.loads(encode(parse(text)))["document"]["title"]
        assert not any(name in told for name in names)


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from(["Lò Văn", "Bun", "Giàng A", "Khăm-mẩn", "Nguyễn Thị"]),
    st.sampled_from(["Xoan", "Lềnh", "Dín", "Tủa", "Pheng"]),
    st.sampled_from(
        ["đối tượng", "bị can", "nạn nhân", "em", "hộ ông", "gia đình chị", "cháu"]
    ),
    st.sampled_from(["bắt giữ", "hỗ trợ", "thăm hỏi", "trao đổi thông tin về", "tiếp nhận"]),
)
def test_whoever_is_called_so_is_not_named(
    first: str, last: str, called: str, verb: str
) -> None:
    name = f"{first} {last}"
    body = f"Hai bên thống nhất phối hợp {verb} {called} {name} tại tỉnh Phong Sa Ly."
    line = parse(article("talks", "talks.txt", article_of(f"{TALKS}: {called} {name}", body)))
    assert name not in encode(line).decode()
