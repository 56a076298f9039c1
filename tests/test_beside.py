"""Fields beside the score: when they count, what is exact, what overlaps. Figures by hand."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from bordercoop.evaluate.beside import Beside, beside, mean
from bordercoop.evaluate.compare import compare
from bordercoop.evaluate.gold import read_gold
from bordercoop.evaluate.page import as_json, beside_rows, markdown
from bordercoop.evaluate.run import evaluate
from bordercoop.model import Line

Told = Callable[..., Line]
TEXT = "Hai bên gặp nhau. Công an tỉnh trao tặng 100 triệu đồng. Bắt 2 vụ."
GIVEN, SOLVED, MET = "trao tặng 100 triệu đồng", "Bắt 2 vụ", "Hai bên gặp nhau"
GOLD = Path(__file__).parent / "gold"


def clause(quote: str) -> list[dict[str, Any]]:
    start = TEXT.index(quote)
    return [{"start": start, "end": start + len(quote), "text": quote}]


def measured(gold: dict[str, Any], line: Line) -> dict[str, dict[str, Beside]]:
    return beside(compare({"doc_id": "a", **gold}, line, TEXT))


def gift(told: Told, gold: dict[str, Any], **read: Any) -> dict[str, Beside]:
    """The fields of one gift, coded and read."""
    line = told("a", aid=[{"kind": "cash", "evidence": clause(GIVEN), **read}])
    coded = {"kind": "cash", "quote": GIVEN, **gold}
    return measured({"aid": [coded]}, line).get("aid", {})


@pytest.mark.parametrize(
    ("coded", "read", "figures"),
    [
        ("máy vi tính", "máy vi tính", (1, 1, 1, 1.0)),
        ("máy vi tính", "Máy vi tính,", (1, 1, 1, 1.0)),
        ("máy vi tính", "máy vi", (1, 1, 0, 0.8)),
        ("máy vi tính", None, (1, 1, 0, 0.0)),
        (None, "máy", (1, 1, 0, 0.0)),
        (None, None, (1, 0, 0, 0.0)),
    ],
)
def test_words_overlap_by_the_share_that_both_have(
    told: Told, coded: str | None, read: str | None, figures: tuple[float, ...]
) -> None:
    one = gift(told, {"item": coded}, item=read)["item"]
    assert (one.coded, one.told, one.exact, one.overlap) == figures


def test_a_field_that_the_gold_leaves_out_is_not_measured(told: Told) -> None:
    assert gift(told, {}, item="máy vi tính", purpose="sửa chữa") == {}


def test_a_record_that_nothing_answers_is_not_measured(told: Told) -> None:
    gold = {"aid": [{"kind": "cash", "quote": GIVEN, "item": "tiền"}]}
    assert measured(gold, told("a")) == {}


@pytest.mark.parametrize(("read", "exact"), [("a/m1", 1), ("a/m2", 0), (None, 0)])
def test_a_gift_belongs_to_the_meeting_that_answers_that_of_the_gold(
    told: Told, read: str | None, exact: int
) -> None:
    meeting = {"status": "held", "kind": "talks"}
    line = told(
        "a",
        meetings=[{"meeting_id": "a/m1", "evidence": clause(MET), **meeting}],
        aid=[{"kind": "cash", "evidence": clause(GIVEN), "meeting_id": read}],
    )
    gold = {
        "meetings": [{"id": "m7", "quote": MET, **meeting}],
        "aid": [{"kind": "cash", "quote": GIVEN, "meeting": "m7"}],
    }
    assert measured(gold, line)["aid"]["meeting"] == Beside(1, 1, exact, exact)


@pytest.mark.parametrize(("read", "exact"), [("2023-05-01", 1), ("2022-05-01", 0), (None, 0)])
def test_the_year_of_a_gift_is_that_of_its_first_day(
    told: Told, read: str | None, exact: int
) -> None:
    assert gift(told, {"year": 2023}, date_start=read)["year"] == Beside(1, 1, exact, exact)


def test_a_set_overlaps_by_its_members_in_any_order(told: Told) -> None:
    read = {"indicator": "cases", "value": 2.0, "actors": ["LA-XE:police", "VN-27:police"]}
    line = told("a", outcomes=[{"evidence": clause(SOLVED), **read}])
    for coded, exact, overlap in (
        (["VN-27:police", "LA-XE:police"], 1, 1.0),
        (["VN-27:police"], 0, 2 / 3),
        ([], 0, 0.0),
    ):
        gold = {"indicator": "cases", "value": 2, "actors": coded, "quote": SOLVED}
        one = measured({"outcomes": [gold]}, line)["outcomes"]["actors"]
        assert one.exact == exact
        assert one.overlap == pytest.approx(overlap)


def test_the_pages_have_the_fields_and_all_of_them(told: Told) -> None:
    gold = {"doc_id": "a", "aid": [{"kind": "cash", "quote": GIVEN, "item": "tiền", "year": 2}]}
    line = told(
        "a",
        aid=[{"kind": "cash", "evidence": clause(GIVEN), "item": "tiền", "date_start": None}],
    )
    made = evaluate({"a": gold}, [line], lambda _: TEXT)
    assert beside_rows(made.score) == [
        ("aid", "item", 1, 1, "1.000", "1.000"),
        ("aid", "year", 1, 1, "0.000", "0.000"),
        ("all", "", 2, 2, "0.500", "0.500"),
    ]
    assert "| aid | item | 1 | 1 | 1.000 | 1.000 |" in markdown(made.score)
    assert as_json(made.score)["beside"]["aid"]["item"]["exact"] == 1.0
    assert mean(made.score.beside) == (0.5, 0.5)
    assert [remark for remark in made.remarks if "not compared" in remark] == []


def test_gold_without_such_fields_prints_no_table(told: Told) -> None:
    made = evaluate({"a": {"doc_id": "a", "aid": []}}, [told("a")], lambda _: TEXT)
    assert beside_rows(made.score) == []
    assert "field beside" not in markdown(made.score)


@pytest.mark.parametrize(("folder", "articles"), [("seeds", 5), ("development", 8)])
def test_the_gold_states_these_fields_of_enough_articles(folder: str, articles: int) -> None:
    coded = [
        doc_id
        for doc_id, gold in read_gold(GOLD / folder).items()
        if any("position" in one for one in gold["participants"])
        or any("item" in one for one in gold["aid"])
        or any("actors" in one for one in gold["outcomes"])
    ]
    assert len(coded) >= articles
