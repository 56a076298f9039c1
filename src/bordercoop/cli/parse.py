"""`bordercoop parse`: articles in, JSON Lines out."""

from __future__ import annotations

import os
from typing import Annotated

import typer

from bordercoop.cli.exit_codes import UNAVAILABLE
from bordercoop.cli.incoming import options
from bordercoop.cli.options import (
    Address,
    By,
    DateField,
    Engine,
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
from bordercoop.cli.parsing import parsing
from bordercoop.cli.terminal import Voice, complain
from bordercoop.sources.identity import doc_id as safe_id
from bordercoop.sources.options import MAX_BYTES

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
    text_field: TextField = None,
    id_field: IdField = None,
    url_field: UrlField = None,
    date_field: DateField = None,
    title_field: TitleField = None,
    no_gate: NoGate = False,
    rejects: Rejects = None,
    max_bytes: MaxBytes = MAX_BYTES,
    jobs: Jobs = None,
    engine: By = Engine.local,
    address: Address = None,
    resume: Resume = None,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Read articles and print one line of JSON for each.

    Takes all that `bordercoop read` takes, and the lines that it prints. Without PATH, or with
    -, standard input is read. What cannot be read is named on stderr and skipped; the others
    go through, and the exit code is 3. The last line on stderr accounts for everything that
    came in. Beyond a handful of articles, several processes read; what comes out is the same,
    in the order of the input. So it is with a cluster of Ray (`--engine ray`).
    """
    paths = paths or ["-"]
    if doc_id is not None and (len(paths) > 1 or os.path.isdir(paths[0])):
        raise typer.BadParameter(
            "it names one article, and more are given.", param_hint="--doc-id"
        )
    fields = (text_field, id_field, url_field, date_field, title_field)
    how = options(name=doc_id, max_bytes=max_bytes, fields=fields, no_gate=no_gate)
    if engine is Engine.local:
        if address is not None:
            raise typer.BadParameter("it takes --engine ray.", param_hint="--address")
        raise typer.Exit(parsing(paths, Voice(quiet, verbose), how, rejects, jobs, resume))
    if address is not None and jobs is not None:
        raise typer.BadParameter("the cluster decides (leave it out).", param_hint="--jobs")
    from bordercoop.cli.cluster import Unavailable, cluster

    away = cluster(address, jobs)
    try:
        code = parsing(paths, Voice(quiet, verbose), how, rejects, jobs, resume, away)
    except Unavailable as error:
        complain(f"{error}")
        code = UNAVAILABLE
    raise typer.Exit(code)
