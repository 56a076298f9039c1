"""Made-up articles of which it is known which records are one fact: lines, and the truth.

Thirty pairs of provinces meet over 25 years, so that more articles mean more of them on the
same pair, not a wider world: the hard case for whoever compares what could be the same. An
occasion is told by one to four articles, each in its own words, some of them copies, cut,
rounded, with another figure, or with the month alone.
"""

from __future__ import annotations

import hashlib
import random
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import msgspec

from bordercoop.model import IDS, SCHEMA_VERSION, Line
from bordercoop.text import slug

Truth = dict[str, str]
"""From the id of a record to the fact that it tells of."""

VIETNAM = ("VN-05", "VN-22", "VN-23", "VN-24", "VN-25", "VN-26", "VN-27", "VN-28", "VN-71")
LAOS = ("LA-PH", "LA-HO", "LA-XI", "LA-BL", "LA-KH", "LA-SV", "LA-SL", "LA-XE", "LA-AT")
PAIRS = [(a, b) for at, a in enumerate(VIETNAM) for b in LAOS[max(0, at - 1) : at + 3]][:30]
FIRST, DAYS = date(2000, 1, 1), 25 * 365
KINDS = ("talks", "visit", "annual_review", "signing", "handover")
TOPICS = ("drugs", "crime", "training", "information", "border_security", "infrastructure")
AMOUNTS = (20, 50, 100, 150, 200, 300, 500, 1000)
THINGS = (
    ("equipment", "bộ máy vi tính", "piece"),
    ("equipment", "xe ô tô chuyên dụng", "vehicle"),
    ("gift", "suất quà", "package"),
    ("construction", "nhà làm việc", "building"),
)
FAMILIES = ("Trần Văn", "Lê Quang", "Phạm Đức", "Hoàng Minh", "Vũ Đình", "Đỗ Hữu")
GIVEN = ("An", "Bình", "Cường", "Dũng", "Giang", "Hải", "Khoa", "Long", "Nam", "Phúc", "Sơn")
TELLERS = (1, 1, 1, 2, 2, 3, 4)
WAYS = ("plain", "plain", "copy", "cut", "rounded", "other_figure", "month")
_WORDS = tuple(
    slug(
        """hợp tác giữa lực lượng hai tỉnh được duy trì đều đặn qua từng năm kết quả đạt mức cao
        tuyến đường mòn bản làng dân cư ổn định an ninh trật tự họp mặt luân phiên mở lớp bồi
        dưỡng trao thông tin kịp thời bắt nhóm buôn lậu gỗ hàng cấm dựng cột mốc thăm chúc tết
        nhận giúp đỡ vật chất máy móc nhà ở đội trưởng đồn trạm kiểm tra dọc sông suối núi"""
    ).split("-")
)


class World:
    """So many articles, the same every time; `truth` is filled as they are made."""

    def __init__(self, articles: int, seed: int = 1) -> None:
        self._left, self._chance = articles, random.Random(seed)
        self._occasions = self._articles = 0
        self._taken: set[tuple[tuple[str, str], int]] = set()
        self.truth: Truth = {}

    def lines(self) -> Iterator[Line]:
        """The lines, those of one occasion together."""
        while self._left > 0:
            self._occasions += 1
            occasion = self._occasion()
            tellers = min(self._chance.choice(TELLERS), self._left)
            first = self._line(occasion, "plain", None)
            yield first
            for _ in range(tellers - 1):
                yield self._line(occasion, self._chance.choice(WAYS), first)
            self._left -= tellers

    def _occasion(self) -> dict[str, Any]:
        """What happened: who met when and where, what was given, undertaken and achieved."""
        pick = self._chance
        (vietnam, laos), day = self._free()
        kind, thing, unit = pick.choice(THINGS)
        return {
            "number": self._occasions,
            "sides": (vietnam, laos),
            "day": day,
            "kind": pick.choice(KINDS),
            "amount": pick.choice(AMOUNTS) * 1e6,
            "thing": (kind, thing, unit, float(pick.randint(2, 40))),
            "clauses": [self._words(9) for _ in range(3)],
            "topics": [pick.choice(TOPICS)],
            "people": [f"{pick.choice(FAMILIES)} {pick.choice(GIVEN)}" for _ in range(2)],
            "cases": float(pick.randint(2, 99)),
        }

    def _free(self) -> tuple[tuple[str, str], date]:
        """A pair and a day on which it has not met: nobody meets twice on one day."""
        while True:
            at = self._chance.choice(PAIRS), self._chance.randrange(DAYS)
            if at not in self._taken:
                self._taken.add(at)
                return at[0], FIRST + timedelta(days=at[1])

    def _words(self, number: int) -> str:
        return " ".join(self._chance.choice(_WORDS) for _ in range(number))

    def _line(self, of: dict[str, Any], way: str, first: Line | None) -> Line:
        self._articles += 1
        doc_id = f"{self._articles:06}"
        published = of["day"] + timedelta(days=self._chance.randint(0, 4))
        told = self._records(of, doc_id, way)
        if way == "copy" and first is not None:
            told = _renamed(first, doc_id)
            self.truth |= {
                f"{doc_id}/{id_.partition('/')[2]}": fact
                for id_, fact in self._of(first).items()
            }
        document = {
            "doc_id": doc_id,
            "source": f"{doc_id}.txt",
            "title": None,
            "publisher": f"outlet {self._chance.randrange(40)}",
            "authors": [],
            "published": published.isoformat(),
            "language": "vi",
            "text_sha256": hashlib.sha256(doc_id.encode()).hexdigest(),
            "text_length": 3000,
        }
        return msgspec.convert(
            {"schema_version": SCHEMA_VERSION, "document": document, **told}, Line
        )

    def _of(self, line: Line) -> Truth:
        ids = [getattr(r, key) for table, key in IDS.items() for r in getattr(line, table)]
        return {id_: self.truth[id_] for id_ in ids if id_ in self.truth}

    def _records(self, of: dict[str, Any], doc_id: str, way: str) -> dict[str, list[Any]]:
        vietnam, laos = of["sides"]
        bodies = [f"{vietnam}:police"], [f"{laos}:police"]
        days = _days(of["day"], "month" if way == "month" else "day")
        no_day = dict.fromkeys(days)
        at = {"meeting_id": f"{doc_id}/m1"}
        kind, thing, unit, quantity = of["thing"]
        amount, hedge = of["amount"], None
        if way == "rounded":
            amount, hedge = round(amount * 0.98), "about"
        if way == "other_figure":
            amount = amount * 1.1
        given = [
            {"kind": "cash", "amount": amount, "currency": "VND", "approximate": hedge},
            {"kind": kind, "item": thing, "unit": unit, "quantity": quantity},
        ]
        tables = {
            "meetings": [
                {
                    **{"status": "held", "kind": of["kind"], "mode": "in_person", **days},
                    **{"country": vietnam[:2], "province": vietnam, "district": None},
                    **{"venue": None, "edition": None},
                }
            ],
            "participants": [
                {
                    **{"type": "organization", "name": None, "rank": None, "position": None},
                    **{"position_code": None, "org_id": body, "country": place[:2], **at},
                    **{"province": place, "roles": [role]},
                }
                for place, body, role in (
                    (vietnam, bodies[0][0], "host"),
                    (laos, bodies[1][0], "guest"),
                )
            ]
            + [
                {
                    **{"type": "person", "name": name, "rank": "dai_ta", "org_id": body},
                    **{"position": "Giám đốc", "position_code": "director"},
                    **{"country": place[:2], "province": place, "roles": ["speaker"], **at},
                }
                for place, body, name in (
                    (vietnam, bodies[0][0], of["people"][0]),
                    (laos, bodies[1][0], of["people"][1]),
                )
            ],
            "commitments": [
                {
                    **{"kind": kind_, "instrument": None, "text": clause, "due": None},
                    **{"actors": actors, "addressees": addressees, **at},
                    "topics": [topic],
                }
                for kind_, actors, addressees, clause, topic in (
                    ("agreed", [*bodies[1], *bodies[0]], [], of["clauses"][0], of["topics"][0]),
                    ("requested", bodies[1], bodies[0], of["clauses"][1], "infrastructure"),
                    ("invited", bodies[0], bodies[1], of["clauses"][2], "exchange"),
                )
            ],
            "aid": [
                {
                    **{"item": None, "unit": None, "quantity": None, "amount": None},
                    **{"currency": None, "approximate": None, "status": "delivered"},
                    **{"purpose": None, "donors": bodies[0], "recipients": bodies[1]},
                    **at,
                    **no_day,
                    **one,
                }
                for one in given
            ],
            "outcomes": [
                {
                    **{"indicator": "cases", "value": of["cases"], "unit": "case"},
                    **{"approximate": None, "substance": None, "topics": ["drugs"]},
                    **{"actors": [*bodies[1], *bodies[0]]},
                    **{"period_start": f"{of['day'].year}-01-01"},
                    **{"period_end": of["day"].isoformat()},
                }
            ],
        }
        if way == "cut":
            tables["aid"] = tables["aid"][:1]
            tables["commitments"] = tables["commitments"][:1]
            tables["outcomes"] = []
        return {
            table: [
                self._said(table, doc_id, number, record, of["number"])
                for number, record in enumerate(records, start=1)
            ]
            for table, records in tables.items()
        }

    def _said(
        self, table: str, doc_id: str, number: int, record: dict[str, Any], occasion: int
    ) -> dict[str, Any]:
        """A record with its id and words, noted down as a telling of its fact."""
        id_ = f"{doc_id}/{table[0]}{number}"
        self.truth[id_] = f"{table} {occasion} {number}"
        clause = self._words(14)
        start = 100 * number
        evidence = [{"start": start, "end": start + len(clause), "text": clause}]
        about = {IDS[table]: id_, "evidence": evidence, "grounds": {}}
        return {**record, **about, "rule": f"{table}.made_up"}


def _days(day: date, precision: str) -> dict[str, str]:
    if precision == "day":
        first = last = day
    else:
        first = day.replace(day=1)
        last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    return {
        "date_start": first.isoformat(),
        "date_end": last.isoformat(),
        "date_precision": precision,
        "date_basis": "text",
    }


def _renamed(line: Line, doc_id: str) -> dict[str, list[Any]]:
    """The records of a line as those of another article."""
    raw = msgspec.to_builtins(line)
    made = {}
    for table, key in IDS.items():
        for record in raw[table]:
            record[key] = f"{doc_id}/{record[key].partition('/')[2]}"
            if record.get("meeting_id"):
                record["meeting_id"] = f"{doc_id}/m1"
        made[table] = raw[table]
    return made
