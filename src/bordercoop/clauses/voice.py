"""Voice: whether a verb is passive, by whom, and whether somebody else gives again.

All take the row of chunks with the range of the clause in it.
"""

from __future__ import annotations

from bordercoop.clauses.governing import VERBS
from bordercoop.clauses.tape import Chunk
from bordercoop.lexicon.connectives import JOINS, LIST_JOINS
from bordercoop.lexicon.worded import word_list

THINGS = frozenset({"quantity", "thing"})
"""Kinds of chunks that are things by themselves; a clause without them needs a verb."""
BETWEEN = frozenset({*JOINS, "(", ")"})
"""What may stand between two names."""
SMALL = frozenset({*BETWEEN, *word_list("which")})
"""What may stand between a name and what it does."""
VISITS = word_list("transfer_visits")
"""Verbs of a visit that stand beside what is given at it."""


def leads(row: list[Chunk], first: int, last: int, at: int) -> bool:
    """Whether who is named with `do` only leads: `do A dẫn đầu`."""
    for chunk in row[at + 1 : last]:
        if "lead" in chunk.codes:
            return True
        if not chunk.codes.isdisjoint(VERBS) or chunk.kind in ("quantity", "thing"):
            return False
    return False


def verb_behind(row: list[Chunk], first: int, last: int, at: int) -> bool:
    """Whether a verb follows a name with only small words between."""
    for chunk in row[at + 1 : last]:
        if not chunk.codes.isdisjoint(VERBS):
            return True
        if chunk.kind in ("quantity", "thing", "mark") and chunk.key not in (",", "(", ")"):
            return False
    return False


def passive_before(row: list[Chunk], first: int, last: int, at: int) -> bool:
    """Whether a verb is passive: `được A đến thăm và tặng`."""
    here = at - 1
    while here >= first:
        chunk = row[here]
        if "passive" in chunk.codes:
            return True
        if chunk.kind in ("quantity", "thing") or chunk.key in (";", ":"):
            return False
        small = chunk.cue("carrier", "done", "future", "of", "with")
        other = chunk.kind == "cue" and not small and chunk.codes.isdisjoint(VERBS)
        if other and not visits(row, first, last, here):
            return False
        here -= 1
    return False


def visits(row: list[Chunk], first: int, last: int, at: int) -> bool:
    """Whether a cue is a visit beside what is given: `được A đến thăm và tặng`."""
    chunk = row[at]
    behind = row[at + 1] if at + 1 < last else chunk
    if not chunk.cue("at", "to", "elsewhere") or not chunk.key.endswith(VISITS):
        return False
    return behind.kind in ("mark", "word") or visits(row, first, last, at + 1)


def relative(row: list[Chunk], first: int, last: int, at: int) -> bool:
    """Whether a verb tells by whom the things before it were given: `do A trao`."""
    here = at - 1
    while here >= first:
        chunk = row[here]
        if "by" in chunk.codes or ("passive" in chunk.codes and row[at - 1].kind == "name"):
            return True
        small = chunk.kind in ("name", "other") or chunk.key in SMALL
        if not small and not chunk.cue("carrier", "done", "future", "of", "passive"):
            return False
        here -= 1
    return False


def given_again(row: list[Chunk], first: int, last: int, at: int) -> bool:
    """Whether somebody else gives to the same ones: `…, được C tặng 2 máy in`."""
    if "passive" not in row[at].codes or row[at - 1].key not in LIST_JOINS:
        return False
    names = at + 1
    while names < last and (
        row[names].kind == "name" or row[names].cue("carrier") or row[names].key in BETWEEN
    ):
        names += 1
    verb = row[names : names + 2]
    acts = names > at + 1 and bool(verb) and not verb[0].codes.isdisjoint(VERBS)
    return acts and verb[-1].kind in THINGS
