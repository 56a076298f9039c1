"""Whether what a clause says is done, under way, planned, asked for, denied or conditional."""

from __future__ import annotations

from bordercoop.clauses.tape import Chunk

TELLING = frozenset({"done", "asked", "if", "future", "thanks", "not"})
"""Classes of the cues before a verb that say whether it is done."""
DIRECTLY = 3
"""Chunks before a verb within which a negation denies it."""


def modality(row: list[Chunk], opens: int, verb: int, end: int) -> tuple[str, int | None]:
    """The modality of the verb at an index, and the index of the cue that says so.

    Cues count from the beginning of the sentence where they ask (what is asked goes on over
    semicolons), from the clause's where they promise or deny.
    """
    said: tuple[str, int | None] = ("done", None)
    for at in range(verb):
        chunk = row[at]
        if chunk.kind != "cue" or chunk.codes.isdisjoint(TELLING):
            continue
        if "done" in chunk.codes and at >= opens:
            said = ("done", at)
        elif "asked" in chunk.codes:
            said = ("asked", at)
        elif "if" in chunk.codes and at >= opens:
            said = ("conditional", at)
        elif "future" in chunk.codes and (at >= opens or said[0] == "done"):
            said = ("planned", at)
        elif "thanks" in chunk.codes and at >= opens:
            said = ("done", at)
        elif "not" in chunk.codes and verb - at <= DIRECTLY:
            said = ("denied", at)
    if said[0] == "done" and row[verb].cue("future"):
        return "planned", verb  # `quyết định tặng` says both
    if said[0] == "done":
        for at in range(opens, end):
            if "under_way" in row[at].codes:
                return "under_way", at
    return said
