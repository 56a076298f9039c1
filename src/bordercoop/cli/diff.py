"""`bordercoop diff`: what differs between two releases, row by row and cell by cell."""

from __future__ import annotations

import shutil
import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bordercoop.cli.columns import Columns, chosen
from bordercoop.cli.completed import tables as table_names
from bordercoop.cli.folder import released
from bordercoop.cli.labels import Labels
from bordercoop.cli.options import Quiet, Verbose, once
from bordercoop.cli.terminal import Voice, escape, escape_json

if TYPE_CHECKING:
    import polars as pl

    from bordercoop.release.difference import Difference

_TWO = "bordercoop build -q && bordercoop build seeds -q --version 0.2.0 && bordercoop diff"
_DIRS = "bordercoop-data/v0.1.0 bordercoop-data/v0.2.0"
EXAMPLES = (
    f"{_TWO} {_DIRS}",
    f"{_TWO} {_DIRS} --table aid --labels vi --format jsonl",
    f"{_TWO} {_DIRS} --format markdown > changes.md",
)


class Form(StrEnum):
    """The forms in which changes are printed; `table` is for people."""

    TABLE = "table"
    JSONL = "jsonl"
    MARKDOWN = "markdown"


def diff(
    old: Annotated[
        Path, typer.Argument(metavar="OLD", help="The folder of a release.", show_default=False)
    ],
    new: Annotated[
        Path,
        typer.Argument(metavar="NEW", help="The folder of a later one.", show_default=False),
    ],
    tables: Annotated[
        list[str] | None,
        typer.Option(
            "--table",
            metavar="NAME",
            help="Only this table.",
            autocompletion=table_names,
            show_default=False,
        ),
    ] = None,
    form: Annotated[
        Form, typer.Option("--format", help="The form of the changes.")
    ] = Form.TABLE,
    labels: Labels = None,
    columns: Columns = None,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Tell two releases apart: rows added and withdrawn, cells changed, and the cause.

    The cause is `source` where articles were added, changed or withdrawn, `code` where the same
    articles were read or counted otherwise, and `correction` where a person corrected a value.
    How many there are stands first, the evidence last; with --columns the changes stand alone.
    The last line on stderr says which version the changes demand, and why.
    """
    from bordercoop.release.difference import difference
    from bordercoop.release.ordered import ordered

    table = once(tables, "--table", "without it every table is compared")
    with released(old, new):
        found = difference(old, new)
    changes = ordered(found.changes)
    if table is not None:
        if table not in found.tables:
            there = ", ".join(found.tables)
            message = f"no table is called '{escape(table[:40])}': there are {there}."
            raise typer.BadParameter(message, param_hint="--table")
        changes = changes.filter(table_name=table)
    if labels is not None:
        from bordercoop.release.named import named

        changes = named(changes, found.states, labels.value)
    if columns is not None:
        shown = changes.select(chosen(columns, changes.columns))
        printed = _printed(shown, form) if form is not Form.TABLE else _grid(shown)
    else:
        printed = _printed(changes, form)
    if form is Form.JSONL and sys.stdout.isatty():
        printed = b"".join(escape_json(line) + b"\n" for line in printed.splitlines())
    sys.stdout.buffer.write(printed)
    _conclude(found, len(changes), Voice(quiet, verbose))


def _printed(changes: pl.DataFrame, form: Form) -> bytes:
    if form is Form.JSONL:
        from msgspec.json import Encoder

        return Encoder().encode_lines(changes.to_dicts())
    if form is Form.MARKDOWN:
        from bordercoop.release.markdown import table

        rows = ([escape(cell or "") for cell in row] for row in changes.iter_rows())
        return (table(changes.columns, rows) + "\n").encode("utf-8")
    from bordercoop.release.ordered import counted

    return b"\n".join(map(_grid, (counted(changes), changes))) if len(changes) else b""


def _grid(made: pl.DataFrame) -> bytes:
    from bordercoop.cli.grid import grid

    room = shutil.get_terminal_size().columns if sys.stdout.isatty() else None
    return grid(made.columns, made.rows(), room).encode("utf-8") if len(made) else b""


def _conclude(found: Difference, number: int, voice: Voice) -> None:
    demand = found.demand
    for reason in demand.reasons if voice.verbose else demand.reasons[:1]:
        voice.note(f"demands {demand.least}: {reason}")
    voice.note(f"{number} changes")
