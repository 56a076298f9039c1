"""`bordercoop release`: validated JSON Lines in, a version folder out."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple

import typer
from msgspec.structs import replace

from bordercoop.cli.exit_codes import FINDINGS, UNAVAILABLE, USAGE
from bordercoop.cli.options import Quiet, Verbose
from bordercoop.cli.source import Source, called, unpacked
from bordercoop.cli.terminal import Voice, complain, say

if TYPE_CHECKING:
    from bordercoop.release.publish import Published

EXAMPLES = (
    "bordercoop parse seeds | bordercoop validate | bordercoop release",
    "bordercoop parse seeds | bordercoop release --version 0.2.0-rc.1 --out drafts",
    "bordercoop parse seeds | SOURCE_DATE_EPOCH=1735689600 bordercoop release --version 1.0.0",
)
_MOST = 20
"""Findings printed before the rest is only counted."""


def release(
    file: Source = "-",
    version: Annotated[
        str | None,
        typer.Option(
            metavar="X.Y.Z",
            help="The version to publish, if more than what the changes demand.",
            show_default=False,
        ),
    ] = None,
    out: Annotated[
        str, typer.Option(metavar="DIR", help="Where the folders of the versions lie.")
    ] = "data",
    gold: Annotated[
        Path | None,
        typer.Option(
            metavar="GOLD",
            help="Gold with which the lines are compared, for quality.json.",
            show_default=False,
        ),
    ] = None,
    texts: Annotated[
        list[str] | None,
        typer.Option(
            metavar="PATH",
            help="Articles (repeatable) in which the quotes of the gold are looked up.",
            show_default=False,
        ),
    ] = None,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Publish lines of records as a version folder, DIR/vX.Y.Z.

    It holds every table and aggregate as Parquet and CSV, as a database and a workbook, what
    changed since the version before, the lines and their schema, and the metadata of it all.
    The version is computed from what changed: records or columns added and values corrected
    raise the second number, records withdrawn and columns removed the first.

    The folder is whole or absent; a version that exists is refused, and so are lines with
    errors. The same lines, version before and version give the same bytes; the day of the
    release is stated only where SOURCE_DATE_EPOCH gives it.
    """
    from bordercoop.release.day import day_of
    from bordercoop.release.version import version_of

    try:
        version = version and version_of(version)
    except ValueError as error:
        raise typer.BadParameter(f"{error}.", param_hint="--version") from None
    try:
        day = day_of(os.environ.get("SOURCE_DATE_EPOCH"))
    except ValueError as error:
        raise typer.BadParameter(f"{error}.", param_hint="the environment") from None
    made = published(file, version, Path(out), day, Gold(gold, texts or []) if gold else None)
    voice = Voice(quiet, verbose)
    shown = made.demand.reasons if verbose else made.demand.reasons[:1]
    for reason in shown:
        voice.note(f"demands {made.demand.least}: {reason}")
    left = len(made.demand.reasons) - len(shown)
    if left:
        voice.note(f"and {left} more reasons (-v tells them)")
    voice.note(f"published {made.folder}")


class Gold(NamedTuple):
    """Where the gold is, and the articles that it was coded from."""

    path: Path
    texts: list[str]


def published(
    file: str, version: str | None, out: Path, day: str | None, gold: Gold | None
) -> Published:
    """The release made from `file`; typer.Exit, and why, where there is none."""
    from bordercoop.jsonl import numbered
    from bordercoop.release.before import BadRelease
    from bordercoop.release.checked import Nothing, Unsound
    from bordercoop.release.demand import TooLow
    from bordercoop.release.placed import Busy, Taken
    from bordercoop.release.publish import publish
    from bordercoop.tables.frames import Unfit

    try:
        with unpacked(file) as stream:
            if gold is None:
                return publish(numbered(stream), version, out, day)
            lines = list(numbered(stream))
        return publish(lines, version, out, day, _agreement(lines, gold))
    except Unsound as error:
        for finding in error.findings[:_MOST]:
            Voice().report(replace(finding, file=file))
        complain(
            f"nothing is published: {len(error.findings)} errors (see bordercoop validate)"
        )
        raise typer.Exit(FINDINGS) from None
    except Unfit as error:
        complain(f"{called(file)}: {error}; nothing is published")
        raise typer.Exit(FINDINGS) from None
    except Nothing:
        complain(f"{called(file)}: no lines of records; nothing is published")
        raise typer.Exit(UNAVAILABLE) from None
    except Taken as error:
        complain(f"{error} exists, and a published version is never overwritten (take another)")
        raise typer.Exit(USAGE) from None
    except TooLow as error:
        for reason in error.demand.reasons[:_MOST]:
            say(f"demands {error.demand.least}: {reason}")
        complain(f"{error}; nothing is published")
        raise typer.Exit(USAGE) from None
    except BadRelease as error:
        complain(f"{error}; nothing is published (verify tells more)")
        raise typer.Exit(UNAVAILABLE) from None
    except Busy as error:
        complain(f"{error}: another release is being made there (try again when it is done)")
        raise typer.Exit(UNAVAILABLE) from None


def _agreement(lines: list[tuple[int, bytes]], gold: Gold) -> dict[str, Any]:
    from bordercoop.release.agreement import agreement
    from bordercoop.release.checked import checked

    try:
        return agreement([line for _, line in checked(lines).lines], *gold)
    except ValueError as error:
        complain(f"{error}; nothing is published")
        raise typer.Exit(UNAVAILABLE) from None
