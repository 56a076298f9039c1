"""The folder of a release as a command takes it: what is none is told in one way by all."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from bordercoop.cli.exit_codes import UNAVAILABLE
from bordercoop.cli.terminal import complain

Folder = Annotated[
    Path, typer.Argument(metavar="DIR", help="The folder of a release.", show_default=False)
]


def there(folder: Path) -> None:
    """Leave with 3, and say why, where a path is no folder."""
    if not folder.is_dir():
        what = "it is a file, not a folder" if folder.exists() else "no such folder"
        complain(f"{folder}: {what}")
        raise typer.Exit(UNAVAILABLE)


@contextmanager
def released(*folders: Path) -> Iterator[None]:
    """Work on releases; where a folder is not there, or is none, says so and leaves with 3."""
    from bordercoop.release.before import BadRelease

    for folder in folders:
        there(folder)
    try:
        yield
    except BadRelease as error:
        complain(f"{error}")
        raise typer.Exit(UNAVAILABLE) from None
