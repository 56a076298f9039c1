"""The frame of every command: help, version, and the ways in which a run ends."""

from __future__ import annotations

import pty
import re
import signal
import subprocess
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

import pytest

from bordercoop import __version__
from bordercoop.cli import app, exit_codes, rendered
from bordercoop.cli.terminal import escape, escape_json

Shell = Callable[[str], subprocess.CompletedProcess[bytes]]
Begun = Callable[[str], str]
EXAMPLES = [
    pytest.param(name, example, id=f"{name}: {example}")
    for name in app.COMMANDS
    for example in import_module(f"bordercoop.cli.{name}").EXAMPLES
]


def test_every_file_of_a_command_is_registered() -> None:
    files = Path(app.__file__).parent.glob("*.py")
    commands = {f.stem for f in files if "\nEXAMPLES = " in f.read_text(encoding="utf-8")}
    assert commands == set(app.COMMANDS)


@pytest.mark.parametrize("name", app.COMMANDS)
def test_every_command_shows_three_examples_in_its_help(name: str, shell: Shell) -> None:
    done = shell(f"bordercoop {name} --help")
    assert done.returncode == exit_codes.DONE
    examples = import_module(f"bordercoop.cli.{name}").EXAMPLES
    assert len(examples) == 3
    shown = done.stdout.decode().rpartition("Examples:\n")[2].splitlines()
    assert [line.strip() for line in shown] == list(examples)


def test_the_printed_help_is_the_help_of_the_commands(monkeypatch: pytest.MonkeyPatch) -> None:
    """After a change: python -m bordercoop.cli.rendered"""
    assert rendered.FILE.read_text(encoding="utf-8") == rendered.render()


@pytest.mark.parametrize("line", ["bordercoop --help", "bordercoop -h"])
def test_help_goes_to_stdout(line: str, shell: Shell) -> None:
    done = shell(line)
    assert (done.returncode, done.stderr) == (exit_codes.DONE, b"")
    assert done.stdout.decode() == rendered.render()


def test_without_a_command_the_help_goes_to_stderr(shell: Shell) -> None:
    done = shell("bordercoop")
    assert (done.returncode, done.stdout) == (exit_codes.USAGE, b"")
    assert done.stderr.decode() == rendered.render()


@pytest.mark.parametrize("line", ["bordercoop", f"{sys.executable} -m bordercoop"])
def test_the_version_is_the_package_version(line: str, shell: Shell) -> None:
    assert shell(f"{line} --version").stdout.decode() == f"bordercoop {__version__}\n"


@pytest.mark.parametrize("option", ["--version", "--help", "-h", ""])
def test_the_first_answers_need_no_command_line_library(option: str) -> None:
    program = (
        "import sys; from bordercoop.__main__ import main; "
        f"sys.argv = ['bordercoop', *{option.split()}]; main(); "
        "sys.exit(bool({'typer', 'msgspec', 'polars', 'yaml'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", program], capture_output=True).returncode == 0


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("bordercoop prase", "Did you mean 'parse'"),
        ("bordercoop parse --nonsense", "No such option: --nonsense"),
        ("bordercoop parse --max-bytes many", "--max-bytes"),
        (r"bordercoop parse $'--\e[31mred'", r"--\x1b[31mred"),
    ],
)
def test_a_wrong_command_line_is_refused_in_words(line: str, words: str, shell: Shell) -> None:
    done = shell(line)
    assert (done.returncode, done.stdout) == (exit_codes.USAGE, b"")
    assert words in done.stderr.decode()
    assert b"Traceback" not in done.stderr
    assert b"\x1b" not in done.stderr


def test_a_closed_pipe_ends_the_run_in_silence(folder: Path, shell: Shell) -> None:
    line = "for i in {1..400}; do cp seeds/000*.txt seeds/$i.txt; done; bordercoop parse seeds"
    done = shell(f"{line} | head -c 1; exit ${{PIPESTATUS[0]}}")
    assert (done.returncode, done.stdout, done.stderr) == (exit_codes.CLOSED_PIPE, b"{", b"")


def test_an_interrupt_ends_the_run_in_silence() -> None:
    _, keyboard = pty.openpty()
    command = [sys.executable, "-m", "bordercoop", "parse"]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=keyboard, stdout=pipe, stderr=pipe) as process:
        assert process.stderr is not None
        assert b"Ctrl-D" in process.stderr.readline()
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=30)
    assert (process.returncode, out, err) == (exit_codes.INTERRUPTED, b"", b"")


@pytest.mark.parametrize("line", ["bordercoop parse seeds", "bordercoop --version"])
def test_a_full_disk_is_told(line: str, folder: Path, shell: Shell) -> None:
    done = shell(f"{line} > /dev/full")
    assert done.returncode == exit_codes.UNAVAILABLE
    assert done.stderr == b"bordercoop: cannot write the output: No space left on device\n"


def test_closed_output_is_told(folder: Path, shell: Shell) -> None:
    done = shell("bordercoop parse seeds >&-")
    assert done.returncode == exit_codes.UNAVAILABLE
    assert done.stderr == b"bordercoop: cannot write the output: it is closed\n"


@pytest.mark.parametrize("program", ["bash", "zsh", "fish", "powershell"])
def test_completion_is_printed_for_each_shell(program: str, shell: Shell) -> None:
    done = shell(f"bordercoop completion {program}")
    assert done.returncode == exit_codes.DONE
    assert b"_BORDERCOOP_COMPLETE" in done.stdout


def test_bash_completes_commands_and_options(shell: Shell) -> None:
    asked = "_BORDERCOOP_COMPLETE=complete_bash COMP_CWORD={} COMP_WORDS='{}' bordercoop"
    assert shell(asked.format(1, "bordercoop par")).stdout == b"parse\n"
    assert shell(asked.format(2, "bordercoop parse --max")).stdout == b"--max-bytes\n"


COMPLETED = {
    "aggregate --table gift": {"gifts", "gift_contradictions"},
    "diff old new --table dyad": {"dyad_year"},
    "aggregate --table aid --columns aid_id,amou": {"aid_id", "amount"},
    "diff old new --columns table_name,ol": {"table_name", "old"},
    "inspect release --columns ro": {"rows"},
    "resolve --table p": {"people", "places"},
    "why release outl": {"outlets"},
    "show a.txt --rule aid.su": {"aid.sum"},
    "show a.txt --field curr": {"currency"},
    "correct a/a1 curr": {"currency"},
    "explain E114": {"E114"},
    "explain e114": {"e114"},
    "explain aid.su": {"aid.sum"},
    "aggregate --table nothing_is_called_so": set(),
}
"""What stands on a line, and what its last word is completed to."""


@pytest.mark.parametrize("typed", COMPLETED)
@pytest.mark.parametrize("program", ["bash", "zsh", "fish"])
def test_values_are_completed(program: str, typed: str, shell: Shell) -> None:
    line = f"bordercoop {typed}"
    words = f"COMP_WORDS='{line}' COMP_CWORD={len(typed.split())}"
    asked = {
        "bash": words,
        "zsh": f"_TYPER_COMPLETE_ARGS='{line}'",
        "fish": f"_TYPER_COMPLETE_ARGS='{line}' _TYPER_COMPLETE_FISH_ACTION=get-args",
    }
    done = shell(f"{asked[program]} _BORDERCOOP_COMPLETE=complete_{program} bordercoop")
    assert done.stderr == b""
    offered = set(re.findall(r"\w[\w.]*", done.stdout.decode())) - {
        "_files",
        "_arguments",
    }
    assert offered == COMPLETED[typed]


@pytest.mark.parametrize(("name", "example"), EXAMPLES)
def test_the_examples_work_as_printed(
    name: str, example: str, folder: Path, shell: Shell, begun: Begun
) -> None:
    done = shell(begun(example))
    assert done.returncode == exit_codes.DONE, done.stderr.decode()


def test_hostile_characters_are_shown_by_their_codes() -> None:
    assert escape("Đắc Chưng \x1b[2J\u202e\x9b\n") == r"Đắc Chưng \x1b[2J\u202e\x9b\n"


def test_json_for_a_terminal_means_the_same() -> None:
    line = '"Sê Kông \x9b\u202e\U000e0001"'.encode()
    assert escape_json(line) == '"Sê Kông \\u009b\\u202e\\udb40\\udc01"'.encode()
