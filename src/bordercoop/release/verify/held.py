"""What two files of one kind hold, compared: a database, a workbook, a Parquet file."""

from __future__ import annotations

import sqlite3
import struct
import zipfile
import zlib
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq

PRAGMAS = ("user_version", "application_id", "encoding", "freelist_count", "journal_mode")
OBJECTS = "SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY type, name"
APPLICATION = "docProps/app.xml"
"""The part of a workbook that names the version of what wrote it."""

_END, _ENTRY = 22, 76
"""Bytes of the end of an archive, and of an entry beside its name and what is packed."""
_NO_WORKBOOK = (
    zipfile.BadZipFile, zlib.error, struct.error, EOFError, KeyError, ValueError, OverflowError,
    RuntimeError, OSError,
)  # fmt: skip
"""What reading a damaged archive raises; RuntimeError where it says that it is encrypted or
packed in a way that is not known."""


def database(one: Path, other: Path) -> str | None:
    """Objects, then rows, cell by cell: how the first departs from the second, if it does."""
    try:
        with closing(_read(one)) as told, closing(_read(other)) as wanted:
            beside = "it holds bytes of no page" if _more(told, one) else None
            return beside or _objects(told, wanted) or _rows(told, wanted)
    except sqlite3.Error as error:
        return f"it cannot be read: {error}"


def _read(path: Path) -> sqlite3.Connection:
    uri = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
    connection = sqlite3.connect(uri, uri=True)
    connection.execute("PRAGMA trusted_schema = OFF")
    return connection


def _more(told: sqlite3.Connection, path: Path) -> bool:
    """Whether a file has other bytes than those of its pages."""
    ((pages,),), ((size,),) = _of(told, "PRAGMA page_count"), _of(told, "PRAGMA page_size")
    return path.stat().st_size != int(str(pages)) * int(str(size))


def _objects(told: sqlite3.Connection, wanted: sqlite3.Connection) -> str | None:
    for pragma in PRAGMAS:
        if _of(told, f"PRAGMA {pragma}") != _of(wanted, f"PRAGMA {pragma}"):
            return f"its {pragma} is another"
    here, there = set(_of(told, OBJECTS)), set(_of(wanted, OBJECTS))
    if here != there:
        kind, name, *_ = min(here ^ there, key=lambda row: (row not in here, str(row)))
        return f"the {kind} {name!r:.60} is foreign or altered"
    return None


def _rows(told: sqlite3.Connection, wanted: sqlite3.Connection) -> str | None:
    for kind, name, *_ in _of(wanted, OBJECTS):
        if kind != "table":
            continue
        ask = 'SELECT * FROM "{}" ORDER BY rowid'.format(str(name).replace('"', '""'))
        here, there = _of(told, ask), _of(wanted, ask)
        if len(here) != len(there):
            return f"{name}: {len(here)} rows, not {len(there)}"
        apart = sum(a != b for a, b in zip(here, there, strict=True))
        if apart:
            return f"{name}: {apart} rows differ"
    return None


def _of(connection: sqlite3.Connection, ask: str) -> list[tuple[object, ...]]:
    return connection.execute(ask).fetchall()


def workbook(one: Path, other: Path) -> str | None:
    """The parts of two workbooks, byte by byte, without that which names its writer."""
    try:
        with zipfile.ZipFile(one) as told, zipfile.ZipFile(other) as wanted:
            if told.namelist() != wanted.namelist() or told.comment:
                return "it has other parts"
            if _between(told, one) != _between(wanted, other):
                return "it holds bytes of no part"
            for info in wanted.infolist():
                if told.getinfo(info.filename).file_size != info.file_size:
                    return f"{info.filename} has another size"
                name = info.filename
                if name != APPLICATION and told.read(name) != wanted.read(name):
                    return f"{name} is another"
    except _NO_WORKBOOK as error:
        return f"it is no workbook: {error}"
    return None


def _between(book: zipfile.ZipFile, path: Path) -> int:
    """The bytes of an archive that belong to no part of it and to no entry of its list."""
    size = path.stat().st_size - _END
    for info in book.infolist():
        names = len(info.filename.encode("utf-8")) + len(info.extra)
        size -= info.compress_size + _ENTRY + 2 * names + len(info.comment)
    return size


def parquet(one: Path, other: Path) -> str | None:
    """Rows, columns and what the footers say of themselves."""
    try:
        footer, meant = pq.read_metadata(one), pq.read_metadata(other)
        if footer.metadata != meant.metadata:
            return "its footer says other things of it"
        if footer.num_rows != meant.num_rows:  # before it unpacks to any size
            return f"it has {footer.num_rows} rows, not {meant.num_rows}"
        told, wanted = pl.read_parquet(one), pl.read_parquet(other)
    except (pa.ArrowException, pl.exceptions.PolarsError, OSError) as error:
        return f"it cannot be read: {str(error).splitlines()[0]}"
    if told.schema != wanted.schema:
        return "it has other columns"
    return None if told.equals(wanted) else "it has other rows"


def explorer(one: Path, other: Path) -> str | None:
    """The page without its data, then the data: zlib may compress them in another way."""
    from bordercoop.explorer.page import data

    try:
        (page, told), (again, wanted) = (data(path.read_text("utf-8")) for path in (one, other))
    except ValueError as error:
        return f"it cannot be read: {error}"
    if page != again:
        return "its frame is another"
    return None if told == wanted else "its data are others"


HELD: dict[str, Callable[[Path, Path], str | None]] = {
    "sqlite": database,
    "xlsx": workbook,
    "parquet": parquet,
    "html": explorer,
}
"""By the ending of a file: what tells how one departs from another, None where it does not."""
