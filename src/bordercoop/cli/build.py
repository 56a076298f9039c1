"""`bordercoop build`: parse, validate, aggregate and release in one go."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import msgspec
import typer
from msgspec.structs import replace

from bordercoop.cli.corrected import corrections_of, report
from bordercoop.cli.exit_codes import FINDINGS, UNAVAILABLE, USAGE
from bordercoop.cli.incoming import Incoming, options, piped
from bordercoop.cli.options import (
    DateField,
    IdField,
    Jobs,
    MaxBytes,
    NoGate,
    Paths,
    Quiet,
    Rejects,
    Resume,
    TextField,
    TitleField,
    UrlField,
    Verbose,
)
from bordercoop.cli.processors import cores
from bordercoop.cli.progress import Progress
from bordercoop.cli.reading import Reading
from bordercoop.cli.resuming import resuming
from bordercoop.cli.terminal import Voice, complain
from bordercoop.model import IDS, Line
from bordercoop.sources.article import Article
from bordercoop.sources.options import MAX_BYTES
from bordercoop.sources.seeds import seeds

if TYPE_CHECKING:
    from bordercoop.release.asked import Asked
    from bordercoop.release.publish import Published

EXAMPLES = (
    "bordercoop build",
    "bordercoop build seeds --out data --version 0.2.0",
    "cat seeds/003_9809bc0260af447f.txt | bordercoop build - --out sekong",
)


def build(
    paths: Paths = None,
    out: Annotated[
        Path, typer.Option(metavar="DIR", file_okay=False, help="Where the release is put.")
    ] = Path("bordercoop-data"),
    version: Annotated[
        str, typer.Option(metavar="X.Y.Z", help="The version of the release.")
    ] = "0.1.0",
    allow_missing: Annotated[
        bool,
        typer.Option("--allow-missing", help="Release what could be read, without the rest."),
    ] = False,
    allow_withdrawals: Annotated[
        bool,
        typer.Option(
            "--allow-withdrawals", help="Leave out articles that the version before has."
        ),
    ] = False,
    text_field: TextField = None,
    id_field: IdField = None,
    url_field: UrlField = None,
    date_field: DateField = None,
    title_field: TitleField = None,
    no_gate: NoGate = False,
    rejects: Rejects = None,
    max_bytes: MaxBytes = MAX_BYTES,
    jobs: Jobs = None,
    resume: Resume = None,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Turn articles into a release in one go, DIR/vX.Y.Z.

    It is parse, validate, aggregate and release together. Without PATH, it reads what is
    piped in, or else the five articles that come with the program. What cannot be read, and
    lines that do not pass validation, are named on stderr, and nothing is released, unless
    --allow-missing says that the release may do without them. The exit code tells of them in
    either case.
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
    if os.path.lexists(folder := out / f"v{version}"):
        _refuse_taken(folder)
    voice = Voice(quiet, verbose)
    fields = (text_field, id_field, url_field, date_field, title_field)
    how = options(max_bytes=max_bytes, fields=fields, no_gate=no_gate)
    paths = paths or piped()
    if not paths:
        voice.note("no PATH given: the five articles that come with the program are read")
    incoming = Incoming(paths, voice, how, rejects) if paths else None
    progress = incoming.progress() if incoming is not None else Progress(voice)
    progress.stage("reading and checking articles")
    with resuming(resume, paths, voice) as state:
        reading = Reading(incoming or seeds(), voice, jobs or cores(), progress, state)
        sound = Sound(reading, voice)
        lines = list(sound)
        if incoming is not None:
            incoming.conclude()
            reading.code = max(reading.code, incoming.code)
        if not lines:
            complain("no article to release")
            raise typer.Exit(max(reading.code, sound.code, UNAVAILABLE))
        code = max(reading.code, sound.code)
        if code and not allow_missing:
            hint = "--allow-missing leaves them out"
            complain(f"nothing is published, since articles are missing ({hint})")
            raise typer.Exit(code)
        from bordercoop.release.asked import Asked

        asked = Asked(
            version=version,
            day=day,
            corrections=corrections_of(None, out),
            allow_withdrawals=allow_withdrawals,
        )
        from bordercoop.cli.release import tell_shortened

        made = _publish(lines, out, asked, progress)
        report(made.corrections, voice)
        tell_shortened(made, voice)
    counts = [f"{sound.counts[table]} {table}" for table in ("articles", *IDS)]
    voice.note(f"{', '.join(counts)}: {folder}")
    raise typer.Exit(code)


class Sound:
    """The numbered lines of a reading that pass validation; findings on the others are told.

    `counts` holds how many articles and records have passed, `code` the exit code so far.
    """

    def __init__(self, reading: Reading, voice: Voice) -> None:
        self.counts: Counter[str] = Counter()
        self.code = 0
        self._reading, self._voice = reading, voice

    def __iter__(self) -> Iterator[tuple[int, bytes]]:
        """Yield the number (from 1) and the bytes of each line."""
        from bordercoop.check.checker import Checker

        at_hand: dict[str, Article] = {}
        checker = Checker(at_hand.get)
        decoder = msgspec.json.Decoder(Line)
        for number, (article, raw) in enumerate(self._reading, start=1):
            at_hand.clear()
            at_hand[article.doc_id] = article
            findings = checker.check(number, raw)
            for finding in findings:
                self._voice.report(replace(finding, file=article.at, line=None))
            if any(finding.level == "error" for finding in findings):
                self.code = FINDINGS
                continue
            line = decoder.decode(raw)
            self.counts["articles"] += 1
            self.counts.update({table: len(getattr(line, table)) for table in IDS})
            yield number, raw


def _publish(
    lines: list[tuple[int, bytes]], out: Path, asked: Asked, progress: Progress
) -> Published:
    from bordercoop.cli.release import list_versions, refuse
    from bordercoop.release.publish import published

    try:
        made = published(lines, out, asked, progress.stage)
    except Exception as error:
        refuse(error, "bordercoop build")
    list_versions(out)
    return made


def _refuse_taken(folder: Path) -> NoReturn:
    complain(f"{folder} exists, and a published version is never overwritten (take another)")
    raise typer.Exit(USAGE)
