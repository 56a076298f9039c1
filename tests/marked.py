"""Marked text: sentences in which the words of a field are marked, `[[field|words]]`."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, NamedTuple

import pytest

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


Expected = dict[str, str]
"""What some fields hold, as text: a set joined by commas, nothing as `null`."""


class Case(NamedTuple):
    """What a case shows, its marked text, the records that it makes and those it must not.

    A `gap` is a case that the rules do not meet yet.
    """

    shows: str
    gap: bool
    text: str
    makes: list[Expected]
    makes_no: list[Expected]


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


def seed_line(number: str) -> Line:
    """The line of a seed, by the number that its name begins with."""
    (path,) = (Path(__file__).parents[1] / "seeds").glob(f"{number}_*.txt")
    return read(path.read_text("utf-8"))


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


def fits(record: Any, expected: Expected) -> bool:
    """Whether a record holds what is expected of some of its fields."""
    return all(_told(getattr(record, field)) == value for field, value in expected.items())


def _told(value: Any) -> str:
    if value is None:
        return "null"
    return ",".join(value) if isinstance(value, list) else f"{value}"


def cases(path: Path) -> list[Case]:
    """The cases of a file.

    A case is `# what it shows` (`#? …` for a known gap), the lines of a marked text, and what
    it makes: each line `= field: value | field: value` is a record, `! field: value` a record
    that is not made, `= none` says that none is. Lines that begin with `//` are remarks.
    """
    found: list[Case] = []
    for line in path.read_text("utf-8").splitlines():
        if line.startswith(("# ", "#? ")):
            mark, _, shows = line.partition(" ")
            found.append(Case(shows, mark == "#?", "", [], []))
        elif line.startswith("= ") and line != "= none":
            found[-1].makes.append(_expected(line[2:]))
        elif line.startswith("! "):
            found[-1].makes_no.append(_expected(line[2:]))
        elif line.strip() and not line.startswith(("//", "= ")):
            text = f"{found[-1].text}\n{line}".lstrip("\n")
            found[-1] = found[-1]._replace(text=text)
    return found


def _expected(line: str) -> Expected:
    pairs = (pair.partition(": ") for pair in line.split(" | "))
    return {field.strip(): value.strip() for field, _, value in pairs}


def params(path: Path) -> list[Any]:
    """The cases of a file as parameters of a test; a known gap is an expected failure."""
    gap = pytest.mark.xfail(reason="a gap that is known", strict=True)
    return [
        pytest.param(case, id=case.shows, marks=[gap] if case.gap else [])
        for case in cases(path)
    ]
