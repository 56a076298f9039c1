"""Articles as rows of a Parquet file, of which only the columns that are needed are read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, BinaryIO

from bordercoop.findings import Finding
from bordercoop.sources.draft import Read, Shut
from bordercoop.sources.options import Options
from bordercoop.sources.rows import Columns, draft, rejected
from bordercoop.sources.sifted import sifted

_BATCH, _BATCH_BYTES = 4096, 16 * 1024 * 1024
"""Rows at hand at a time, and bytes of text from which they are fewer."""


def parquet(file: BinaryIO | str, name: str, options: Options) -> Iterator[Read]:
    """One article a row. `file` can be sought in; a `str` is a URL that pyarrow opens."""
    import pyarrow as pa
    from pyarrow import parquet as pq

    try:
        opened = pq.ParquetFile(_remote(file) if isinstance(file, str) else file)
        names = opened.schema_arrow.names
        columns = Columns(options.fields)
        found = columns.found(names)
        missing = columns.missing(found, names)
        if missing is not None:
            hint = "name the columns with --text-field, --id-field, --url-field, --date-field"
            yield Finding("error", "S121", missing, hint, name)
            return
        number = 0
        wanted = sorted(set(found.values()))
        for batch in opened.iter_batches(_at_once(opened, found["text"]), columns=wanted):
            first, number = number, number + len(batch)
            yield from _rows(batch, first, found, options, name)
    except pa.ArrowInvalid as error:
        yield Finding("error", "S114", _words(error), "write or fetch it again", name)
    except (pa.ArrowException, NotImplementedError) as error:
        yield Finding("error", "S114", _words(error), None, name)


def _at_once(opened: Any, text: str) -> int:
    """How many rows are read at a time: fewer where the file says that its texts are long."""
    about = opened.metadata
    size: int = sum(
        column.total_uncompressed_size
        for group in map(about.row_group, range(about.num_row_groups))
        for column in map(group.column, range(group.num_columns))
        if column.path_in_schema == text
    )
    fewer: int = _BATCH_BYTES * max(1, about.num_rows) // max(1, size)
    return max(1, min(_BATCH, fewer))


def _rows(
    batch: Any, first: int, found: dict[str, str], options: Options, name: str
) -> Iterator[Read]:
    """The rows of a batch, of which only those become values that the gate is asked about."""
    upto = 0
    asked = _to_ask(batch.column(found["text"]), options)
    for at, row in zip(asked, _values(batch, asked), strict=True):
        if isinstance(row, UnicodeDecodeError):
            message = f"not UTF-8 ({row.reason})"
            made: Read = rejected("S103", message, None, name, first + at + 1, None)
        else:
            made = draft(row, found, options, name, first + at + 1)
        if isinstance(made, Shut):
            continue
        if at > upto:
            yield Shut(at - upto)
        upto = at + 1
        yield made
    if upto < len(batch):
        yield Shut(len(batch) - upto)


def _values(batch: Any, at: Sequence[int]) -> list[dict[str, Any] | UnicodeDecodeError]:
    """Some rows of a batch as values, or why one is none."""
    import pyarrow as pa

    try:
        rows = batch if len(at) == len(batch) else batch.take(pa.array(at, pa.int64()))
        told: list[dict[str, Any] | UnicodeDecodeError] = rows.to_pylist()
    except UnicodeDecodeError as error:
        if len(at) == 1:
            return [error]
        return [one for each in at for one in _values(batch, [each])]
    return told


def _to_ask(texts: Any, options: Options) -> Sequence[int]:
    """The rows of a column of texts that the gate has to be asked about."""
    from pyarrow import types

    if options.sieve is None or not (
        types.is_string(texts.type) or types.is_large_string(texts.type)
    ):
        return range(len(texts))
    may = sifted(texts.cast("large_binary"), options.sieve("text"))
    return range(len(texts)) if may is None else may


def _remote(url: str) -> Any:
    from pyarrow import fs

    system, path = fs.FileSystem.from_uri(url)
    return system.open_input_file(path)


def _words(error: Exception) -> str:
    return str(error).splitlines()[0][:200] if str(error) else type(error).__name__
