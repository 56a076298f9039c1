"""Which meetings of several articles are one event."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from bordercoop.model import Line
from bordercoop.resolve import Event, resolve

Met = Callable[..., Line]
Told = Callable[..., Line]
DIRECTOR = {"Khăm-ban Phôm-mạ-ni-vông": ("LA-XE:police", "dai_ta", "director")}
SEKONG: dict[str, Any] = {"country": "LA", "province": "LA-XE"}


def events(*lines: Line) -> list[Event]:
    return sorted(resolve(lines).events, key=lambda event: event.meetings)


def test_a_meeting_told_by_three_articles_is_one_event(met: Met) -> None:
    (event,) = events(*(met(doc_id, **SEKONG) for doc_id in "cab"))
    assert event.meetings == ("a/m1", "b/m1", "c/m1")
    assert (event.articles, event.contradictions) == (3, ())
    assert (event.vietnam, event.laos) == (("VN-46",), ("LA-XE",))
    (reason,) = event.reasons
    assert reason.rule == "event.same_content"


@pytest.mark.parametrize(
    "other",
    [
        {"day": "2024-05-16"},
        {"kind": "courtesy_call"},
        {"kind": "handover"},
        {"sides": ("VN-46:police", "LA-SL:police")},
        {"sides": ("VN-22:police", "LA-XE:police")},
        {"kind": "working_visit", "province": "VN-46", "country": "VN"},
    ],
)
def test_another_day_kind_or_side_is_another_event(other: dict[str, Any], met: Met) -> None:
    assert len(events(met("a", **SEKONG), met("b", **{**SEKONG, **other}))) == 2


def test_contradictions_are_kept_side_by_side(met: Met) -> None:
    (event,) = events(
        met("a", kind="talks", **SEKONG, published="2024-05-15"),
        met("b", kind="working_visit", **SEKONG, published="2024-05-16"),
        met("c", kind="working_visit", **SEKONG, published="2024-05-17"),
    )
    assert event.kind == "working_visit", "most say so"
    (kinds,) = event.contradictions
    assert kinds.field == "kind"
    told = {value.value: value.records for value in kinds.values}
    assert told == {"talks": ("a/m1",), "working_visit": ("b/m1", "c/m1")}
    assert len(event.aliases) == 1


def test_a_day_apart_is_one_event_only_where_all_else_agrees(met: Met) -> None:
    one, other = (
        met("a", "2024-05-14", people=DIRECTOR, **SEKONG),
        met("b", "2024-05-15", people=DIRECTOR, **SEKONG),
    )
    (event,) = events(one, other)
    assert [field.field for field in event.contradictions] == ["days"]
    assert len(events(met("a", "2024-05-14", **SEKONG), met("b", "2024-05-15", **SEKONG))) == 2


def test_two_meetings_of_one_article_are_two_events(told: Told, met: Met) -> None:
    day = {
        "date_start": "2024-05-14",
        "date_end": "2024-05-14",
        "date_precision": "day",
        "date_basis": "text",
        **SEKONG,
    }
    bodies = [{"org_id": "VN-46:police"}, {"org_id": "LA-XE:police"}]
    twice = told(
        "a",
        meetings=[day, day],
        participants=[{**body, "meeting_id": f"a/m{n}"} for n in (1, 2) for body in bodies],
    )
    assert len(events(twice)) == 2
    assert len(events(twice, met("b", **SEKONG))) == 3, "which of the two it is stays open"


def test_a_meeting_recalled_by_its_month_is_the_one_of_that_month(met: Met) -> None:
    month = {
        "status": "referenced",
        "date_start": "2024-05-01",
        "date_end": "2024-05-31",
        "date_precision": "month",
        **SEKONG,
    }
    recalled = met("later", published="2025-01-01", **month)
    (event,) = events(met("a", **SEKONG), recalled)
    assert (event.status, event.articles, event.date_precision) == ("held", 2, "day")
    assert event.reasons[0].rule == "event.within_period"
    assert len(events(met("a", **SEKONG), met("b", "2024-05-20", **SEKONG), recalled)) == 3


def test_bodies_of_a_merged_province_are_the_same_side(met: Met) -> None:
    """An article may still say Quảng Nam where another says Đà Nẵng."""
    (event,) = events(
        met("a", "2025-10-22", ("VN-27:police", "LA-XE:police"), **SEKONG),
        met("b", "2025-10-22", ("VN-DN:police", "LA-XE:police"), **SEKONG),
    )
    assert event.vietnam == ("VN-27", "VN-DN")


def test_reprints_are_counted_apart_from_texts(met: Met) -> None:
    (event,) = events(*(met(doc_id, text="one", **SEKONG) for doc_id in "ab"))
    assert (event.articles, event.texts, event.publishers) == (2, 1, 1)


def test_an_event_without_a_day_stands_alone(met: Met) -> None:
    assert len(events(met("a", None, **SEKONG), met("b", None, **SEKONG))) == 2
