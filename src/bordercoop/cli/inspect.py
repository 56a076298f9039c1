"""`bordercoop inspect`: what is in a release, on one screen."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bordercoop.cli.columns import Columns, chosen
from bordercoop.cli.exit_codes import UNAVAILABLE
from bordercoop.cli.folder import Folder, released
from bordercoop.cli.labels import Labels, Language
from bordercoop.cli.terminal import complain, escape

if TYPE_CHECKING:
    from bordercoop.release.charts import Charts

EXAMPLES = (
    "bordercoop build -q && bordercoop inspect bordercoop-data/v0.1.0",
    "bordercoop build -q && bordercoop inspect bordercoop-data/v0.1.0 --charts --labels vi",
    "bordercoop build seeds -q --out out && bordercoop inspect out/v0.1.0",
)


TABLES = ("table", "rows", "columns", "what")
"""What is told of each table."""


def inspect(
    folder: Folder,
    as_json: Annotated[
        bool, typer.Option("--json", help="The same as JSON.", show_default=False)
    ] = False,
    drawn: Annotated[
        bool,
        typer.Option(
            "--charts", help="Draw the years, and the pairs by year.", show_default=False
        ),
    ] = False,
    labels: Labels = None,
    columns: Columns = None,
) -> None:
    """Tell what is in a release: version, coverage, tables, files.

    With --columns its tables alone are listed, by some of table, rows, columns, what.
    """
    from bordercoop.cli.grid import grid
    from bordercoop.release.summary import summary

    if labels is not None and not drawn:
        raise typer.BadParameter("goes with --charts.", param_hint="--labels")
    if columns is not None and (drawn or as_json):
        raise typer.BadParameter(
            "goes with neither --charts nor --json.", param_hint="--columns"
        )
    names = chosen(columns, TABLES) if columns is not None else list(TABLES)
    if drawn:
        _draw(folder, labels)
        return
    with released(folder):
        told = summary(folder)
    if as_json:
        from msgspec.json import encode

        sys.stdout.buffer.write(encode(told) + b"\n")
        return
    room = shutil.get_terminal_size().columns if sys.stdout.isatty() else None
    places = [TABLES.index(name) for name in names]
    tables = grid(names, [[row[at] for at in places] for row in told.tables], room)
    if columns is not None:
        sys.stdout.buffer.write(tables.encode())
        return
    widest = max(len(name) for name, _ in told.facts)
    facts = "".join(f"{name:<{widest}}  {escape(value)}\n" for name, value in told.facts)
    sizes = grid(("file", "number", "bytes"), told.files, room)
    sys.stdout.buffer.write(f"{facts}\n{tables}\n{sizes}".encode())


def _draw(folder: Path, language: Language | None) -> None:
    """Print the charts of a release."""
    from polars.exceptions import PolarsError

    from bordercoop.cli.grid import grid
    from bordercoop.release.before import opened
    from bordercoop.release.charts import UNSEEN, charts

    try:
        with released(folder):
            made = charts(opened(folder).tables, language.value if language else None)
    except (LookupError, PolarsError):
        complain(f"{folder}: another version made its tables, which lack what is drawn")
        raise typer.Exit(UNAVAILABLE) from None
    years = grid(("year", "meetings", "gifts", ""), made.timeline)
    fit = _fitting(made)
    rows = [(row[0], *row[fit + 1 :]) for row in made.matrix]
    pairs = grid(("meetings of", *made.years[fit:]), rows)
    key = f"{UNSEEN} no article of that year was seen, which is not 0\n"
    if fit:
        key += f"{made.years[0]} to {made.years[fit - 1]} have no room on this screen\n"
    sys.stdout.buffer.write(f"{years}\n{pairs}{key}".encode())


_YEAR = 6
"""Columns of the screen that a year takes, with the gap before it."""


def _fitting(made: Charts) -> int:
    """How many years, from the first, have no room on the screen; none where there is none."""
    from bordercoop.cli.grid import WIDEST, width

    if not sys.stdout.isatty():
        return 0
    names = max((min(width(row[0]), WIDEST) for row in made.matrix), default=0)
    room = (shutil.get_terminal_size().columns - max(names, len("meetings of"))) // _YEAR
    return max(0, len(made.years) - max(room, 1))
