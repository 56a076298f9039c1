"""`bordercoop validate`: JSON Lines in, the sound ones out, findings on the others."""

from __future__ import annotations

import os
import stat
import sys
from collections import Counter
from contextlib import ExitStack
from typing import Annotated, BinaryIO, get_args

import typer

from bordercoop.check.report import Format, kept
from bordercoop.check.stream import Fate, checked
from bordercoop.check.texts import TextsAtHand
from bordercoop.cli.exit_codes import DONE, FINDINGS, UNAVAILABLE
from bordercoop.cli.options import Quiet, Verbose
from bordercoop.cli.source import Source, called, opened
from bordercoop.cli.teller import Teller
from bordercoop.cli.terminal import Voice, escape_json
from bordercoop.jsonl import numbered
from bordercoop.sources.identity import shown

EXAMPLES = (
    "bordercoop parse seeds | bordercoop validate > valid.jsonl",
    "bordercoop parse seeds | bordercoop validate --invalid bad.jsonl > good.jsonl",
    "bordercoop parse seeds | bordercoop validate --texts seeds --format github > good.jsonl",
)


def validate(
    file: Source = "-",
    invalid: Annotated[
        str | None,
        typer.Option(
            metavar="FILE",
            help="Keep the lines with errors here, with their findings.",
            show_default=False,
        ),
    ] = None,
    texts: Annotated[
        list[str] | None,
        typer.Option(
            metavar="PATH",
            help="Articles (a file or folder; repeatable) to compare evidence with.",
            show_default=False,
        ),
    ] = None,
    max_errors: Annotated[
        int, typer.Option(metavar="N", min=0, help="Print so many findings; 0 prints all.")
    ] = 100,
    form: Annotated[
        Format, typer.Option("--format", help="The form in which findings are printed.")
    ] = "full",
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Check lines of records and let the sound ones through.

    Lines without errors go to stdout unchanged, findings to stderr; the last line on stderr
    accounts for every line. The exit code is 1 if a line has an error. A warning keeps no
    line back. `bordercoop explain CODE` says more about a finding.
    """
    voice, teller = Voice(quiet, verbose), Teller(form, max_errors, quiet)
    at_hand = TextsAtHand(texts or [])
    fates: Counter[Fate] = Counter()
    target, watched = sys.stdout.buffer, sys.stdout.isatty()
    with ExitStack() as open_files:
        source = open_files.enter_context(opened(file))
        bad = _to_write(invalid, source, open_files)
        for line in checked(numbered(source), shown(called(file)), at_hand if texts else None):
            fates[line.fate] += 1
            if line.findings:
                teller.tell(line)
            if line.fate == "out":
                safe = escape_json(line.raw.rstrip(b"\r\n")) + b"\n" if watched else line.raw
                target.write(safe)
            elif line.fate == "quarantined" and bad is not None:
                bad.write(kept(line.number, line.raw, line.findings))
    target.flush()
    for finding in at_hand.findings:
        voice.report(finding)
    teller.conclude()
    counted = " + ".join(f"{fates[fate]} {fate}" for fate in get_args(Fate))
    voice.note(f"{fates.total()} in = {counted}")
    if any(finding.level == "error" for finding in at_hand.findings):
        raise typer.Exit(UNAVAILABLE)
    raise typer.Exit(FINDINGS if fates["quarantined"] else DONE)


def _to_write(path: str | None, source: BinaryIO, open_files: ExitStack) -> BinaryIO | None:
    """The file of bad lines; refused where it would overwrite what is being read."""
    if path is None:
        return None
    if os.path.exists(path):
        there = os.stat(path)
        if stat.S_ISREG(there.st_mode) and os.path.samestat(there, os.fstat(source.fileno())):
            raise typer.BadParameter("it is the file that is read.", param_hint="--invalid")
    return open_files.enter_context(open(path, "wb"))
