"""The options that several commands share, each described once."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, TypeVar

import typer

from bordercoop.cli.colour import When

T = TypeVar("T")


def once(given: Sequence[T] | None, option: str, otherwise: str) -> T | None:
    """The value of an option that stands for one; None where it was not given.

    `typer.BadParameter` where it was given several times, of which all but the last would
    be dropped in silence; `otherwise` says how to get more than one.
    """
    if given and len(given) > 1:
        raise typer.BadParameter(f"give it once; {otherwise}.", param_hint=option)
    return given[0] if given else None


Paths = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[PATH]...",
        help="Articles: text, HTML, JSON, CSV, Parquet, WARC, docx, PDF; folders; - for stdin.",
        show_default=False,
    ),
]


def _column(what: str) -> Any:
    return typer.Option(
        metavar="NAME", help=f"The column of rows that holds {what}.", show_default=False
    )


TextField = Annotated[str | None, _column("the text")]
IdField = Annotated[str | None, _column("the id")]
UrlField = Annotated[str | None, _column("the URL")]
DateField = Annotated[str | None, _column("the date of publication")]
TitleField = Annotated[str | None, _column("the title")]
NoGate = Annotated[
    bool,
    typer.Option(
        "--no-gate", help="Read what cannot concern Laos as well.", show_default=False
    ),
]
Rejects = Annotated[
    str | None,
    typer.Option(
        metavar="FILE", help="Keep what was not read here, with the reason.", show_default=False
    ),
]
MaxBytes = Annotated[
    int, typer.Option(metavar="N", min=1, help="Refuse an article larger than this.")
]
Jobs = Annotated[
    int | None,
    typer.Option(
        "--jobs",
        "-j",
        metavar="N",
        min=1,
        help="Read with so many processes; the processors, if not given.",
        show_default=False,
    ),
]


class Engine(StrEnum):
    """Where articles are read."""

    local = "local"
    ray = "ray"


By = Annotated[
    Engine, typer.Option("--engine", help="Read on this machine, or on Ray (the extra 'ray').")
]
Address = Annotated[
    str | None,
    typer.Option(
        "--address",
        metavar="HOST:PORT",
        help="The Ray cluster, 'auto' for one that runs here; a Ray of its own, if not given.",
        show_default=False,
    ),
]
Resume = Annotated[
    str | None,
    typer.Option(
        metavar="FILE",
        help="Keep what is read here until the run is done; a stopped run goes on from it.",
        show_default=False,
    ),
]
Corrections = Annotated[
    Path | None,
    typer.Option(
        metavar="FILE",
        help="Corrections to apply, JSON Lines or CSV (see bordercoop correct).",
        show_default=False,
    ),
]
Color = Annotated[
    When,
    typer.Option("--color", help="Colour what is printed; NO_COLOR is heard where auto."),
]
Quiet = Annotated[
    bool, typer.Option("--quiet", "-q", help="Say nothing but errors.", show_default=False)
]
Verbose = Annotated[
    bool, typer.Option("--verbose", "-v", help="Say more; show tracebacks.", show_default=False)
]
