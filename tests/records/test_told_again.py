"""Clauses told again are found by their words, as if each were compared with every other."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bordercoop.records.commitments.duplicates import ALIKE, Clauses
from bordercoop.records.commitments.undertaking import Undertaking

WORDS = st.lists(st.sampled_from(("tuần", "tra", "biên", "giới", "chung")), max_size=14)


def clause() -> Undertaking:
    return Undertaking(None, "agreed", (), [(0, 1)], {}, "commitment.agreed")


def runs(words: tuple[str, ...]) -> set[tuple[str, ...]]:
    return {words[at : at + ALIKE] for at in range(len(words) - ALIKE + 1)}


def same(earlier: tuple[str, ...], later: tuple[str, ...]) -> bool:
    short, long = sorted((earlier, later), key=len)
    return len(short) >= ALIKE and short[:ALIKE] in runs(long)


@given(st.lists(WORDS, max_size=25))
def test_the_first_clause_that_is_the_same_is_found(told: list[list[str]]) -> None:
    clauses, kept = Clauses(), list[tuple[Undertaking, tuple[str, ...]]]()
    for words in map(tuple, told):
        one = clause()
        twin = next((k for k, before in kept if same(before, words)), None)
        assert clauses.same(one, words) is twin
        if twin is None:
            kept.append((one, words))
