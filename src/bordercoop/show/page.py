"""One article as lines of print: its text with marks, then its records."""

from __future__ import annotations

from collections.abc import Iterator

from bordercoop.parse import Parsed
from bordercoop.show.marks import Chosen, evidence, mentions, records
from bordercoop.show.records import listed
from bordercoop.show.rows import Row, drawn, printable

_LEGEND = (
    Row("mention", "  below each row: what it mentions (a body, a person, a date, …)"),
    Row(
        "evidence", "  and the records that rest on it: m meeting, p participant, c commitment,"
    ),
    Row("evidence", "  a aid, o outcome; what goes on from the row above begins with a dash"),
)


def page(parsed: Parsed, text: str, width: int, chosen: Chosen) -> Iterator[Row]:
    """The article paragraph by paragraph, `width` columns wide, then the chosen records.

    With a choice only paragraphs that bear marks of it are shown.
    """
    document = parsed.line.document
    yield Row("heading", printable(f"{document.doc_id}  {document.published or 'no date'}"))
    narrowed = chosen != Chosen()
    if not narrowed:
        yield from _LEGEND
    said, named = evidence(parsed, chosen), mentions(parsed)
    at = 0
    for line in text.split("\n"):
        start, end = at, at + len(line)
        at = end + 1
        if not line.strip():
            continue
        here = [mark for mark in said if mark.start < end and mark.end > start]
        if narrowed and not here:
            continue
        yield Row("text", "")
        around = [mark for mark in named if mark.start < end and mark.end > start]
        yield from drawn(text, start, end, width, [("mention", around), ("evidence", here)])
    for name, record in records(parsed, chosen):
        yield Row("text", "")
        for number, one in enumerate(listed(name, record, text, chosen.field)):
            yield Row("record" if number else "heading", one)
