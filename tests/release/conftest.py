"""Made-up articles and releases of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace
from released import publish

from bordercoop.model import Line, encode
from bordercoop.parse import parse
from bordercoop.release.contents import PARTS
from bordercoop.release.publish import Published
from bordercoop.sources.article import Article
from bordercoop.sources.seeds import seeds

Told = Callable[..., Line]
Publish = Callable[..., Published]


def numbered(lines: Iterable[Line]) -> list[tuple[int, bytes]]:
    return [(number, encode(line) + b"\n") for number, line in enumerate(lines, start=1)]


def with_text(line: Line, sha256: str) -> Line:
    return replace(line, document=replace(line.document, text_sha256=sha256 * 64))


@pytest.fixture(scope="session")
def seeds_release(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a release of the five seeds; not to be written to."""
    lines = [parse(found) for found in seeds() if isinstance(found, Article)]
    return publish(numbered(lines), None, tmp_path_factory.mktemp("data")).folder


@pytest.fixture
def without_copies(monkeypatch: pytest.MonkeyPatch) -> None:
    """Releases lack the files that hold what is in their tables once more, in other forms."""
    copies = {"labelled", "database", "workbook", "explorer"}
    kept = tuple(part for part in PARTS if part.__name__ not in copies)
    assert len(kept) == len(PARTS) - len(copies)
    monkeypatch.setattr("bordercoop.release.publish.PARTS", kept)


@pytest.fixture
def release(tmp_path: Path) -> Publish:
    """`release(line, …, version=…)`: the next release of these lines in one place."""

    def made(*lines: Line, version: str | None = None) -> Published:
        return publish(numbered(lines), version, tmp_path / "data", "2025-01-01")

    return made


@pytest.fixture
def talks(told: Told) -> Callable[..., Line]:
    """An article on talks with gifts: `talks("a", amount=…)`; each clause is its own."""

    def line(doc_id: str, *amounts: float, text: str = "1", **other: Any) -> Line:
        aid = [
            {
                "donors": ["VN-46:police"],
                "recipients": ["LA-XE:police"],
                "amount": amount,
                "currency": "VND",
                "item": f"món quà số {at}",
                "evidence": [_clause(at)],
                "grounds": {"amount": [[at * 50, at * 50 + 4]]},
            }
            for at, amount in enumerate(amounts, start=1)
        ]
        dated = {"date_precision": "day", "date_basis": "text"}
        day = {"date_start": "2024-08-01", "date_end": "2024-08-01"}
        made = told(
            doc_id,
            meetings=[{"country": "LA", "province": "LA-XE"} | dated | day],
            participants=[
                {"org_id": "VN-46:police", "country": "VN", "province": "VN-46"},
                {"org_id": "LA-XE:police", "country": "LA", "province": "LA-XE"},
                {
                    "type": "person",
                    "name": "Khăm Phết",
                    "org_id": "LA-XE:police",
                    "country": "LA",
                    "province": "LA-XE",
                    "rank": "dai_ta",
                    "position": "Giám đốc",
                    "position_code": "director",
                },
            ],
            aid=aid,
            **other,
        )
        return with_text(made, text)

    return line


def _clause(at: int) -> dict[str, Any]:
    words = f"Công an trao món quà số {at} trị giá"
    return {"start": at * 50, "end": at * 50 + len(words), "text": words}
