"""Output against gold: how records are aligned, and what is counted. Figures by hand."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from bordercoop.evaluate.gold import BadGold, read_gold
from bordercoop.evaluate.page import as_json, markdown
from bordercoop.evaluate.rows import TABLES
from bordercoop.evaluate.run import Evaluation, evaluate
from bordercoop.evaluate.slots import slots
from bordercoop.model import Line

GOLD = {"seeds": "tests/gold/seeds", "tests/articles": "tests/gold/development"}
UNSEEN = [
    f"tests/gold/unseen/{folder.parent.name}/texts"
    for folder in sorted(Path(__file__).parent.glob("gold/unseen/*/texts"))
]

Told = Callable[..., Line]
# 0         1         2         3         4         5         6         7         8
# 012345678901234567890123456789012345678901234567890123456789012345678901234567890
TEXT = "Hai bên ký biên bản. Công an tỉnh trao tặng 100 triệu đồng. Bắt 2 vụ, 6 đối tượng."
SIGNED, GIVEN, ARRESTED = "Hai bên ký biên bản", "trao tặng 100 triệu đồng", "Bắt 2 vụ"


def clause(quote: str) -> list[dict[str, Any]]:
    start = TEXT.index(quote)
    return [{"start": start, "end": start + len(quote), "text": quote}]


def judged(gold: dict[str, Any], *lines: Line, text: str | None = TEXT) -> Evaluation:
    return evaluate({"a": {"doc_id": "a", **gold}}, lines, lambda doc_id: text)


def counted(made: Evaluation, table: str) -> tuple[int, int, int, int, int, int]:
    """Records of the gold, of the output, exact; slots right, missed, spurious."""
    score = made.score.tables[table]
    tally = score.slots
    return score.gold, score.output, score.exact, tally.right, tally.missed, tally.spurious


MEETING = {
    "id": "m1",
    "status": "held",
    "kind": "talks",
    "mode": "in_person",
    "country": "LA",
    "province": "LA-XE",
    "district": None,
}


def test_each_filled_field_is_right_missed_or_spurious(told: Told) -> None:
    """Of the gold's five slots four are right; the output's district is one too many."""
    read = {"country": "LA", "province": "LA-SL", "district": "Lạ Mam"}
    made = judged({"meetings": [MEETING]}, told("a", meetings=[read]))
    assert counted(made, "meetings") == (1, 1, 0, 4, 1, 2)
    figures = as_json(made.score)["tables"]["meetings"]
    assert (figures["precision"], figures["recall"]) == (0.6667, 0.8)
    assert figures["f1"] == 0.7273
    assert figures["fields"]["province"] == {
        "precision": 0.0,
        "recall": 0.0,
        "f1": 0.0,
        "right": 0,
        "missed": 1,
        "spurious": 1,
    }


def test_the_score_is_the_mean_of_the_five_tables(told: Told) -> None:
    """One F1 is 8/11 = 0.7273; a table with nothing to find and nothing found has 1."""
    read = {"country": "LA", "province": "LA-SL", "district": "Lạ Mam"}
    made = judged({"meetings": [MEETING]}, told("a", meetings=[read]))
    assert made.score.mean == round((0.7273 + 4) / 5, 4)


def test_an_article_that_was_not_read_is_missed() -> None:
    made = judged({"meetings": [MEETING]})
    assert counted(made, "meetings") == (1, 0, 0, 0, 5, 0)
    assert as_json(made.score)["tables"]["meetings"]["f1"] == 0
    assert made.remarks == ["a: no line of this article, so all of its gold is missed"]


def test_an_article_without_gold_is_left_out(told: Told) -> None:
    made = judged({}, told("a"), told("b", meetings=[{}]))
    assert counted(made, "meetings") == (0, 0, 0, 0, 0, 0)
    assert made.score.articles == 1


def test_a_clause_that_shares_half_of_the_shorter_is_the_same(told: Told) -> None:
    gold = {"commitments": [{"kind": "agreed", "quote": SIGNED}]}
    half = [{"start": 10, "end": 28, "text": TEXT[10:28]}]
    less = [{"start": 11, "end": 28, "text": TEXT[11:28]}]
    near = judged(gold, told("a", commitments=[{"evidence": half}]))
    far = judged(gold, told("a", commitments=[{"evidence": less}]))
    assert counted(near, "commitments") == (1, 1, 1, 1, 0, 0)
    assert counted(far, "commitments") == (1, 1, 0, 0, 1, 1)


def test_a_quote_that_stands_twice_has_both_places(told: Told) -> None:
    gold = {"commitments": [{"kind": "agreed", "quote": "ký"}]}
    there = {"evidence": [{"start": 18, "end": 20, "text": "ký"}]}
    made = judged(gold, told("a", commitments=[there]), text="Hai bên ký. Họ đã ký.")
    assert counted(made, "commitments")[:3] == (1, 1, 1)


def test_records_are_aligned_one_to_one_and_the_best_first(told: Told) -> None:
    """The second gift fits the gold in all; the first, of the same words, is one too many."""
    gold = {"aid": [{"kind": "cash", "amount": 100_000_000, "currency": "VND", "quote": GIVEN}]}
    gold["aid"][0]["status"] = "delivered"
    right = {"amount": 100_000_000, "currency": "VND", "evidence": clause(GIVEN)}
    wrong = {"amount": 100, "currency": "VND", "evidence": clause(GIVEN)}
    made = judged(gold, told("a", aid=[wrong, right]))
    assert counted(made, "aid") == (1, 2, 1, 4, 0, 4)
    assert as_json(made.score)["tables"]["aid"]["exact"] == 0.6667


def test_a_gift_told_elsewhere_is_known_by_its_figure_and_kind(told: Told) -> None:
    gold = {"aid": [{"kind": "cash", "status": "delivered", "amount": 5, "quote": GIVEN}]}
    there = {"amount": 5, "evidence": clause(ARRESTED)}
    assert counted(judged(gold, told("a", aid=[there])), "aid") == (1, 1, 1, 3, 0, 0)
    other = {**there, "kind": "gift"}
    assert counted(judged(gold, told("a", aid=[other])), "aid") == (1, 1, 0, 0, 3, 3)


def test_an_outcome_is_known_by_its_value_or_its_clause(told: Told) -> None:
    gold = {"outcomes": [{"indicator": "cases", "value": 2, "unit": "case", "quote": ARRESTED}]}
    same_value = {"value": 2.0, "evidence": clause(SIGNED)}
    same_clause = {"value": 3, "evidence": clause(ARRESTED)}
    neither = {"value": 3, "evidence": clause(SIGNED)}
    for read, expected in (
        (same_value, (1, 1, 1, 3, 0, 0)),
        (same_clause, (1, 1, 0, 2, 1, 1)),
        (neither, (1, 1, 0, 0, 3, 3)),
    ):
        assert counted(judged(gold, told("a", outcomes=[read])), "outcomes") == expected


def test_people_are_known_by_their_name_at_held_meetings_only(told: Told) -> None:
    person = {"type": "person", "name": "Khăm-ban Phôm-mạ-ni-vông", "roles": ["chair"]}
    gold = {
        "meetings": [MEETING, {**MEETING, "id": "m2", "status": "referenced"}],
        "participants": [{"meeting": "m1", **person}, {"meeting": "m2", **person}],
    }
    written = {**person, "name": "Khăm Ban Phôm Mạ Ni Vông"}
    line = told(
        "a",
        meetings=[{"country": "LA", "province": "LA-XE"}, {"status": "referenced"}],
        participants=[written, {**written, "meeting_id": "a/m2"}],
    )
    assert counted(judged(gold, line), "participants") == (1, 1, 1, 2, 0, 0)


def test_the_same_body_at_two_meetings_answers_for_its_own(told: Told) -> None:
    """Both records name the same police; their meetings tell them apart, not their order."""
    at = {"type": "organization", "org_id": "VN-22:police"}
    gold = {
        "meetings": [MEETING, {**MEETING, "id": "m2", "kind": "handover"}],
        "participants": [
            {**at, "meeting": "m1", "roles": ["guest"]},
            {**at, "meeting": "m2", "roles": ["donor"]},
        ],
    }
    read = {"country": "LA", "province": "LA-XE"}
    line = told(
        "a",
        meetings=[{**read, "kind": "handover"}, read],
        participants=[
            {**at, "meeting_id": "a/m1", "roles": ["guest"]},
            {**at, "meeting_id": "a/m2", "roles": ["guest"]},
        ],
    )
    assert counted(judged(gold, line), "participants") == (2, 2, 1, 3, 1, 1)


def test_what_the_codebook_leaves_open_is_never_missed(told: Told) -> None:
    made = judged({"meetings": [{**MEETING, "optional": True}]}, told("a"))
    assert counted(made, "meetings") == (0, 0, 0, 0, 0, 0)


def test_units_are_compared_by_their_letters_and_lists_as_sets() -> None:
    one, two = (
        slots("aid", {"kind": "gift", "donors": donors, "quantity": quantity})
        for donors, quantity in (
            (["LA-XE:police/dac-chung", "VN:mps"], 2),
            (["VN:mps", "LA-XE:police/dacchung"], 2.0),
        )
    )
    assert one == two
    assert len(one) == 4


def test_evidence_that_is_not_in_the_text_is_broken(told: Told) -> None:
    moved = [{"start": 1, "end": 1 + len(GIVEN), "text": GIVEN}]
    made = judged({}, told("a", aid=[{"evidence": clause(GIVEN)}, {"evidence": moved}]))
    assert (made.score.evidence.spans, made.score.evidence.broken) == (2, 1)
    assert made.broken == ["a/a2: [1:25] is other text"]


def test_gold_that_quotes_what_is_not_there_is_remarked_on(told: Told) -> None:
    gold = {"aid": [{"kind": "cash", "quote": "tặng hoa"}]}
    (remark,) = judged(gold, told("a")).remarks
    assert remark == "a: /aid/0/quote: does not stand in the text: 'tặng hoa'"
    (remark,) = judged(gold, told("a"), text=None).remarks
    assert "no text at hand" in remark


def test_two_lines_of_one_article_are_refused(told: Told) -> None:
    with pytest.raises(ValueError, match="'a' is there twice"):
        judged({}, told("a"), told("a"))


def test_a_ratio_without_a_case_is_left_empty(told: Told) -> None:
    made = judged({"meetings": [MEETING]}, told("a"))
    assert "| meetings | kind | 1 | 0 | 0 | 1 | 0 |  | 0.000 | 0.000 |" in markdown(made.score)
    assert "| aid | unit | 0 | 0 | 0 | 0 | 0 |  |  |  |" in markdown(made.score)


@pytest.mark.parametrize(
    ("gold", "message"),
    [
        ("{", "a.json: not JSON"),
        ("[]", "a.json: /doc_id: a gold file is an object"),
        ({"doc_id": "a", "meeting": []}, "/meeting: no list of records has this name"),
        ({"doc_id": "a", "aid": {}}, "/aid: not a list"),
        ({"doc_id": "a", "aid": [1]}, "/aid/0: not an object"),
        ({"doc_id": "a", "aid": [{"amount": "1"}]}, "/aid/0/amount: not a number"),
        ({"doc_id": "a", "aid": [{"donors": "x"}]}, "/aid/0/donors: not a list of texts"),
        ({"doc_id": "a", "aid": [{"kind": []}]}, "/aid/0/kind: not a text"),
        ({"doc_id": "a", "meetings": [{"id": "m1"}]}, "/meetings/0/status: is missing"),
        (
            {"doc_id": "a", "participants": [{"meeting": "m1", "type": "person"}]},
            "/participants/0/meeting: no meeting is called 'm1'",
        ),
    ],
)
def test_gold_that_is_none_is_refused_with_its_place(
    gold: Any, message: str, tmp_path: Path
) -> None:
    file = tmp_path / "a.json"
    file.write_text(gold if isinstance(gold, str) else json.dumps(gold), encoding="utf-8")
    with pytest.raises(BadGold, match=message):
        read_gold(tmp_path)


def test_a_field_that_gold_alone_has_is_not_compared_and_said_once(told: Told) -> None:
    gift = {"kind": "cash", "quote": GIVEN}
    there = told("a", aid=[{"kind": "cash", "evidence": clause(GIVEN)}])
    plain = judged({"aid": [gift, gift]}, there)
    more = judged({"aid": [{**gift, "sum": 1}, {**gift, "sum": [2]}], "coder": "b"}, there)
    assert more.score == plain.score
    coder, summed = more.remarks
    assert coder.startswith("'coder' is not compared: a gold file has aid, ")
    assert summed.startswith("'sum' is not compared: no field of aid has this name (kind, ")
    assert summed.endswith("(in a: /aid/0 and 1 more)")


def test_gold_with_a_field_of_its_own_is_read(tmp_path: Path) -> None:
    gift = {"kind": "cash", "sum": 1, "quote": GIVEN}
    file = tmp_path / "a.json"
    file.write_text(json.dumps({"doc_id": "a", "coder": "b", "aid": [gift]}), encoding="utf-8")
    assert read_gold(file)["a"]["aid"] == [gift]


def test_an_article_has_one_gold(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / f"{name}.json").write_text('{"doc_id": "x"}', encoding="utf-8")
    with pytest.raises(
        BadGold, match=r"b\.json: /doc_id: 'x' is also the article of .*a\.json"
    ):
        read_gold(tmp_path)
    assert set(read_gold(tmp_path / "a.json")) == {"x"}
    (tmp_path / "empty").mkdir()
    with pytest.raises(BadGold, match="no gold in this folder"):
        read_gold(tmp_path / "empty")


@pytest.mark.parametrize("texts", ["seeds", "tests/articles", *UNSEEN])
def test_every_quote_of_the_gold_stands_in_its_article(texts: str, checkout: Path) -> None:
    from bordercoop.check.texts import TextsAtHand

    at_hand = TextsAtHand([str(checkout / texts)])

    def text(doc_id: str) -> str | None:
        article = at_hand(doc_id)
        return None if article is None else article.text

    made = evaluate(read_gold(checkout / GOLD.get(texts, f"{texts}/../gold")), [], text)
    assert [remark for remark in made.remarks if "no line of" not in remark] == []


def test_every_set_that_nobody_had_looked_at_has_its_first_score(checkout: Path) -> None:
    unseen = checkout / "tests/gold/unseen"
    firsts = yaml.safe_load((unseen / "first_scores.yml").read_text("utf-8"))
    kept = {first["folder"]: first for first in firsts if "folder" in first}
    assert set(kept) == {path.name for path in unseen.iterdir() if path.is_dir()}
    for folder, first in kept.items():
        assert first["articles"] in ("invented", "reworded")
        assert first["number"] == len(read_gold(unseen / folder / "gold"))
        assert set(first["tables"]) == set(TABLES)
        assert abs(sum(first["tables"].values()) / len(TABLES) - first["score"]) < 0.001
