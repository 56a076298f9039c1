"""Marked text: sentences in which the words of each field are marked, `[[field|words]]`."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, NamedTuple

from bordercoop.model import Line
from bordercoop.parse import parse
from bordercoop.sources.article import article
from bordercoop.text import Span

_MARK = re.compile(r"\[\[(?P<field>[a-z_]+)\|(?P<words>[^\[\]|]+)\]\]")
TABLES = {
    "meeting": "meetings",
    "participant": "participants",
    "commitment": "commitments",
    "aid": "aid",
    "outcome": "outcomes",
}
"""The list of a line that holds the records of a rule, by the first part of the rule's id."""


class Mark(NamedTuple):
    """The words of a field, and where they stand in the text without marks."""

    field: str
    span: Span


class Marked(NamedTuple):
    """A text without its marks, and the marks."""

    text: str
    marks: list[Mark]


class Case(NamedTuple):
    """One case of a file of cases: what it shows, the rule, whether it makes a record."""

    name: str
    rule: str
    makes: bool
    text: str


def marked(text: str) -> Marked:
    """The text without its marks; offsets count code points of it."""
    plain: list[str] = []
    marks: list[Mark] = []
    at = length = 0
    for found in _MARK.finditer(text):
        before, words = text[at : found.start()], found["words"]
        start = length + len(before)
        length = start + len(words)
        plain += [before, words]
        marks.append(Mark(found["field"], (start, length)))
        at = found.end()
    return Marked("".join([*plain, text[at:]]), marks)


def read(text: str) -> Line:
    """The line of an article with that text."""
    return parse(article("x", "x", text))


def made_by(rule_id: str, line: Line) -> list[Any]:
    """The records of a line that a rule made."""
    records = getattr(line, TABLES[rule_id.partition(".")[0]])
    return [record for record in records if record.rule == rule_id]


def unmet(record: Any, case: Marked) -> list[str]:
    """The marks that a record leaves unmet: no span of the field, or evidence, overlaps them.

    A field that the record leaves empty is unmet, whatever its evidence covers.
    """
    evidence = [(piece.start, piece.end) for piece in record.evidence]
    left = []
    for field, (start, end) in case.marks:
        spans = record.grounds.get(field) or evidence
        filled = getattr(record, field) not in (None, [], "")
        if not filled or not any(a < end and start < b for a, b in spans):
            left.append(f"{field}: {case.text[start:end]}")
    return left


def cases(path: Path) -> list[Case]:
    """The cases of a file: `# name`, then lines `+ rule: text` (makes) or `- rule: text`.

    Lines that start with a space go on with the text above, as a line of the article.
    """
    found: list[Case] = []
    name = ""
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("# "):
            name = line[2:]
        elif line.startswith(("+ ", "- ")):
            rule, _, text = line[2:].partition(": ")
            found.append(Case(name, rule, line[0] == "+", text))
        elif line.startswith("  "):
            last = found[-1]
            found[-1] = last._replace(text=f"{last.text}\n{line.strip()}")
        elif line.strip():
            raise ValueError(f"{path.name}: not a case: {line}")
    return found
