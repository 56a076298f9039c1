"""A release that is sound passes; whatever is done to one is found."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import msgspec
import polars as pl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bordercoop.explanations import pages
from bordercoop.model import Line, encode
from bordercoop.release import verify as package
from bordercoop.release.before import BadRelease
from bordercoop.release.package import files
from bordercoop.release.publish import Published
from bordercoop.release.summary import summary
from bordercoop.release.verify.every import verified
from bordercoop.release.verify.rebuilt import rebuilt

Publish = Callable[..., Published]
Talks = Callable[..., Line]
MILLION = 1_000_000


@pytest.fixture
def folder(release: Publish, talks: Talks) -> Path:
    return release(talks("a", 5 * MILLION), talks("b", 7 * MILLION, text="2")).folder


def codes(folder: Path) -> set[str]:
    return {finding.code for finding in verified(folder) if finding.level == "error"}


def test_a_sound_release_has_no_errors(folder: Path) -> None:
    assert codes(folder) == set()


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("README.md", "R101"),
        ("records.jsonl", "R101"),
        ("tables/aid.csv", "R108"),
        ("tables/aid.parquet", "R104"),
        ("bordercoop.sqlite", "R108"),
        ("datapackage.json", "R104"),
        ("SHA256SUMS", "R104"),
    ],
)
def test_a_byte_altered_is_found(path: str, code: str, folder: Path) -> None:
    raw = bytearray((folder / path).read_bytes())
    raw[len(raw) // 2 :] = bytes(len(raw) - len(raw) // 2)
    (folder / path).write_bytes(raw)
    assert code in codes(folder)


@pytest.mark.parametrize(
    "path", ["LICENSE", "SHA256SUMS", "datapackage.json", "tables/aid.csv"]
)
def test_a_file_missing_is_found(path: str, folder: Path) -> None:
    (folder / path).unlink()
    assert {"R102", "R104"} & codes(folder)


def test_a_file_or_link_that_is_not_listed_is_found(folder: Path) -> None:
    (folder / "tables" / "more.csv").write_text("a\n")
    assert codes(folder) == {"R103"}
    (folder / "LICENSE").unlink()
    (folder / "LICENSE").symlink_to("/etc/hostname")
    assert codes(folder) == {"R103", "R104"}


def test_no_path_leads_out_of_the_folder(folder: Path) -> None:
    sums = folder / "SHA256SUMS"
    sums.write_text(sums.read_text() + f"{'0' * 64}  ../../etc/passwd\n")
    described = json.loads((folder / "datapackage.json").read_bytes())
    described["resources"][0]["path"] = "../secret.csv"
    (folder / "datapackage.json").write_text(json.dumps(described))
    assert "R104" in codes(folder)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (pl.col("meeting_id").str.replace("m1", "m9"), "R107"),
        (pl.lit("a/a1").alias("aid_id"), "R106"),
        (pl.lit("bribe").alias("kind"), "R106"),
        (pl.lit(None, pl.String).alias("status"), "R106"),
        ((pl.col("amount") + 1).cast(pl.Decimal(24, 2)), "R109"),
    ],
)
def test_a_table_rewritten_is_found(change: pl.Expr, code: str, folder: Path) -> None:
    path = folder / "tables" / "aid.parquet"
    pl.read_parquet(path).with_columns(change).write_parquet(path)
    assert code in codes(folder)


def test_records_that_keep_their_ids_out_of_order_are_sound(
    release: Publish, talks: Talks
) -> None:
    """What is checked anew are the lines as published, and so is what the release says."""
    release(talks("a", 5 * MILLION, 8 * MILLION))
    line = talks("a", 5 * MILLION, 8 * MILLION)
    first, second = line.aid
    other = msgspec.structs.replace(
        line,
        aid=[
            msgspec.structs.replace(second, aid_id="a/a1"),
            msgspec.structs.replace(first, aid_id="a/a2"),
        ],
    )
    folder = release(other).folder
    (made,) = (folder / "records.jsonl").read_bytes().splitlines()
    assert [one["aid_id"] for one in json.loads(made)["aid"]] == ["a/a2", "a/a1"]
    assert "W201" in json.loads((folder / "quality.json").read_bytes())["findings"]
    assert codes(folder) == set()


def test_the_same_input_gives_the_same_bytes(
    folder: Path, release: Publish, talks: Talks
) -> None:
    lines = [talks("a", 5 * MILLION), talks("b", 8 * MILLION, text="2")]
    second = release(*lines).folder
    given = list(enumerate((encode(line) + b"\n" for line in lines), start=1))
    assert list(rebuilt(second, given)) == []
    (finding, *_) = rebuilt(second, given[:1])
    assert finding.code == "R110", "to withdraw an article demands more"
    assert {f.code for f in rebuilt(folder, given)} == {"R111"}


def test_without_the_version_before_nothing_is_made_again(
    folder: Path, release: Publish, talks: Talks
) -> None:
    second = release(talks("a", 5 * MILLION), talks("b", 8 * MILLION, text="2")).folder
    os.rename(folder, folder.with_name("elsewhere"))
    assert [finding.code for finding in rebuilt(second, [])] == ["R110"]


def test_every_code_has_a_page_and_every_page_a_code() -> None:
    place = Path(next(iter(package.__path__)))
    used = {
        code
        for path in place.parent.rglob("*.py")
        for code in re.findall(r'"(R\d{3})"', path.read_text("utf-8"))
    }
    assert used == {code for code in pages() if code.startswith("R")}


def test_what_is_listed_is_what_lies_there(folder: Path) -> None:
    listed = (folder / "SHA256SUMS").read_text("utf-8").splitlines()
    assert {line.partition("  ")[2] for line in listed} == set(files(folder)) - {"SHA256SUMS"}


def damaged(value: Any, at: list[int], new: Any) -> Any:
    """`value` with one of its parts, found by going down `at`, replaced by `new`."""
    if not at or not isinstance(value, dict | list) or not value:
        return new
    keys = sorted(value) if isinstance(value, dict) else range(len(value))
    key = keys[at[0] % len(keys)]
    changed: Any = dict(value) if isinstance(value, dict) else list(value)
    changed[key] = damaged(value[key], at[1:], new)
    return changed


@settings(
    max_examples=15,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(
    at=st.lists(st.integers(0, 30), max_size=8),
    new=st.none() | st.integers() | st.text(max_size=3) | st.just([]) | st.just({}),
)
def test_whatever_a_description_holds_is_a_finding_and_no_mistake_of_ours(
    at: list[int], new: Any, folder: Path
) -> None:
    path = folder / "datapackage.json"
    sound = path.read_bytes()
    path.write_text(json.dumps(damaged(json.loads(sound), at, new)), "utf-8")
    try:
        assert all(finding.code in pages() for finding in verified(folder))
        with suppress(BadRelease):
            summary(folder)
    finally:
        path.write_bytes(sound)
