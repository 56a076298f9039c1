"""`parse --engine ray`: the bytes of one process, and nothing lost where a worker is.

The runs on a real Ray start a dozen processes, hence `slow` (`pytest -m slow`).
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from importlib.util import find_spec
from pathlib import Path
from types import SimpleNamespace

import pytest

from bordercoop.cli import app, cluster, driver, exit_codes
from bordercoop.cli.cluster import Back, Failed
from bordercoop.cli.shards import SHARD

Shell = Callable[[str], subprocess.CompletedProcess[bytes]]
ROWS = 40 * SHARD + 3
PARSE = [sys.executable, "-m", "bordercoop", "parse", "--no-gate", "rows.jsonl"]
ON_RAY = [*PARSE, "--engine", "ray"]

real = [
    pytest.mark.slow,
    pytest.mark.skipif(find_spec("ray") is None, reason="ray is not installed"),
    pytest.mark.skipif(sys.platform != "linux", reason="processes are found in /proc"),
]


@pytest.fixture
def given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file of many articles; its folder is the current one, and no address is set."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("RAY_ADDRESS", raising=False)
    said = "Công an tỉnh Quảng Nam gặp Công an tỉnh Sê Kông lần {}. "
    rows = [{"id": f"row-{n:05}", "text": said.format(n) * 8} for n in range(ROWS)]
    path = tmp_path / "rows.jsonl"
    path.write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")
    # Of the extra `dev`: every process of Ray would take seconds to load it, and needs it not.
    (tmp_path / "stub").mkdir()
    (tmp_path / "stub/rfc3987_syntax.py").write_text("raise ImportError\n", encoding="utf-8")
    at = os.pathsep.join([str(tmp_path / "stub"), os.environ.get("PYTHONPATH", "")])
    monkeypatch.setenv("PYTHONPATH", at.strip(os.pathsep))
    return path


def below(pid: int) -> Iterator[tuple[int, str]]:
    """The processes that the process `pid` has started, and they, each with its command."""
    parents: dict[int, int] = {}
    for place in Path("/proc").glob("[0-9]*"):
        try:
            told = place.joinpath("stat").read_text("utf-8", errors="replace")
        except OSError:
            continue
        parents[int(place.name)] = int(told.rpartition(")")[2].split()[1])
    for one in parents:
        above = one
        while above in parents and above != pid:
            above = parents[above]
        if above == pid and one != pid:
            yield one, command(one)


def command(pid: int) -> str:
    """What the process calls itself; nothing where it is gone."""
    try:
        told = Path(f"/proc/{pid}/cmdline").read_bytes()
    except OSError:
        return ""
    return told.replace(b"\0", b" ").decode("utf-8", errors="replace").strip()


def reading(pid: int) -> list[int]:
    """The workers of a run that are at a shard."""
    return [one for one, called in below(pid) if called.startswith("ray::read")]


def ended(process: subprocess.Popen[bytes]) -> bool:
    """Whether it ends in a moment, which is left to it: Ray wants the processors to start."""
    try:
        process.wait(0.05)
    except subprocess.TimeoutExpired:
        return False
    return True


def run_and_lose_a_worker() -> tuple[int, bytes, bytes]:
    pipe = subprocess.PIPE
    killed = False
    with (
        open("out", "wb") as out,
        subprocess.Popen([*ON_RAY, "--jobs", "2"], stdout=out, stderr=pipe) as process,
    ):
        while not killed and not ended(process):
            for worker in reading(process.pid):
                os.kill(worker, signal.SIGSTOP)
                if command(worker).startswith("ray::read"):  # at a shard still, and stays there
                    os.kill(worker, signal.SIGKILL)
                    killed = True
                    break
                os.kill(worker, signal.SIGCONT)
        _, errors = process.communicate(timeout=300)
    assert killed
    return process.returncode, Path("out").read_bytes(), errors


class TestReal:
    pytestmark = real

    def test_a_worker_killed_at_a_shard_costs_nothing(self, given: Path) -> None:
        one = subprocess.run([*PARSE, "--jobs", "1"], capture_output=True)
        assert len(one.stdout.splitlines()) == ROWS
        code, out, errors = run_and_lose_a_worker()
        assert (code, out, errors) == (one.returncode, one.stdout, one.stderr)

    def test_an_interrupt_ends_ray_too(self, given: Path) -> None:
        pipe = subprocess.PIPE
        line = [*ON_RAY, "--jobs", "2", "--resume", "kept"]
        with subprocess.Popen(
            line, stdout=pipe, stderr=pipe, start_new_session=True
        ) as process:
            while not reading(process.pid) and not ended(process):
                pass
            started = dict(below(process.pid))
            os.killpg(process.pid, signal.SIGINT)
            _, errors = process.communicate(timeout=30)
        assert process.returncode == exit_codes.INTERRUPTED
        assert errors == b""
        assert len(started) > 4
        assert Path("kept").exists()
        while any(called == command(one) for one, called in started.items()):
            pass

    def test_a_cluster_that_is_not_there_is_named(self, given: Path) -> None:
        done = subprocess.run([*ON_RAY, "--address", "127.0.0.1:1"], capture_output=True)
        assert done.returncode == exit_codes.UNAVAILABLE
        assert done.stdout == b""
        (line,) = done.stderr.decode().splitlines()
        assert line.startswith("bordercoop: --engine ray, at 127.0.0.1:1: ")


def test_without_the_extra_it_says_how_to_get_it(
    given: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(cluster, "find_spec", lambda name: None)
    code = app.run(["parse", "rows.jsonl", "--engine", "ray"])
    told = capsys.readouterr()
    assert (code, told.out) == (exit_codes.UNAVAILABLE, "")
    assert "pip install 'bordercoop[ray]'" in told.err


@pytest.mark.parametrize(
    "options",
    ["--address auto", "--engine local --address auto", "--engine ray --address auto --jobs 2"],
)
def test_options_that_do_not_fit_together_are_refused(options: str, given: Path) -> None:
    assert app.run(["parse", "rows.jsonl", *options.split()]) == exit_codes.USAGE


def test_nothing_of_it_is_loaded_where_it_is_not_asked_for(given: Path) -> None:
    program = (
        "import sys, bordercoop; from bordercoop.__main__ import main\n"
        "sys.argv = ['bordercoop', 'parse', 'rows.jsonl', '--jobs', '2', '--engine', 'local']\n"
        "main()\n"
        "sys.exit(not {'ray', 'bordercoop.cli.cluster'}.isdisjoint(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", program], stdout=subprocess.DEVNULL)
    assert done.returncode == 0


class Lost(Exception):
    """As Ray says that a worker is gone."""


RAY = SimpleNamespace(
    exceptions=SimpleNamespace(
        WorkerCrashedError=Lost,
        NodeDiedError=Lost,
        OutOfMemoryError=Lost,
        ObjectLostError=Lost,
    )
)


def come_to(what: driver.Read | Exception) -> Back | Failed:
    future: Future[driver.Read] = Future()
    if isinstance(what, Exception):
        future.set_exception(what)
    else:
        future.set_result(what)
    return driver._back(7, future, RAY)


def test_a_shard_whose_workers_were_all_lost_is_told_from_a_failure() -> None:
    assert come_to(Lost()) == Back(7, None)
    assert come_to(ValueError("no such module\non that machine")) == Failed(
        "no such module on that machine"
    )


def test_what_another_program_has_read_is_not_taken() -> None:
    there, made = driver.read([], False)
    assert come_to((there, made)) == Back(7, [])
    failed = come_to((f"{there}, changed", made))
    assert isinstance(failed, Failed)
    assert "another state of the program" in failed.why
