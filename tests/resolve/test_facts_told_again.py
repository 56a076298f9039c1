"""The facts of the development articles told again: which are one, which are two.

Precision is 1.0 in every way of telling, recall 0.95.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations

import pytest
from resolve import told_again as again
from resolve.told_again import TEXTS, Way, alike, read

from bordercoop.model import Line
from bordercoop.resolve import resolve

Pairs = set[frozenset[str]]
SAME: tuple[Way, ...] = (
    again.copied,
    again.reprinted,
    again.retold,
    again.abridged,
    again.rounded,
    again.contradicted,
)


FACTS = {"aid": "gifts", "commitments": "undertakings", "outcomes": "results"}


def fused(lines: Iterable[Line], table: str = "aid") -> Pairs:
    """The pairs of records of a table that are one fact."""
    rows = getattr(resolve(lines), FACTS[table])
    return {frozenset(pair) for row in rows for pair in combinations(getattr(row, table), 2)}


def days(line: Line) -> list[tuple[str | None, str | None]]:
    return [(meeting.date_start, meeting.date_end) for meeting in line.meetings]


def variant(id: str, way: Way) -> Line:
    return read(way(TEXTS[id]), f"{id}-{way.__name__}")


def counted(table: str, way: Way, other_words: bool) -> tuple[int, int, int]:
    """Pairs found, found wrongly and missed, over all articles told in that way.

    An article of which a way changes what is read, such as its year, says nothing of fusion.
    """
    found = wrong = missed = 0
    for id, text in TEXTS.items():
        one, other = read(text, id), variant(id, way)
        if not set(days(other)) <= set(days(one)):
            continue
        told = {frozenset(pair) for pair in alike(one, other, table)}
        known = {record for pair in told for record in pair}
        lines = [one, again.in_other_words(other) if other_words else other]
        made = {pair for pair in fused(lines, table) if pair <= known}
        found += len(told & made)
        wrong += len(made - told)
        missed += len(told - made)
    return found, wrong, missed


@pytest.mark.parametrize("other_words", [False, True], ids=["same words", "other words"])
@pytest.mark.parametrize("way", SAME, ids=lambda way: way.__name__)
@pytest.mark.parametrize("table", FACTS)
def test_a_fact_told_again_is_one(table: str, way: Way, other_words: bool) -> None:
    found, wrong, missed = counted(table, way, other_words)
    assert wrong == 0
    assert found > 50
    assert found / (found + missed) >= 0.95


def test_a_gift_of_the_next_year_is_another() -> None:
    for id, text in TEXTS.items():
        one, other = read(text, id), variant(id, again.a_year_later)
        if days(one) == days(other):
            continue  # articles without a year stay what they are
        for table in FACTS:
            assert fused([one, again.in_other_words(other)], table) == set(), id
            assert fused([one, other], table) == set(), id


def test_an_equal_gift_to_another_province_is_another() -> None:
    for id, text in TEXTS.items():
        one, other = read(text, id), again.elsewhere(read(text, f"{id}-elsewhere"))
        moved = {
            aid.aid_id
            for aid in other.aid
            if any(org_id.startswith("LA-") for org_id in (*aid.donors, *aid.recipients))
        }
        assert not [pair for pair in fused([one, other]) if pair & moved], id


def test_all_tellings_at_once_are_the_gifts_of_the_articles() -> None:
    lines, told = [], []
    for id, text in TEXTS.items():
        one = read(text, id)
        lines.append(one)
        told.append(len(one.aid))
        for way in SAME:
            if way is not again.abridged:
                lines.append(again.in_other_words(variant(id, way)))
    gifts = resolve(lines).gifts
    assert len(gifts) == sum(told)
    assert {gift.articles for gift in gifts} == {len(SAME)}


def test_contradicted_sums_are_kept_side_by_side() -> None:
    one, other = read(TEXTS["d04"], "d04"), variant("d04", again.contradicted)
    gift = next(gift for gift in resolve([one, other]).gifts if "d04/a1" in gift.aid)
    (field,) = gift.contradictions
    assert field.field == "amount"
    assert {told.value: told.records for told in field.values} == {
        "200000000 VND": ("d04/a1",),
        "241000000 VND": ("d04-contradicted/a1",),
    }


def test_a_rounded_sum_is_no_contradiction_and_the_exact_one_stands() -> None:
    one, other = read(TEXTS["d02"], "d02"), variant("d02", again.rounded)
    gift = next(gift for gift in resolve([other, one]).gifts if "d02/a3" in gift.aid)
    assert (gift.amount, gift.approximate, gift.contradictions) == (850_000_000, None, ())


def test_a_copy_is_one_story_with_its_sources() -> None:
    one, other = read(TEXTS["d04"], "d04"), variant("d04", again.reprinted)
    (story,) = resolve([one, other]).stories
    assert set(story.documents) == {"d04", "d04-reprinted"}
    assert set(story.sources) == {"d04.txt", "d04-reprinted.txt"}
