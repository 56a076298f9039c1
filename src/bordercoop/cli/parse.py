"""`bordercoop parse`: articles in, JSON Lines out."""

from __future__ import annotations

import os
import sys
from typing import Annotated

import typer

from bordercoop.cli.options import MaxBytes, Paths, Quiet, Verbose
from bordercoop.cli.reading import Reading, standard_input
from bordercoop.cli.terminal import Voice, escape_json
from bordercoop.model import encode
from bordercoop.sources.options import MAX_BYTES
from bordercoop.sources.identity import doc_id as safe_id
from bordercoop.sources.read import read

EXAMPLES = (
    "bordercoop parse seeds",
    "bordercoop parse seeds/*.txt | bordercoop validate --invalid bad.jsonl > good.jsonl",
    "cat seeds/003_9809bc0260af447f.txt | bordercoop parse --doc-id sekong-2022",
)


def _checked(value: str | None) -> str | None:
    if value is not None and (not value.strip() or safe_id(value) != value):
        raise typer.BadParameter("an id is printable, has no slash and is not a number alone.")
    return value


def parse(
    paths: Paths = None,
    doc_id: Annotated[
        str | None,
        typer.Option(
            metavar="ID",
            callback=_checked,
            help="Name the one article given.",
            show_default=False,
        ),
    ] = None,
    max_bytes: MaxBytes = MAX_BYTES,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Read articles and print one line of JSON for each.

    Without PATH, or with -, one article is read from standard input. What cannot be read is
    named on stderr and skipped; the others go through, and the exit code is 3.
    """
    paths = paths or ["-"]
    if doc_id is not None and (len(paths) > 1 or os.path.isdir(paths[0])):
        raise typer.BadParameter(
            "it names one article, and more are given.", param_hint="--doc-id"
        )
    voice = Voice(quiet, verbose)
    stdin = standard_input(paths, voice)
    found = read(paths, stdin, name=doc_id, max_bytes=max_bytes)
    out, watched = sys.stdout.buffer, sys.stdout.isatty()
    reading = Reading(found if watched else voice.progress(found, "articles read"), voice)
    for _, line in reading:
        raw = encode(line)
        out.write((escape_json(raw) if watched else raw) + b"\n")
    raise typer.Exit(reading.code)
