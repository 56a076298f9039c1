"""Whichever call of the file system fails: nothing half made, and the next release whole."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from release.faulty import KINDS, Faulty

from bordercoop.model import Line, encode
from bordercoop.release.package import files
from bordercoop.release.publish import publish

Talks = Callable[..., Line]
MILLION = 1_000_000
SAMPLE = 4
"""Calls of each kind of which the usual run lets one fail at a time; `slow` takes all."""


@pytest.fixture
def faulty(monkeypatch: pytest.MonkeyPatch) -> Faulty:
    return Faulty(monkeypatch)


def made(place: Path, talks: Talks) -> Path:
    return publish([(1, encode(talks("a", 5 * MILLION)) + b"\n")], None, place).folder


def contents(folder: Path) -> dict[str, bytes]:
    return {path: (folder / path).read_bytes() for path in files(folder)}


def failing(
    kind: str,
    numbers: Callable[[int], Iterator[int]],
    place: Path,
    talks: Talks,
    faulty: Faulty,
) -> None:
    """Let the calls of those numbers fail, one by one; the last run is without fault."""
    made(place / "warm", talks)
    faulty.fail(kind, 0)
    whole = contents(made(place / "whole", talks))
    total = faulty.counts[kind]
    assert total
    for number in numbers(total):
        data = place / f"{kind}-{number}"
        faulty.fail(kind, number)
        with pytest.raises(OSError, match="No space left"):
            made(data, talks)
        faulty.armed = False
        assert not data.exists() or list(data.iterdir()) == [], f"{kind} {number} of {total}"
    faulty.armed = False
    assert contents(made(data, talks)) == whole


@pytest.mark.parametrize("kind", KINDS)
def test_a_call_that_fails_leaves_nothing(
    kind: str, tmp_path: Path, talks: Talks, faulty: Faulty
) -> None:
    failing(
        kind,
        lambda total: iter(
            sorted({1 + at * (total - 1) // (SAMPLE - 1) for at in range(SAMPLE)})
        ),
        tmp_path,
        talks,
        faulty,
    )


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS)
def test_any_call_that_fails_leaves_nothing(
    kind: str, tmp_path: Path, talks: Talks, faulty: Faulty
) -> None:
    failing(kind, lambda total: iter(range(1, total + 1)), tmp_path, talks, faulty)
