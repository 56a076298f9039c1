"""The man page, made of the help of every command so that it says nothing else.

`python -m bordercoop.cli.manual` writes it anew; a test holds it to the commands.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from typer.main import get_command

from bordercoop.cli.app import COMMANDS, assemble

FILE = Path(__file__).with_name("bordercoop.1")
_COLUMNS = 72


def render() -> str:
    """The page in the `man` macros of roff, the commands in the order of the work."""
    return "\n".join(_page()) + "\n"


def _page() -> Iterator[str]:
    whole = get_command(assemble())
    about = (whole.help or "").rstrip(".")
    yield '.TH BORDERCOOP 1 "" "bordercoop" "User Commands"'
    yield from (".SH NAME", f"bordercoop \\- {_roff(about)}")
    yield from (".SH SYNOPSIS", ".B bordercoop", "COMMAND [OPTIONS] [ARGUMENTS]")
    yield ".SH COMMANDS"
    for name in COMMANDS:
        yield f".SS bordercoop {name}"
        yield from (".nf", *map(_roff, _help(name)), ".fi")


def _help(name: str) -> list[str]:
    """The lines that `bordercoop NAME --help` prints."""
    whole = get_command(assemble([name]))
    with whole.make_context("bordercoop", [], resilient_parsing=True) as context:
        command = whole.commands[name]  # type: ignore[attr-defined]
        with command.make_context(name, [], parent=context, resilient_parsing=True) as inner:
            inner.terminal_width = _COLUMNS
            return str(command.get_help(inner)).strip().splitlines()


def _roff(line: str) -> str:
    """A line of text as roff prints it unchanged: no escape, no request, plain quotes."""
    told = line.replace("\\", "\\e").replace("-", "\\-")
    told = told.replace("'", "\\(aq").replace("`", "\\(ga").replace("^", "\\(ha")
    told = told.replace("~", "\\(ti").replace('"', "\\(dq")
    return f"\\&{told}" if told.startswith(".") else told


if __name__ == "__main__":
    FILE.write_text(render(), encoding="utf-8")
