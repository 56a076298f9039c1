"""`bordercoop plot`: a chart of a release as SVG or PNG."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from bordercoop.cli.exit_codes import UNAVAILABLE
from bordercoop.cli.folder import Folder, released
from bordercoop.cli.terminal import complain

EXAMPLES = (
    "bordercoop build -q && bordercoop plot bordercoop-data/v0.1.0 map > map.svg",
    "bordercoop build -q && bordercoop plot bordercoop-data/v0.1.0 timeline --out years.svg",
    "bordercoop build seeds -q --out out && bordercoop plot out/v0.1.0 aid --format svg",
)


class Chart(StrEnum):
    """What can be drawn."""

    timeline = "timeline"
    map = "map"
    matrix = "matrix"
    aid = "aid"


class Format(StrEnum):
    """As what."""

    svg = "svg"
    png = "png"


def plot(
    folder: Folder,
    name: Annotated[Chart, typer.Argument(help="The chart.", show_default=False)],
    form: Annotated[
        Format, typer.Option("--format", help="PNG takes the extra 'plot'.")
    ] = Format.svg,
    out: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            dir_okay=False,
            help="Where the chart is written; else stdout.",
            show_default=False,
        ),
    ] = None,
) -> None:
    """Draw a chart of a release, as the explorer draws it, for papers."""
    from bordercoop.explorer.drawn.charts import CHARTS
    from bordercoop.release.explored import explored

    with released(folder):
        drawn = CHARTS[name.value](explored(folder))
    made = drawn.encode("utf-8") if form is Format.svg else _png(drawn)
    if out is None:
        sys.stdout.buffer.write(made)
    else:
        out.write_bytes(made)


def _png(svg: str) -> bytes:
    """The chart in points, twice as many as its units; exit 3 where the extra is missing."""
    try:
        from resvg_py import svg_to_bytes
    except ImportError:
        complain("PNG takes the extra 'plot': pip install 'bordercoop[plot]', or --format svg")
        raise typer.Exit(UNAVAILABLE) from None
    return bytes(svg_to_bytes(svg_string=svg, zoom=2))
