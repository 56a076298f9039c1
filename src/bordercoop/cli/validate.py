"""`bordercoop validate`: JSON Lines in, the sound ones out, findings on the others."""

from __future__ import annotations

import os
import stat
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack
from typing import Annotated, BinaryIO

import typer

from bordercoop.check.checker import Checker
from bordercoop.check.report import Format, kept
from bordercoop.check.stream import Checked, Fate, checked
from bordercoop.check.texts import TextsAtHand
from bordercoop.cli.exit_codes import DONE, FINDINGS, UNAVAILABLE
from bordercoop.cli.options import Quiet, Verbose
from bordercoop.cli.source import Sources, called, unpacked
from bordercoop.cli.teller import Teller
from bordercoop.cli.terminal import Voice, escape_json
from bordercoop.jsonl import MOST_BYTES, numbered
from bordercoop.sources.identity import shown

EXAMPLES = (
    "bordercoop parse seeds | bordercoop validate > valid.jsonl",
    "bordercoop parse seeds | gzip > lines.gz; bordercoop validate lines.gz > good.jsonl",
    "bordercoop parse seeds | bordercoop validate --texts seeds --format github > good.jsonl",
)


def validate(
    files: Sources = None,
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
    max_line: Annotated[
        int, typer.Option(metavar="N", min=1, help="Leave lines of more bytes unread.")
    ] = MOST_BYTES,
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
    accounts for every line; with --format json, all of stderr is JSON. The exit code is 1 if a
    line has an error. A warning keeps no line back. `bordercoop explain CODE` says more about
    a finding. Files may be packed by gzip or zstd; no two lines of all of them may be of one
    article.
    """
    files = files or ["-"]
    voice, teller = Voice(quiet, verbose), Teller(form, max_errors, quiet)
    at_hand = TextsAtHand(texts or [])
    fates: Counter[Fate] = Counter()
    target, watched = sys.stdout.buffer, sys.stdout.isatty()
    with ExitStack() as open_files:
        bad = _to_write(invalid, files, open_files)
        for line in _lines(files, max_line, Checker(at_hand if texts else None)):
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
        teller.remark(finding, voice)
    teller.conclude(fates)
    if any(finding.level == "error" for finding in at_hand.findings):
        raise typer.Exit(UNAVAILABLE)
    raise typer.Exit(FINDINGS if fates["quarantined"] else DONE)


def _lines(files: list[str], most: int, checker: Checker) -> Iterator[Checked]:
    """The lines of every file, checked; a last line without a line end keeps it so only at
    the very end."""
    for number, file in enumerate(files, start=1):
        with unpacked(file) as source:
            for line in checked(numbered(source, most), shown(called(file)), checker):
                ended = line.raw.endswith(b"\n") or number == len(files)
                yield line if ended else line._replace(raw=line.raw + b"\n")


def _to_write(path: str | None, files: list[str], open_files: ExitStack) -> BinaryIO | None:
    """The file of bad lines; refused where it would overwrite what is being read."""
    if path is None:
        return None
    if os.path.exists(path):
        there = os.stat(path)
        read = (os.fstat(0) if file == "-" else os.stat(file) for file in files)
        if stat.S_ISREG(there.st_mode) and any(os.path.samestat(there, one) for one in read):
            raise typer.BadParameter("it is the file that is read.", param_hint="--invalid")
    return open_files.enter_context(open(path, "wb"))
