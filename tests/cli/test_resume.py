"""`--resume`: a run that was stopped goes on where it was, and gives the bytes of one run."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bordercoop.cli import exit_codes
from bordercoop.cli.reading import Outcome, Reading, outcome
from bordercoop.cli.resumed import Unusable, state
from bordercoop.cli.terminal import Voice
from bordercoop.sources.article import Article, article

Shell = Callable[[str], subprocess.CompletedProcess[bytes]]
Made = list[tuple[str, bytes]]
STOPPED = """\
import os, sys, bordercoop.cli.reading as reader
right, begun = reader.parsed, os.getpid()
def reading(article):
    if article.doc_id == 'row-{at:05}':
        os.kill(begun, {number})
        os._exit(1)
    return right(article)
reader.parsed = reading
from bordercoop.__main__ import main
sys.argv = ['bordercoop', *{arguments}]
sys.exit(main())
"""
ROWS = 110
"""Beyond what is read before processes are started, so that both ways are gone."""


def articles(number: int) -> list[Article]:
    told = "Ngày {}/8/2024, Công an tỉnh Quảng Nam hội đàm với Công an tỉnh Sê Kông (Lào)."
    return [article(f"row-{n:05}", f"rows:{n}", told.format(n % 28 + 1)) for n in range(number)]


@pytest.fixture
def rows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with rows to read and, among them, one that cannot be; it is the current one."""
    monkeypatch.chdir(tmp_path)
    lines = [
        json.dumps({"id": one.doc_id, "text": f"{one.text} Lần {at}."})
        for at, one in enumerate(articles(ROWS))
    ]
    lines.insert(ROWS // 2, "{broken")
    Path("rows.jsonl").write_text("\n".join(lines), "utf-8")
    return tmp_path


def stopped(at: int, number: int, arguments: list[str]) -> int:
    """Run a command that a signal ends when it comes to a row; its exit code."""
    program = STOPPED.format(at=at, number=int(number), arguments=arguments)
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, timeout=300)
    return run.returncode


def same(one: Path, other: Path) -> bool:
    """Whether two folders hold the same bytes."""
    files = [sorted(p.relative_to(root) for p in root.rglob("*")) for root in (one, other)]
    return files[0] == files[1] and all(
        (one / file).read_bytes() == (other / file).read_bytes()
        for file in files[0]
        if (one / file).is_file()
    )


@pytest.mark.skipif(sys.platform != "linux", reason="processes are not copies elsewhere")
@pytest.mark.parametrize(
    ("at", "number", "jobs"),
    [
        (0, signal.SIGKILL, 1),
        (3, signal.SIGTERM, 2),
        (40, signal.SIGKILL, 1),
        (70, signal.SIGKILL, 2),
        (100, signal.SIGINT, 2),
        (ROWS - 1, signal.SIGKILL, 1),
    ],
)
def test_a_stopped_parse_is_taken_up_and_gives_the_same(
    at: int, number: int, jobs: int, rows: Path, shell: Shell
) -> None:
    arguments = ["parse", "rows.jsonl", "--jobs", str(jobs), "--resume", "state"]
    assert stopped(at, number, arguments) != exit_codes.DONE
    kept = len(Path("state").read_bytes().splitlines()) - 1 if at else 0
    assert kept <= at
    assert kept >= at - 64
    again = shell(f"bordercoop {' '.join(arguments)}")
    whole = shell("bordercoop parse rows.jsonl --jobs 1")
    assert (again.returncode, again.stdout) == (whole.returncode, whole.stdout)
    said = [line for line in again.stderr.splitlines() if b"were read before" not in line]
    assert said == whole.stderr.splitlines()
    assert (b"state: %d articles were read before" % kept in again.stderr) is (kept > 0)
    assert not Path("state").exists()


@pytest.mark.skipif(sys.platform != "linux", reason="processes are not copies elsewhere")
def test_a_stopped_build_is_taken_up_and_gives_the_same_release(
    rows: Path, shell: Shell
) -> None:
    arguments = ["build", "rows.jsonl", "--resume", "state", "--allow-missing"]
    assert stopped(ROWS - 1, signal.SIGKILL, [*arguments, "--out", "a", "--jobs", "1"]) < 0
    assert shell(f"bordercoop {' '.join(arguments)} --out a").stderr.count(b"read before") == 1
    shell("bordercoop build rows.jsonl --allow-missing --out b")
    assert same(Path("a"), Path("b"))
    assert not Path("state").exists()


def test_a_build_that_publishes_nothing_keeps_what_it_has_read(
    rows: Path, shell: Shell
) -> None:
    first = shell("bordercoop build rows.jsonl --resume state --out a")
    assert first.returncode == exit_codes.UNAVAILABLE
    then = shell("bordercoop build rows.jsonl --resume state --out a --allow-missing")
    assert f"state: {ROWS} articles were read before".encode() in then.stderr
    assert not Path("state").exists()


@pytest.mark.parametrize(
    ("content", "arguments", "why"),
    [
        (b'{"doc_id": "a"}\n', "", "no state of a run, so it is left as it is"),
        (b"\x00\xff\n", "", "no state of a run, so it is left as it is"),
        (None, " -v", "the run was begun without -v"),
    ],
)
def test_a_state_that_cannot_be_used_is_refused_and_left(
    content: bytes | None, arguments: str, why: str, rows: Path, shell: Shell
) -> None:
    if content is None:
        with state("state", verbose=False):
            pass
    else:
        Path("state").write_bytes(content)
    before = Path("state").read_bytes()
    done = shell(f"bordercoop parse rows.jsonl --resume state{arguments}")
    assert (done.returncode, done.stdout) == (exit_codes.USAGE, b"")
    assert done.stderr.decode().startswith(f"bordercoop: state: {why}")
    assert Path("state").read_bytes() == before


def test_the_state_of_another_program_is_refused(rows: Path, shell: Shell) -> None:
    with state("state", verbose=False):
        pass
    head = json.loads(Path("state").read_bytes())
    for changed, named in (
        ({"version": "0.0.9"}, "version 0.0.9"),
        ({"reader": "0"}, "another"),
    ):
        Path("state").write_text(json.dumps({**head, **changed}) + "\n")
        done = shell("bordercoop parse rows.jsonl --resume state")
        assert (done.returncode, done.stdout) == (exit_codes.USAGE, b"")
        assert named in done.stderr.decode()


def test_the_state_of_other_articles_is_refused(rows: Path, shell: Shell) -> None:
    assert stopped(ROWS - 1, signal.SIGTERM, ["parse", "rows.jsonl", "--resume", "state"]) > 0
    lines = Path("rows.jsonl").read_bytes().splitlines()
    Path("rows.jsonl").write_bytes(b"\n".join(lines[1:]))
    done = shell("bordercoop parse rows.jsonl --resume state")
    assert (done.returncode, done.stdout) == (exit_codes.USAGE, b"")
    assert b"state: it is of another input" in done.stderr
    assert Path("state").exists()


def test_one_run_at_a_time_has_a_state(rows: Path, shell: Shell) -> None:
    with state("state", verbose=False):
        done = shell("bordercoop parse rows.jsonl --resume state")
    assert done.returncode == exit_codes.USAGE
    assert b"state: another run is writing it" in done.stderr


def test_an_input_is_not_written_over(rows: Path, shell: Shell) -> None:
    before = Path("rows.jsonl").read_bytes()
    done = shell("bordercoop parse rows.jsonl --resume rows.jsonl")
    assert done.returncode == exit_codes.USAGE
    assert Path("rows.jsonl").read_bytes() == before


@pytest.mark.parametrize("at", ["state", "below/state"])
@pytest.mark.parametrize("folder", [".", "../{name}"])
def test_a_state_in_a_folder_that_is_read_is_refused(
    rows: Path, shell: Shell, at: str, folder: str
) -> None:
    Path("below").mkdir()
    done = shell(f"bordercoop parse {folder.format(name=rows.name)} --resume {at}")
    assert done.returncode == exit_codes.USAGE
    assert b"put it elsewhere" in done.stderr
    assert not Path(at).exists()


def read(given: list[Article], path: Path) -> Made:
    with state(str(path), verbose=False) as kept:
        reading = Reading(given, Voice(quiet=True), state=kept)
        return [(one.doc_id, raw) for one, raw in reading]


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> tuple[bytes, Made]:
    """The state of a whole run over twelve articles, and what it gave."""
    path = tmp_path_factory.mktemp("whole") / "state"
    made = read(articles(12), path)
    return path.read_bytes(), made


@settings(max_examples=60)
@given(at=st.integers(0, 1 << 20), damage=st.sampled_from(["cut", "turned", "blank"]))
def test_a_state_that_is_cut_or_damaged_anywhere_gives_the_same_or_is_refused(
    at: int, damage: str, whole: tuple[bytes, Made], tmp_path_factory: pytest.TempPathFactory
) -> None:
    content, made = whole
    at %= len(content)
    path = tmp_path_factory.mktemp("damaged") / "state"
    head = content.index(b"\n") + 1
    match damage:
        case "cut":
            path.write_bytes(content[:at])
        case "turned":
            path.write_bytes(content[:at] + bytes([content[at] ^ 4]) + content[at + 1 :])
        case _:
            path.write_bytes(content[:at] + b"\0" * 64 + content[at + 64 :])
    if damage != "cut" and at < head:
        with pytest.raises(Unusable):
            read(articles(12), path)
        return
    assert read(articles(12), path) == made
    assert path.read_bytes() == content
    shutil.rmtree(path.parent)


def test_what_failed_is_tried_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    given_, tried = articles(6), []

    def failing(one: Article, verbose: bool) -> Outcome:
        tried.append(one.doc_id)
        return Outcome(None, [], ["no"]) if len(tried) == 3 else outcome(one, verbose)

    monkeypatch.setattr("bordercoop.cli.reading.outcome", failing)
    first = read(given_, tmp_path / "state")
    assert len(first) == 5
    again = read(given_, tmp_path / "state")
    assert [doc_id for doc_id, _ in again] == [one.doc_id for one in given_]
    assert tried[6:] == [one.doc_id for one in given_[2:]]


def test_no_more_articles_are_taken_than_are_given_out(tmp_path: Path) -> None:
    """What is kept is never read ahead of, so that memory does not grow."""
    read(articles(8), tmp_path / "state")
    taken = 0

    def counted() -> Iterator[Article]:
        nonlocal taken
        for one in articles(8):
            taken += 1
            yield one

    with state(os.fspath(tmp_path / "state"), verbose=False) as kept:
        for given_out, _ in enumerate(Reading(counted(), Voice(True), state=kept), start=1):
            assert taken == given_out
