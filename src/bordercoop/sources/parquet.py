"""Articles as rows of a Parquet file, of which only the columns that are needed are read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import compress
from typing import Any, BinaryIO

from bordercoop.findings import Finding
from bordercoop.sources.draft import Read, Shut
from bordercoop.sources.options import Options
from bordercoop.sources.rows import Columns, draft, passes, rejected
from bordercoop.sources.sifted import sifted

_BATCH = 512
"""Rows at hand at a time."""


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
        for batch in opened.iter_batches(_BATCH, columns=wanted):
            first, number = number, number + len(batch)
            yield from _rows(batch, first, found, options, name)
    except pa.ArrowInvalid as error:
        yield Finding("error", "S114", _words(error), "write or fetch it again", name)
    except (pa.ArrowException, NotImplementedError) as error:
        yield Finding("error", "S114", _words(error), None, name)


def _rows(
    batch: Any, first: int, found: dict[str, str], options: Options, name: str
) -> Iterator[Read]:
    """The rows of a batch. Of those that do not pass, only the text becomes a value, and of
    those without the pattern of the sieve not even that."""
    texts = batch.column(found["text"])
    upto = 0
    for at in _to_ask(texts, options):
        try:
            text = texts[at].as_py()
            if isinstance(text, str) and not passes(text, options.gate):
                continue
            row = {key: values[0] for key, values in batch.slice(at, 1).to_pydict().items()}
        except UnicodeDecodeError as error:
            message = f"not UTF-8 ({error.reason})"
            made: Read = rejected("S103", message, None, name, first + at + 1, None)
        else:
            made = draft(row, found, options, name, first + at + 1, asked=True)
        if at > upto:
            yield Shut(at - upto)
        upto = at + 1
        yield made
    if upto < len(batch):
        yield Shut(len(batch) - upto)


def _to_ask(texts: Any, options: Options) -> Iterable[int]:
    """The rows of a column of texts that the gate has to be asked about."""
    from pyarrow import types

    if options.sieve is None or not (
        types.is_string(texts.type) or types.is_large_string(texts.type)
    ):
        return range(len(texts))
    may = sifted(texts.cast("large_binary"), options.sieve("text"))
    return range(len(texts)) if may is None else compress(range(len(texts)), may)


def _remote(url: str) -> Any:
    from pyarrow import fs

    system, path = fs.FileSystem.from_uri(url)
    return system.open_input_file(path)


def _words(error: Exception) -> str:
    return str(error).splitlines()[0][:200] if str(error) else type(error).__name__
