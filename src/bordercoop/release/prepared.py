"""Sound lines to all that a release is made of, before anything is written."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bordercoop.model import Line, encode
from bordercoop.release.about import about
from bordercoop.release.before import Before
from bordercoop.release.causes import changes
from bordercoop.release.checked import Checked
from bordercoop.release.compare import compared
from bordercoop.release.contents import Release
from bordercoop.release.demand import FIRST, Demand, TooLow, demanded
from bordercoop.release.identity import Ids, kept_ids
from bordercoop.release.package import package, row_counts
from bordercoop.release.private import withheld
from bordercoop.release.redirects import redirects
from bordercoop.release.version import parsed
from bordercoop.tables.build import build
from bordercoop.tables.derived import TABLES


def prepared(
    sound: Checked,
    version: str | None,
    day: str | None,
    before: Before | None,
    agreement: Mapping[str, Any] | None = None,
) -> Release:
    """The release of these lines after `before` (None: the first).

    Without `version` it has the least that the changes demand. Raises TooLow for a version
    that is less, and Unfit for a value that no table can hold.
    """
    pairs = [_lasting(raw, line, before) for raw, line in sound.lines]
    lines = [line for _, line, _ in pairs]
    tables = build(lines)
    demand = _demand(before, tables)
    asked = parsed(version) if version is not None else demand.least
    if not demand.met_by(asked):
        raise TooLow(str(asked), demand)
    withdrawn = [left for _, _, left in pairs]
    return Release(
        version=str(asked),
        previous=str(before.version) if before is not None else None,
        day=day,
        raw=[raw for raw, _, _ in pairs],
        lines=lines,
        tables=tables,
        changes=changes(before, lines, tables),
        redirects=redirects(before, tables, withdrawn, str(asked)),
        demand=demand,
        older=before.changelog if before is not None else "",
        findings=sound.warnings,
        agreement=agreement,
    )


def _lasting(
    raw: bytes, line: Line, before: Before | None
) -> tuple[bytes, Line, dict[str, Ids]]:
    """A line as it is published, with lasting ids; its bytes are those that came, where
    nothing had to change."""
    kept, withdrawn = withheld(line), dict[str, Ids]()
    if before is not None and before.lines is not None:
        old = before.lines.get(line.document.doc_id)
        kept, withdrawn = kept_ids(kept, old, before.used())
    return (raw if kept is line else encode(kept) + b"\n"), kept, withdrawn


def _demand(before: Before | None, tables: Any) -> Demand:
    if before is None:
        return Demand(FIRST, None, ("the first release",))
    now = package(about(str(before.version), None), row_counts(tables), None)
    rows = compared(TABLES, before.tables, tables)
    return demanded(before.version, rows, before.described, now)
