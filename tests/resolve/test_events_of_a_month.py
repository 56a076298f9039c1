"""A meeting told by its month or year beside those that are told by their day.

It joins the one event that fits; where several fit, or too little is told, it stays apart and
both rows name each other.
"""

from __future__ import annotations

import calendar
import json
from collections.abc import Callable
from itertools import product
from typing import Any

import msgspec
import pytest
from resolve.told_again import TEXTS, in_other_words, read

from bordercoop.model import Line, Meeting, encode
from bordercoop.resolve import resolve
from bordercoop.resolve.doubtful import doubtful
from bordercoop.resolve.explain import explain, rows
from bordercoop.vocabularies import VOCABULARIES

Met = Callable[..., Line]
Told = Callable[..., Line]
KINDS = [code.code for code in VOCABULARIES["meeting_kind"].codes]
MONTH = {"day": "2024-05-01", "date_end": "2024-05-31", "date_precision": "month"}
YEAR = {"day": "2024-01-01", "date_end": "2024-12-31", "date_precision": "year"}
SIDES = ("VN-22:police", "LA-XE:police")
MINISTRIES = ("VN:mps", "LA:mps")
SEKONG = {"country": "LA", "province": "LA-XE"}
HEAD = {"Khăm-ban Phôm-mạ-ni-vông": ("LA-XE:police", "dai_ta", "director")}


def talks(met: Met, doc_id: str, **how: Any) -> Line:
    """Talks of the two provinces; the month of which no province is told, unless `how` says."""
    return met(doc_id, **{"sides": SIDES, "province": None, "country": None, **how})


def and_also(line: Line, meeting: Meeting) -> Line:
    """Article `b` with a second meeting, of the same people."""
    return msgspec.structs.replace(
        line,
        meetings=[*line.meetings, msgspec.structs.replace(meeting, meeting_id="b/m2")],
        participants=[
            msgspec.structs.replace(
                one, participant_id=f"b/p{10 * n + at}", meeting_id=f"b/m{n}"
            )
            for n in (1, 2)
            for at, one in enumerate(line.participants)
        ],
    )


def together(*lines: Line) -> list[tuple[str, ...]]:
    return sorted(event.meetings for event in resolve(lines).events)


def doubts(*lines: Line) -> int:
    return len([one for one in doubtful(resolve(lines)) if one.code == "D301"])


@pytest.mark.parametrize("place", [{}, SEKONG], ids=["no province", "province"])
@pytest.mark.parametrize("kind", KINDS)
def test_a_month_is_the_one_event_in_it(kind: str, place: dict[str, str], met: Met) -> None:
    day, month = talks(met, "a", kind=kind, **place), talks(met, "b", kind=kind, **MONTH)
    made = resolve([month, day])
    (event,) = made.events
    assert (event.meetings, event.date_start) == (("a/m1", "b/m1"), "2024-05-14")
    assert event.apart == ()
    said = "\n".join(explain(made, *rows(made, "b/m1")[0]))
    assert "merged by event.within_period" in said
    assert "nothing else of that time fits" in said


@pytest.mark.parametrize(
    "rival",
    [
        {"day": "2024-05-20"},
        {"day": "2024-05-20", **SEKONG},
        {"day": "2024-05-20", "kind": "working_visit"},
        {"day": "2024-05-20", "kind": "signing", **SEKONG},
    ],
)
def test_a_month_with_two_that_fit_is_neither(rival: dict[str, Any], met: Met) -> None:
    lines = [talks(met, "a"), talks(met, "b", **MONTH), talks(met, "c", **rival)]
    made = resolve(lines)
    assert together(*lines) == [("a/m1",), ("b/m1",), ("c/m1",)]
    assert doubts(*lines) == 2
    vague = next(event for event in made.events if event.meetings == ("b/m1",))
    assert len(vague.apart) == 2
    said = "\n".join(explain(made, "events", vague))
    assert said.count("held apart from") == 2


@pytest.mark.parametrize(
    "other",
    [
        {"day": "2024-06-01"},
        {"day": "2024-05-20", "kind": "courtesy_call"},
        {"day": "2024-05-20", "kind": "handover"},
        {"day": "2024-05-20", "sides": ("VN-22:police", "LA-SL:police")},
        {"day": "2024-05-20", "sides": ("VN-12:police", "LA-XE:police")},
    ],
)
def test_other_work_of_the_month_is_no_rival(other: dict[str, Any], met: Met) -> None:
    lines = [talks(met, "a"), talks(met, "b", **MONTH), talks(met, "c", **other)]
    assert together(*lines) == [("a/m1", "b/m1"), ("c/m1",)]
    assert doubts(*lines) == 0


@pytest.mark.parametrize(
    "other",
    [
        {"kind": "courtesy_call"},
        {"sides": ("VN-22:police", "LA-SL:police")},
        {"sides": (*SIDES, "LA-SL:police")},
        {"day": "2024-04-01", "date_end": "2024-04-30"},
    ],
)
def test_a_month_of_other_kind_or_sides_is_another_event(
    other: dict[str, Any], met: Met
) -> None:
    lines = [talks(met, "a"), talks(met, "b", **{**MONTH, **other})]
    assert len(together(*lines)) == 2
    assert doubts(*lines) == 0


@pytest.mark.parametrize(
    ("vague", "day"),
    [
        (YEAR, {}),
        (YEAR, {"people": HEAD}),
        ({**MONTH, "kind": "working_visit"}, {}),
        ({**MONTH, "sides": MINISTRIES}, {"sides": MINISTRIES}),
    ],
    ids=["a year", "a year, a person", "a like kind", "ministries"],
)
def test_too_little_said_is_a_doubt(
    vague: dict[str, Any], day: dict[str, Any], met: Met
) -> None:
    lines = [talks(met, "a", **day), talks(met, "b", **{**day, **vague})]
    assert len(together(*lines)) == 2
    assert doubts(*lines) == 1


def test_ministries_with_a_person_in_common_met_once_in_the_month(met: Met) -> None:
    head = {"Vi-lay Lạ-khăm-phong": ("LA:mps", "dai_tuong", "minister")}
    lines = [
        talks(met, "a", sides=MINISTRIES, people=head),
        talks(met, "b", sides=MINISTRIES, people=head, **MONTH),
    ]
    assert len(together(*lines)) == 1


def test_an_annual_review_told_by_its_year_is_the_one_of_the_year(met: Met) -> None:
    lines = [
        talks(met, "a", kind="annual_review"),
        talks(met, "b", kind="annual_review", **YEAR),
    ]
    assert len(together(*lines)) == 1


def test_two_months_of_one_article_are_not_one_day(met: Met) -> None:
    once = talks(met, "b", **MONTH)
    twice = and_also(once, once.meetings[0])
    lines = [talks(met, "a"), twice]
    assert len(together(*lines)) == 3
    assert doubts(*lines) == 2


def test_an_article_that_tells_the_day_as_well_tells_two_events(met: Met) -> None:
    """What an article tells beside the day is not the event of that day."""
    both = talks(met, "b", **MONTH)
    both = and_also(both, talks(met, "b").meetings[0])
    assert together(talks(met, "a"), both) == [("a/m1", "b/m2"), ("b/m1",)]


@pytest.mark.parametrize("kind", ["talks", "handover"])
def test_a_gift_goes_with_its_occasion(kind: str, told: Told) -> None:
    """Equal sums of one month: one where the occasion is one, in doubt where it is another."""

    def article(doc_id: str, **meeting: Any) -> Line:
        days = {
            "date_precision": "day",
            "date_basis": "text",
            "date_end": meeting["date_start"],
        }
        given = {"donors": [SIDES[0]], "recipients": [SIDES[1]]}
        return told(
            doc_id,
            meetings=[{**days, "kind": "talks", **meeting}],
            participants=[{"org_id": side} for side in SIDES],
            aid=[{**given, "amount": 2e8, "currency": "VND"}],
        )

    month = {"date_start": "2024-05-01", "date_end": "2024-05-31", "date_precision": "month"}
    made = resolve([article("a", date_start="2024-05-14"), article("b", kind=kind, **month)])
    assert len(made.gifts) == len(made.events) == (1 if kind == "talks" else 2)
    assert [gift.in_totals for gift in made.gifts].count(True) == 1, "counted once in any case"


FACTS = (
    ("meetings", "event_of", "meeting_id"),
    ("aid", "gift_of", "aid_id"),
    ("commitments", "undertaking_of", "commitment_id"),
    ("outcomes", "result_of", "outcome_id"),
)


def coarse(line: Line, precision: str, province: bool) -> Line:
    """The same with the month or year of each meeting for its days."""
    made = json.loads(encode(line))
    for meeting in made["meetings"]:
        start, end = meeting["date_start"], meeting["date_end"]
        if meeting["date_precision"] == "day" and start and start[:7] == end[:7]:
            first, last = (
                (start[:7], start[:7])
                if precision == "month"
                else (
                    f"{start[:4]}-01",
                    f"{start[:4]}-12",
                )
            )
            days = calendar.monthrange(int(last[:4]), int(last[5:]))[1]
            meeting |= {
                "date_precision": precision,
                "date_start": f"{first}-01",
                "date_end": f"{last}-{days}",
            }
        meeting["province"] = meeting["province"] if province else None
    return msgspec.convert(made, Line)


@pytest.mark.parametrize(
    ("precision", "province", "recall"),
    [("month", True, 0.95), ("month", False, 0.85), ("year", True, 0.8), ("year", False, 0.0)],
)
def test_the_articles_told_by_month_or_year_merge_no_two_facts(
    precision: str, province: bool, recall: float
) -> None:
    """Each article with itself, and all at once: no pair that is not one."""
    found = missed = 0
    lines = []
    for id, text in TEXTS.items():
        again = in_other_words(coarse(read(text, f"{id}-again"), precision, province))
        one = read(text, id)
        lines += [one, again]
        made = resolve([one, again])
        for table, of, key in FACTS:
            ids = [[getattr(r, key) for r in getattr(line, table)] for line in (one, again)]
            for mine, theirs in product(*ids):
                merged = getattr(made, of)[mine] == getattr(made, of)[theirs]
                same = mine.partition("/")[2] == theirs.partition("/")[2]
                assert same or not merged, (mine, theirs)
                if same and table == "meetings" and _has_day(one, mine):
                    found, missed = found + merged, missed + (not merged)
    assert found / (found + missed) >= recall
    for event in resolve(lines).events:
        assert len({id.replace("-again", "") for id in event.meetings}) == 1, event.meetings


def _has_day(line: Line, meeting_id: str) -> bool:
    (meeting,) = (one for one in line.meetings if one.meeting_id == meeting_id)
    return meeting.date_precision == "day" and meeting.date_basis == "text"
