"""What a row of records says beside its record: day, year, sides (`described.ADDED`).

It follows from the record and its line alone, so that the commonest questions need no join.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from bordercoop.model import Document, Line
from bordercoop.tables.dated import days, year

_SIDES = {
    "actor_side": "actors",
    "addressee_side": "addressees",
    "donor_side": "donors",
    "recipient_side": "recipients",
}
"""For each column of a side, the field with the bodies whose side it is."""


def added(column: str, record: Any, line: Line) -> str | int | None:
    """The value of an added column in the row of a record; KeyError for no such column."""
    if isinstance(record, Document):
        return _of_document(column, record)
    match column:
        case "date":
            return days(record, line)[0]
        case "year":
            return year(record, line)
    return side(getattr(record, _SIDES[column]))


def side(org_ids: Iterable[str]) -> str | None:
    """`VN`, `LA` or `both`; null where no body is named."""
    countries = sorted({org_id[:2] for org_id in org_ids})
    return ("both" if len(countries) > 1 else countries[0]) if countries else None


def _of_document(column: str, document: Document) -> str | int | None:
    if column == "url":
        web = document.source.lower().startswith(("https://", "http://"))
        return document.source if web else None
    stated = (document.published or "")[:4]
    return int(stated) if stated.isdecimal() else None
