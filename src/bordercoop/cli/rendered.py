"""The top-level help as a file, so that it is printed without loading the command line.

`python -m bordercoop.cli.rendered` writes it anew; a test holds it to the commands.
"""

from __future__ import annotations

from pathlib import Path

from typer.main import get_command

from bordercoop.cli.app import assemble

FILE = Path(__file__).with_name("help.txt")
_COLUMNS = 80


def render() -> str:
    """The help of `bordercoop` as typer prints it, 80 columns wide."""
    command = get_command(assemble())
    with command.make_context("bordercoop", [], resilient_parsing=True) as context:
        context.terminal_width = _COLUMNS
        return command.get_help(context) + "\n"


if __name__ == "__main__":
    FILE.write_text(render(), encoding="utf-8")
