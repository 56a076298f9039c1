"""The lines of a release: only such as pass the checks, in an order of their own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import msgspec

from bordercoop.findings import Finding
from bordercoop.held import held_pairs
from bordercoop.jsonl import is_blank
from bordercoop.model import Line


class Unsound(Exception):
    """Lines with errors; `findings` has them all, each with the number of its line."""

    def __init__(self, findings: list[Finding]) -> None:
        super().__init__(f"{len(findings)} errors")
        self.findings = findings


class Nothing(Exception):
    """No line at all: most likely the step before failed."""


class Checked(NamedTuple):
    """Sound lines by doc_id, each as it came and as records; the warnings on them by code.

    Of very many lines they lie on disk and are read again each time.
    """

    lines: Sequence[tuple[bytes, Line]]
    warnings: Counter[str]


def checked(numbered: Iterable[tuple[int, bytes]]) -> Checked:
    """Each line as it came and as records, by doc_id, so that the order given is no matter.

    `numbered` are lines with their numbers; blank ones are left out. The bytes are those
    that came, with one line end. Raises Unsound where a line has an error, and Nothing
    where there is no line.
    """
    from bordercoop.check.checker import Checker

    checker = Checker()
    decoder = msgspec.json.Decoder(Line)
    errors: list[Finding] = []
    warnings: Counter[str] = Counter()

    def passed() -> Iterator[tuple[bytes, Line]]:
        for number, raw in numbered:
            if is_blank(raw):
                continue
            found = checker.check(number, raw)
            errors.extend(one for one in found if one.level == "error")
            warnings.update(one.code for one in found if one.level == "warning")
            if not errors:
                yield raw.strip(b" \t\r\n") + b"\n", decoder.decode(raw)

    sound = held_pairs(passed())
    if errors:
        raise Unsound(errors)
    if not sound:
        raise Nothing
    return Checked(sound, warnings)
