"""One line after the other: schema first, then meaning, then the line among the others."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from msgspec.structs import replace

from bordercoop.check.decode import decode
from bordercoop.check.meaning import meaning
from bordercoop.check.reading import Reading, read, sound_parts, whole
from bordercoop.check.remark import quoted, remark
from bordercoop.check.structure import structure
from bordercoop.findings import Finding
from bordercoop.sources.article import Article

Texts = Callable[[str], Article | None]
"""From a doc_id to its article, or None where its text is not at hand."""


class Checker:
    """Checks the lines of one stream; remembers their doc_ids and nothing else.

    Record ids begin with the doc_id (E103), so unique doc_ids make them unique everywhere.
    """

    def __init__(self, texts: Texts | None = None) -> None:
        self._texts = texts
        self._seen: dict[str, int] = {}

    def check(self, number: int, raw: bytes) -> list[Finding]:
        """All findings on line `number`, with the line in each; empty where it is sound."""
        value = decode(raw)
        if isinstance(value, Finding):
            return [replace(value, line=number)]
        findings = structure(value)
        line = None if findings else read(value)
        if isinstance(line, Finding):
            findings, line = [line], None
        reading = whole(line) if line is not None else sound_parts(value, findings)
        findings += self._among_others(number, _doc_id(value))
        reading, missing = self._with_text(reading)
        found = [*findings, *missing, *meaning(reading)]
        return [replace(finding, line=number) for finding in found]

    def _among_others(self, number: int, doc_id: str | None) -> list[Finding]:
        if doc_id is None:
            return []
        first = self._seen.setdefault(doc_id, number)
        if first == number:
            return []
        message = f"{quoted(doc_id)} is also the article of line {first}"
        return [remark("E101", "/document/doc_id", message, "keep one line for each article")]

    def _with_text(self, reading: Reading) -> tuple[Reading, list[Finding]]:
        if self._texts is None or reading.document is None:
            return reading, []
        article = self._texts(reading.document.doc_id)
        if article is None:
            message = f"no text of {quoted(reading.document.doc_id)} is at hand"
            return reading, [remark("W202", "/document/doc_id", message)]
        return replace(reading, article=article), []


def _doc_id(value: Any) -> str | None:
    document = value.get("document") if isinstance(value, dict) else None
    doc_id = document.get("doc_id") if isinstance(document, dict) else None
    return doc_id if isinstance(doc_id, str) else None
