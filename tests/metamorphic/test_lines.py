"""Where a line of print ends decides nothing: lines, blanks and short forms move few slots."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import pytest
from metamorphic.pages import (
    COLUMN,
    TEXTS,
    blanks_missing,
    body_on_one_line,
    every_blank_unbroken,
    hard_wrapped,
    no_stop_at_the_end,
    on_one_line,
    police_abbreviated,
    wrapped_without_blank_lines,
)

Change = Callable[[str], str]
Told = Callable[[str], Counter[tuple[str, str, str | float]]]

CHANGES = (
    hard_wrapped,
    wrapped_without_blank_lines,
    every_blank_unbroken,
    police_abbreviated,
    blanks_missing,
    on_one_line,
    body_on_one_line,
    no_stop_at_the_end,
)


def moved(change: Change, told: Told) -> float:
    """Of all slots, before and after, the share that is only there before or after."""
    lost = total = 0
    for text in TEXTS.values():
        before, after = told(text), told(change(text))
        lost += ((before - after) + (after - before)).total()
        total += before.total() + after.total()
    return lost / total


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_another_print_of_the_page_moves_one_slot_in_a_hundred(
    change: Change, told: Told
) -> None:
    assert sum(change(text) != text for text in TEXTS.values()) > len(TEXTS) / 2
    assert moved(change, told) <= 0.01


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
@pytest.mark.parametrize("name", TEXTS)
def test_no_article_comes_out_empty_for_its_print(
    name: str, change: Change, told: Told
) -> None:
    if told(TEXTS[name]):
        assert told(change(TEXTS[name]))


@pytest.mark.parametrize("name", TEXTS)
def test_wrapped_lines_keep_to_the_column(name: str) -> None:
    lines = hard_wrapped(TEXTS[name]).split("\n")
    assert all(len(line) <= COLUMN or " " not in line for line in lines)
