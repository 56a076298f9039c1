"""What is published of the program: the same bytes every time, and what it is made of."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

BUILD = """\
import sys, os
from hatchling.build import build_sdist, build_wheel
print(build_wheel(sys.argv[1]), build_sdist(sys.argv[1]))
"""


def built(checkout: Path, into: Path) -> dict[str, bytes]:
    """The wheel and the sdist of a checkout, by name."""
    into.mkdir()
    command = [sys.executable, "-c", BUILD, str(into)]
    subprocess.run(command, cwd=checkout, check=True, capture_output=True)
    return {path.name: path.read_bytes() for path in into.iterdir()}


@pytest.mark.slow
def test_two_builds_give_the_same_bytes(checkout: Path, tmp_path: Path) -> None:
    pytest.importorskip("hatchling")
    copy = tmp_path / "elsewhere"
    ignored = shutil.ignore_patterns(".git", ".venv", "__pycache__", ".*_cache", ".hypothesis")
    shutil.copytree(checkout, copy, ignore=ignored)
    for path in copy.rglob("*"):
        path.touch()
    first, second = built(copy, tmp_path / "one"), built(copy, tmp_path / "two")
    assert len(first) == 2
    assert first == second


def test_the_bill_of_materials_names_what_is_needed(checkout: Path) -> None:
    command = [sys.executable, "-m", "benchmarks.sbom"]
    runs = [
        subprocess.run(command, cwd=checkout, check=True, capture_output=True).stdout
        for _ in range(2)
    ]
    assert runs[0] == runs[1]
    bill = json.loads(runs[0])
    names = {one["name"] for one in bill["components"]}
    assert {"msgspec", "polars", "pyarrow", "typer", "rich", "jsonschema-rs"} <= names
    refs = {one["bom-ref"] for one in [bill["metadata"]["component"], *bill["components"]]}
    for one in bill["dependencies"]:
        assert {one["ref"], *one["dependsOn"]} <= refs
