"""Facts of provinces that were merged: two before the merger, one place after it.

Every pair of a former province and the one that took it in, on its last day and the day after.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest

from bordercoop.lexicon.gazetteer import provinces
from bordercoop.model import Line
from bordercoop.resolve import resolve

Told = Callable[..., Line]
MERGED = [
    (former.code, former.merged_into, former.valid_to)
    for former in provinces().values()
    if former.merged_into and former.valid_to
]
pairs = pytest.mark.parametrize(("former", "later", "end"), MERGED, ids=lambda value: value)
LAO = "LA-XE"
ROWS = ("events", "gifts", "undertakings", "results")


def after(day: str) -> str:
    return (date.fromisoformat(day) + timedelta(days=1)).isoformat()


def article(
    told: Told, doc_id: str, place: str, day: str, last: str | None = None, **gift: Any
) -> Line:
    """One of each kind of fact between the police of a province and of a Lao one."""
    police, guests = f"{place}:police", f"{LAO}:police"
    month = last is not None
    return told(
        doc_id,
        published=last or day,
        meetings=[
            {
                "status": "referenced" if month else "held",
                "date_start": day,
                "date_end": last or day,
                "date_precision": "month" if month else "day",
                "date_basis": "text",
                "country": "LA",
                "province": LAO,
            }
        ],
        participants=[{"org_id": police}, {"org_id": guests}],
        aid=[
            {
                "donors": [police],
                "recipients": [guests],
                "amount": 2e8,
                "currency": "VND",
                **gift,
            }
        ],
        commitments=[{"actors": [police, guests]}],
        outcomes=[{"actors": [police], "period_start": day, "period_end": day}],
    )


def counted(*lines: Line) -> dict[str, int]:
    made = resolve(lines)
    return {table: len(getattr(made, table)) for table in ROWS}


@pairs
def test_two_provinces_of_one_day_are_two_facts(
    former: str, later: str, end: str, told: Told
) -> None:
    lines = [article(told, "a", former, end), article(told, "b", later, end)]
    assert counted(*lines, article(told, "c", former, end)) == dict.fromkeys(ROWS, 2)


@pairs
def test_since_the_merger_the_old_name_is_the_new_place(
    former: str, later: str, end: str, told: Told
) -> None:
    day = after(end)
    lines = [article(told, "a", former, day), article(told, "b", later, day)]
    assert counted(*lines) == dict.fromkeys(ROWS, 1)
    (event,) = resolve(lines).events
    assert event.vietnam == tuple(sorted((former, later))), "as each article writes it"
    assert event.contradictions == ()


@pairs
def test_a_month_told_later_is_compared_as_of_the_day(
    former: str, later: str, end: str, told: Told
) -> None:
    before = [article(told, name, place, end) for name, place in (("a", former), ("b", later))]
    recalled = article(told, "c", former, end[:8] + "01", end)
    events = resolve([*before, recalled]).events
    assert {event.meetings for event in events} == {("a/m1", "c/m1"), ("b/m1",)}


@pairs
def test_a_promise_of_a_former_province_is_kept_by_the_one_that_took_it_in(
    former: str, later: str, end: str, told: Told
) -> None:
    promised = article(told, "a", former, end, status="pledged", item="xe")
    for name, place, articles in (("kept", later, 2), ("early", later, 1)):
        day = after(end) if name == "kept" else end
        given = article(told, name, place, day, status="delivered", item="xe")
        gifts = resolve([promised, given]).gifts
        assert max(gift.articles for gift in gifts) == articles
    (gift,) = resolve([promised, article(told, "kept", later, after(end), item="xe")]).gifts
    assert gift.donors == (f"{former}:police",)
    assert (gift.status, gift.contradictions) == ("delivered", ())


@pytest.mark.parametrize(
    ("place", "state"), [("later", "fulfilled"), ("former", "fulfilled"), ("elsewhere", "open")]
)
@pairs
def test_an_invitation_passes_to_the_new_province(
    former: str, later: str, end: str, place: str, state: str, told: Told
) -> None:
    host, guests = f"{former}:police", f"{LAO}:police"
    meeting = {
        "date_start": end,
        "date_end": end,
        "date_precision": "day",
        "date_basis": "text",
    }
    invited = {"kind": "invited", "actors": [host], "addressees": [guests]}
    asked = told("a", meetings=[meeting], participants=[], commitments=[invited])
    at = {"later": later, "former": former, "elsewhere": "VN-22"}[place]
    held = {
        **meeting,
        "date_start": after(end),
        "date_end": after(end),
        "country": "VN",
        "province": at,
    }
    visit = told(
        "b", meetings=[held], participants=[{"org_id": f"{at}:police"}, {"org_id": guests}]
    )
    (undertaking,) = resolve([asked, visit]).undertakings
    assert undertaking.state == state
    early = told(
        "c",
        meetings=[
            {**held, "province": later, "date_start": "2025-03-05", "date_end": "2025-03-05"}
        ],
        participants=[{"org_id": f"{later}:police"}, {"org_id": guests}],
    )
    before = {**meeting, "date_start": "2025-03-01", "date_end": "2025-03-01"}
    (undertaking,) = resolve(
        [told("a", meetings=[before], commitments=[invited]), early]
    ).undertakings
    assert undertaking.state == "open", "the other province has asked nobody"
