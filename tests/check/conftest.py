"""A line that is sound in every respect, for the tests to break in one."""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any

import msgspec
import pytest

from bordercoop.check.checker import Checker
from bordercoop.findings import Finding
from bordercoop.model import SCHEMA_VERSION
from bordercoop.sources.article import Article, article

TEXT = """Báo Quảng Nam, ngày 10/8/2023
Ngày 9/8, Công an tỉnh Quảng Nam hội đàm với Công an tỉnh Sê Kông tại thành phố Tam Kỳ.
Đại tá Khăm Ban, Giám đốc Công an tỉnh Sê Kông phát biểu.
Hai bên thống nhất trao đổi thông tin về tội phạm ma túy trước tháng 10/2023.
Dịp này, Công an tỉnh Quảng Nam tặng 2 xe máy trị giá hơn 80 triệu đồng phục vụ tuần tra.
Từ năm 2019 đến nay, hai bên thu giữ 10,2 kg heroin.
"""
ARTICLE = article("sekong", "sekong.txt", TEXT)
Line = dict[str, Any]
Codes = Callable[..., list[tuple[str, str]]]


def span(words: str) -> list[int]:
    start = TEXT.index(words)
    return [start, start + len(words)]


def evidence(words: str) -> list[dict[str, Any]]:
    start, end = span(words)
    return [{"start": start, "end": end, "text": words}]


def grounds(**fields: str) -> dict[str, list[list[int]]]:
    return {field: [span(words)] for field, words in fields.items()}


DAY = {
    "date_start": "2023-08-09",
    "date_end": "2023-08-09",
    "date_precision": "day",
    "date_basis": "text",
}
SOUND: Line = {
    "schema_version": SCHEMA_VERSION,
    "document": {
        "doc_id": "sekong",
        "source": "sekong.txt",
        "title": None,
        "publisher": "Báo Quảng Nam",
        "authors": [],
        "published": "2023-08-10",
        "language": "vi",
        "text_sha256": ARTICLE.sha256,
        "text_length": len(TEXT),
    },
    "meetings": [
        {
            "meeting_id": "sekong/m1",
            "status": "held",
            "kind": "talks",
            "mode": "in_person",
            **DAY,
            "country": "VN",
            "province": "VN-27",
            "district": "Tam Kỳ",
            "venue": None,
            "edition": None,
            "evidence": evidence("Công an tỉnh Quảng Nam hội đàm với Công an tỉnh Sê Kông"),
            "grounds": grounds(date_start="Ngày 9/8", kind="hội đàm", district="Tam Kỳ"),
            "rule": "meeting.talks",
        }
    ],
    "participants": [
        {
            "participant_id": "sekong/p1",
            "meeting_id": "sekong/m1",
            "type": "organization",
            "name": "Công an tỉnh Quảng Nam",
            "rank": None,
            "position": None,
            "position_code": None,
            "org_id": "VN-27:police",
            "country": "VN",
            "province": "VN-27",
            "roles": ["donor", "host"],
            "evidence": evidence("Công an tỉnh Quảng Nam hội đàm"),
            "grounds": grounds(name="Công an tỉnh Quảng Nam"),
            "rule": "participant.organization",
        },
        {
            "participant_id": "sekong/p2",
            "meeting_id": "sekong/m1",
            "type": "person",
            "name": "Khăm Ban",
            "rank": "dai_ta",
            "position": "Giám đốc Công an tỉnh Sê Kông",
            "position_code": "director",
            "org_id": "LA-XE:police",
            "country": "LA",
            "province": "LA-XE",
            "roles": ["speaker"],
            "evidence": evidence("Đại tá Khăm Ban, Giám đốc Công an tỉnh Sê Kông phát biểu"),
            "grounds": grounds(
                name="Khăm Ban", rank="Đại tá", position="Giám đốc Công an tỉnh Sê Kông"
            ),
            "rule": "participant.person",
        },
    ],
    "commitments": [
        {
            "commitment_id": "sekong/c1",
            "meeting_id": "sekong/m1",
            "kind": "agreed",
            "instrument": None,
            "actors": ["LA-XE:police", "VN-27:police"],
            "addressees": [],
            "text": "trao đổi thông tin về tội phạm ma túy trước tháng 10/2023",
            "topics": ["drugs", "information_exchange"],
            "due": "2023-10",
            "evidence": evidence(
                "Hai bên thống nhất trao đổi thông tin về tội phạm ma túy trước tháng 10/2023"
            ),
            "grounds": grounds(due="tháng 10/2023", topics="tội phạm ma túy"),
            "rule": "commitment.agreed",
        }
    ],
    "aid": [
        {
            "aid_id": "sekong/a1",
            "meeting_id": "sekong/m1",
            "kind": "equipment",
            "donors": ["VN-27:police"],
            "recipients": ["LA-XE:police"],
            "item": "xe máy",
            "quantity": 2.0,
            "unit": "motorbike",
            "amount": 80_000_000.0,
            "currency": "VND",
            "approximate": "over",
            "status": "delivered",
            "purpose": "phục vụ tuần tra",
            **DAY,
            "evidence": evidence("tặng 2 xe máy trị giá hơn 80 triệu đồng phục vụ tuần tra"),
            "grounds": grounds(
                item="xe máy",
                quantity="2",
                amount="80 triệu đồng",
                purpose="phục vụ tuần tra",
                date_start="Dịp này",
            ),
            "rule": "aid.gift",
        }
    ],
    "outcomes": [
        {
            "outcome_id": "sekong/o1",
            "indicator": "seized",
            "value": 10.2,
            "unit": "kg",
            "approximate": None,
            "substance": "heroin",
            "topics": ["drugs"],
            "actors": ["LA-XE:police", "VN-27:police"],
            "period_start": "2019-01-01",
            "period_end": "2023-08-10",
            "evidence": evidence("Từ năm 2019 đến nay, hai bên thu giữ 10,2 kg heroin"),
            "grounds": grounds(value="10,2 kg", period_start="Từ năm 2019 đến nay"),
            "rule": "outcome.seized",
        }
    ],
}


@pytest.fixture
def sound() -> Line:
    """A line without findings, to be changed at will."""
    return copy.deepcopy(SOUND)


@pytest.fixture
def source() -> Article:
    """The article of that line."""
    return ARTICLE


@pytest.fixture
def findings() -> Callable[..., list[Finding]]:
    """What a checker says of lines given as values, in their order."""

    def check(*lines: object, text: Article | None = None) -> list[Finding]:
        checker = Checker((lambda name: text) if text else None)
        encoded = [msgspec.json.encode(line) for line in lines]
        return [f for number, raw in enumerate(encoded, 1) for f in checker.check(number, raw)]

    return check


@pytest.fixture
def codes(findings: Callable[..., list[Finding]]) -> Codes:
    """Code and JSON pointer of what a checker says of lines."""

    def check(*lines: object, text: Article | None = None) -> list[tuple[str, str]]:
        return [(found.code, found.pointer or "") for found in findings(*lines, text=text)]

    return check
