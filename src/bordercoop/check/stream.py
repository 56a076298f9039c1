"""A stream of lines, each with what becomes of it: out, quarantined or skipped."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from msgspec.structs import replace

from bordercoop.check.checker import Checker
from bordercoop.findings import Finding
from bordercoop.jsonl import is_blank

Fate = Literal["out", "quarantined", "skipped"]


class Checked(NamedTuple):
    """A line with its number, its bytes with its line end, its findings and its fate."""

    number: int
    raw: bytes
    findings: list[Finding]
    fate: Fate


def checked(
    lines: Iterable[tuple[int, bytes]], file: str, checker: Checker
) -> Iterator[Checked]:
    """Every line of a stream, in order: sound ones go out, blank ones are skipped.

    A line with an error is quarantined; a warning keeps none back. `file` is the name that
    findings carry; a `checker` that goes on to another stream knows the articles of this one.
    """
    for number, raw in lines:
        if is_blank(raw):
            yield Checked(number, raw, [], "skipped")
            continue
        findings = [replace(found, file=file) for found in checker.check(number, raw, file)]
        bad = any(finding.level == "error" for finding in findings)
        yield Checked(number, raw, findings, "quarantined" if bad else "out")
