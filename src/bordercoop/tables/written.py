"""A table to a stream of bytes: Parquet, CSV or JSON Lines; the same frame, the same bytes.

Values leave as they are. In particular no apostrophe is put before a cell that begins with
`=`, `+`, `-` or `@`: whoever opens a CSV in a spreadsheet imports its columns as text.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from io import SEEK_END, BytesIO
from pathlib import Path
from typing import Any, BinaryIO, Protocol

import polars as pl

from bordercoop.tables.derived import TABLES
from bordercoop.tables.described import Table
from bordercoop.tables.dictionary import JOINT
from bordercoop.tables.footer import ending, sorted_by
from bordercoop.tables.stored import Stored, Tables, parts

ROW_GROUP = 1 << 18
"""Rows in a group of a Parquet file, whatever the number of cores."""
About = Mapping[str, Any] | None
"""What a file that can say so says of the dataset that it belongs to."""


class Format(Protocol):
    """Writes a table to a stream of bytes."""

    def __call__(
        self, table: Table, made: pl.DataFrame, sink: BinaryIO, about: About = None
    ) -> None: ...


def parquet(table: Table, made: pl.DataFrame, sink: BinaryIO, about: About = None) -> None:
    """Parquet: zstd, real dates, money as decimal, statistics, the row order declared.

    Each field carries its description, and the file its data dictionary (see
    `arrow.arrow_schema`); nothing in it depends on the time or the place of writing.
    """
    buffer = BytesIO()
    made.rechunk().write_parquet(buffer, **_options(table, about))
    written = buffer.getbuffer()
    footer, start = ending(written)
    sink.write(written[:start])
    sink.write(sorted_by(footer, _order(table)))


def parquet_in_parts(
    table: Table, parts: Sequence[Path], sink: BinaryIO, about: About = None
) -> None:
    """The same bytes from a table that lies in parts in Arrow's format.

    `sink` is a file that can be read and is empty.
    """
    pl.scan_ipc(list(parts)).sink_parquet(sink, **_options(table, about))
    size = sink.seek(0, SEEK_END)
    sink.seek(size - 8)
    length = int.from_bytes(sink.read(4), "little") + 8
    sink.seek(size - length)
    footer, _ = ending(sink.read())
    sink.seek(size - length)
    sink.write(sorted_by(footer, _order(table)))


def _options(table: Table, about: About) -> dict[str, Any]:
    from bordercoop.tables.arrow import arrow_schema, file_metadata

    schema = arrow_schema(table, about)
    return {
        "compression": "zstd",
        "row_group_size": ROW_GROUP,
        "arrow_schema": schema,
        "metadata": file_metadata(schema),
    }


def _order(table: Table) -> list[int]:
    """The places of the columns by which the rows are in order."""
    names = [column.name for column in table.columns]
    return [names.index(name) for name in table.order]


def csv(table: Table, made: pl.DataFrame, sink: BinaryIO, about: About = None) -> None:
    """CSV after RFC 4180: UTF-8 without a byte-order mark, a header, CRLF line ends.

    Lists are joined by `|`; days are ISO 8601; a null is an empty field, an empty list an
    empty field in quotation marks.
    """
    flat_csv(made, sink)


def flat_csv(made: pl.DataFrame, sink: BinaryIO, header: bool = True) -> None:
    """Any frame as CSV in the same form."""
    lists = [name for name, type_ in made.schema.items() if type_ == pl.List]
    flat = made.with_columns(pl.col(lists).list.join(JOINT))
    flat.write_csv(sink, include_header=header, line_terminator="\r\n")


def jsonl(table: Table, made: pl.DataFrame, sink: BinaryIO, about: About = None) -> None:
    """JSON Lines: an object for each row, lists as arrays, money as numbers, nulls kept."""
    import msgspec

    encoder = msgspec.json.Encoder(decimal_format="number")
    sink.write(encoder.encode_lines(made.to_dicts()))


FORMATS: dict[str, Format] = {
    "csv": csv,
    "jsonl": jsonl,
    "parquet": parquet,
}
"""Every form in which a table is written as data, by its name and file extension."""


def write_all(tables: Tables, folder: str | Path, about: About = None) -> list[Path]:
    """Write each table as `<name>.parquet` and `<name>.csv` into `folder`; the paths.

    The folder is made if need be. A file of that name is replaced when its successor is
    whole, never before. OSError where the system does not let it.
    """
    target = Path(folder)
    target.mkdir(parents=True, exist_ok=True)
    paths = []
    for name in tables:
        for form in ("parquet", "csv"):
            path = target / f"{name}.{form}"
            part = path.with_name(f".{path.name}.partial")
            try:
                with part.open("w+b") as sink:
                    _write(form, name, tables, sink, about)
                part.replace(path)
            finally:
                part.unlink(missing_ok=True)
            paths.append(path)
    return paths


def _write(form: str, name: str, tables: Tables, sink: BinaryIO, about: About) -> None:
    """A table as Parquet or CSV, in parts where it lies in parts."""
    table = TABLES[name]
    if not isinstance(tables, Stored):
        FORMATS[form](table, tables[name], sink, about)
    elif form == "parquet":
        parquet_in_parts(table, tables.paths(name), sink, about)
    else:
        for number, part in enumerate(parts(tables, name)):
            flat_csv(part, sink, header=not number)
