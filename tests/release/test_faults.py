"""A full disk and a second release at the same time, as they happen."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

RELEASE = [sys.executable, "-m", "bordercoop", "release", "lines.jsonl", "--out", "data"]


@pytest.fixture
def place(tmp_path: Path, seeds_release: Path) -> Path:
    (tmp_path / "lines.jsonl").write_bytes((seeds_release / "records.jsonl").read_bytes())
    return tmp_path


@pytest.fixture
def small_disk(place: Path) -> Iterator[Path]:
    disk = place / "data"
    disk.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", str(disk)], capture_output=True
    )
    if mounted.returncode:
        pytest.skip("nothing can be mounted here")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


def test_a_full_disk_is_said_and_leaves_nothing(place: Path, small_disk: Path) -> None:
    done = subprocess.run(RELEASE, cwd=place, capture_output=True, text=True)
    assert done.returncode == 3
    assert "No space left on device" in done.stderr
    assert "Traceback" not in done.stderr
    assert list(small_disk.iterdir()) == []


@pytest.mark.parametrize("blocks", [8, 64, 256])
def test_a_limit_on_the_size_of_files_is_met_at_any_file(blocks: int, place: Path) -> None:
    line = f"ulimit -f {blocks}; exec {' '.join(RELEASE)}"
    done = subprocess.run(["bash", "-c", line], cwd=place, capture_output=True, text=True)
    assert done.returncode == 3, done.stderr
    assert "File too large" in done.stderr
    assert list((place / "data").iterdir()) == []


def test_of_two_at_once_one_is_refused_and_one_is_whole(place: Path) -> None:
    slow = (
        "import sys, time\n"
        "from bordercoop.release import publish as module\n"
        "def wait(release, folder):\n"
        "    print('writing', flush=True); sys.stdin.readline()\n"
        "module.PARTS = (module.PARTS[0], wait, *module.PARTS[1:])\n"
        "from pathlib import Path\n"
        "module.publish(enumerate(open('lines.jsonl', 'rb'), 1), None, Path('data'))\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", slow], cwd=place, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as first:
        assert first.stdout is not None
        assert first.stdin is not None
        assert first.stdout.readline() == b"writing\n"
        second = subprocess.run(RELEASE, cwd=place, capture_output=True, text=True)
        first.stdin.write(b"\n")
        first.stdin.close()
        assert first.wait(60) == 0
    assert second.returncode == 3
    assert "data: another release is being made there" in second.stderr
    assert [path.name for path in (place / "data").iterdir()] == ["v0.1.0"]
