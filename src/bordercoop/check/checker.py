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
from bordercoop.jsonl import Cut
from bordercoop.sources.article import Article

Texts = Callable[[str], Article | None]
"""From a doc_id to its article, or None where its text is not at hand."""

Place = tuple[str | None, int]
"""The stream that a line stands in, if it has a name, and the number of the line."""


class Checker:
    """Checks the lines of one stream; remembers their doc_ids and nothing else.

    Record ids begin with the doc_id (E103), so unique doc_ids make them unique everywhere.
    """

    def __init__(self, texts: Texts | None = None) -> None:
        self._texts = texts
        self._seen: dict[str, tuple[str, Place]] = {}

    def check(self, number: int, raw: bytes, file: str | None = None) -> list[Finding]:
        """All findings on line `number`, with the line in each; empty where it is sound.

        `file` is the name of the stream that it stands in, where there are several.
        """
        if isinstance(raw, Cut):
            return [replace(_too_long(raw), line=number)]
        value = decode(raw)
        if isinstance(value, Finding):
            return [replace(value, line=number)]
        findings = structure(value)
        line = None if findings else read(value)
        if isinstance(line, Finding):
            findings, line = [line], None
        reading = whole(line) if line is not None else sound_parts(value, findings)
        findings += self._among_others((file, number), _doc_id(value))
        reading, missing = self._with_text(reading)
        found = [*findings, *missing, *meaning(reading)]
        return [replace(finding, line=number) for finding in found]

    def _among_others(self, at: Place, doc_id: str | None) -> list[Finding]:
        if doc_id is None:
            return []
        told = self._seen.setdefault(doc_id.casefold(), (doc_id, at))
        if told[1] == at:
            return []
        first, place = told
        if first == doc_id:
            message = f"{quoted(doc_id)} is also the article of {_called(place, at)}"
            hint = "keep one line for each article"
            return [remark("E101", "/document/doc_id", message, hint)]
        line = f"{quoted(first)} of {_called(place, at)}"
        message = f"{quoted(doc_id)} differs from {line} in case alone"
        hint = "rename one: many file systems and databases take them for the same"
        return [remark("E105", "/document/doc_id", message, hint)]

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


def _called(place: Place, at: Place) -> str:
    """A line as a finding at another one names it."""
    return f"line {place[1]}" if place[0] == at[0] else f"{place[0]}, line {place[1]}"


def _too_long(raw: Cut) -> Finding:
    message = f"has {raw.size:,} bytes, more than a line may have; it is not read"
    return remark("E007", "", message, "one article a line; --max-line allows longer ones")
