"""What stands before a name and gives it its part: `cho`, `do`, `của`, a verb, a thing."""

from __future__ import annotations

from bordercoop.clauses.tape import Chunk
from bordercoop.lexicon.connectives import ALONGSIDE, AND, FROM, LIST_JOINS, WHILE, WITH
from bordercoop.lexicon.worded import word_set

_JOINING = frozenset({AND, ALONGSIDE, WITH})
"""Words between two who act together."""

VERBS = frozenset(
    {"give", "pass", "help", "receive", "hand_over", "build", "begin", "teach", "send"}
)
"""Classes of the predicates by which something passes from one to another."""
SMALL = (
    *("to", "by", "of", "with", "at", "behalf", "authorised", "passive", "thanks", "asked"),
    "leave",
)
"""Classes of the small words that give the name behind them its part."""
PARTS = frozenset(SMALL) - {"of", "passive"}
"""Those that say by themselves what part it is."""
UNKNOWN = 3
"""Unknown words that may stand between a name and what governs it: `tặng thư viện Trường X`."""
JOINING = word_set("governing_joining")
ADVERBS = frozenset({"future", "done", "under_way", "not"})


def _gives_part(chunk: Chunk) -> bool:
    return "to" in chunk.codes or not chunk.codes.isdisjoint(VERBS)


def _turns(row: list[Chunk], at: int, comma: int) -> bool:
    """Whether a comma ends what stands before a subject: `theo tin của A, B đã cử …`,
    `Từ A, B đã nhận …`."""
    if row[comma].key != "," or at + 1 >= len(row) or comma < 2:
        return False
    acts = row[at + 1].cue(*ADVERBS) or not row[at + 1].codes.isdisjoint(VERBS)
    if not acts or row[comma - 1].kind != "name":
        return False
    before = row[comma - 2]
    return before.cue("of", "leave") or before.key == FROM or _lives_there(row, comma - 1)


def _lives_there(row: list[Chunk], at: int) -> bool:
    """Whether a name only says where people live: `cùng người dân vùng lũ tỉnh X, …`."""
    before = row[max(0, at - 1 - UNKNOWN) : at]
    while before and before[-1].kind == "word":
        before.pop()
    return bool(before) and before[-1].kind == "people"


def shares(row: list[Chunk], at: int, where: int) -> bool:
    """Whether who is named at an index shares what another does for a thing, joined to him by
    the mark or word at `where`: `do A bỏ tiền, B thi công`."""
    acts = at + 1 < len(row) and row[at + 1].cue("build", "help", "pass")
    return acts and row[where].key in LIST_JOINS


def governor(row: list[Chunk], at: int) -> tuple[str, int]:
    """What governs the name at an index of the tape, and the index where that stands.

    A class of cue, `verb`, `thing`, `figure`, `joined` (with the name before it), `start`
    (nothing does) or `word` (something unknown stands before it). Words for people of a body
    (`cán bộ, chiến sĩ`) are passed over.
    """
    here = at - 1
    carried = False
    unknown = 0
    while here >= 0:
        chunk = row[here]
        if (
            chunk.kind == "cue"
            and "carrier" in chunk.codes
            and here
            and _gives_part(row[here - 1])
        ):
            carried = True
            here -= 1
            continue
        if chunk.kind == "people":
            here -= 1
            continue
        if chunk.kind == "cue":
            for code in SMALL:
                if code in chunk.codes:
                    if code == "of" and here and (carried or "carrier" in row[here - 1].codes):
                        break  # `cho cán bộ của Công an X`: whose people they are
                    return code, here
            else:
                if "carrier" in chunk.codes:
                    carried = True
                elif not chunk.codes.isdisjoint(VERBS):
                    return "verb", here
                elif "nominal" in chunk.codes:
                    return "word", here
                else:
                    return "start" if not unknown else "word", here
            here -= 1
            continue
        if chunk.kind == "word" and chunk.key.isdecimal():
            here -= 1
            continue
        if chunk.kind == "mark" or chunk.key in _JOINING:
            before = row[here - 1] if here else None
            if before is not None and before.kind == "mark" and here > 1:
                before = row[here - 2]
            named = before is not None and before.kind in ("name", "other")
            if named and chunk.key in JOINING and not _turns(row, at, here):
                return ("joined" if not unknown else "word"), here
            return ("start" if not unknown else "word"), here
        if chunk.kind == "thing":
            return ("thing" if not unknown else "word"), here
        if chunk.kind == "quantity":
            return ("figure" if not unknown else "word"), here
        if chunk.kind in ("date", "place", "name", "other"):
            return ("start" if not unknown else "word"), here
        if chunk.key == WHILE and not unknown:
            return "start", here
        unknown += 1
        if unknown > UNKNOWN or chunk.key[:1].isdecimal():
            return "word", here
        here -= 1
    return "start", -1
