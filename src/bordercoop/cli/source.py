"""The stream of bytes that a command reads: a file, or standard input for `-`."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Annotated, BinaryIO

import typer

from bordercoop.cli.terminal import say

Source = Annotated[
    str,
    typer.Argument(
        metavar="[FILE]", help="JSON Lines, or - for standard input.", show_default=False
    ),
]
"""The one input of the commands that read lines of records."""


@contextmanager
def opened(file: str) -> Iterator[BinaryIO]:
    """`file` for reading; `-` is standard input, which stays open. OSError if it cannot."""
    if file == "-":
        if sys.stdin is None:
            raise OSError(9, "standard input is closed", "-")
        if sys.stdin.isatty():
            say("Reading lines of records from the keyboard; Ctrl-D ends it.")
        yield sys.stdin.buffer
        return
    with open(file, "rb") as stream:
        yield stream


def called(file: str) -> str:
    """The input's name in a message."""
    return "standard input" if file == "-" else file
