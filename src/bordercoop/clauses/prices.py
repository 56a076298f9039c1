"""Sums that are no gift of their own: what a thing is worth, what each costs, a total."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from bordercoop.clauses.quantity import Quantity
from bordercoop.clauses.tape import Chunk
from bordercoop.lexicon.connectives import HAVING, WITH
from bordercoop.lexicon.worded import the_word, word_set

if TYPE_CHECKING:
    from bordercoop.clauses.themes import Things

EACH_REACH = 9
"""Chunks before a sum within which the words stand that say what it is."""
TOTAL = "tổng"
LEADING = frozenset({WITH, HAVING})
"""Small words before what says that a sum is a worth: `, với giá trị`."""
GIFTS = word_set("prices_gifts")
"""Nouns made of a verb of giving: `khoản hỗ trợ`."""
PER = ("/", the_word("prices_one"))
"""Behind a sum and before what it is for one of."""
SPENT = word_set("prices_spent")
"""Words right before a sum that something took."""


def is_price(things: Things, at: int, quantity: Quantity) -> bool:
    """Whether a sum is the worth, the price of each or the total of things told."""
    if _in_brackets(things, at):
        return True
    if _per_piece(things, at):
        _set(things, quantity)
        return True
    if things.row[at - 1].key in SPENT and _took(things, quantity):
        return True
    here = at - 1
    steps = 0
    in_brackets = False
    while here >= 0 and steps < EACH_REACH:
        chunk = things.row[here]
        if "each" in chunk.codes:
            if things.found:
                _set(things, quantity)
                return True
            return False
        if "worth" in chunk.codes:
            each = any("each" in c.codes for c in things.row[max(0, here - 3) : here])
            if each and things.found:
                _set(things, quantity)
                return True
            before = here - 2 if things.row[here - 1].key in LEADING else here - 1
            return _worth(things, chunk, quantity, apart=things.row[before].key == ",")
        if chunk.key == "(":
            in_brackets = True
            break
        if chunk.kind in ("quantity", "name", "date") or chunk.key in (";", ","):
            break
        if chunk.kind == "mark" and chunk.key != ":":
            break
        here -= 1
        steps += 1
    # In brackets behind a sum: the same in another currency.
    return bool(in_brackets and things.found and things.found[-1].theme.sum_alone)


def _took(things: Things, quantity: Quantity) -> bool:
    """Whether a sum is what the last thing, a building, took: `nhà do A xây, hết 5 tỷ đồng`."""
    last = things.found[-1] if things.found else None
    if last is None or not (last.theme.code or "").startswith("construction"):
        return False
    if last.theme.worth is None:
        last.theme = replace(last.theme, worth=quantity)
    return True


def _in_brackets(things: Things, at: int) -> bool:
    """Whether a sum is the one before it in another currency: `(tương đương 120 triệu)`,
    be it given or what a thing is worth."""
    if not things.found:
        return False
    last = things.found[-1].theme
    if not (last.sum_alone or last.worth is not None or last.each is not None):
        return False
    for chunk in reversed(things.row[max(0, at - 4) : at]):
        if chunk.key == "(":
            return True
        if chunk.kind in ("quantity", "name") or chunk.key in (")", ";"):
            return False
    return False


def _per_piece(things: Things, at: int) -> bool:
    """Whether a sum is for one of what is counted: `15 suất …, 2 triệu đồng/suất`, `15 suất
    quà trị giá 2 triệu đồng mỗi suất`, `15 bộ máy tính giá 20 triệu đồng một bộ`."""
    behind = things.row[at + 1 : at + 3]
    if not things.found or len(behind) < 2 or things.found[-1].theme.quantity is None:
        return False
    theme = things.found[-1].theme
    counted = things.reading.page.words(theme.first, theme.last).split()
    sign, piece = behind[0], behind[1].key.split()[0]
    if sign.kind == "quantity":
        one = sign.value.number.value == 1
        return one and sign.key.split()[1:2] == counted[1:2]
    return (sign.key in PER or "each" in sign.codes) and piece in counted


def _worth(things: Things, chunk: Chunk, quantity: Quantity, *, apart: bool) -> bool:
    """Take a sum as what the thing before it is worth, or all things told.

    It is a total where it says so, and where it stands `apart`, behind a comma and a list of
    counted things none of which has its own: `2 máy tính và 1 máy in, trị giá 32 triệu đồng`.
    """
    if not things.found:
        if TOTAL in chunk.key and (_no_verb(things, chunk) or _of_gifts(things)):
            things.total = quantity
            return True
        return False
    if TOTAL in chunk.key and chunk.first < things.found[0].theme.first:
        things.total = quantity
        return True
    priced = [f for f in things.found if f.theme.quantity is None or not f.theme.sum_alone]
    if not priced:
        return False
    listed = apart and all(f.theme.quantity and not f.theme.worth for f in priced)
    if len(priced) > 1 and (TOTAL in chunk.key or listed):
        things.total = quantity
        return True
    if priced[-1].theme.worth is None and priced[-1].theme.each is None:
        priced[-1].theme = replace(priced[-1].theme, worth=quantity)
        return True
    things.total = quantity
    return True


def _no_verb(things: Things, chunk: Chunk) -> bool:
    """Whether no verb of the clause stands before a chunk."""
    return things.verb_at is None or chunk.first < things.verb_at


def _of_gifts(things: Things) -> bool:
    """Whether the only verb before a total is part of a noun: `Các khoản hỗ trợ có tổng …`."""
    before = [c for c in things.row if c.first < (things.verb_at or 0)]
    return bool(before) and before[-1].key in GIFTS and all(c.kind != "name" for c in before)


def _set(things: Things, each: Quantity) -> None:
    last = things.found[-1]
    last.theme = replace(last.theme, each=each)
