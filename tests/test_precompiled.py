"""Patterns that are kept between runs find what those do that are compiled anew."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from bordercoop import precompiled
from bordercoop.precompiled import compiled

SOURCES: list[tuple[str | bytes, int]] = [
    (r"(?P<day>\d+)[/.](?P<month>\d+)", 0),
    (r"lào|(?<=đ)ồn", re.I),
    (rb"\s*\{", re.S),
    (r" công   an # the police", re.X),
]
SEED = str(next((Path(__file__).parents[1] / "seeds").glob("*.txt")))


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty place to keep patterns in."""
    place = tmp_path / "kept"
    monkeypatch.setattr(precompiled, "_place", lambda: str(place))
    monkeypatch.setattr(precompiled, "_new", {})
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    precompiled._kept.cache_clear()
    return place


@pytest.fixture(autouse=True)
def _forgotten() -> object:
    yield
    precompiled._kept.cache_clear()


@pytest.mark.parametrize(("source", "flags"), SOURCES)
def test_a_kept_pattern_is_the_one_that_was_compiled(
    kept: Path, source: str | bytes, flags: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = re.compile(source, flags)
    assert compiled(source, flags) == expected
    precompiled.keep()
    precompiled._kept.cache_clear()
    monkeypatch.setattr(precompiled, "_made", None)  # nothing is compiled any more
    found = compiled(source, flags)
    assert found == expected
    assert (found.flags, found.groups) == (expected.flags, expected.groups)
    assert found.groupindex == expected.groupindex


@pytest.mark.parametrize("held", [b"", b"\x00", b"(\x02\x00\x00\x00", b"abc" * 99])
def test_a_damaged_file_is_as_good_as_none(kept: Path, held: bytes) -> None:
    kept.write_bytes(held)
    assert compiled(r"\d+").findall("1 22") == ["1", "22"]


def test_a_file_of_another_python_is_not_used(
    kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    compiled("a+")
    precompiled.keep()
    precompiled._kept.cache_clear()
    monkeypatch.setattr(precompiled, "_build", lambda: ("another", 0))
    assert not precompiled._kept()
    assert compiled("a+").match("aa")


def test_a_python_with_other_parts_compiles_as_ever(
    kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(precompiled, "_made", None)
    assert compiled("a+") == re.compile("a+")


def test_a_mistake_is_the_mistake_of_the_pattern(kept: Path) -> None:
    with pytest.raises(re.error):
        compiled("(")


def test_nothing_is_kept_where_python_keeps_nothing(
    kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    compiled("a+b")
    precompiled.keep()
    assert not kept.exists()


def test_a_run_that_uses_what_another_kept_prints_the_same(tmp_path: Path) -> None:
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    environment["PYTHONPYCACHEPREFIX"] = str(tmp_path)
    command = [sys.executable, "-m", "bordercoop", "parse", "-q", SEED]
    first, second = (
        subprocess.run(command, env=environment, capture_output=True, check=True).stdout
        for _ in range(2)
    )
    assert list(tmp_path.rglob("*.patterns"))
    assert first == second
