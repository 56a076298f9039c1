"""`bordercoop parse`: articles in, JSON Lines out."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from bordercoop.cli import exit_codes

Shell = Callable[[str], subprocess.CompletedProcess[bytes]]


def ids(out: bytes) -> list[str]:
    return [json.loads(line)["document"]["doc_id"] for line in out.splitlines()]


def test_a_line_for_each_article_in_order(folder: Path, shell: Shell) -> None:
    done = shell("bordercoop parse seeds")
    assert done.returncode == exit_codes.DONE
    balance = "5 in = 5 out + 0 rejected + 0 not concerned + 0 duplicate"
    assert done.stderr.decode().splitlines() == [balance]
    assert ids(done.stdout) == sorted(path.stem for path in Path("seeds").iterdir())


def test_the_same_input_gives_the_same_bytes(folder: Path, shell: Shell) -> None:
    assert (
        shell("bordercoop parse seeds").stdout == shell("bordercoop parse seeds/*.txt").stdout
    )


@pytest.mark.parametrize("line", ["bordercoop parse", "bordercoop parse -"])
def test_standard_input_is_one_article(line: str, folder: Path, shell: Shell) -> None:
    done = shell(f"{line} < seeds/000_ca4ba2d425992c60.txt")
    assert (done.returncode, ids(done.stdout)) == (exit_codes.DONE, ["stdin"])


@pytest.mark.parametrize("source", ["-", "seeds/000_ca4ba2d425992c60.txt"])
def test_the_one_article_can_be_named(source: str, folder: Path, shell: Shell) -> None:
    line = f"bordercoop parse --doc-id na-08 {source} < seeds/000_ca4ba2d425992c60.txt"
    assert ids(shell(line).stdout) == ["na-08"]


@pytest.mark.parametrize("name", ["12", "''", "' '", "a/b", r"$'a\tb'"])
def test_a_name_that_is_no_id_is_refused(name: str, shell: Shell) -> None:
    assert shell(f"bordercoop parse --doc-id {name} -").returncode == exit_codes.USAGE


@pytest.mark.parametrize("paths", ["seeds", "seeds/000* seeds/001*"])
def test_one_name_cannot_stand_for_several_articles(
    paths: str, folder: Path, shell: Shell
) -> None:
    assert shell(f"bordercoop parse --doc-id one {paths}").returncode == exit_codes.USAGE


def test_what_cannot_be_read_is_named_and_the_others_go_through(
    folder: Path, shell: Shell
) -> None:
    Path("seeds/bad.txt").write_bytes(b"Xi\xeang Kho\xe1ng")
    Path("seeds/empty.txt").write_bytes(b"")
    done = shell("bordercoop parse missing.txt seeds")
    assert done.returncode == exit_codes.UNAVAILABLE
    assert len(ids(done.stdout)) == 5
    assert [line.split(" ")[:2] for line in done.stderr.decode().splitlines()] == [
        ["missing.txt:", "S101:"],
        ["seeds/bad.txt:1:", "S103:"],
        ["seeds/empty.txt:", "S105:"],
        ["8", "in"],
    ]


def test_quiet_still_tells_errors(folder: Path, shell: Shell) -> None:
    assert b"S101" in shell("bordercoop parse -q missing.txt").stderr


def test_details_are_told_where_asked(folder: Path, shell: Shell) -> None:
    assert b"S109" not in shell("bordercoop parse seeds seeds/000*").stderr
    assert b"S109" in shell("bordercoop parse -v seeds seeds/000*").stderr


def test_a_hostile_file_name_cannot_steer_the_terminal(folder: Path, shell: Shell) -> None:
    Path("evil\x1b]0;owned\x07.txt").write_bytes(b"\xff")
    done = shell("bordercoop parse evil*")
    assert done.stderr.startswith(rb"evil\x1b]0;owned\x07.txt:1: S103:")


def test_a_name_that_is_no_unicode_goes_through(folder: Path, shell: Shell) -> None:
    Path(os.fsdecode(b"caf\xe9.txt")).write_text("Công an tỉnh Nghệ An")
    done = shell("bordercoop parse caf*")
    document = json.loads(done.stdout)["document"]
    assert (document["doc_id"], document["source"]) == ("caf_", r"caf\xe9.txt")


def test_data_is_utf_8_in_any_locale(folder: Path, shell: Shell) -> None:
    plain = shell("bordercoop parse seeds").stdout
    assert shell("LC_ALL=C PYTHONUTF8=0 bordercoop parse seeds").stdout == plain


def test_a_person_at_the_keyboard_is_told_what_is_awaited(folder: Path) -> None:
    keyboard, terminal = pty.openpty()
    os.write(keyboard, "Công an tỉnh Nghệ An\n\x04".encode())
    command = [sys.executable, "-m", "bordercoop", "parse"]
    done = subprocess.run(command, stdin=terminal, capture_output=True, timeout=30)
    assert (done.returncode, ids(done.stdout)) == (exit_codes.DONE, ["stdin"])
    assert b"Ctrl-D" in done.stderr


@pytest.mark.parametrize(("option", "counted"), [([], True), (["-q"], False)])
def test_a_person_who_waits_sees_the_count(
    option: list[str], counted: bool, folder: Path
) -> None:
    article = Path("seeds/000_ca4ba2d425992c60.txt").read_bytes()
    for number in range(60):
        Path(f"seeds/more_{number}.txt").write_bytes(article + f" ({number})".encode())
    screen, terminal = pty.openpty()
    command = [sys.executable, "-m", "bordercoop", "parse", "seeds", *option]
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=terminal, timeout=60)
    os.set_blocking(screen, False)
    try:
        shown = os.read(screen, 10_000)
    except BlockingIOError:
        shown = b""
    assert (done.returncode, len(ids(done.stdout))) == (exit_codes.DONE, 65)
    assert (b" passed, " in shown) == counted


def test_a_mistake_of_ours_costs_one_article_and_no_traceback(folder: Path) -> None:
    program = (
        "import sys, bordercoop.cli.reading as reader; right = reader.parsed\n"
        "def wrong(article): return right(article) if '000' in article.doc_id else 1 / 0\n"
        "reader.parsed = wrong; from bordercoop.__main__ import main\n"
        "sys.argv = ['bordercoop', 'parse', *sys.argv[1:], 'seeds']; sys.exit(main())"
    )
    run = [sys.executable, "-c", program]
    done = subprocess.run(run, capture_output=True)
    assert (done.returncode, len(ids(done.stdout))) == (exit_codes.BUG, 1)
    assert done.stderr.count(b"ZeroDivisionError: division by zero") == 4
    assert b"Please report it" in done.stderr
    assert b"Traceback" not in done.stderr
    assert b"Traceback" in subprocess.run([*run, "-v"], capture_output=True).stderr
