"""Sound lines to all that a release is made of, before anything is written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import polars as pl

from bordercoop.corrections.applied import applied, undone
from bordercoop.held import held_pairs, records
from bordercoop.jsonl import numbered
from bordercoop.model import Line, encode
from bordercoop.release.about import about
from bordercoop.release.asked import Asked, Withdrawals
from bordercoop.release.before import RECORDS, Before
from bordercoop.release.causes import Now, changes
from bordercoop.release.checked import Checked, checked
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


def prepared(sound: Checked, asked: Asked, before: Before | None) -> Release:
    """The release of these lines after `before` (None: the first).

    Without a version it has the least that the changes demand. Corrections are applied to the
    lines once they have their lasting ids. Raises TooLow for a version that is less,
    Withdrawals for articles that are gone and may not be, and Unfit for a value that no table
    can hold.
    """
    if before is not None and asked.add:
        sound = added(sound, before)
    if before is not None and not asked.allow_withdrawals:
        _refuse_withdrawals(sound, before)
    withdrawn: list[dict[str, Ids]] = []
    pairs = held_pairs(_published(sound, before, withdrawn))
    if asked.corrections:
        pairs = list(pairs)
    read = records(pairs)
    told = applied(read, asked.corrections)
    lines = told.lines
    tables = build(lines)
    demand = _demand(before, tables)
    version = parsed(asked.version) if asked.version is not None else demand.least
    if not demand.met_by(version):
        raise TooLow(str(version), demand)
    raw = _Raw(pairs, read, lines)
    return Release(
        version=str(version),
        previous=str(before.version) if before is not None else None,
        day=asked.day,
        url=asked.url,
        doi=asked.doi,
        raw=raw,
        lines=lines,
        tables=tables,
        changes=changes(before, read, Now(lines, tables)),
        redirects=redirects(before, tables, withdrawn, str(version)),
        demand=demand,
        older=before.changelog if before is not None else "",
        findings=_findings(sound, raw),
        agreement=asked.agreement,
        corrections=told.done,
    )


def _findings(sound: Checked, raw: Iterable[bytes]) -> Counter[str]:
    """The warnings on lines as they are published: with lasting ids, private names withheld
    and corrections applied, each of which may add some or take some away."""
    if all(came == now for (came, _), now in zip(sound.lines, raw, strict=True)):
        return sound.warnings
    return checked(enumerate(raw, start=1)).warnings


def added(sound: Checked, before: Before) -> Checked:
    """The lines, and those of the articles of `before` that are not among them, as they were
    before they were corrected."""
    given = {line.document.doc_id for _, line in sound.lines}
    with (before.folder / RECORDS).open("rb") as stream:
        old = uncorrected(checked(numbered(stream)), before)
    kept = [pair for pair in old.lines if pair[1].document.doc_id not in given]
    lines = sorted([*sound.lines, *kept], key=lambda pair: pair[1].document.doc_id)
    return Checked(lines, sound.warnings + old.warnings)


def uncorrected(sound: Checked, release: Before) -> Checked:
    """Published lines as they were before the corrections that their release tells of."""
    if not release.corrections:
        return sound
    lines = undone([line for _, line in sound.lines], release.corrections)
    raw = (raw for raw, _ in sound.lines)
    return sound._replace(lines=list(zip(raw, lines, strict=True)))


def _refuse_withdrawals(sound: Checked, before: Before) -> None:
    """An article under another name, with the same text, is not withdrawn."""
    known = [line.document for _, line in sound.lines]
    names = {document.doc_id for document in known}
    texts = {document.text_sha256 for document in known}
    documents = before.tables.get("documents", pl.DataFrame({"doc_id": [], "text_sha256": []}))
    gone = [
        doc_id
        for doc_id, text in documents.select("doc_id", "text_sha256").iter_rows()
        if doc_id not in names and text not in texts
    ]
    if gone:
        raise Withdrawals(sorted(gone), str(before.version))


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


def _published(
    sound: Checked, before: Before | None, withdrawn: list[dict[str, Ids]]
) -> Iterator[tuple[bytes, Line]]:
    """The lines as they are published but for corrections; the ids that went are noted."""
    for raw, line in sound.lines:
        kept_raw, kept, left = _lasting(raw, line, before)
        if left:
            withdrawn.append(left)
        yield kept_raw, kept


class _Raw:
    """The bytes of each line, as often as asked: as they came, where nothing was corrected."""

    def __init__(
        self, pairs: Sequence[tuple[bytes, Line]], read: Sequence[Line], lines: Sequence[Line]
    ) -> None:
        self._pairs, self._read, self._lines = pairs, read, lines

    def __iter__(self) -> Iterator[bytes]:
        if self._lines is self._read:
            yield from (raw for raw, _ in self._pairs)
            return
        for (raw, line), now in zip(self._pairs, self._lines, strict=True):
            yield raw if now is line else encode(now) + b"\n"


def _demand(before: Before | None, tables: Any) -> Demand:
    if before is None:
        return Demand(FIRST, None, ("the first release",))
    now = package(about(str(before.version), None), row_counts(tables), None)
    rows = compared(TABLES, before.tables, tables)
    return demanded(before.version, rows, before.described, now)
