"""What of a line can be checked for its meaning: the parts that satisfy the schema.

A record that breaks the schema is left out, so that one slip does not hide the findings on
the other records; ids are collected from all, so that it breaks no reference.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeVar

import msgspec
from msgspec import Struct

from bordercoop.check.remark import remark
from bordercoop.findings import Finding
from bordercoop.model import IDS, RECORDS, Document, Evidence, Line, Record
from bordercoop.sources.article import Article

_R = TypeVar("_R", bound=Record)


class Reading(Struct, frozen=True):
    """The sound parts of one line.

    `records` are (list, position in it, record) in the order of the line; `meeting_ids` are
    those of all meetings. `document` is None where it breaks the schema, `article` where
    the text is not at hand.
    """

    document: Document | None
    records: list[tuple[str, int, Any]]
    meeting_ids: frozenset[str]
    article: Article | None = None
    quotations: list[Evidence] = []

    @property
    def length(self) -> int | None:
        """Code points of the text, where the document states them."""
        return self.document.text_length if self.document else None


def whole(line: Line) -> Reading:
    """The reading of a line that satisfies the schema."""
    records = [
        (name, at, record) for name in RECORDS for at, record in enumerate(getattr(line, name))
    ]
    ids = frozenset(meeting.meeting_id for meeting in line.meetings)
    return Reading(line.document, records, ids, quotations=line.quotations)


def sound_parts(value: Any, findings: list[Finding]) -> Reading:
    """The reading of a line of which `findings` name the places that break the schema."""
    broken = {tuple((finding.pointer or "").split("/")[1:3]) for finding in findings}
    document = None
    line = value if isinstance(value, dict) else {}
    if not any(place[:1] == ("document",) for place in broken):
        document = _converted(line.get("document"), Document)
    records: list[tuple[str, int, Any]] = []
    for name, at, item in _items(line):
        if (name, str(at)) not in broken:
            record = _converted(item, RECORDS[name])
            records.extend([(name, at, record)] if record else [])
    ids = (item.get(IDS["meetings"]) for name, _, item in _items(line) if name == "meetings")
    return Reading(document, records, frozenset(id_ for id_ in ids if isinstance(id_, str)))


def read(value: Any) -> Line | Finding:
    """The records of a value that satisfies the schema.

    The schema takes `3.0` for a whole number, as JSON Schema does; the records do not.
    """
    try:
        return msgspec.convert(value, Line)
    except (ValueError, OverflowError) as error:
        reason, _, path = str(error).partition(" - at ")
        # The path reads `$.aid[0].grounds[...][0]`, where `...` is a key that is not told.
        known = path.strip("`").removeprefix("$").partition("[...]")[0]
        place = known.replace("[", "/").replace("]", "").replace(".", "/")
        hint = "write whole numbers without a point"
        return remark("E006", place, f"cannot be read: {reason}", hint)


def _items(line: dict[str, Any]) -> Iterator[tuple[str, int, dict[str, Any]]]:
    for name in RECORDS:
        members = line.get(name)
        for at, item in enumerate(members if isinstance(members, list) else ()):
            if isinstance(item, dict):
                yield name, at, item


def _converted(value: Any, kind: type[_R]) -> _R | None:
    try:
        return msgspec.convert(value, kind)
    except (ValueError, OverflowError):
        return None
