"""Which provinces touch across the border: valid in time, as the map is."""

from __future__ import annotations

import pytest

from bordercoop.discourse.bodies.borders import NEIGHBOURS
from bordercoop.lexicon.gazetteer import provinces
from bordercoop.resolve.adjacency import Adjacent, adjacency

LAST_DAY, REFORM = "2025-06-30", "2025-07-01"


def on(day: str) -> set[tuple[str, str]]:
    """The pairs that touch on a day."""
    return {
        (one.vietnam, one.laos)
        for one in adjacency()
        if (one.valid_from or "") <= day <= (one.valid_to or "9999")
    }


def test_before_the_reform_the_pairs_are_those_of_the_reader() -> None:
    assert on(LAST_DAY) == {(one, other) for one in NEIGHBOURS for other in NEIGHBOURS[one]}
    assert len({vietnam for vietnam, _ in on(LAST_DAY)}) == 10


def test_since_the_reform_nine_provinces_touch_the_same_lao_ones() -> None:
    assert {vietnam for vietnam, _ in on(REFORM)} == {
        "VN-71", "VN-05", "VN-21", "VN-22", "VN-23", "VN-25", "VN-26", "VN-DN", "VN-29",
    }  # fmt: skip
    assert {laos for _, laos in on(REFORM)} == {laos for _, laos in on(LAST_DAY)}
    assert len({laos for _, laos in on(REFORM)}) == 10


@pytest.mark.parametrize("pair", adjacency(), ids=lambda pair: f"{pair.vietnam}-{pair.laos}")
def test_a_pair_holds_no_longer_than_its_provinces(pair: Adjacent) -> None:
    vietnam = provinces()[pair.vietnam]
    assert pair.valid_to == vietnam.valid_to
    assert pair.laos in provinces()
    assert pair.valid_from in (None, REFORM)
