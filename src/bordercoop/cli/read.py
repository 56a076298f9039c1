"""`bordercoop read`: articles of any format in, one line of JSON for each out."""

from __future__ import annotations

import sys

import typer
from msgspec.json import encode

from bordercoop.cli.incoming import Incoming, options
from bordercoop.cli.options import (
    DateField,
    IdField,
    MaxBytes,
    NoGate,
    Paths,
    Quiet,
    Rejects,
    TextField,
    TitleField,
    UrlField,
    Verbose,
)
from bordercoop.cli.terminal import Voice, escape_json
from bordercoop.sources.options import MAX_BYTES
from bordercoop.sources.written_out import line_of

EXAMPLES = (
    "bordercoop read seeds > articles.jsonl",
    "bordercoop read seeds --rejects bad.jsonl | bordercoop parse | bordercoop validate -q",
    "bordercoop read seeds | gzip > a.jsonl.gz && bordercoop read a.jsonl.gz --no-gate",
)


def read(
    paths: Paths = None,
    text_field: TextField = None,
    id_field: IdField = None,
    url_field: UrlField = None,
    date_field: DateField = None,
    title_field: TitleField = None,
    no_gate: NoGate = False,
    rejects: Rejects = None,
    max_bytes: MaxBytes = MAX_BYTES,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Read articles of any format and print each as one line of JSON.

    What a file is, its content tells: text, saved pages, JSON Lines, JSON, CSV, Parquet, WARC,
    docx or PDF, also packed with gzip, zstd, bzip2 or xz. What cannot concern Laos is left out
    and counted, unless it is a file given by itself. The last line on stderr accounts for
    everything that came in.
    """
    voice = Voice(quiet, verbose)
    fields = (text_field, id_field, url_field, date_field, title_field)
    how = options(max_bytes=max_bytes, fields=fields, no_gate=no_gate)
    incoming = Incoming(paths or ["-"], voice, how, rejects)
    out, watched = sys.stdout.buffer, sys.stdout.isatty()
    progress = None if watched else incoming.progress()
    for article in incoming:
        if progress is not None:
            progress.read()
        raw = encode(line_of(article))
        out.write((escape_json(raw) if watched else raw) + b"\n")
    out.flush()
    incoming.conclude()
    raise typer.Exit(incoming.code)
