"""Where clauses begin: at semicolons, at what a thing is one of, where somebody else acts."""

from __future__ import annotations

from collections.abc import Iterator

from bordercoop.clauses.governing import VERBS, governor
from bordercoop.clauses.tape import Chunk
from bordercoop.lexicon.connectives import AND, WHILE

_TURNS = frozenset({AND, WHILE})
"""Words with which another begins to act."""

BETWEEN = frozenset({"future", "done", "under_way", "carrier", "not", "at", "passive"})
"""Classes of cues that may stand between a subject and its verb."""
PASSED = frozenset({"word", "mark", "place", "date", "people", "other"})
"""Kinds of chunks that begin no clause unless they are a cue as well; a semicolon ends one."""
REACH = 8
"""Chunks between a subject and its verb."""


def clauses(row: list[Chunk]) -> Iterator[tuple[int, int]]:
    """Index ranges of the clauses of a tape, a mark that ends one belonging to it."""
    first = 0
    acted = False
    for at, chunk in enumerate(row):
        if chunk.kind in PASSED and not chunk.codes and chunk.key != ";":
            continue
        if chunk.key == ";":
            yield first, at + 1
            first, acted = at + 1, False
        elif at > first and (
            ("of_which" in chunk.codes and acted and _has_verb(row, at))
            or ("one_of" in chunk.codes and _counts(row, at))
        ):
            yield first, at
            first, acted = at, False
        elif chunk.kind == "name" and acted and _acts(row, at):
            begin = _beginning(row, at)
            if begin > first:
                yield first, begin
                first, acted = begin, False
        elif chunk.kind in ("quantity", "thing"):
            acted = acted or any(
                not c.codes.isdisjoint(VERBS) for c in row[first:at] if c.codes
            )
    if first < len(row):
        yield first, len(row)


def _counts(row: list[Chunk], at: int) -> bool:
    """Whether a figure stands right behind: `trong số 20 trụ sở do A giúp B xây`."""
    return any(chunk.kind == "quantity" for chunk in row[at + 1 : at + 3])


def _has_verb(row: list[Chunk], at: int) -> bool:
    for chunk in row[at:]:
        if chunk.key == ";":
            return False
        if not chunk.codes.isdisjoint(VERBS):
            return True
    return False


def _acts(row: list[Chunk], at: int) -> bool:
    """Whether a name that nothing governs is followed by a verb of its own."""
    how, _ = governor(row, at)
    if how not in ("start", "joined"):
        return False
    for chunk in row[at + 1 : at + 1 + REACH]:
        if not chunk.codes.isdisjoint(VERBS):
            return True
        if chunk.kind in ("quantity", "thing") or chunk.key in (";", ".", ":"):
            return False
        if chunk.kind == "cue" and chunk.codes.isdisjoint(BETWEEN):
            return False
    return False


def _beginning(row: list[Chunk], at: int) -> int:
    """The index behind the comma or `và` before a subject."""
    while at > 0 and ("carrier" in row[at - 1].codes or row[at - 1].kind == "word"):
        if row[at - 1].key in _TURNS:
            break
        at -= 1
    return at
