"""`bordercoop verify`: whether a release is what it says it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from bordercoop.cli.exit_codes import FINDINGS, UNAVAILABLE
from bordercoop.cli.folder import Folder, there
from bordercoop.cli.options import Quiet, Verbose
from bordercoop.cli.terminal import Voice, say

EXAMPLES = (
    "bordercoop build -q && bordercoop verify bordercoop-data/v0.1.0",
    "bordercoop build seeds -q && bordercoop verify bordercoop-data/v0.1.0 --texts seeds",
    "bordercoop build seeds -q && bordercoop verify bordercoop-data/v0.1.0 --rebuild seeds",
)


def verify(
    folder: Folder,
    texts: Annotated[
        list[str] | None,
        typer.Option(
            metavar="PATH",
            help="Articles (a file or folder; repeatable) to compare evidence with.",
            show_default=False,
        ),
    ] = None,
    rebuild: Annotated[
        str | None,
        typer.Option(
            metavar="INPUT",
            help="Make it again from this, articles or *.jsonl, and compare the bytes.",
            show_default=False,
        ),
    ] = None,
    key: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help="A public SSH key, by which the sums must be signed.",
            show_default=False,
        ),
    ] = None,
    max_errors: Annotated[
        int, typer.Option(metavar="N", min=0, help="Print so many findings; 0 prints all.")
    ] = 100,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Check a release: hashes, schema, keys, counts, lines and evidence.

    Every file is made again from the lines of the release and compared, so that what was
    changed and entered in the sums anew is found; only the lines themselves, changed with all
    that follows from them, take --key or --texts to be found out.
    Findings go to stderr, as FILE: CODE: what is wrong; the exit code is 1 if there is an
    error among them. `bordercoop explain CODE` says more about a finding.
    """
    from bordercoop.check.texts import TextsAtHand
    from bordercoop.release.verify.every import verified

    there(folder)
    voice = Voice(quiet, verbose)
    at_hand = TextsAtHand(texts or [])
    levels: Counter[str] = Counter()
    findings = [verified(folder, at_hand if texts else None, key)]
    if rebuild is not None:
        from bordercoop.release.verify.rebuilt import rebuilt

        findings.append(rebuilt(folder, _lines(rebuild, voice)))
    for finding in (one for several in findings for one in several):
        levels[finding.level] += 1
        if not max_errors or levels.total() <= max_errors:
            voice.report(finding)
    for finding in at_hand.findings:
        voice.report(finding)
    if max_errors and levels.total() > max_errors:
        say(f"{levels.total() - max_errors} more findings are not printed (--max-errors 0)")
    voice.note(f"{folder}: {levels['error']} errors, {levels['warning']} warnings")
    if any(finding.level == "error" for finding in at_hand.findings):
        raise typer.Exit(UNAVAILABLE)
    if levels["error"]:
        raise typer.Exit(FINDINGS)


def _lines(source: str, voice: Voice) -> Iterator[tuple[int, bytes]]:
    """The numbered lines of a file or of standard input; else those read from articles."""
    if source == "-" or source.endswith(".jsonl"):
        from bordercoop.cli.source import opened
        from bordercoop.jsonl import numbered

        with opened(source) as stream:
            yield from numbered(stream)
        return
    from bordercoop.cli.reading import Reading
    from bordercoop.sources.read import read

    reading = Reading(read([source]), voice)
    for number, (_, raw) in enumerate(reading, start=1):
        yield number, raw + b"\n"
