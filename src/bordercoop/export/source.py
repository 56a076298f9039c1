"""What the exports are made from: the tables of a release, row by row."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

from msgspec import Struct

from bordercoop.release.before import BadRelease, opened
from bordercoop.tables.facts import ADDING

Row = dict[str, Any]
Rows = list[Row]


class Export(Struct, frozen=True):
    """An export as bytes, and what it cannot carry, in words."""

    content: bytes
    lost: tuple[str, ...]


class Source(Struct, frozen=True):
    """The rows of each table, days as ISO 8601; `about` is the data package of the release."""

    tables: Mapping[str, Rows]
    about: Mapping[str, Any]

    def named(self, table: str, key: str) -> dict[str, Row]:
        """The rows of a table by their key."""
        return {row[key]: row for row in self.tables[table]}

    def gifts(self) -> Rows:
        """One row for each thing given: `gifts`, or the records of a release without them."""
        if "gifts" in self.tables:
            return self.tables["gifts"]
        return [
            row
            | {
                "gift_id": row["aid_id"],
                "aid": [row["aid_id"]],
                "date_start": row["date_start"] or row["date"],
            }
            for row in self.tables["aid"]
        ]

    def undertakings(self) -> Rows:
        """One row for each thing signed, agreed or asked; else the records that tell of it."""
        if "undertakings" in self.tables:
            return self.tables["undertakings"]
        events = {row["meeting_id"]: row["event_id"] for row in self.tables["meetings"]}
        return [
            row
            | {
                "undertaking_id": row["commitment_id"],
                "commitments": [row["commitment_id"]],
                "clause": row["text"],
                "date_start": row["date"],
                "event_id": events.get(row["meeting_id"]),
            }
            for row in self.tables["commitments"]
        ]

    def results(self) -> Rows:
        """One row for each figure of joint work; else the records that tell it."""
        if "results" in self.tables:
            return self.tables["results"]
        return [
            row | {"result_id": row["outcome_id"], "outcomes": [row["outcome_id"]]}
            for row in self.tables["outcomes"]
        ]

    def words(self) -> dict[str, list[str]]:
        """The clauses that report each record, by its id."""
        found: dict[str, list[str]] = defaultdict(list)
        for row in self.tables["evidence"]:
            if row["field"] is None and row["quote"] is not None:
                found[row["record_id"]].append(row["quote"])
        return found


def adds(gift: Row) -> bool:
    """Whether a gift adds to others: it is no whole told beside its parts, no total of years,
    and not perhaps another one told again. A record of a release without `gifts` does."""
    return gift.get("role", ADDING[0]) in ADDING


def source(folder: Path) -> Source:
    """The release in `folder`; BadRelease where it is none or lacks what exports need, OSError
    where it cannot be read."""
    release = opened(folder)
    lacking = [name for name in _NEEDED if name not in release.tables]
    if lacking or "label_en" not in release.tables["organizations"].columns:
        what = ", ".join(lacking) or "the names of organizations"
        raise BadRelease(f"{folder}: it was made by an older program and lacks {what}")
    tables = {
        name: [
            {column: _plain(cell) for column, cell in row.items()} for row in made.to_dicts()
        ]
        for name, made in release.tables.items()
    }
    return Source(tables, release.described)


_NEEDED = (
    "adjacency",
    "aid",
    "careers",
    "commitments",
    "documents",
    "dyad_year",
    "events",
    "evidence",
    "meetings",
    "organizations",
    "outcomes",
    "participants",
    "people",
    "places",
)


def _plain(cell: Any) -> Any:
    if isinstance(cell, Decimal):
        return int(cell) if cell == cell.to_integral_value() else float(cell)
    return cell.isoformat() if hasattr(cell, "isoformat") else cell
