"""`bordercoop release`: validated JSON Lines in, a version folder out."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple, NoReturn

import typer
from msgspec.structs import replace

from bordercoop.cli.corrected import corrections_of, report
from bordercoop.cli.exit_codes import FINDINGS, UNAVAILABLE, USAGE
from bordercoop.cli.options import Corrections, Quiet, Verbose
from bordercoop.cli.progress import Progress
from bordercoop.cli.source import Source, called, unpacked
from bordercoop.cli.terminal import Voice, complain, say

if TYPE_CHECKING:
    from bordercoop.release.asked import Asked
    from bordercoop.release.publish import Published

EXAMPLES = (
    "bordercoop parse seeds | bordercoop validate | bordercoop release",
    "bordercoop parse seeds | bordercoop release --dry-run",
    "bordercoop parse seeds | bordercoop release --version 0.2.0-rc.1 --out drafts",
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
    corrections: Corrections = None,
    add: Annotated[
        bool, typer.Option("--add", help="Keep the articles of the version before.")
    ] = False,
    allow_withdrawals: Annotated[
        bool,
        typer.Option(
            "--allow-withdrawals", help="Leave out articles that the version before has."
        ),
    ] = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Say what would be published, and stop.")
    ] = False,
    url: Annotated[
        str | None,
        typer.Option(metavar="URL", help="Where the release is found.", show_default=False),
    ] = None,
    doi: Annotated[
        str | None, typer.Option(metavar="DOI", help="Its DOI.", show_default=False)
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
    errors, and a release that would lose articles (--add keeps them, --allow-withdrawals lets
    them go). The same lines, version before and version give the same bytes; the day of the
    release is stated only where SOURCE_DATE_EPOCH gives it. Corrections are those of
    DIR/corrections.jsonl where no other file is named.
    """
    from bordercoop.release.asked import Asked
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
    asked = Asked(
        version=version,
        day=day,
        url=url,
        doi=doi,
        corrections=corrections_of(corrections, Path(out)),
        add=add,
        allow_withdrawals=allow_withdrawals,
    )
    voice = Voice(quiet, verbose)
    known = Gold(gold, texts or []) if gold else None
    made = published(file, Path(out), asked, known, dry_run, Progress(voice).stage)
    report(made.corrections, voice)
    tell_shortened(made, voice)
    for reason in made.demand.reasons if verbose else made.demand.reasons[:1]:
        voice.note(f"demands {made.demand.least}: {reason}")
    left = 0 if verbose else len(made.demand.reasons) - 1
    if left > 0:
        voice.note(f"and {left} more reasons (-v tells them)")
    if not dry_run:
        list_versions(Path(out))
        voice.note(f"published {made.folder}")
        return
    sys.stdout.buffer.write(_counts(made))
    voice.note(f"would publish {made.folder}")


class Gold(NamedTuple):
    """Where the gold is, and the articles that it was coded from."""

    path: Path
    texts: list[str]


def published(
    file: str,
    out: Path,
    asked: Asked,
    gold: Gold | None,
    dry_run: bool,
    stage: Callable[[str], None],
) -> Published:
    """The release made from `file`; typer.Exit, and why, where there is none."""
    from bordercoop.jsonl import numbered
    from bordercoop.release.checked import Nothing, Unsound
    from bordercoop.release.publish import previewed
    from bordercoop.release.publish import published as made

    make = previewed if dry_run else partial(made, stage=stage)
    try:
        with unpacked(file) as stream:
            if gold is None:
                return make(numbered(stream), out, asked)
            lines = list(numbered(stream))
        return make(lines, out, replace(asked, agreement=_agreement(lines, gold)))
    except Unsound as error:
        for finding in error.findings[:_MOST]:
            Voice().report(replace(finding, file=file))
        complain(
            f"nothing is published: {len(error.findings)} errors (see bordercoop validate)"
        )
        raise typer.Exit(FINDINGS) from None
    except Nothing:
        complain(f"{called(file)}: no lines of records; nothing is published")
        raise typer.Exit(UNAVAILABLE) from None
    except Exception as error:
        refuse(error, called(file))


def refuse(error: Exception, where: str) -> NoReturn:
    """Say why a release cannot be made and leave; what is none of its reasons is raised on."""
    from bordercoop.release.asked import Withdrawals
    from bordercoop.release.before import BadRelease
    from bordercoop.release.demand import TooLow
    from bordercoop.release.placed import Busy, Taken
    from bordercoop.tables.frames import Unfit

    match error:
        case Unfit():
            said, code = f"{where}: {error}; nothing is published", FINDINGS
        case Taken():
            said = (
                f"{error} exists, and a published version is never overwritten (take another)"
            )
            code = USAGE
        case TooLow():
            for reason in error.demand.reasons[:_MOST]:
                say(f"demands {error.demand.least}: {reason}")
            said, code = f"{error}; nothing is published", USAGE
        case Withdrawals():
            for doc_id in error.doc_ids[:_MOST]:
                say(f"withdrawn: {doc_id}")
            hint = "--add keeps them, --allow-withdrawals lets them go"
            said, code = f"{error}; nothing is published ({hint})", USAGE
        case BadRelease():
            said, code = f"{error}; nothing is published (verify tells more)", UNAVAILABLE
        case Busy():
            hint = "try again when it is done"
            said, code = f"{error}: another release is being made there ({hint})", UNAVAILABLE
        case _:
            raise error
    complain(said)
    raise typer.Exit(code) from None


def list_versions(place: Path) -> None:
    """Bring `index.json` and `latest` up to date; says where that cannot be, and goes on."""
    from bordercoop.release.index import listed
    from bordercoop.release.placed import Busy

    try:
        listed(place)
    except Busy:
        return  # the other run lists the versions when it is done
    except OSError as error:
        complain(f"{place}: the versions are not listed anew: {error.strerror}")


def tell_shortened(made: Published, voice: Voice) -> None:
    """Which tables the workbook does not hold whole, and whether the page shows a part."""
    from bordercoop.release import explored, workbook

    for finding in workbook.cut_short(made.shortened, str(made.folder / "bordercoop.xlsx")):
        voice.report(finding)
    for finding in explored.cut_short(made.articles, str(made.folder / explored.NAME)):
        voice.report(finding)


def _counts(made: Published) -> bytes:
    """How many changes there would be, by table, change and cause."""
    from bordercoop.cli.grid import grid

    if not len(made.changes):
        return b""
    return grid(made.changes.columns, made.changes.rows()).encode("utf-8")


def _agreement(lines: list[tuple[int, bytes]], gold: Gold) -> dict[str, Any]:
    from bordercoop.release.agreement import agreement
    from bordercoop.release.checked import checked

    try:
        return agreement([line for _, line in checked(lines).lines], *gold)
    except ValueError as error:
        complain(f"{error}; nothing is published")
        raise typer.Exit(UNAVAILABLE) from None
