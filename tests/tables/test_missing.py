"""Why a cell is empty: nothing stated, nothing to state, or nothing certain."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from bordercoop.model import Line
from bordercoop.tables.build import build
from bordercoop.tables.derived import TABLES

Told = Callable[..., Line]


def reasons(line: Line) -> dict[tuple[str, str], str]:
    rows = build([line])["missing"].to_dicts()
    return {(row["table_name"], row["field"]): row["reason"] for row in rows}


@pytest.mark.parametrize(
    ("records", "cell", "reason"),
    [
        ({"meetings": [{"mode": "online"}]}, ("meetings", "province"), "not_applicable"),
        ({"meetings": [{}]}, ("meetings", "province"), None),
        ({"meetings": [{}]}, ("meetings", "date_precision"), "not_applicable"),
        ({"participants": [{}]}, ("participants", "rank"), "not_applicable"),
        (
            {"participants": [{"type": "person", "name": "A"}]},
            ("participants", "rank"),
            None,
        ),
        (
            {"participants": [{"type": "person", "name": "A"}]},
            ("participants", "org_id"),
            "unresolved",
        ),
        (
            {"participants": [{"org_id": "LA:mps", "country": "LA"}]},
            ("participants", "province"),
            "not_applicable",
        ),
        ({"commitments": [{}]}, ("commitments", "instrument"), "not_applicable"),
        ({"commitments": [{"kind": "signed"}]}, ("commitments", "instrument"), None),
        ({"aid": [{"quantity": 3.0}]}, ("aid", "unit"), "unresolved"),
        ({"aid": [{}]}, ("aid", "unit"), "not_applicable"),
        ({"aid": [{}]}, ("aid", "donors"), "unresolved"),
        ({"aid": [{"amount": 5.0}]}, ("aid", "currency"), "unresolved"),
        ({"outcomes": [{}]}, ("outcomes", "substance"), "not_applicable"),
    ],
)
def test_the_reason_is_told_from_the_row(
    records: dict[str, Any], cell: tuple[str, str], reason: str | None, told: Told
) -> None:
    assert reasons(told("a", **records)).get(cell) == reason


def test_only_empty_cells_are_listed(told: Told) -> None:
    line = told("a", aid=[{"donors": ["VN-22:police"], "quantity": 1.0, "unit": "item"}])
    assert not {("aid", "donors"), ("aid", "unit")} & set(reasons(line))


def test_every_column_that_can_be_empty_has_a_usual_reason() -> None:
    assert TABLES["aid"].column("approximate").empty == "not_applicable"
    assert TABLES["dyad_year"].column("meetings").empty == "not_observed"
    assert TABLES["dyad_year"].column("amount_vnd").empty == "not_stated"
    assert TABLES["meetings"].column("date_start").empty == "not_stated"
