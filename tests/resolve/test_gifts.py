"""Which aid records are one gift, and what its row says; made-up articles."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from bordercoop.model import Line
from bordercoop.resolve import Gift, resolve
from bordercoop.resolve.doubtful import doubtful
from bordercoop.resolve.explain import explain, rows

Told = Callable[..., Line]
MILLION = 1_000_000
PARTIES = {"donors": ["VN-22:police"], "recipients": ["LA-XE:police"]}
CASH = {**PARTIES, "kind": "cash", "item": "tiền", "currency": "VND"}
HOUSE = {
    **PARTIES,
    "kind": "construction",
    "recipients": ["LA-XE:police/ban-nong"],
    "item": "trụ sở",
    "quantity": 1.0,
    "unit": "building",
}
BODIES = [{"org_id": "VN-22:police"}, {"org_id": "LA-XE:police"}]


@pytest.fixture
def news(told: Told) -> Callable[..., Line]:
    """`news(doc_id, aid, day=…)`: an article on one meeting on a day, with what was given."""

    def line(doc_id: str, *aid: dict[str, Any], day: str = "2024-05-14") -> Line:
        met = {
            "date_start": day,
            "date_end": day,
            "date_precision": "day",
            "date_basis": "text",
            "country": "LA",
            "province": "LA-XE",
        }
        return told(doc_id, published=day, meetings=[met], participants=BODIES, aid=list(aid))

    return line


def gifts(*lines: Line) -> list[Gift]:
    return sorted(resolve(lines).gifts, key=lambda gift: gift.aid)


def cash(millions: int, **more: Any) -> dict[str, Any]:
    return {**CASH, "amount": float(millions * MILLION), **more}


def test_two_papers_on_one_gift_are_one_gift(news: Told) -> None:
    (gift,) = gifts(news("a", cash(200)), news("b", cash(200)))
    assert (gift.amount, gift.articles, gift.aid) == (200 * MILLION, 2, ("a/a1", "b/a1"))
    assert gift.reasons
    assert gift.delivered_on == "2024-05-14"


@pytest.mark.parametrize(
    ("other", "day"),
    [
        (cash(200, recipients=["LA-SL:police"]), "2024-05-14"),
        (cash(200, recipients=["LA-XE:police/dac-chung"], amount=80.0 * MILLION), "2024-05-14"),
        (cash(200, donors=["VN-23:police"]), "2024-05-14"),
        (cash(200, currency="LAK"), "2024-05-14"),
        (cash(200), "2025-05-14"),
        ({**CASH, "kind": "equipment", "amount": 200.0 * MILLION}, "2024-05-14"),
    ],
)
def test_another_body_day_currency_or_thing_is_another_gift(
    other: dict[str, Any], day: str, news: Told
) -> None:
    assert len(gifts(news("a", cash(200)), news("b", other, day=day))) == 2


def test_two_equal_gifts_of_one_article_are_two_however_often_told(news: Told) -> None:
    course = {
        **PARTIES,
        "kind": "training",
        "item": "lớp nghiệp vụ",
        "quantity": 50.0,
        "unit": "person",
    }
    assert len(gifts(news("a", course, course))) == 2
    made = gifts(news("a", course, course), news("b", course, course))
    assert [gift.aid for gift in made] == [("a/a1", "b/a1"), ("a/a2", "b/a2")]


def test_a_sum_told_otherwise_is_one_gift_with_both_sums(news: Told) -> None:
    (gift,) = gifts(news("a", cash(200)), news("b", cash(250)), news("c", cash(200)))
    assert gift.amount == 200 * MILLION, "most say so"
    (field,) = gift.contradictions
    assert [(told.value, told.records) for told in field.values] == [
        ("200000000 VND", ("a/a1", "c/a1")),
        ("250000000 VND", ("b/a1",)),
    ]


def test_sums_far_apart_stay_two_rows_of_which_one_counts(news: Told) -> None:
    one, other = gifts(news("a", cash(200)), news("b", cash(15)))
    assert (one.role, one.in_totals) == ("single", True)
    assert (other.role, other.in_totals) == ("doubtful", False)
    assert [apart.id for apart in other.apart] == [one.gift_id]


def test_which_of_two_a_third_sum_is_stays_open(news: Told) -> None:
    made = gifts(news("a", cash(200), cash(300)), news("b", cash(250)))
    assert [gift.in_totals for gift in made] == [True, True, False]


def test_a_promise_and_its_delivery_are_one_gift(news: Told) -> None:
    promised = news("a", {**HOUSE, "status": "pledged", "meeting_id": None}, day="2023-01-10")
    begun = news("b", {**HOUSE, "status": "ongoing"}, day="2023-06-01")
    done = news("c", {**HOUSE, "amount": 900.0 * MILLION, "currency": "VND"}, day="2024-05-14")
    (gift,) = gifts(promised, begun, done)
    days = (gift.pledged_on, gift.ongoing_on, gift.delivered_on)
    assert days == ("2023-01-10", "2023-06-01", "2024-05-14")
    assert (gift.status, gift.in_totals, gift.year) == ("delivered", True, 2024)
    assert not gift.contradictions, "stages of different days are none"


def test_what_is_only_promised_is_in_no_total(news: Told) -> None:
    (gift,) = gifts(news("a", cash(200, status="pledged")))
    assert (gift.status, gift.role, gift.in_totals) == ("pledged", "single", False)


def test_a_programme_and_its_part_are_linked_and_not_added(news: Told) -> None:
    whole = {
        **HOUSE,
        "recipients": ["LA-XE:police"],
        "quantity": 10.0,
        "status": "ongoing",
        "meeting_id": None,
    }
    part, all_ = gifts(news("a", HOUSE, whole))
    assert (part.role, part.programme, part.in_totals) == ("part", all_.gift_id, True)
    assert (all_.role, all_.in_totals) == ("programme", False)


def test_the_total_of_years_is_no_gift_to_be_added(news: Told) -> None:
    years = {
        "date_start": "1979-01-01",
        "date_end": "2023-12-31",
        "date_precision": "year",
        "date_basis": "text",
    }
    (gift,) = gifts(news("a", {**PARTIES, "kind": "training", "quantity": 612.0, **years}))
    assert (gift.role, gift.in_totals) == ("running_total", False)


def test_a_joint_gift_is_one_row_with_all_donors(news: Told) -> None:
    joint = cash(100, donors=["VN-22:police", "VN-23:police"])
    (gift,) = gifts(news("a", joint), news("b", joint))
    assert gift.donor_places == ("VN-22", "VN-23")


def test_every_id_and_record_explains_its_gift(news: Told) -> None:
    made = resolve([news("a", cash(200)), news("b", cash(250))])
    ((table, row),) = rows(made, "b/a1")
    assert table == "gifts"
    lines = "\n".join(explain(made, table, row))
    assert "merged by gift.told_otherwise" in lines
    assert "250000000 VND: b/a1" in lines


def test_the_order_of_the_articles_does_not_matter(news: Told) -> None:
    lines = [news("a", cash(200), HOUSE), news("b", cash(250)), news("c", cash(20), HOUSE)]
    assert resolve(lines).gifts == resolve(lines[::-1]).gifts


def test_a_doubt_is_a_finding(news: Told) -> None:
    (finding,) = doubtful(resolve([news("a", cash(200)), news("b", cash(15))]), "lines.jsonl")
    assert (finding.code, finding.level, finding.file) == ("D301", "warning", "lines.jsonl")
    assert "differ 13.3 times" in finding.message
