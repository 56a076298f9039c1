"""The changes of a release, each with its cause.

Between the version before and this one stands a third state that nobody publishes: the
articles of the version before as this program reads them. What differs between the version
before and that state is due to the code; what differs between it and the present one is due
to the sources. A change that has both causes has a row for each.

A release holds no texts, so an old article is read anew only in as far as it is among the
present ones with the same text (`text_sha256`). Of one whose text changed or which was
withdrawn, the old records stand in, so that its changes are the sources'.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import polars as pl

from bordercoop.model import Line
from bordercoop.release.before import Before
from bordercoop.release.compare import compared
from bordercoop.release.described import CHANGES
from bordercoop.tables.build import build
from bordercoop.tables.derived import TABLES
from bordercoop.tables.frames import arranged

Frames = Mapping[str, pl.DataFrame]


def changes(before: Before | None, lines: Sequence[Line], tables: Frames) -> pl.DataFrame:
    """The table `changes` of a release made of `lines` after the version `before`.

    Empty for a first release. Where the lines of the version before cannot be read, because
    their schema was another, every change is the code's.
    """
    if before is None:
        return arranged(CHANGES, _caused(compared({}, {}, {}), "code"))
    between = reread(before, lines)
    middle = tables if between is None else build(between)
    code = compared(TABLES, before.tables, middle)
    source = compared(TABLES, middle, tables)
    return arranged(CHANGES, pl.concat([_caused(code, "code"), _caused(source, "source")]))


def reread(before: Before, lines: Sequence[Line]) -> list[Line] | None:
    """The lines of the articles of `before` as they are read now; None where they are all
    among the present ones, or cannot be had."""
    if before.lines is None:
        return None
    now = {line.document.doc_id: line for line in lines}
    state = [_same_text(old, now.get(doc_id)) or old for doc_id, old in before.lines.items()]
    present = {line.document.doc_id: line for line in state}
    return None if present == now else state


def _same_text(old: Line, new: Line | None) -> Line | None:
    if new is None or new.document.text_sha256 != old.document.text_sha256:
        return None
    return new


def _caused(rows: pl.DataFrame, cause: str) -> pl.DataFrame:
    return rows.with_columns(pl.lit(cause, pl.String).alias("cause"))
