"""People and meetings made up, as one article tells them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from bordercoop.model import Line

Told = Callable[..., Line]
Met = Callable[..., Line]


@pytest.fixture(scope="session")
def met(told: Told) -> Met:
    """`met(doc_id, day, sides, people, **meeting)`: an article with one meeting on a day.

    `sides` are org_ids; `people` maps a name to its org_id, rank and office.
    """

    def line(
        doc_id: str,
        day: str | None = "2024-05-14",
        sides: tuple[str, ...] = ("VN-46:police", "LA-XE:police"),
        people: dict[str, tuple[str | None, str | None, str | None]] | None = None,
        published: str | None = "2024-05-15",
        text: str | None = None,
        **meeting: Any,
    ) -> Line:
        dates = {
            "date_start": day,
            "date_end": day,
            "date_precision": "day" if day else None,
            "date_basis": "text" if day else None,
        }
        bodies = [{"org_id": org_id, **_place(org_id)} for org_id in sides]
        named = [
            {
                "type": "person",
                "name": name,
                "org_id": org_id,
                "rank": rank,
                "position_code": office,
                "position": office,
                **_place(org_id),
            }
            for name, (org_id, rank, office) in (people or {}).items()
        ]
        return told(
            doc_id,
            published=published,
            text=text,
            meetings=[{**dates, **meeting}],
            participants=[*bodies, *named],
        )

    return line


def _place(org_id: str | None) -> dict[str, str | None]:
    place = (org_id or "").partition(":")[0]
    return {"country": place[:2] or None, "province": place if "-" in place else None}
