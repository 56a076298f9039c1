"""Organisations as a tree, and places with who holds them today."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bordercoop.model import Line
from bordercoop.resolve import resolve

Met = Callable[..., Line]


def test_bodies_stand_in_a_tree(met: Met) -> None:
    made = resolve([met("a", sides=("VN-22:police", "LA-XE:police/dac-chung"))])
    rows = {row.org_id: row for row in made.organizations}
    assert {id: row.parent for id, row in rows.items()} == {
        "LA-XE:police/dac-chung": "LA-XE:police",
        "LA-XE:police": "LA:mps",
        "LA:mps": None,
        "VN-22:police": "VN:mps",
        "VN:mps": None,
    }
    assert [rows[id].level for id in ("LA-XE:police/dac-chung", "LA-XE:police", "LA:mps")] == [
        "district",
        "province",
        "ministry",
    ]
    assert (rows["LA-XE:police"].mentions, rows["LA-XE:police/dac-chung"].mentions) == (0, 1)


def test_spellings_of_a_listed_district_are_one_body(met: Met) -> None:
    made = resolve(
        [
            met("a", sides=("LA-KH:police/bualapha",)),
            met("b", sides=("LA-KH:police/bua-la-pha",)),
        ]
    )
    (row,) = (row for row in made.organizations if row.unit)
    assert (row.org_id, row.mentions) == ("LA-KH:police/bua-la-pha", 2)
    assert row.aliases == ("LA-KH:police/bualapha",)
    assert made.organization_of["LA-KH:police/bualapha"] == row.org_id
    assert row.reasons[0].records == ("a/p1",)


@pytest.mark.parametrize(
    ("org_id", "today"),
    [
        ("VN-27:police", "VN-DN:police"),
        ("VN-27:police/nam-giang", "VN-DN:police"),
        ("VN-27:other/cong-ty", "VN-27:other/cong-ty"),
        ("VN-22:police/ky-son", "VN-22:police/ky-son"),
    ],
)
def test_a_body_of_a_former_province_leads_to_the_one_of_today(
    org_id: str, today: str, met: Met
) -> None:
    rows = {row.org_id: row for row in resolve([met("a", sides=(org_id,))]).organizations}
    assert rows[org_id].today == today
    assert today in rows


def test_a_place_tells_who_holds_it_today(met: Met) -> None:
    made = resolve([met("a", country="VN", province="VN-27", district="Nam Giang")])
    rows = {row.place: row for row in made.places}
    assert (rows["VN-27"].today, rows["VN-27"].valid_to) == ("VN-DN", "2025-06-30")
    assert rows["VN-27"].mentions == 1
    district = rows["VN-27/nam-giang"]
    assert (district.within, district.today, district.names) == (
        "VN-27",
        "VN-DN",
        ("Nam Giang",),
    )
    assert {row.today for row in made.places} <= set(rows)
