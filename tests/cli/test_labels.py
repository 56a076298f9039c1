"""`--labels`: codes and ids have their names beside them wherever a person reads them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from conftest import Begun, Shell

from bordercoop.cli import exit_codes
from bordercoop.release.named import named
from bordercoop.tables.labels import beside
from bordercoop.vocabularies import VOCABULARIES

GIFT = {
    "vi": {"kind_vi": "Đào tạo, tập huấn", "donors_vi": ["Công an tỉnh Quảng Nam"]},
    "en": {"kind_en": "Training", "donors_en": ["Police of Quang Nam Province"]},
}


def changed(*rows: tuple[str, str | None, str | None, str | None]) -> pl.DataFrame:
    columns = ("table_name", "field", "old", "new")
    return pl.DataFrame(rows, schema=dict.fromkeys(columns, pl.String), orient="row")


@pytest.mark.parametrize("language", GIFT)
def test_resolved_rows_have_the_names_of_codes_and_bodies(
    language: str, folder: Path, shell: Shell
) -> None:
    command = (
        f"bordercoop parse seeds | bordercoop resolve --table gifts -q --labels {language}"
    )
    rows: list[dict[str, Any]] = [
        json.loads(line) for line in shell(command).stdout.splitlines()
    ]
    assert rows
    courses = [row for row in rows if row["kind"] == "training"]
    assert GIFT[language] in [{name: one[name] for name in GIFT[language]} for one in courses]
    bare = [
        json.loads(line)
        for line in shell(command.partition(" --labels")[0]).stdout.splitlines()
    ]
    ends = tuple(f"_{known}" for known in GIFT)
    assert [{k: v for k, v in row.items() if not k.endswith(ends)} for row in rows] == bare


@pytest.mark.parametrize(
    "command",
    [
        "bordercoop parse seeds | bordercoop resolve --labels lo",
        "bordercoop parse seeds | bordercoop resolve --explain VN-27 --labels vi",
        "bordercoop inspect nothing --labels vi",
    ],
)
def test_labels_that_cannot_be_put_are_refused(
    command: str, folder: Path, shell: Shell
) -> None:
    done = shell(command)
    assert done.returncode == exit_codes.USAGE
    assert b"--labels" in done.stderr or b"--explain" in done.stderr


def test_lists_of_objects_and_unknown_cells_have_no_label() -> None:
    names = {"ranks": {"dai_ta": "Đại tá"}, "kind": {"cash": "Tiền"}}
    row = {"ranks": [{"value": "dai_ta"}], "kind": None, "other": "cash"}
    assert beside(row, names, "vi") == {**row, "kind_vi": None}
    assert beside({"kind": "new"}, names, "vi")["kind_vi"] == "new"


def test_changes_name_what_the_cells_of_both_versions_hold() -> None:
    frames = {
        "organizations": pl.DataFrame(
            {
                "org_id": ["LA-XE:police"],
                "label_en": ["Police"],
                "label_vi": ["Công an Sê Kông"],
            }
        ),
        "outlets": pl.DataFrame(schema={"outlet_id": pl.String, "name": pl.String}),
        "people": pl.DataFrame(schema={"person_id": pl.String, "name": pl.String}),
        "places": pl.DataFrame(
            schema=dict.fromkeys(("place", "label_en", "label_vi"), pl.String)
        ),
    }
    rows = changed(
        ("aid", "kind", "cash", "training"),
        ("aid", "donors", "LA-XE:police|VN:mps", None),
        ("aid", "item", "cash", "quà"),
        ("unheard_of", None, None, None),
    )
    made = named(rows, ({}, frames), "vi")
    assert made.columns == ["table_name", "field", "old", "old_vi", "new", "new_vi"]
    labels = {code.code: code.vi for code in VOCABULARIES["aid_kind"].codes}
    assert made.select("old_vi", "new_vi").rows() == [
        (labels["cash"], labels["training"]),
        ("Công an Sê Kông|VN:mps", None),
        (None, None),
        (None, None),
    ]


def test_charts_name_the_pairs(begun: Begun, shell: Shell) -> None:
    inspect = "bordercoop inspect out/v0.1.0 --charts --labels vi"
    told = shell(begun(f"bordercoop build seeds -q --out out && {inspect}")).stdout.decode()
    assert "Quảng Nam – Xê Kông" in told or "Quảng Nam – Sê Kông" in told
    assert "VN-27 LA-XE" not in told
    again = shell("bordercoop diff out/v0.1.0 out/v0.1.0 --labels vi")
    assert (again.returncode, again.stdout) == (exit_codes.DONE, b"")
