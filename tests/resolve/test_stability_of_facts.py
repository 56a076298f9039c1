"""What holds of the facts of any articles: order is nothing, and an id once given leads on."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from bordercoop.model import Line
from bordercoop.resolve import resolve
from bordercoop.resolve.explain import explain, rows

Told = Callable[..., Line]
VIETNAM, LAOS = ("VN-22:police", "VN-27:police"), ("LA-XE:police", "LA-XE:police/la-mam")
GIFT = st.fixed_dictionaries(
    {
        "kind": st.sampled_from(("cash", "equipment", "construction")),
        "donors": st.lists(st.sampled_from(VIETNAM), max_size=2, unique=True),
        "recipients": st.lists(st.sampled_from(LAOS), max_size=2, unique=True),
        "item": st.sampled_from((None, "trụ sở", "máy bộ đàm")),
        "quantity": st.sampled_from((None, 1.0, 10.0)),
        "unit": st.sampled_from(("item", "building")),
        "amount": st.sampled_from((None, 100e6, 110e6, 900e6)),
        "currency": st.just("VND"),
        "approximate": st.sampled_from((None, "nearly")),
        "status": st.sampled_from(("pledged", "ongoing", "delivered")),
        "meeting": st.booleans(),
    }
)
ARTICLE = st.tuples(
    st.sampled_from((None, "2024-05-14", "2024-05-15", "2025-10-22")),
    st.lists(GIFT, max_size=3),
)
ARTICLES = st.lists(ARTICLE, max_size=5)


def lines(told: Told, articles: list[Any]) -> list[Line]:
    return [line(told, f"doc{number}", *article) for number, article in enumerate(articles)]


def line(told: Told, doc_id: str, day: str | None, gifts: list[dict[str, Any]]) -> Line:
    meeting = {
        "date_start": day,
        "date_end": day,
        "date_precision": "day" if day else None,
        "date_basis": "text" if day else None,
        "country": "LA",
        "province": "LA-XE",
    }
    aid = [
        {
            **{name: value for name, value in gift.items() if name != "meeting"},
            "meeting_id": f"{doc_id}/m1" if gift["meeting"] else None,
        }
        for gift in gifts
    ]
    bodies = [{"org_id": VIETNAM[0]}, {"org_id": LAOS[0]}]
    return told(doc_id, published=day, meetings=[meeting], participants=bodies, aid=aid)


@given(articles=ARTICLES, data=st.data())
def test_the_order_of_the_articles_does_not_matter(
    articles: list[Any], data: st.DataObject, told: Told
) -> None:
    made = lines(told, articles)
    assert resolve(made).gifts == resolve(data.draw(st.permutations(made))).gifts


@given(articles=ARTICLES, more=ARTICLE)
def test_an_id_once_given_leads_to_one_gift_for_good(
    articles: list[Any], more: Any, told: Told
) -> None:
    made = lines(told, articles)
    before, after = resolve(made), resolve([*made, line(told, "added", *more)])
    for gift in before.gifts:
        assert len(rows(after, gift.gift_id)) == 1, gift.gift_id


@given(articles=ARTICLES)
def test_every_record_is_in_one_gift_and_no_article_twice(
    articles: list[Any], told: Told
) -> None:
    made = lines(told, articles)
    resolved = resolve(made)
    records = sorted(aid.aid_id for one in made for aid in one.aid)
    assert sorted(id_ for gift in resolved.gifts for id_ in gift.aid) == records
    ids = {gift.gift_id for gift in resolved.gifts}
    for gift in resolved.gifts:
        assert gift.articles == len(gift.aid)
        reasoned = {record for reason in gift.reasons for record in reason.records}
        assert len(gift.aid) == 1 or reasoned == set(gift.aid)
        assert {apart.id for apart in gift.apart} <= ids - {gift.gift_id}
        assert gift.programme is None or gift.programme in ids
        assert list(explain(resolved, "gifts", gift))
