"""The trail: which rules were tried on which words, and at which condition they stopped."""

from __future__ import annotations

import pytest

from bordercoop.parse import parse, parsed
from bordercoop.sources.article import article

TALKS = "Ngày 12/6/2024, Công an tỉnh Nghệ An đã hội đàm với Công an tỉnh Xiêng Khoảng (Lào).\n"


def stops(text: str) -> set[tuple[str, str]]:
    """The rules that stopped on a text, and why."""
    trail = parsed(article("x", "x", text), trail=True).reading.trail
    assert trail is not None
    assert all(text[start:end] for _, (start, end), _ in trail)
    return {(rule, stopped) for rule, _, stopped in trail}


@pytest.mark.parametrize(
    ("text", "rule", "stopped"),
    [
        (
            "Ngày 12/6/2024, Công an tỉnh Nghệ An bắt hai đối tượng.",
            "meeting",
            "no police body of both sides in the article",
        ),
        (
            "Công an tỉnh Nghệ An sẽ hội đàm với Công an tỉnh Xiêng Khoảng (Lào).",
            "meeting.lead",
            "planned, not held",
        ),
        (
            "Công an tỉnh Nghệ An hội đàm với Công an tỉnh Xiêng Khoảng (Lào) và Thái Lan.",
            "meeting.lead",
            "third country at the table",
        ),
        (
            f"{TALKS}Tại buổi hội đàm ngày 12/6/2024, hai bên trao đổi tình hình.",
            "meeting.other_day",
            "the day of the meeting before",
        ),
        (
            f"{TALKS}Hai bên thực hiện biên bản đã ký ngày 15/5/2019.",
            "meeting.recalled",
            "a signing, giving or course without a place",
        ),
        (
            f"{TALKS}Cùng dự có Thượng tá Lê Văn Bình, Trưởng Công an huyện Kỳ Sơn.",
            "participant.organization",
            "below province level, and does not act",
        ),
        (
            f"{TALKS}Hai bên hỗ trợ trong công tác phòng ngừa, đấu tranh với tội phạm.",
            "aid.thing",
            "help in general, nothing given",
        ),
        (
            f"{TALKS}Công an tỉnh Nghệ An tặng Công an tỉnh Xiêng Khoảng bức tranh thêu.",
            "aid.thing",
            "souvenirs, honours or a course",
        ),
    ],
)
def test_a_rule_says_where_it_stopped(text: str, rule: str, stopped: str) -> None:
    assert (rule, stopped) in stops(text)


def test_the_trail_changes_no_record() -> None:
    one = article("x", "x", f"{TALKS}Trước đó, ngày 3/2/2020, hai bên đã ký biên bản.")
    assert parsed(one, trail=True).line == parse(one)


def test_without_being_asked_nothing_is_kept() -> None:
    assert parsed(article("x", "x", TALKS)).reading.trail is None
