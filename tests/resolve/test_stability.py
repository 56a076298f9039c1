"""What holds of any articles: the order is nothing, and an id once given leads on."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bordercoop.model import Line
from bordercoop.resolve import Resolved, resolve
from bordercoop.resolve.entities import IDS
from bordercoop.resolve.explain import explain, rows
from bordercoop.resolve.resolution import GivenTwice

Met = Callable[..., Line]

NAMES = ("Nguyễn Văn Hùng", "Khăm-ban Vi-lay", "Khăm Ban Vi Lay", "Khăm-băn Vi-lay", "Hùng")
BODIES = ("VN-27:police", "VN-DN:police", "VN-27:party", "LA-XE:police", "LA-XE:police/la-mam")
OFFICES = st.tuples(
    st.sampled_from((*BODIES, None)),
    st.sampled_from((None, "dai_ta", "thuong_ta", "trung_uy")),
    st.sampled_from((None, "director", "deputy_director", "unit_head", "other")),
)
DAYS = st.sampled_from((None, "2024-05-14", "2024-05-15", "2025-10-22"))
ARTICLE = st.fixed_dictionaries(
    {
        "day": DAYS,
        "sides": st.lists(st.sampled_from(BODIES), max_size=3, unique=True).map(tuple),
        "people": st.dictionaries(st.sampled_from(NAMES), OFFICES, max_size=3),
        "published": st.sampled_from((None, "2024-05", "2024-05-15", "2025-11-01")),
        "kind": st.sampled_from(("talks", "working_visit", "handover")),
        "status": st.sampled_from(("held", "referenced")),
        "province": st.sampled_from((None, "LA-XE", "VN-27")),
    }
)
ARTICLES = st.lists(ARTICLE, max_size=6)


def told(met: Met, articles: list[dict[str, Any]]) -> list[Line]:
    return [met(f"doc{number}", **article) for number, article in enumerate(articles)]


def ids(resolved: Resolved) -> set[str]:
    return {getattr(row, key) for table, key in IDS.items() for row in getattr(resolved, table)}


@given(articles=ARTICLES, data=st.data())
def test_the_order_of_the_articles_does_not_matter(
    articles: list[dict[str, Any]], data: st.DataObject, met: Met
) -> None:
    lines = told(met, articles)
    shuffled = data.draw(st.permutations(lines))
    assert resolve(lines) == resolve(shuffled)


@given(articles=ARTICLES, more=ARTICLE)
def test_an_unrelated_article_changes_no_row_of_people_and_events(
    articles: list[dict[str, Any]], more: dict[str, Any], met: Met
) -> None:
    """Unrelated: other people, other provinces."""
    lines = told(met, articles)
    elsewhere = {
        **more,
        "sides": ("VN-01:police", "LA-PH:police"),
        "people": {"Lò Văn Pánh": ("VN-01:police", "dai_ta", "director")},
        "province": "LA-PH",
    }
    before, after = resolve(lines), resolve([*lines, met("unrelated", **elsewhere)])
    assert set(before.people) <= set(after.people)
    assert set(before.events) <= set(after.events)
    assert ids(before) <= ids(after)


@given(articles=ARTICLES, more=ARTICLE)
def test_an_id_once_given_leads_to_one_row_for_good(
    articles: list[dict[str, Any]], more: dict[str, Any], met: Met
) -> None:
    lines = told(met, articles)
    before, after = resolve(lines), resolve([*lines, met("added", **more)])
    for id in ids(before):
        assert len(rows(after, id)) == 1, id


@given(articles=ARTICLES)
def test_every_record_is_in_one_row_and_every_reference_leads_to_one(
    articles: list[dict[str, Any]], met: Met
) -> None:
    lines = told(met, articles)
    made = resolve(lines)
    named = [p.participant_id for x in lines for p in x.participants if p.type == "person"]
    assert sorted(r for person in made.people for r in person.records) == sorted(named)
    meetings = [m.meeting_id for line in lines for m in line.meetings]
    assert sorted(m for event in made.events for m in event.meetings) == sorted(meetings)
    people, events = (
        {getattr(r, IDS[t]) for r in getattr(made, t)} for t in ("people", "events")
    )
    bodies = {row.org_id for row in made.organizations}
    assert {id for event in made.events for id in event.people} <= people
    assert {id for person in made.people for id in person.events} <= events
    assert {id for person in made.people for id in person.org_ids} <= bodies
    assert {row.parent for row in made.organizations} <= {*bodies, None}
    assert {row.today for row in made.organizations} <= bodies
    for table in IDS:
        for row in getattr(made, table):
            assert list(explain(made, table, row))


@given(articles=ARTICLES)
def test_no_article_has_two_meetings_in_one_event_and_a_merge_has_its_reason(
    articles: list[dict[str, Any]], met: Met
) -> None:
    made = resolve(told(met, articles))
    for event in made.events:
        assert event.articles == len(event.meetings)
        reasoned = {record for reason in event.reasons for record in reason.records}
        assert len(event.meetings) == 1 or reasoned == set(event.meetings)
    for person in made.people:
        reasoned = {record for reason in person.reasons for record in reason.records}
        assert len(person.records) == 1 or reasoned == set(person.records)


def test_an_article_given_twice_is_refused(met: Met) -> None:
    with pytest.raises(GivenTwice, match="'a' is there twice"):
        resolve([met("a"), met("b"), met("a")])


def test_no_id_is_a_number(met: Met) -> None:
    made = resolve([met("a", people={"Lê Văn Hùng": ("VN-46:police", None, None)})])
    for id in ids(made):
        assert not id[0].isdigit()
        assert any(character.isalpha() for character in id)
