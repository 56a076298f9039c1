"""An export has one entry for each fact, and gives no money twice."""

from __future__ import annotations

import json
from collections import Counter
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from bordercoop.export.forms import FORMS
from bordercoop.export.source import Source, source
from bordercoop.model import encode
from bordercoop.parse import parse
from bordercoop.release.publish import publish
from bordercoop.sources.article import article

SCHEMA = Path(__file__).parent / "schemas" / "iati" / "iati-activities-schema.xsd"
FIRST = """Công an tỉnh Sơn La làm việc với Công an tỉnh Hủa Phăn
(Ngày 12/6/2024)
Ngày 11/6/2024, tại thành phố Sơn La, Công an tỉnh Sơn La đã hội đàm với Công an tỉnh Hủa Phăn \
(Lào).
Tại hội đàm, hai bên thống nhất tăng cường trao đổi thông tin về tội phạm ma túy. Tháng \
3/2024, Công an tỉnh Sơn La hỗ trợ Công an tỉnh Hủa Phăn xây dựng 10 nhà làm việc trị giá 5 tỷ \
đồng. Ngày 11/6/2024, Công an tỉnh Sơn La bàn giao cho Công an tỉnh Hủa Phăn 2 nhà làm việc \
trị giá 1 tỷ đồng. Từ đầu năm 2024 đến nay, Công an tỉnh Sơn La và Công an tỉnh Hủa Phăn \
phối hợp bắt giữ 12 đối tượng.
"""
SECOND = (
    FIRST.replace("làm việc với", "hội đàm với", 1)
    .replace("Tại hội đàm, ", "Theo đó, ")
    .replace("(Ngày 12/6/2024)", "(Ngày 13/6/2024)\nBuổi làm việc diễn ra hữu nghị.")
)
WHOLE, PART = 5_000_000_000, 1_000_000_000


def released(texts: list[str], into: Path) -> Source:
    lines = [
        parse(article(f"a{at}", f"a{at}.txt", text, url=f"https://news.example/{at}"))
        for at, text in enumerate(texts, start=1)
    ]
    numbered = [(at, encode(line) + b"\n") for at, line in enumerate(lines, start=1)]
    return source(publish(numbered, None, into, "2025-03-01").folder)


@pytest.fixture(scope="module")
def once(tmp_path_factory: pytest.TempPathFactory) -> Source:
    return released([FIRST], tmp_path_factory.mktemp("once"))


@pytest.fixture(scope="module")
def twice(tmp_path_factory: pytest.TempPathFactory) -> Source:
    return released([FIRST, SECOND], tmp_path_factory.mktemp("twice"))


def plover(told: Source) -> list[dict[str, Any]]:
    return [json.loads(line) for line in FORMS["plover"](told).content.splitlines()]


def test_a_second_article_adds_no_event_and_no_motion(once: Source, twice: Source) -> None:
    assert len(twice.tables["meetings"]) == 2 * len(once.tables["meetings"]) == 2
    of_one, of_two = plover(once), plover(twice)
    kinds = Counter(event["event_type"] for event in of_two)
    assert kinds == Counter(event["event_type"] for event in of_one)
    assert kinds == {"CONSULT": 1, "AGREE": 1, "AID": 1, "COOPERATE": 1}
    made = json.loads(FORMS["popolo"](twice).content)
    assert [motion["classification"] for motion in made["motions"]] == ["agreed"]
    (motion,) = made["motions"]
    urls = {source["url"] for source in motion["sources"]}
    assert urls == {"https://news.example/1", "https://news.example/2"}
    assert motion["legislative_session_id"] == made["events"][0]["id"]


def test_an_event_has_the_words_of_every_article(twice: Source) -> None:
    (consult,) = (e for e in plover(twice) if e["event_type"] == "CONSULT")
    words = {
        row["quote"]
        for row in twice.tables["evidence"]
        if row["table_name"] == "meetings" and row["field"] is None
    }
    assert len(words) > 1
    assert set(consult["text"].split(" … ")) == words
    assert (consult["date"], consult["mode"]) == ("2024-06-11", ["visit"])


def test_money_is_given_to_parts_and_not_to_their_whole(twice: Source) -> None:
    by_role = {gift["role"]: gift for gift in twice.gifts()}
    assert {role: gift["amount"] for role, gift in by_role.items()} == {
        "programme": WHOLE,
        "part": PART,
    }
    made = FORMS["iati"](twice)
    root = etree.fromstring(made.content)
    schema = etree.XMLSchema(etree.parse(SCHEMA))
    assert schema.validate(root), schema.error_log
    assert [one.text for one in root.iter("value")] == [str(PART)]
    assert any("the money of 1 gifts" in lost for lost in made.lost)
    related = {
        one.findtext("iati-identifier"): [
            (other.get("ref"), other.get("type")) for other in one.findall("related-activity")
        ]
        for one in root.findall("iati-activity")
    }
    whole, part = (f"bordercoop-{by_role[r]['gift_id']}" for r in ("programme", "part"))
    assert related == {whole: [(part, "2")], part: [(whole, "1")]}


@pytest.mark.parametrize("role", ["programme", "running_total", "doubtful"])
def test_what_no_sum_may_hold_has_no_transaction(role: str, twice: Source) -> None:
    gifts = [gift | {"role": role} for gift in twice.gifts()]
    root = etree.fromstring(FORMS["iati"](altered(twice, gifts)).content)
    assert len(root.findall("iati-activity")) == len(gifts)
    assert list(root.iter("value")) == []
    kinds = {event["event_type"] for event in plover(altered(twice, gifts))}
    assert "AID" not in kinds


def test_a_promise_is_a_commitment_of_money(twice: Source) -> None:
    gifts = [
        gift | {"role": "single", "programme": None, "status": "pledged"}
        for gift in twice.gifts()
    ]
    root = etree.fromstring(FORMS["iati"](altered(twice, gifts)).content)
    assert {one.get("code") for one in root.iter("transaction-type")} == {"2"}
    assert sum(Decimal(one.text or "") for one in root.iter("value")) == WHOLE + PART


def altered(told: Source, gifts: list[dict[str, Any]]) -> Source:
    return Source({**told.tables, "gifts": gifts}, told.about)


def test_a_release_without_facts_gives_its_records(twice: Source) -> None:
    facts = ("gifts", "undertakings", "results")
    older = Source({n: r for n, r in twice.tables.items() if n not in facts}, twice.about)
    ids = {event["id"] for event in plover(older)}
    assert {row["commitment_id"] for row in older.tables["commitments"]} <= ids
    assert {row["outcome_id"] for row in older.tables["outcomes"]} <= ids
    motions = json.loads(FORMS["popolo"](older).content)["motions"]
    assert [motion["id"] for motion in motions] == ["a1/c1", "a2/c1"]
