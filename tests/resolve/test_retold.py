"""Facts told by several outlets, each in its own words: `retold/*.txt`, written for this.

A mark `[[g1|…]]` stands for the record that rests on the marked words; its letter is the table,
and records with one label in one file are one fact. All files are resolved together.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from bordercoop.model import IDS, Line
from bordercoop.parse import parse
from bordercoop.resolve import Resolved, resolve
from bordercoop.sources.article import article

FOLDER = Path(__file__).parent / "retold"
TABLES = {"e": "meetings", "g": "aid", "u": "commitments", "r": "outcomes"}
FACT_OF = {"e": "event_of", "g": "gift_of", "u": "undertaking_of", "r": "result_of"}
_ARTICLE = re.compile(r"^=== (\w+) (\d{4}-\d\d-\d\d) (.+)\n", re.MULTILINE)
_MARK = re.compile(r"\[\[([egur]\d+)\|([^\[\]|]+)\]\]")
Pair = frozenset[str]


@cache
def told() -> tuple[tuple[Line, ...], dict[str, str], tuple[str, ...]]:
    """The lines, from each record to its fact, and the marks that no record rests on."""
    lines, facts, lost = [], {}, []
    for path in sorted(FOLDER.glob("*.txt")):
        parts = _ARTICLE.split(path.read_text("utf-8"))
        for name, day, outlet, text in zip(*(parts[at::4] for at in range(1, 5)), strict=True):
            doc_id = f"{path.stem}-{name}"
            plain, marks = _unmarked(text)
            line = parse(
                article(doc_id, f"{doc_id}.txt", plain, published=day, publisher=outlet)
            )
            lines.append(line)
            for label, at, end in marks:
                record = _resting_on(line, TABLES[label[0]], at, end)
                if record is None:
                    lost.append(f"{doc_id} {label}")
                else:
                    facts[record] = f"{path.stem} {label}"
    return tuple(lines), facts, tuple(lost)


def _unmarked(text: str) -> tuple[str, list[tuple[str, int, int]]]:
    plain, marks, at = "", [], 0
    for mark in _MARK.finditer(text):
        plain += text[at : mark.start()]
        marks.append((mark[1], len(plain), len(plain) + len(mark[2])))
        plain += mark[2]
        at = mark.end()
    return plain + text[at:], marks


def _resting_on(line: Line, table: str, at: int, end: int) -> str | None:
    """The record of a table whose fields, or else whose clauses, meet the marked words most."""
    found: list[tuple[int, str]] = []
    for record in getattr(line, table):
        own = (
            [] if table == "meetings" else _spans(record, "item", "amount", "quantity", "value")
        )
        spans = own or [(clause.start, clause.end) for clause in record.evidence]
        common = max(min(end, stop) - max(at, start) for start, stop in spans)
        if common > 0:
            found.append((common, getattr(record, IDS[table])))
    return max(found)[1] if found else None


def _spans(record: Any, *fields: str) -> list[tuple[int, int]]:
    return [tuple(span) for field in fields for span in record.grounds.get(field, ())]


def pairs(letter: str, made: Resolved) -> tuple[set[Pair], set[Pair]]:
    """The pairs of marked records that are one fact, and those that were put together."""
    facts = {id: fact for id, fact in told()[1].items() if fact.split()[1][0] == letter}
    row_of = getattr(made, FACT_OF[letter])
    groups: tuple[dict[str, set[str]], dict[str, set[str]]] = defaultdict(set), defaultdict(set)
    for id, fact in facts.items():
        groups[0][fact].add(id)
        groups[1][row_of[id]].add(id)
    true, found = (
        {frozenset(pair) for members in group.values() for pair in combinations(members, 2)}
        for group in groups
    )
    return true, found


@pytest.fixture(scope="module")
def made() -> Resolved:
    return resolve(told()[0])


def test_nearly_all_marked_words_are_read() -> None:
    _, facts, lost = told()
    assert len(lost) <= len(facts) / 20, lost


@pytest.mark.parametrize("letter", TABLES)
def test_no_two_facts_are_put_together(letter: str, made: Resolved) -> None:
    true, found = pairs(letter, made)
    assert sorted(map(sorted, found - true)) == []


def test_nearly_all_tellings_of_one_fact_are_put_together(made: Resolved) -> None:
    missed, all_ = [], 0
    for letter in TABLES:
        true, found = pairs(letter, made)
        missed += sorted(map(sorted, true - found))
        all_ += len(true)
    assert all_ > 40
    assert 1 - len(missed) / all_ >= 0.95, missed
