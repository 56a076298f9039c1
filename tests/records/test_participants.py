"""Participants: who was at a meeting and what they did there, by the words that say so."""

from __future__ import annotations

from pathlib import Path

import pytest
from marked import Case, Marked, cases, fits, marked, params, read, unmet

CASES = Path(__file__).parents[1] / "cases" / "participants.txt"


@pytest.mark.parametrize("case", params(CASES))
def test_a_text_tells_who_was_there_and_who_was_not(case: Case) -> None:
    text = marked(case.text)
    present = read(text.text).participants
    assert present or not case.makes
    for expected in case.makes:
        assert any(fits(one, expected) for one in present), f"{expected} is not there"
    for expected in case.makes_no:
        assert not any(fits(one, expected) for one in present), f"{expected} is there"
    for mark in text.marks:
        one_mark = Marked(text.text, [mark])
        assert any(not unmet(one, one_mark) for one in present), f"no words for {mark}"


@pytest.mark.parametrize("case", cases(CASES), ids=lambda case: case.shows)
def test_everybody_has_a_body_a_role_and_words(case: Case) -> None:
    text = marked(case.text).text
    for one in read(text).participants:
        assert one.org_id
        assert one.roles
        assert one.grounds.keys() >= {"name", "org_id", "country", "roles"}
        assert all(text[a:b].strip() for spans in one.grounds.values() for a, b in spans)
        if one.type == "person":
            assert [text[a:b] for a, b in one.grounds["name"]] == [one.name]


@pytest.mark.parametrize("case", cases(CASES), ids=lambda case: case.shows)
def test_nobody_is_there_twice(case: Case) -> None:
    present = read(marked(case.text).text).participants
    keys = [(one.meeting_id, one.type, one.org_id, one.name) for one in present]
    assert len(keys) == len(set(keys))
