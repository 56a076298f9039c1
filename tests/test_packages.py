"""What is published of the program: the same bytes every time, and what it is made of."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Shell = Callable[[str], subprocess.CompletedProcess[bytes]]
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


def test_what_the_image_copies_is_all_that_its_package_needs(
    checkout: Path, tmp_path: Path
) -> None:
    """And nothing that it copies is kept from it by .dockerignore."""
    pytest.importorskip("hatchling")
    recipe = (checkout / "Dockerfile").read_text(encoding="utf-8")
    copied = re.findall(r"^COPY (?!--from)(.+) \S+$", recipe, re.MULTILINE)
    names = {name for line in copied for name in line.split()}
    let_in = (checkout / ".dockerignore").read_text(encoding="utf-8").splitlines()
    assert {f"!{name}" for name in names} == {line for line in let_in if line[0] == "!"}
    copy = tmp_path / "source"
    copy.mkdir()
    for name in names:
        there = checkout / name
        (shutil.copytree if there.is_dir() else shutil.copy)(there, copy / name)
    command = [sys.executable, "-c", BUILD.replace(", build_sdist(sys.argv[1])", ""), "."]
    subprocess.run(command, cwd=copy, check=True, capture_output=True)
    assert len(list(copy.glob("bordercoop-*.whl"))) == 1


@pytest.mark.parametrize(("line", "code"), [("{}", 1), ("", 0)])
def test_the_hook_refuses_files_of_which_a_line_is_unsound(
    line: str, code: int, checkout: Path, tmp_path: Path, shell: Shell
) -> None:
    yaml = pytest.importorskip("yaml")
    (hook,) = yaml.safe_load((checkout / ".pre-commit-hooks.yaml").read_text("utf-8"))
    good, odd = tmp_path / "good.jsonl", tmp_path / "odd.jsonl"
    seed = checkout / "seeds" / "004_bf970b147d074f73.txt"
    good.write_bytes(shell(f"bordercoop parse {seed}").stdout)
    odd.write_text(line, encoding="utf-8")
    assert all(re.search(hook["files"], path.name) for path in (good, odd))
    done = shell(f"{hook['entry']} {good} {odd}")
    assert (done.returncode, done.stdout) == (code, b"")
    assert (b"odd.jsonl:1" in done.stderr) == (code == 1)


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
