"""The options that several commands share, each described once."""

from __future__ import annotations

from typing import Annotated

import typer

Paths = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[PATH]...",
        help="Text files, folders of them, or - for standard input.",
        show_default=False,
    ),
]
MaxBytes = Annotated[
    int, typer.Option(metavar="N", min=1, help="Refuse an article larger than this.")
]
Quiet = Annotated[
    bool, typer.Option("--quiet", "-q", help="Say nothing but errors.", show_default=False)
]
Verbose = Annotated[
    bool, typer.Option("--verbose", "-v", help="Say more; show tracebacks.", show_default=False)
]
