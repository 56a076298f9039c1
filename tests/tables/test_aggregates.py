"""What the aggregates count, and what they must not count twice."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from bordercoop.model import Line
from bordercoop.tables.build import build
from bordercoop.tables.dyads import sides

Told = Callable[..., Line]
NGHE_AN = {"org_id": "VN-22:police"}
HA_TINH = {"org_id": "VN-23:police"}
SEKONG = {"org_id": "LA-XE:police"}
LAO_MINISTRY = {"org_id": "LA:mps"}
MILLION = 1_000_000


def dyads(*lines: Line) -> dict[tuple[Any, ...], dict[str, Any]]:
    rows = build(lines)["dyad_year"].to_dicts()
    return {(row["vietnam"], row["laos"], row["year"]): row for row in rows}


def test_a_body_stands_for_its_province_and_a_ministry_for_its_country() -> None:
    bodies = [
        "VN-22:police",
        "VN-22:police/ky-son",
        "VN:mps/c04",
        "LA-XE:government",
        "XX:other",
    ]
    vietnam, laos = sides(bodies)
    assert vietnam == {"VN-22", "VN"}
    assert laos == {"LA-XE"}


def test_a_meeting_counts_once_in_every_pair_of_the_provinces_that_met(told: Told) -> None:
    met = told(
        "a",
        meetings=[{"date_start": "2024-08-01", "date_end": "2024-08-01"}],
        participants=[NGHE_AN, NGHE_AN, HA_TINH, SEKONG, LAO_MINISTRY],
    )
    found = dyads(met)
    assert set(found) == {
        ("VN-22", "LA", 2024),
        ("VN-22", "LA-XE", 2024),
        ("VN-23", "LA", 2024),
        ("VN-23", "LA-XE", 2024),
    }
    assert all(row["meetings"] == row["articles"] == 1 for row in found.values())


def test_a_meeting_of_one_side_belongs_to_no_dyad(told: Told) -> None:
    assert dyads(told("a", meetings=[{}], participants=[NGHE_AN])) == {}


def test_a_recalled_meeting_is_counted_apart(told: Told) -> None:
    recalled = told("a", meetings=[{"status": "referenced"}], participants=[NGHE_AN, SEKONG])
    row = dyads(recalled)["VN-22", "LA-XE", 2024]
    assert (row["meetings"], row["meetings_referenced"]) == (0, 1)


def test_two_articles_on_one_occasion_are_two_reports(told: Told) -> None:
    lines = [told(name, meetings=[{}], participants=[NGHE_AN, SEKONG]) for name in "ab"]
    row = dyads(*lines)["VN-22", "LA-XE", 2024]
    assert (row["meetings"], row["articles"]) == (2, 2)


@pytest.mark.parametrize(
    ("aid", "published", "year"),
    [
        ({"date_start": "1979-01-01", "date_end": "2023-12-31"}, "2024-08", 2023),
        ({"date_start": "2021-05-01"}, "2024-08", 2021),
        ({}, "2024-08", 2024),
        ({}, None, None),
    ],
)
def test_the_year_is_that_of_the_last_day_known(
    told: Told, aid: dict[str, Any], published: str | None, year: int | None
) -> None:
    between = {"donors": ["VN-22:police"], "recipients": ["LA-XE:police"]}
    line = told("a", published=published, aid=[aid | between])
    found = {key: row["aid_reports"] for key, row in dyads(line).items()}
    assert found.pop(("VN-22", "LA-XE", year)) == 1
    assert set(found.values()) <= {0}, "the year of publication, without aid"


def test_the_day_of_the_meeting_dates_what_was_done_there(told: Told) -> None:
    line = told(
        "a",
        meetings=[{"date_start": "2023-12-30", "date_end": "2023-12-31"}],
        participants=[NGHE_AN, SEKONG],
        commitments=[{"actors": ["VN-22:police"], "addressees": ["LA-XE:police"]}],
    )
    assert dyads(line)["VN-22", "LA-XE", 2023]["commitments"] == 1


def test_a_commitment_without_addressee_is_one_to_the_other_side_of_its_meeting(
    told: Told,
) -> None:
    line = told(
        "a",
        meetings=[{}],
        participants=[NGHE_AN, HA_TINH, SEKONG],
        commitments=[{"actors": ["VN-22:police"]}, {"kind": "signed", "actors": []}],
    )
    found = dyads(line)
    nghe_an, ha_tinh = found["VN-22", "LA-XE", 2024], found["VN-23", "LA-XE", 2024]
    assert (nghe_an["commitments"], nghe_an["signed_documents"]) == (2, 1)
    assert (ha_tinh["commitments"], ha_tinh["signed_documents"]) == (1, 1)


def test_money_of_one_dyad_is_its_own(told: Told) -> None:
    aid = {"donors": ["VN-22:police"], "recipients": ["LA-XE:police"]}
    line = told(
        "a",
        aid=[
            aid | {"amount": 100 * MILLION, "currency": "VND"},
            aid | {"amount": 50_000.5, "currency": "USD"},
            aid | {"amount": 0.25, "currency": "USD"},
            aid | {"kind": "construction"},
        ],
    )
    row = dyads(line)["VN-22", "LA-XE", 2024]
    assert (row["gifts"], row["gifts_shared"]) == (4, 0)
    assert row["amount_vnd"] == Decimal(100 * MILLION)
    assert row["amount_usd"] == Decimal("50000.75")
    assert row["amount_lak"] is None, "no sum stated is not a sum of 0"


def test_money_for_two_provinces_is_in_the_sum_of_neither(told: Told) -> None:
    line = told(
        "a",
        aid=[
            {
                "donors": ["VN-22:police"],
                "recipients": ["LA-XE:police", "LA-SL:police"],
                "amount": 100 * MILLION,
                "currency": "VND",
            }
        ],
    )
    for row in dyads(line).values():
        assert (row["gifts"], row["gifts_shared"]) == (1, 1)
        assert row["amount_vnd"] is None
        assert row["amount_shared_vnd"] == Decimal(100 * MILLION)


def test_what_is_promised_is_an_item_but_no_money_given(told: Told) -> None:
    promised = {
        "donors": ["VN-22:police"],
        "recipients": ["LA-XE:police"],
        "status": "pledged",
        "amount": 5 * MILLION,
        "currency": "VND",
    }
    line = told("a", aid=[promised])
    row = dyads(line)["VN-22", "LA-XE", 2024]
    assert (row["gifts"], row["gifts_pledged"], row["amount_vnd"]) == (1, 1, None)
    (kind,) = build([line])["aid_by_kind"].to_dicts()
    assert (kind["status"], kind["amount_vnd"]) == ("pledged", Decimal(5 * MILLION))


def test_money_in_another_currency_is_at_least_counted(told: Told) -> None:
    euro = {"donors": ["VN:mps"], "recipients": ["LA:mps"], "amount": 5, "currency": "EUR"}
    line = told("a", aid=[euro])
    assert dyads(line)["VN", "LA", 2024]["gifts_other_currency"] == 1
    (kind,) = build([line])["aid_by_kind"].to_dicts()
    assert (kind["gifts_with_amount"], kind["gifts_other_currency"]) == (1, 1)


def test_aid_is_told_apart_by_the_side_that_gives(told: Told) -> None:
    line = told(
        "a",
        aid=[
            {"donors": ["LA-XE:police", "LA:mps"]},
            {"donors": ["VN-22:police", "LA:mps"]},
            {"donors": []},
        ],
    )
    rows = build([line])["aid_by_kind"].select("donor_country", "gifts").rows()
    assert rows == [("LA", 1), (None, 2)]


def test_a_commitment_counts_under_each_of_its_topics(told: Told) -> None:
    line = told("a", commitments=[{"topics": ["drugs", "crime"]}, {"topics": ["drugs"]}, {}])
    rows = build([line])["commitments_by_topic"].select("topic", "kind", "commitments").rows()
    assert rows == [("crime", "agreed", 1), ("drugs", "agreed", 2), (None, "agreed", 1)]


def test_offices_are_counted_at_meetings_that_were_held(told: Told) -> None:
    director = {
        "type": "person",
        "name": "Khăm Phết",
        "country": "LA",
        "org_id": "LA-XE:police",
        "position_code": "director",
    }
    line = told(
        "a",
        meetings=[{}, {}, {"status": "referenced"}],
        participants=[
            director,
            director | {"meeting_id": "a/m2"},
            director | {"meeting_id": "a/m3"},
            SEKONG,
        ],
    )
    (row,) = build([line])["participants_by_office"].to_dicts()
    assert (row["country"], row["position_code"]) == ("LA", "director")
    assert (row["participants"], row["people"], row["meetings"]) == (2, 1, 2)


def test_a_zero_is_told_from_silence(told: Told) -> None:
    between = {"donors": ["VN-22:police"], "recipients": ["LA-XE:police"]}
    lines = [
        told("a", published="2021-05-01", aid=[between]),
        told("b", published="2023", meetings=[{}], participants=[HA_TINH, LAO_MINISTRY]),
    ]
    found = dyads(*lines)
    assert len(found) == 6, "two pairs, three years"
    seen, silent = found["VN-22", "LA-XE", 2021], found["VN-22", "LA-XE", 2022]
    assert (seen["articles_seen"], seen["gifts"], seen["meetings"]) == (1, 1, 0)
    assert (silent["articles_seen"], silent["gifts"], silent["meetings"]) == (0, None, None)
    assert found["VN-23", "LA", 2023]["meetings"] == 1


def test_an_article_that_names_both_sides_is_seen_without_a_record_of_theirs(
    told: Told,
) -> None:
    line = told(
        "a",
        published="2024",
        outcomes=[{"actors": ["VN-22:police", "LA-XE:police"]}],
    )
    row = dyads(line)["VN-22", "LA-XE", 2024]
    assert (row["articles_seen"], row["articles"], row["meetings"]) == (1, 0, 0)
