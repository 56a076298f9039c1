"""`bordercoop release`: validated JSON Lines in, a version folder out."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer
from msgspec.structs import replace

from bordercoop.cli.exit_codes import FINDINGS, UNAVAILABLE, USAGE
from bordercoop.cli.options import Quiet, Verbose
from bordercoop.cli.source import Source, called, opened
from bordercoop.cli.terminal import Voice, say

EXAMPLES = (
    "bordercoop parse seeds | bordercoop validate | bordercoop release --version 0.1.0",
    "bordercoop parse seeds | bordercoop release --version 0.2.0-rc.1 --out drafts",
    "bordercoop parse seeds | SOURCE_DATE_EPOCH=1735689600 bordercoop release --version 1.0.0",
)
_MOST = 20
"""Findings printed before the rest is only counted."""


def release(
    version: Annotated[
        str,
        typer.Option(
            metavar="X.Y.Z", help="The version to publish, such as 0.1.0.", show_default=False
        ),
    ],
    file: Source = "-",
    out: Annotated[
        str, typer.Option(metavar="DIR", help="Where the folders of the versions lie.")
    ] = "data",
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Publish lines of records as a version folder, DIR/vX.Y.Z.

    It holds every table and aggregate as Parquet and CSV, the lines, their schema, a README
    and SHA256SUMS. The folder is whole or absent; a version that exists is refused, and so
    are lines with errors. The same lines and version give the same bytes; the day of the
    release is stated only where SOURCE_DATE_EPOCH gives it.
    """
    from bordercoop.release.day import day_of
    from bordercoop.release.version import version_of

    try:
        version = version_of(version)
    except ValueError as error:
        raise typer.BadParameter(f"{error}.", param_hint="--version") from None
    try:
        day = day_of(os.environ.get("SOURCE_DATE_EPOCH"))
    except ValueError as error:
        raise typer.BadParameter(f"{error}.", param_hint="the environment") from None
    folder = published(file, version, Path(out), day)
    Voice(quiet, verbose).note(f"published {folder}")


def published(file: str, version: str, out: Path, day: str | None) -> Path:
    """The folder of the release made from `file`; typer.Exit, and why, where there is none."""
    from bordercoop.jsonl import numbered
    from bordercoop.release.checked import Nothing, Unsound
    from bordercoop.release.placed import Busy, Taken
    from bordercoop.release.publish import publish
    from bordercoop.tables.frames import Unfit

    try:
        with opened(file) as stream:
            return publish(numbered(stream), version, out, day)
    except Unsound as error:
        for finding in error.findings[:_MOST]:
            Voice().report(replace(finding, file=file))
        say(f"nothing is published: {len(error.findings)} errors (see bordercoop validate)")
        raise typer.Exit(FINDINGS) from None
    except Unfit as error:
        say(f"{called(file)}: {error}; nothing is published")
        raise typer.Exit(FINDINGS) from None
    except Nothing:
        say(f"{called(file)}: no lines of records; nothing is published")
        raise typer.Exit(UNAVAILABLE) from None
    except Taken as error:
        say(f"{error} exists, and a published version is never overwritten (take another)")
        raise typer.Exit(USAGE) from None
    except Busy as error:
        say(f"{error}: another release is being made there (try again when it is done)")
        raise typer.Exit(UNAVAILABLE) from None
