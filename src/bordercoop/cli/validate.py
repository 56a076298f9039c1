"""`bordercoop validate`: JSON Lines in, the sound ones out, findings on the others."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterable
from contextlib import ExitStack
from typing import Annotated, BinaryIO

import typer
from msgspec.structs import replace

from bordercoop.check.report import Format, kept, report
from bordercoop.cli.exit_codes import DONE, FINDINGS, UNAVAILABLE
from bordercoop.cli.options import Quiet, Verbose
from bordercoop.cli.terminal import Voice, escape_json, say
from bordercoop.findings import Finding
from bordercoop.jsonl import is_blank, numbered

EXAMPLES = (
    "bordercoop parse seeds | bordercoop validate > valid.jsonl",
    "bordercoop parse seeds | bordercoop validate --invalid bad.jsonl > good.jsonl",
    "bordercoop parse seeds | bordercoop validate --texts seeds --format github > good.jsonl",
)


class _Teller:
    """Prints findings until enough are printed, and counts the rest."""

    def __init__(self, form: Format, most: int, quiet: bool) -> None:
        self._form, self._most, self._quiet = form, most, quiet
        self.told = self.left_out = 0

    def tell(self, findings: Iterable[Finding], raw: bytes) -> None:
        from bordercoop.check.decode import decode

        for finding in findings:
            if self._quiet and finding.level != "error":
                continue
            if self._most and self.told >= self._most:
                self.left_out += 1
                continue
            self.told += 1
            for line in report(finding, self._form, lambda: decode(raw)):
                say(line)


def validate(
    file: Annotated[
        str,
        typer.Argument(
            metavar="[FILE]", help="JSON Lines, or - for standard input.", show_default=False
        ),
    ] = "-",
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
    from bordercoop.check.checker import Checker
    from bordercoop.check.texts import TextsAtHand

    voice = Voice(quiet, verbose)
    at_hand = TextsAtHand(texts) if texts else None
    checker = Checker(at_hand)
    teller = _Teller(form, max_errors, quiet)
    seen = out = skipped = 0
    target, watched = sys.stdout.buffer, sys.stdout.isatty()
    with ExitStack() as open_files:
        source = _opened(file, open_files)
        bad = _to_write(invalid, source, open_files)
        for number, raw in numbered(source):
            seen = number
            if is_blank(raw):
                skipped += 1
                continue
            findings = [replace(found, file=file) for found in checker.check(number, raw)]
            if findings:
                teller.tell(findings, raw)
            if not any(finding.level == "error" for finding in findings):
                target.write(escape_json(raw.rstrip(b"\r\n")) + b"\n" if watched else raw)
                out += 1
            elif bad is not None:
                bad.write(kept(number, raw, findings))
    target.flush()
    for finding in at_hand.findings if at_hand else ():
        voice.report(finding)
    if teller.left_out:
        say(f"{teller.left_out} more findings are not printed (--max-errors 0 prints all)")
    quarantined = seen - out - skipped
    voice.note(f"{seen} in = {out} out + {quarantined} quarantined + {skipped} skipped")
    unread = at_hand is not None and any(f.level == "error" for f in at_hand.findings)
    raise typer.Exit(UNAVAILABLE if unread else FINDINGS if quarantined else DONE)


def _opened(file: str, open_files: ExitStack) -> BinaryIO:
    if file != "-":
        return open_files.enter_context(open(file, "rb"))
    if sys.stdin is None:
        raise OSError(9, "standard input is closed", "-")
    return sys.stdin.buffer


def _to_write(path: str | None, source: BinaryIO, open_files: ExitStack) -> BinaryIO | None:
    """The file of bad lines; refused where it would overwrite what is being read."""
    if path is None:
        return None
    if os.path.exists(path):
        there = os.stat(path)
        if stat.S_ISREG(there.st_mode) and os.path.samestat(there, os.fstat(source.fileno())):
            raise typer.BadParameter("it is the file that is read.", param_hint="--invalid")
    return open_files.enter_context(open(path, "wb"))
