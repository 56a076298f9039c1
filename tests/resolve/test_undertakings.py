"""What becomes of an invitation, a request and a promise; made-up articles."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from bordercoop.model import Line
from bordercoop.resolve import Undertaking, resolve
from bordercoop.resolve.explain import explain, rows

Told = Callable[..., Line]
NGHE_AN, SEKONG = "VN-22:police", "LA-XE:police"
INVITED = {
    "kind": "invited",
    "actors": [SEKONG],
    "addressees": [NGHE_AN],
    "text": "mời Công an tỉnh Nghệ An sang hội đàm năm 2025",
    "topics": ["exchange"],
    "due": "2025",
}
RADIOS = {
    "kind": "requested",
    "actors": [SEKONG],
    "addressees": [NGHE_AN],
    "text": "hỗ trợ máy bộ đàm cho công an các bản giáp biên",
    "topics": ["equipment"],
}


@pytest.fixture
def news(told: Told) -> Callable[..., Line]:
    """`news(doc_id, day, place, …)`: an article on talks of Nghệ An and Sekong on a day."""

    def line(doc_id: str, day: str, place: str = "VN-22", **records: Any) -> Line:
        met = {
            "date_start": day,
            "date_end": day,
            "date_precision": "day",
            "date_basis": "text",
            "country": place[:2],
            "province": place,
        }
        bodies = [{"org_id": NGHE_AN}, {"org_id": SEKONG}]
        return told(doc_id, published=day, meetings=[met], participants=bodies, **records)

    return line


def undertakings(*lines: Line) -> list[Undertaking]:
    return sorted(resolve(lines).undertakings, key=lambda one: one.commitments)


def radios(**more: Any) -> dict[str, Any]:
    return {
        "kind": "equipment",
        "donors": [NGHE_AN],
        "recipients": [SEKONG],
        "item": "máy bộ đàm",
        "quantity": 10.0,
        "unit": "item",
        **more,
    }


def test_an_invitation_is_fulfilled_by_the_meeting_at_the_hosts(news: Told) -> None:
    later = news("b", "2025-03-01", "LA-XE")
    made = resolve([news("a", "2024-05-14", commitments=[INVITED]), later])
    (one,) = made.undertakings
    assert (one.state, one.fulfilled_on, one.fulfilled_in) == (
        "fulfilled",
        "2025-03-01",
        "events",
    )
    assert one.fulfilled_by == made.event_of["b/m1"]
    assert one.fulfilled_records == ("b/m1",)


@pytest.mark.parametrize(
    ("day", "place"),
    [("2026-03-01", "LA-XE"), ("2025-03-01", "VN-22"), ("2024-05-01", "LA-XE")],
)
def test_a_meeting_too_late_elsewhere_or_before_fulfils_nothing(
    day: str, place: str, news: Told
) -> None:
    (one,) = undertakings(news("a", "2024-05-14", commitments=[INVITED]), news("b", day, place))
    assert (one.state, one.due, one.fulfilled_by) == ("open", "2025", None)


def test_a_request_is_fulfilled_by_the_gift_of_what_was_asked_for(news: Told) -> None:
    asked = news("a", "2024-05-14", commitments=[RADIOS])
    (one,) = undertakings(asked, news("b", "2025-03-01", aid=[radios()]))
    assert (one.state, one.fulfilled_in, one.fulfilled_records) == (
        "fulfilled",
        "gifts",
        ("b/a1",),
    )


@pytest.mark.parametrize(
    "gift",
    [
        radios(item="máy vi tính"),
        radios(status="pledged"),
        radios(recipients=["LA-SL:police"]),
        radios(donors=[SEKONG], recipients=[NGHE_AN]),
    ],
)
def test_another_gift_is_no_answer(gift: dict[str, Any], news: Told) -> None:
    asked = news("a", "2024-05-14", commitments=[RADIOS])
    (one,) = undertakings(asked, news("b", "2025-03-01", aid=[gift]))
    assert one.state == "open"


HANDED = {
    "kind": "construction",
    "donors": [NGHE_AN],
    "recipients": ["LA-XE:police/dac-lin"],
    "quantity": 1.0,
    "unit": "building",
}
ASKED = (
    ("equipment", "hỗ trợ máy bộ đàm", radios(), "fulfilled"),
    ("equipment", "hỗ trợ phương tiện liên lạc", radios(), "open"),
    (
        "training",
        "mở một lớp tiếng Việt",
        {"kind": "training", "item": "lớp tiếng Việt"},
        "fulfilled",
    ),
    ("training", "mở một lớp tiếng Việt", {"kind": "training", "item": "lớp hình sự"}, "open"),
    (
        "training",
        "giúp biên soạn giáo trình",
        {"kind": "scholarship", "item": "học bổng"},
        "open",
    ),
    (
        "training",
        "dành thêm học bổng",
        {"kind": "scholarship", "item": "học bổng"},
        "fulfilled",
    ),
    ("training", "giúp đào tạo cán bộ", {"kind": "training", "item": "lớp"}, "open"),
    ("health", "hướng dẫn phòng dịch", {"kind": "medical", "item": "kit xét nghiệm"}, "open"),
    (
        "health",
        "hỗ trợ kit xét nghiệm",
        {"kind": "medical", "item": "kit xét nghiệm"},
        "fulfilled",
    ),
    ("infrastructure", "xây trụ sở cho Công an bản Đắc Lin", HANDED, "fulfilled"),
    ("infrastructure", "xây trụ sở cho Công an bản Hồng An", HANDED, "open"),
)


@pytest.mark.parametrize(("topic", "clause", "gift", "state"), ASKED)
def test_the_thing_that_is_given_is_named_by_who_asked(
    topic: str, clause: str, gift: dict[str, Any], state: str, news: Told
) -> None:
    asked = {**RADIOS, "text": clause, "topics": [topic]}
    given = {"donors": [NGHE_AN], "recipients": [SEKONG], **gift}
    made = undertakings(
        news("a", "2024-05-14", commitments=[asked]), news("b", "2025-03-01", aid=[given])
    )
    assert [one.state for one in made] == [state]


@pytest.mark.parametrize(
    ("more", "state"),
    [
        ({}, "fulfilled"),
        ({"due": "2025-03"}, "fulfilled"),
        ({"due": "2025-04"}, "open"),  # held before its month
        ({"due": "2026"}, "open"),
        ({"text": "mời sang dự lễ khánh thành"}, "open"),
        ({"text": "mời sang thăm"}, "fulfilled"),
        ({"addressees": [f"{NGHE_AN}/ky-son"]}, "open"),
        ({"actors": [f"{SEKONG}/dac-chung"]}, "open"),
    ],
)
def test_the_meeting_is_of_the_kind_the_month_and_the_bodies_that_were_told(
    more: dict[str, Any], state: str, news: Told
) -> None:
    later = news("b", "2025-03-01", "LA-XE")
    (one,) = undertakings(news("a", "2024-05-14", commitments=[{**INVITED, **more}]), later)
    assert one.state == state


@pytest.mark.parametrize(
    ("text", "due", "state"),
    [
        ("kỳ hội đàm tới vào tháng 3/2025", "2025-03", "fulfilled"),
        ("kỳ hội đàm tới vào tháng 5/2025", "2025-05", "open"),
        ("giao lưu thể thao vào tháng 3/2025", "2025-03", "open"),
        ("gặp lại nhau vào tháng 3/2025", "2025-03", "open"),
    ],
)
def test_a_date_agreed_for_a_meeting_is_kept_by_such_a_meeting_then(
    text: str, due: str, state: str, news: Told
) -> None:
    agreed = {
        "kind": "agreed",
        "actors": [NGHE_AN, SEKONG],
        "text": text,
        "topics": ["exchange"],
        "due": due,
    }
    later = news("b", "2025-03-01", "LA-XE")
    (one,) = undertakings(news("a", "2024-05-14", commitments=[agreed]), later)
    assert one.state == state


def test_one_gift_answers_one_request(news: Told) -> None:
    made = undertakings(
        news("a", "2024-05-14", commitments=[RADIOS]),
        news("b", "2024-09-01", commitments=[RADIOS]),
        news("c", "2025-03-01", aid=[radios()]),
    )
    assert [one.state for one in made] == ["fulfilled", "open"]


def test_two_articles_on_one_signing_tell_one(news: Told) -> None:
    signed = {
        "kind": "signed",
        "instrument": "memorandum",
        "actors": [NGHE_AN, SEKONG],
        "text": "ký biên bản ghi nhớ",
    }
    other = {**signed, "text": "đã ký kết bản ghi nhớ hợp tác giữa hai bên"}
    lines = [news("a", "2024-05-14", commitments=[signed])]
    (one,) = undertakings(*lines, news("b", "2024-05-14", commitments=[other]))
    assert (one.state, one.articles, one.commitments) == ("done", 2, ("a/c1", "b/c1"))
    assert len(undertakings(*lines, news("b", "2025-05-14", commitments=[other]))) == 2


def test_what_nothing_could_fulfil_is_standing(news: Told) -> None:
    going_on = {
        "actors": [NGHE_AN, SEKONG],
        "text": "tiếp tục trao đổi thông tin về tội phạm",
        "topics": ["crime", "information_exchange"],
    }
    (one,) = undertakings(news("a", "2024-05-14", commitments=[going_on]))
    assert one.state == "standing"


def test_what_fulfils_an_undertaking_is_explained(news: Told) -> None:
    made = resolve(
        [news("a", "2024-05-14", commitments=[INVITED]), news("b", "2025-03-01", "LA-XE")]
    )
    ((table, row),) = rows(made, "a/c1")
    assert table == "undertakings"
    assert "fulfilled on 2025-03-01 by event:" in "\n".join(explain(made, table, row))


def test_figures_of_one_period_told_twice_are_one_result(news: Told) -> None:
    cases = {"value": 11.0, "actors": [NGHE_AN, SEKONG], "period_start": "2024-01-01"}
    lines = [
        news("a", "2024-05-14", outcomes=[{**cases, "period_end": "2024-05-14"}]),
        news("b", "2024-05-14", outcomes=[{**cases, "period_end": "2024-05-15"}]),
    ]
    (one,) = resolve(lines).results
    assert (one.value, one.articles) == (11, 2)
    more = news("c", "2024-05-14", outcomes=[{**cases, "value": 12.0}])
    (one,) = resolve([*lines, more]).results
    assert one.value == 11
    assert [field.field for field in one.contradictions] == ["value", "period"]
