"""The changes of a release, each with its cause.

Between the version before and this one stand two states that nobody publishes: the articles
of the version before as this program reads them, and the present articles, both with the
corrections of the version before. What differs between the version before and the first is due
to the code; between the first and the second, to the sources; between the second and the
present version, to corrections. A change that has several causes has a row for each.

A release holds no texts, so an old article is read anew only in as far as it is among the
present ones with the same text (`text_sha256`). Of one whose text changed or which was
withdrawn, the old records stand in, so that its changes are the sources'.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import polars as pl

from bordercoop.corrections.applied import applied
from bordercoop.model import Line
from bordercoop.release.before import Before
from bordercoop.release.compare import compared
from bordercoop.release.described import CHANGES
from bordercoop.tables.build import build
from bordercoop.tables.derived import TABLES
from bordercoop.tables.frames import arranged

Frames = Mapping[str, pl.DataFrame]


class Now(NamedTuple):
    """The present version: its lines, corrected, and their tables."""

    lines: Sequence[Line]
    tables: Frames


def changes(before: Before | None, read: Sequence[Line], now: Now) -> pl.DataFrame:
    """The table `changes` of a release after the version `before`.

    `read` are the present lines without corrections, `now` what is published of them.

    Empty for a first release. Where the lines of the version before cannot be read, because
    their schema was another, every change is the code's.
    """
    if before is None:
        return arranged(CHANGES, _caused(compared({}, {}, {}), "code"))
    lines = applied(read, before.corrections).lines
    plain = now.tables if lines == list(now.lines) else build(lines)
    between = reread(before, lines)
    middle = plain if between is None else build(between)
    return arranged(
        CHANGES,
        pl.concat(
            [
                _caused(compared(TABLES, before.tables, middle), "code"),
                _caused(compared(TABLES, middle, plain), "source"),
                _caused(compared(TABLES, plain, now.tables), "correction"),
            ]
        ),
    )


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
