"""Which reader takes which kind of file."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from typing import BinaryIO, cast

from bordercoop.sources.draft import Read
from bordercoop.sources.kinds import Kind, Other, kind_of
from bordercoop.sources.options import Options
from bordercoop.sources.rows import COLUMNS
from bordercoop.sources.stream import Stream
from bordercoop.sources.walk import File


def not_read(stream: Stream, file: File) -> Kind | Other:
    """The kind of a file, or what it is where it has no reader.

    Text found in a folder is an article only where its name says so: a folder of saved pages
    is full of scripts and notes.
    """
    kind = kind_of(stream.peek(), file.path, COLUMNS)
    if kind is Kind.TEXT and not file.by_name_text:
        ending = os.path.splitext(file.path)[1] or "no ending"
        return Other(
            f"text that is no .txt ({ending})",
            "give the file by itself to read it as an article",
        )
    return kind


def drafts(
    kind: Kind, source: Stream | str, raw: BinaryIO | None, name: str, options: Options
) -> Iterator[Read]:
    """What a file of a kind holds. `source` is its stream, or a URL; `raw` the file below."""
    if kind is Kind.PARQUET:
        from bordercoop.sources.parquet import parquet

        if isinstance(source, str):
            yield from parquet(source, name, options)
            return
        with _seekable(source, raw) as file:
            yield from parquet(file, name, options)
        return
    assert isinstance(source, Stream)
    yield from _reader(kind)(source, name, options)


def _reader(kind: Kind) -> Callable[[Stream, str, Options], Iterator[Read]]:
    """The reader of a kind, which is loaded when a run needs it: a run needs one or two."""
    if kind is Kind.TEXT:
        from bordercoop.sources.texts import texts

        return texts
    if kind in (Kind.JSON_LINES, Kind.JSON):
        from bordercoop.sources.json_rows import json_lines, json_values

        return json_lines if kind is Kind.JSON_LINES else json_values
    if kind is Kind.CSV:
        from bordercoop.sources.csv_rows import csv_rows

        return csv_rows
    if kind is Kind.HTML:
        from bordercoop.sources.html import pages

        return pages
    if kind is Kind.WARC:
        from bordercoop.sources.warc import warc

        return warc
    if kind is Kind.DOCX:
        from bordercoop.sources.docx import docx

        return docx
    if kind is Kind.PDF:
        from bordercoop.sources.pdf import pdf

        return pdf
    raise AssertionError(kind)  # Parquet is read by `drafts`


def _seekable(stream: Stream, raw: BinaryIO | None) -> BinaryIO:
    """A file in which a library may jump: the file itself, else a copy on disk."""
    if raw is not None and stream.packed is None and raw.seekable():
        raw.seek(0)
        return cast(BinaryIO, _Kept(raw))
    import tempfile

    copy = tempfile.TemporaryFile()  # noqa: SIM115 - closed by who reads it
    while part := stream.read(1 << 20):
        copy.write(part)
    copy.seek(0)
    return copy


class _Kept:
    """A file that whoever opened it will close."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file

    def __enter__(self) -> BinaryIO:
        return self._file

    def __exit__(self, *_: object) -> None:
        return None
