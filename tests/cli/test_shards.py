"""`--jobs`: several processes, the same bytes, and nothing lost where one of them dies."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from bordercoop.cli import exit_codes, shards
from bordercoop.cli.reading import FEW
from bordercoop.cli.shards import AHEAD, SHARD
from bordercoop.sources.article import Article, article

Shell = Callable[[str], subprocess.CompletedProcess[bytes]]
BEYOND = FEW + 2 * SHARD + 3
"""Articles of two shards and a bit."""
PROGRAM = """\
import os, signal, sys, pathlib, bordercoop.cli.reading as reader
from multiprocessing import parent_process
right = reader.parsed
def reading(article):
    if parent_process() is not None:
        {there}
    return right(article)
reader.parsed = reading
from bordercoop.__main__ import main
sys.argv = ['bordercoop', 'parse', 'rows.jsonl', '--no-gate', '--jobs', '2']
sys.exit(main())
"""
KILL = "os.kill(os.getpid(), signal.SIGKILL)"


def rows(number: int) -> list[dict[str, str]]:
    return [
        {
            "id": f"row-{n:05}",
            "text": f"Công an tỉnh Quảng Nam gặp Công an tỉnh Sê Kông lần {n}.",
        }
        for n in range(number)
    ]


@pytest.fixture
def given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file of so many articles that processes are started; its folder is the current one."""
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "rows.jsonl"
    path.write_text("".join(f"{json.dumps(row)}\n" for row in rows(BEYOND)), encoding="utf-8")
    return path


def run(there: str) -> subprocess.CompletedProcess[bytes]:
    program = PROGRAM.format(there=there)
    return subprocess.run([sys.executable, "-c", program], capture_output=True, timeout=100)


def test_several_processes_give_the_bytes_of_one(given: Path, shell: Shell) -> None:
    one, several = (
        shell(f"bordercoop parse rows.jsonl --no-gate --jobs {jobs}") for jobs in (1, 3)
    )
    assert len(one.stdout.splitlines()) == BEYOND
    assert (several.stdout, several.stderr) == (one.stdout, one.stderr)


@pytest.mark.skipif(sys.platform != "linux", reason="processes are not copies elsewhere")
def test_a_shard_whose_process_is_killed_is_read_again(given: Path, shell: Shell) -> None:
    once = f"mark = pathlib.Path('killed'); mark.exists() or (mark.touch(), {KILL})"
    done = run(once)
    assert Path("killed").exists()
    assert done.returncode == exit_codes.DONE
    assert done.stdout == shell("bordercoop parse rows.jsonl --no-gate --jobs 1").stdout


@pytest.mark.skipif(sys.platform != "linux", reason="processes are not copies elsewhere")
def test_a_shard_that_kills_every_process_is_named_and_the_others_go_through(
    given: Path,
) -> None:
    done = run(f"if article.doc_id == 'row-{FEW:05}': {KILL}")
    assert done.returncode == exit_codes.BUG
    assert len(done.stdout.splitlines()) == BEYOND - SHARD
    assert done.stderr.count(b"not read: the process that reads it died") == SHARD


@pytest.mark.skipif(sys.platform != "linux", reason="processes are not copies elsewhere")
def test_an_interrupt_ends_every_process(given: Path) -> None:
    there = "pathlib.Path(f'at-{os.getpid()}').touch(); signal.pause()"
    command = [sys.executable, "-c", PROGRAM.format(there=there)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdout=pipe, stderr=pipe, start_new_session=True) as process:
        while not list(Path().glob("at-*")) and process.poll() is None:
            pass
        os.killpg(process.pid, signal.SIGINT)
        process.communicate(timeout=30)
    assert process.returncode == exit_codes.INTERRUPTED
    for mark in Path().glob("at-*"):
        with pytest.raises(ProcessLookupError):
            os.kill(int(mark.name.removeprefix("at-")), 0)


def test_the_input_is_not_read_far_ahead_of_the_output() -> None:
    taken = 0

    def endless() -> Iterator[Article]:
        nonlocal taken
        while True:
            taken += 1
            yield article(f"a{taken}", "made", f"Công an tỉnh Quảng Nam, lần {taken}.")

    made = shards.outcomes(endless(), False, 2)
    for given_out, _ in enumerate(made, start=1):
        assert taken - given_out <= SHARD * (2 * AHEAD + 1)
        if given_out > 20 * SHARD:
            break
    made.close()
