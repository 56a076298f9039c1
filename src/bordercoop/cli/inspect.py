"""`bordercoop inspect`: what is in a release, on one screen."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from bordercoop.cli.exit_codes import UNAVAILABLE
from bordercoop.cli.terminal import complain, escape

EXAMPLES = (
    "bordercoop build -q && bordercoop inspect bordercoop-data/v0.1.0",
    "bordercoop build -q && bordercoop inspect bordercoop-data/v0.1.0 --json",
    "bordercoop build seeds -q --out out && bordercoop inspect out/v0.1.0",
)


def inspect(
    folder: Annotated[
        Path, typer.Argument(metavar="DIR", help="The folder of a release.", show_default=False)
    ],
    as_json: Annotated[
        bool, typer.Option("--json", help="The same as JSON.", show_default=False)
    ] = False,
) -> None:
    """Tell what is in a release: version, coverage, tables, files."""
    from bordercoop.cli.grid import grid
    from bordercoop.release.before import BadRelease
    from bordercoop.release.summary import summary

    try:
        told = summary(folder)
    except BadRelease as error:
        complain(f"{error}")
        raise typer.Exit(UNAVAILABLE) from None
    if as_json:
        from msgspec.json import encode

        sys.stdout.buffer.write(encode(told) + b"\n")
        return
    widest = max(len(name) for name, _ in told.facts)
    facts = "".join(f"{name:<{widest}}  {escape(value)}\n" for name, value in told.facts)
    tables = grid(("table", "rows", "columns", "what"), told.tables)
    sizes = grid(("file", "number", "bytes"), told.files)
    sys.stdout.buffer.write(f"{facts}\n{tables}\n{sizes}".encode())
