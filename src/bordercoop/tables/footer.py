"""The order of the rows, declared in a Parquet file that Polars has written.

Polars writes columns on all cores, twice as fast as Arrow does, but cannot say in which order
the rows stand. That is one field of each row group in the footer (`sorting_columns`), which
is added here. The footer is a struct of the Thrift compact protocol
(https://github.com/apache/thrift/blob/master/doc/specs/thrift-compact-protocol.md); only
what stands before the place of the field is read, and nothing else is changed.
"""

from __future__ import annotations

from collections.abc import Sequence

_MAGIC = b"PAR1"
_STOP, _TRUE, _FALSE, _BYTE, _DOUBLE, _BINARY, _LIST, _SET, _STRUCT = (
    0,
    1,
    2,
    3,
    7,
    8,
    9,
    10,
    12,
)
_ROW_GROUPS = 4
"""The field of the footer that holds the row groups."""
_BEFORE, _SORTING = 3, 4
"""The field of a row group that comes before its sorting columns, and these."""


class NoParquet(ValueError):
    """The bytes do not end as Polars ends a Parquet file."""


def ending(parquet: bytes | memoryview) -> tuple[bytes, int]:
    """The footer of a Parquet file, and where it begins."""
    tail = bytes(parquet[-8:])
    if tail[4:] != _MAGIC:
        raise NoParquet("it does not end with PAR1")
    start = len(parquet) - 8 - int.from_bytes(tail[:4], "little")
    return bytes(parquet[start:-8]), start


def sorted_by(footer: bytes, columns: Sequence[int]) -> bytes:
    """The end of the file (footer, its length, the magic), with `columns` declared.

    They are numbers of leaf columns, all ascending and with nulls last. NoParquet where the
    footer declares an order already.
    """
    reader = _Reader(footer)
    places = list(_places(reader))
    parts, done = [], 0
    declared = _declared(columns)
    for at in places:
        delta, type_ = footer[at] >> 4, footer[at] & 0x0F
        if delta == 1 or (delta == 0 and type_ != _STOP):
            raise NoParquet("its row groups are not as expected")
        header = bytes([(delta - 1) << 4 | type_]) if type_ != _STOP else footer[at : at + 1]
        parts += [footer[done:at], declared, header]
        done = at + 1
    whole = b"".join([*parts, footer[done:]])
    return whole + len(whole).to_bytes(4, "little") + _MAGIC


def _declared(columns: Sequence[int]) -> bytes:
    """The field 4 of a row group, right behind its field 3: a list of structs."""
    one_field = b"".join(
        b"\x15" + _varint(number << 1) + bytes([1 << 4 | _FALSE] * 2) + b"\x00"
        for number in columns
    )
    size = len(columns)
    head = (
        bytes([size << 4 | _STRUCT]) if size < 15 else bytes([0xF0 | _STRUCT]) + _varint(size)
    )
    return bytes([1 << 4 | _LIST]) + head + one_field


def _varint(number: int) -> bytes:
    out = bytearray()
    while number > 0x7F:
        out.append(number & 0x7F | 0x80)
        number >>= 7
    return bytes([*out, number])


class _Reader:
    """A place in the bytes of a struct of the compact protocol."""

    def __init__(self, raw: bytes) -> None:
        self.raw, self.at = raw, 0

    def varint(self) -> int:
        number = shift = 0
        while True:
            byte = self.raw[self.at]
            self.at += 1
            number |= (byte & 0x7F) << shift
            shift += 7
            if byte < 0x80:
                return number

    def field(self, last: int) -> tuple[int, int]:
        """The id and the type of the next field; type 0 where the struct ends."""
        byte = self.raw[self.at]
        self.at += 1
        if byte & 0x0F == _STOP:
            return last, _STOP
        if byte >> 4:
            return last + (byte >> 4), byte & 0x0F
        number = self.varint()
        return (number >> 1) ^ -(number & 1), byte & 0x0F

    def sequence(self) -> tuple[int, int]:
        """The number of members of a list and their type."""
        byte = self.raw[self.at]
        self.at += 1
        return (self.varint() if byte >> 4 == 15 else byte >> 4), byte & 0x0F

    def skip(self, type_: int, member: bool = False) -> None:
        if type_ in (_TRUE, _FALSE):
            self.at += member  # in a list a truth has a byte, in a struct its type tells it
        elif type_ == _BYTE:
            self.at += 1
        elif type_ == _DOUBLE:
            self.at += 8
        elif type_ == _BINARY:
            size = self.varint()
            self.at += size
        elif type_ in (_LIST, _SET):
            size, of = self.sequence()
            for _ in range(size):
                self.skip(of, member=True)
        elif type_ == _STRUCT:
            self.skip_fields()
        elif type_ in (4, 5, 6):
            self.varint()
        else:
            raise NoParquet(f"its footer holds a value of type {type_}")

    def skip_fields(self) -> None:
        last = 0
        while True:
            last, type_ = self.field(last)
            if type_ == _STOP:
                return
            self.skip(type_)


def _places(reader: _Reader) -> list[int]:
    """Where the field behind the number of rows stands in each row group."""
    last = 0
    while True:
        last, type_ = reader.field(last)
        if type_ == _STOP:
            raise NoParquet("its footer has no row groups")
        if last == _ROW_GROUPS:
            break
        reader.skip(type_)
    size, _ = reader.sequence()
    return [_place(reader) for _ in range(size)]


def _place(reader: _Reader) -> int:
    """The place in one row group, which is read to its end."""
    last, place = 0, -1
    while True:
        at = reader.at
        before, (last, type_) = last, reader.field(last)
        if before == _BEFORE:
            place = at
        if type_ == _STOP:
            if place < 0:
                raise NoParquet("a row group does not tell its number of rows")
            return place
        reader.skip(type_)
