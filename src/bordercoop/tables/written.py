"""A table to a stream of bytes: Parquet, CSV or JSON Lines; the same frame, the same bytes.

Values leave as they are. In particular no apostrophe is put before a cell that begins with
`=`, `+`, `-` or `@`: whoever opens a CSV in a spreadsheet imports its columns as text.
"""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO, Protocol

import polars as pl

from bordercoop.tables.derived import TABLES
from bordercoop.tables.described import Table
from bordercoop.tables.dictionary import JOINT

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
    from bordercoop.tables.arrow import arrow_schema, file_metadata
    from bordercoop.tables.footer import ending, sorted_by

    schema = arrow_schema(table, about)
    buffer = BytesIO()
    made.rechunk().write_parquet(
        buffer,
        compression="zstd",
        row_group_size=ROW_GROUP,
        arrow_schema=schema,
        metadata=file_metadata(schema),
    )
    written = buffer.getbuffer()
    footer, start = ending(written)
    names = [column.name for column in table.columns]
    sink.write(written[:start])
    sink.write(sorted_by(footer, [names.index(name) for name in table.order]))


def csv(table: Table, made: pl.DataFrame, sink: BinaryIO, about: About = None) -> None:
    """CSV after RFC 4180: UTF-8 without a byte-order mark, a header, CRLF line ends.

    Lists are joined by `|`; days are ISO 8601; a null is an empty field, an empty list an
    empty field in quotation marks.
    """
    flat_csv(made, sink)


def flat_csv(made: pl.DataFrame, sink: BinaryIO) -> None:
    """Any frame as CSV in the same form."""
    lists = [name for name, type_ in made.schema.items() if type_ == pl.List]
    made.with_columns(pl.col(lists).list.join(JOINT)).write_csv(sink, line_terminator="\r\n")


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


def write_all(
    tables: Mapping[str, pl.DataFrame], folder: str | Path, about: About = None
) -> list[Path]:
    """Write each table as `<name>.parquet` and `<name>.csv` into `folder`; the paths.

    The folder is made if need be. A file of that name is replaced when its successor is
    whole, never before. OSError where the system does not let it.
    """
    target = Path(folder)
    target.mkdir(parents=True, exist_ok=True)
    paths = []
    for name, made in tables.items():
        for form in ("parquet", "csv"):
            path = target / f"{name}.{form}"
            part = path.with_name(f".{path.name}.partial")
            try:
                with part.open("wb") as sink:
                    FORMATS[form](TABLES[name], made, sink, about)
                part.replace(path)
            finally:
                part.unlink(missing_ok=True)
            paths.append(path)
    return paths
