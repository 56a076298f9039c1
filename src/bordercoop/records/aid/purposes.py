"""What a gift is for: the words behind it, behind who receives, or before the clause."""

from __future__ import annotations

from bordercoop.clauses import Frame, Theme
from bordercoop.clauses.tape import Chunk, tape
from bordercoop.clauses.themes import NO_THING
from bordercoop.lexicon.connectives import ALONGSIDE, JOINS
from bordercoop.lexicon.worded import word_set
from bordercoop.records.aid.context import Telling
from bordercoop.text import Span

PURPOSE_WORDS = 40
"""Tokens that say what for at the most."""
IN_ORDER_TO = word_set("circumstances_in_order_to")
BREAKS = frozenset({".", ";", "(", ")", ":", "”", '"', "“"})
STATES = word_set("purposes_states")
"""Words that say how somebody is or was hurt, and not what for."""
NO_LONGER = word_set("purposes_no_longer")
"""First words behind a comma with which something else is told."""
FRIENDS = word_set("purposes_friends")
HELPING = word_set("purposes_helping")
"""Verbs that only say that somebody is helped to do what follows."""
WORDS_ON_THEM = 4
"""Chunks behind who is helped within which it is told what they do."""
JOINING = frozenset({*JOINS, ALONGSIDE})
RECEIVERS = frozenset({"name", "other", "people", "place", "quantity"})
"""Kinds of chunks that name who is helped."""
TURNS = (
    "give",
    "hand_over",
    "pass",
    "help",
    "done",
    "future",
    "of_which",
    "elsewhere",
    "worth",
)
"""Classes of the cues with which a list or a new clause goes on."""
SPENT_ON = word_set("purposes_spent_on")
DEEDS = ("build", "purpose", "serve", "teach")
"""Classes of the cues that say what is to be done with a sum."""


def purpose_of(telling: Telling, frame: Frame, theme: Theme) -> Span | None:
    """The words that say what a gift is for.

    What is helped with where a building is the gift is to build it, and no purpose. What
    several things are given for is said once behind the last; `để` behind a sum is of the sum.
    """
    row = tape(telling.reading, telling.sentence)
    built = (theme.code or "").startswith("construction")
    begin = next((n for n, chunk in enumerate(row) if chunk.first >= theme.last), len(row))
    end = _until(telling, frame)
    over_sum = over = False
    aside = False
    for at in range(begin, len(row)):
        chunk = row[at]
        aside = (aside or chunk.key == "(") and chunk.key != ")"
        if aside or chunk.key == ")":
            continue
        if chunk.first >= end or chunk.key in BREAKS:
            break
        if chunk.key == "," and at + 1 < len(row) and row[at + 1].kind in ("name", "other"):
            break
        if chunk.kind == "quantity" and chunk.value in (theme.worth, theme.each):
            continue
        if chunk.kind == "quantity":
            over, over_sum = True, chunk.value.currency is not None
        elif "purpose" in chunk.codes:
            return None if over_sum else _said(telling, row, at, end)
        elif "help" in chunk.codes and not built:
            behind = _helped(row, at + 1)
            if behind > at + 1:
                deed = _deed_near(telling, row, behind)
                if deed is not None:
                    return _said(telling, row, deed, end)
            elif not over_sum and at + 1 < len(row) and not _thing(row[at + 1]):
                return _said(telling, row, at + 1, end)
        elif theme.sum_alone and not over and _spent(telling, row, at):
            return _said(telling, row, at, end)
    return _before(telling, row, frame)


def _until(telling: Telling, frame: Frame) -> int:
    """The token at which the next clause gives something else; what helps may be for this."""
    cues = telling.cues(telling.sentence.first, telling.sentence.last)
    meant = {cue.last for cue in cues if "purpose" in cue.told}
    further = (
        f.first
        for f in telling.frames
        if f.first >= frame.last and f.themes and f.first not in meant
    )
    return min(further, default=telling.sentence.last)


def _thing(chunk: Chunk) -> bool:
    """Whether something is given there, or to somebody; `phòng dịch` says what for."""
    thing = chunk.kind == "thing" and chunk.value.code("objects") not in NO_THING
    return thing or chunk.kind == "quantity" or chunk.cue("each", "to")


def _helped(row: list[Chunk], at: int) -> int:
    """The index behind who is helped: `giúp một cán bộ Công an X làm nhà`."""
    here = at
    named = at
    while here < len(row):
        chunk = row[here]
        if chunk.kind in RECEIVERS or chunk.key in FRIENDS:
            named = here + 1
        elif not (
            chunk.cue("carrier", "to", "of", "at") or (named > at and chunk.key in JOINS)
        ):
            break
        here += 1
    return named


def _is_deed(telling: Telling, row: list[Chunk], at: int) -> bool:
    """Whether a chunk begins what somebody is to do: a verb of a task, `phòng dịch`."""
    chunk = row[at]
    if chunk.kind == "thing":
        return chunk.value.code("objects") in NO_THING
    if chunk.cue(*DEEDS) or chunk.key in SPENT_ON:
        return True
    if chunk.kind not in ("word", "cue") or chunk.key in JOINING or chunk.key in STATES:
        return False
    found = telling.reading.page.listed("tasks", chunk.first, chunk.first + 4)
    return any(hit.first == chunk.first for hit in found)


def _spent(telling: Telling, row: list[Chunk], at: int) -> bool:
    """Whether it is told what a sum is spent on right behind it: `200 triệu đồng sửa nhà`."""
    chunk, before = row[at], row[at - 1]
    if before.kind not in ("quantity", "name") and not before.cue("carrier"):
        return False
    if chunk.cue("give", "pass", "receive", "hand_over"):
        return False
    if chunk.cue("worth"):
        return before.kind == "quantity"
    return chunk.kind != "thing" and _is_deed(telling, row, at)


def _deed_near(telling: Telling, row: list[Chunk], at: int) -> int | None:
    """The index of what those who are helped do, behind a few words on them: `dân vùng lũ`."""
    for here in range(at, min(len(row), at + WORDS_ON_THEM)):
        if row[here].key in STATES or row[here].key in BREAKS or row[here].kind == "mark":
            return None
        if _is_deed(telling, row, here):
            return here
        if row[here].kind != "word":
            return None
    return None


def _said(telling: Telling, row: list[Chunk], at: int, end: int) -> Span | None:
    """From a chunk to the end of what is said of a purpose, without who is to do it."""
    page = telling.reading.page
    keys = page.tokens.keys
    first = row[at].first
    while first < row[at].last and keys[first] in IN_ORDER_TO:
        first += 1
    if first == row[at].last or page.words(first, row[at].last) in HELPING:
        at += 1
    if at == len(row):
        return None
    at = _doing(telling, row, at)
    first = max(first, row[at].first)
    last = first
    for here in range(at, len(row)):
        chunk = row[here]
        if chunk.first >= min(end, first + PURPOSE_WORDS) or chunk.key in BREAKS:
            break
        if chunk.key in JOINING and _turns(row, here + 1):
            break
        if here > at and (chunk.cue("worth") or _when(row, here)):
            break
        last = min(chunk.last, end)
    while last > first and not keys[last - 1][0].isalnum():
        last -= 1
    return page.span(first, last) if last - first > 1 else None


def _when(row: list[Chunk], at: int) -> bool:
    """Whether it is told from a chunk on in what time: `trong năm 2024`, `trong 3 tháng`."""
    behind = row[at + 1] if at + 1 < len(row) else None
    if behind is None or not row[at].cue("at"):
        return False
    return behind.kind == "date" or behind.key[:1].isdecimal()


def _doing(telling: Telling, row: list[Chunk], at: int) -> int:
    """The index of what is done, behind who does it: `giúp B sửa nhà`, `để B mua`."""
    here = at + 1 if row[at].cue("help") and at + 1 < len(row) else at
    named = _helped(row, here)
    deed = _deed_near(telling, row, named) if named > here else here
    return at if deed is None else deed


def _turns(row: list[Chunk], at: int) -> bool:
    """Whether something else is told from a chunk on, behind a comma or `và`."""
    if at >= len(row):
        return True
    chunk = row[at]
    if chunk.kind in ("quantity", "name", "date", "other"):
        return True
    return chunk.cue(*TURNS) or chunk.key.split()[0] in NO_LONGER


def _before(telling: Telling, row: list[Chunk], frame: Frame) -> Span | None:
    """`Nhằm giúp B khắc phục hậu quả bão, A trao …`: told before who gives."""
    opens = next((n for n, chunk in enumerate(row) if chunk.kind != "mark"), None)
    if opens is None or "purpose" not in row[opens].codes:
        return None
    for at in range(opens + 1, len(row) - 1):
        if row[at].key == "," and row[at + 1].kind in ("name", "other", "people"):
            named = row[at + 1].first <= max((v[0] for v in frame.verbs), default=-1)
            return _said(telling, row, opens, row[at].first) if named else None
        if row[at].kind == "quantity":
            return None
    return None
