"""Why a record is missing: the clauses that were understood, and the rules that stopped."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from marked import marked

from bordercoop.parse import Parsed, parsed
from bordercoop.records.rules import RULES
from bordercoop.show.marks import Chosen, records
from bordercoop.show.why import why
from bordercoop.sources.article import Article, article

MET = "Ngày 12/6/2024, Công an tỉnh Quảng Trị hội đàm với Công an tỉnh Savannakhet (Lào).\n"
GIVER, TAKER = "Công an tỉnh Quảng Trị", "Công an tỉnh Savannakhet"
STOPPED = "  rules that were tried here and stopped:"
TOLD = ("aid", "commitment", "outcome")
"""Tables of which every sentence says why it tells nothing."""
ARTICLES = sorted((Path(__file__).parents[1] / "articles").glob("*.txt"))


def answers(text: str, words: str) -> list[str]:
    """The rows that answer for some words of a text."""
    one = article("x", "x", text)
    return [row.text for row in why(parsed(one, trail=True), one.text, words, RULES)]


def clause(sentence: str, predicate: str) -> str:
    """The first clause of a predicate that is shown for a sentence behind a meeting."""
    rows = answers(MET + sentence, sentence)
    at = next(n for n, row in enumerate(rows) if row.startswith("  clauses:"))
    return next(row.strip() for row in rows[at + 1 :] if row.strip().startswith(predicate))


@pytest.mark.parametrize(
    ("sentence", "predicate", "parts"),
    [
        (
            f"{GIVER} đã trao {TAKER} 10 máy tính.",
            "give",
            "agent=VN-25:police, theme=«10 máy tính», recipient=LA-SV:police, voice=active) "
            "done",
        ),
        (
            f"10 máy tính được {GIVER} trao cho {TAKER}.",
            "give",
            "agent=VN-25:police, theme=«10 máy tính», recipient=LA-SV:police, voice=passive",
        ),
        (f"{GIVER} sẽ trao {TAKER} 10 máy tính.", "give", "voice=active) planned"),
        (f"{TAKER} đề nghị {GIVER} trao 10 máy tính.", "give", "voice=active) asked"),
        (f"{GIVER} chưa trao {TAKER} 10 máy tính.", "give", "voice=active) denied"),
        (f"Ngày 3/2/2024, {GIVER} trao {TAKER} 10 máy tính.", "give", "day=2024-02-03"),
        (
            "Hai bên thống nhất tuần tra chung; lập đường dây nóng.",
            "agree",
            "agent=@both, task=«tuần tra chung»",
        ),
        (
            f"{TAKER} đề nghị {GIVER} mở lớp tiếng Việt.",
            "request",
            "agent=LA-SV:police, task=«",
        ),
        (f"{GIVER} tiếp tục hội đàm với {TAKER}.", "talks", "agent=VN-25:police"),
    ],
)
def test_a_clause_is_shown_with_who_does_what(
    sentence: str, predicate: str, parts: str
) -> None:
    assert parts in clause(sentence, predicate)


REJECTED = [
    pytest.param(rule.id, marked(reject).text, id=f"{rule.id}-{number}")
    for rule in RULES
    if rule.id.split(".")[0] in TOLD
    for number, reject in enumerate(rule.rejects)
]


def named(rows: list[str], table: str) -> list[str]:
    """The rules of a table that are said to have stopped."""
    return [
        row
        for at in (n for n, row in enumerate(rows) if row == STOPPED)
        for row in rows[at + 1 :]
        if row.startswith(f"    {table}.")
    ]


@pytest.mark.parametrize(("rule", "text"), REJECTED)
def test_what_makes_no_record_names_a_rule_of_its_table(rule: str, text: str) -> None:
    table = rule.split(".")[0]
    sentence = text.rstrip("\n").rpartition("\n")[2]
    rows = answers(text, sentence)
    another = any(f"  {table}  {table}." in row for row in rows)
    assert named(rows, table) or another or "  furniture of the page, not read" in rows


def untold(found: Parsed, one: Article) -> Iterator[tuple[str, str]]:
    """Sentences with a table of which no record rests on them and no rule is named."""
    spans = [
        (type(record).__name__.lower(), clause.start, clause.end)
        for _, record in records(found, Chosen())
        for clause in record.evidence
    ]
    trail = [(rule.partition(".")[0], at) for rule, at, _ in found.reading.trail or ()]
    for sentence in found.reading.page.sentences:
        start, end = found.source.original(sentence.start, sentence.end)
        for table in TOLD:
            told = any(t == table and a < end and start < b for t, a, b in spans)
            stopped = any(
                t == table and a < sentence.end and sentence.start < b for t, (a, b) in trail
            )
            if not (told or stopped):
                yield table, one.text[start:end]


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_every_sentence_has_a_record_or_says_why_not(path: Path) -> None:
    one = article(path.stem, path.name, path.read_text(encoding="utf-8"))
    assert list(untold(parsed(one, trail=True), one)) == []
