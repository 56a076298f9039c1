"""A second release of an article with many records is compared in the time of reading it."""

from __future__ import annotations

import pytest
from counted import calls

from bordercoop.model import Line
from bordercoop.parse import parse
from bordercoop.release.identity import REACH, kept_ids
from bordercoop.sources.article import article

MEETING = "Ngày 12/8/2024, Công an tỉnh Nghệ An hội đàm với Công an tỉnh Sê Kông (Lào).\n"
GIFT = "Công an tỉnh Nghệ An tặng Công an tỉnh Sê Kông {} triệu đồng.\n"
MOST = 2.6
"""What twice the records may ask more."""


def told(first: int, number: int) -> Line:
    gifts = "".join(GIFT.format(at + first) for at in range(number))
    return parse(article("many", "many.txt", MEETING + gifts))


def work(line: Line, old: Line) -> int:
    """Calls that it takes to set the records of a line beside those of the version before."""
    return calls(lambda: kept_ids(line, old, {}))


@pytest.mark.parametrize("changed", [2000, 250])
def test_work_grows_with_the_records(changed: int) -> None:
    """All gifts are others than before, or those of one half."""
    few, many = 2 * REACH, 4 * REACH
    once = work(told(2 + changed, few), told(2, few))
    twice = work(told(2 + changed, many), told(2, many))
    assert twice / once <= MOST


def test_what_stays_keeps_its_id_however_many_there_are() -> None:
    number, shift = 3 * REACH, 7
    line, left = kept_ids(told(2 + shift, number), told(2, number), {})
    ids = {one.amount: one.aid_id for one in line.aid}
    before = {one.amount: one.aid_id for one in told(2, number).aid}
    assert all(ids[amount] == before[amount] for amount in ids.keys() & before.keys())
    assert len(left["aid"]) + len(ids) == len(set(ids.values()) | set(left["aid"]))
