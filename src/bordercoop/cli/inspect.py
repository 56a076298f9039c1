"""`bordercoop inspect`: what is in a release, on one screen."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from bordercoop.cli.exit_codes import UNAVAILABLE
from bordercoop.cli.folder import Folder, released
from bordercoop.cli.labels import Labels, Language
from bordercoop.cli.terminal import complain, escape

EXAMPLES = (
    "bordercoop build -q && bordercoop inspect bordercoop-data/v0.1.0",
    "bordercoop build -q && bordercoop inspect bordercoop-data/v0.1.0 --charts --labels vi",
    "bordercoop build seeds -q --out out && bordercoop inspect out/v0.1.0",
)


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
) -> None:
    """Tell what is in a release: version, coverage, tables, files."""
    from bordercoop.cli.grid import grid
    from bordercoop.release.summary import summary

    if labels is not None and not drawn:
        raise typer.BadParameter("goes with --charts.", param_hint="--labels")
    if drawn:
        _draw(folder, labels)
        return
    with released(folder):
        told = summary(folder)
    if as_json:
        from msgspec.json import encode

        sys.stdout.buffer.write(encode(told) + b"\n")
        return
    widest = max(len(name) for name, _ in told.facts)
    facts = "".join(f"{name:<{widest}}  {escape(value)}\n" for name, value in told.facts)
    tables = grid(("table", "rows", "columns", "what"), told.tables)
    sizes = grid(("file", "number", "bytes"), told.files)
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
    pairs = grid(("meetings of", *made.years), made.matrix)
    key = f"{UNSEEN} no article of that year was seen, which is not 0\n"
    sys.stdout.buffer.write(f"{years}\n{pairs}{key}".encode())
