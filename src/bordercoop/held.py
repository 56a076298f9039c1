"""Lines and rows of very many articles: on disk, and read again each time they are asked for.

A line takes five times its bytes as records, and so do the rows that are made of it. Up to
`FEW` of them are held as they are; more go into a file without a name, in the folder for
temporary files, which the system takes back when it is no longer used.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import chain, islice
from tempfile import TemporaryFile
from typing import Any, Generic, TypeVar, overload
from weakref import finalize

import msgspec

from bordercoop.model import RECORDS, Line, encode

FEW = 1_000
"""Lines that are held in memory; of rows, which are smaller, so many times `_ROWS`."""
_ROWS = 20
_BATCH = 256
"""Rows that are written and read together."""
T = TypeVar("T")


class _Read(Sequence[T]):
    """Values by their places, of which a subclass reads one and counts them."""

    @overload
    def __getitem__(self, at: int) -> T: ...
    @overload
    def __getitem__(self, at: slice) -> list[T]: ...
    def __getitem__(self, at: int | slice) -> T | list[T]:
        if isinstance(at, slice):
            return [self._at(place) for place in range(*at.indices(len(self)))]
        place = at + len(self) if at < 0 else at
        if not 0 <= place < len(self):
            raise IndexError(at)
        return self._at(place)

    def _at(self, place: int) -> T:
        raise NotImplementedError


class Held(_Read[Line]):
    """Lines by doc_id, as the bytes in which they came."""

    def __init__(self, lines: Iterable[tuple[str, bytes]]) -> None:
        self._file = TemporaryFile()  # noqa: SIM115 - it lives as long as what is in it
        finalize(self, self._file.close)
        self._starts, self._sizes = array("Q"), array("L")
        self._decoder = msgspec.json.Decoder(Line)
        ids, start = [], 0
        for doc_id, raw in lines:
            ids.append(doc_id)
            self._file.write(raw)
            self._starts.append(start)
            self._sizes.append(len(raw))
            start += len(raw)
        self._order = array("L", sorted(range(len(ids)), key=ids.__getitem__))
        self.ids = [ids[at] for at in self._order]

    def __len__(self) -> int:
        return len(self.ids)

    def __iter__(self) -> Iterator[Line]:
        return map(self._decoder.decode, self.raw())

    def raw(self) -> Iterator[bytes]:
        """The bytes of each line."""
        return map(self._bytes, self._order)

    def bare(self) -> Iterator[Line]:
        """Each line as `bare` gives it."""
        return map(_bare().decode, self.raw())

    def by_record(self, words: bool = True) -> Iterator[Line]:
        """The lines in the order of the ids of their records, which go on with a `/`."""
        read = self._decoder if words else _bare()
        for place in sorted(range(len(self)), key=lambda place: f"{self.ids[place]}/"):
            yield read.decode(self.bytes_at(place))

    def bytes_at(self, place: int) -> bytes:
        """The bytes of one line."""
        return self._bytes(self._order[place])

    def _at(self, place: int) -> Line:
        return self._decoder.decode(self.bytes_at(place))

    def _bytes(self, at: int) -> bytes:
        self._file.seek(self._starts[at])
        return self._file.read(self._sizes[at])


def held(lines: Iterable[Line]) -> Sequence[Line]:
    """The lines by doc_id, in memory or on disk."""
    if isinstance(lines, Held):
        return lines
    given = iter(lines)
    first = list(islice(given, FEW + 1))
    if len(first) <= FEW:
        return sorted(first, key=lambda line: line.document.doc_id)
    return Held((line.document.doc_id, encode(line)) for line in chain(first, given))


def bare(lines: Iterable[Line]) -> Iterator[Line]:
    """Lines for whoever asks their records for no evidence and grounds, which are most of a
    line: where lines lie on disk, these are left as the bytes that they are."""
    return lines.bare() if isinstance(lines, Held) else iter(lines)


@cache
def _bare() -> msgspec.json.Decoder[Line]:
    """Reads a line as a `Line` whose evidence, grounds and quotations are JSON."""
    told: Any = {"frozen": True, "kw_only": True}
    words: list[Any] = [("evidence", msgspec.Raw), ("grounds", msgspec.Raw)]
    fields: list[Any] = [("quotations", msgspec.Raw, msgspec.Raw())]
    for name, type_ in RECORDS.items():
        record: Any = msgspec.defstruct(type_.__name__, words, bases=(type_,), **told)
        fields.append((name, list[record]))
    line: Any = msgspec.defstruct("Line", fields, bases=(Line,), **told)
    return msgspec.json.Decoder(line)


class Pairs(_Read[tuple[bytes, Line]]):
    """The same lines, each as it came and as records."""

    def __init__(self, lines: Held) -> None:
        self.lines = lines

    def __len__(self) -> int:
        return len(self.lines)

    def __iter__(self) -> Iterator[tuple[bytes, Line]]:
        return zip(self.lines.raw(), self.lines, strict=True)

    def _at(self, place: int) -> tuple[bytes, Line]:
        return self.lines.bytes_at(place), self.lines[place]


def held_pairs(pairs: Iterable[tuple[bytes, Line]]) -> Sequence[tuple[bytes, Line]]:
    """Lines by doc_id, each as it came and as records, in memory or on disk."""
    given = iter(pairs)
    first = list(islice(given, FEW + 1))
    if len(first) <= FEW:
        return sorted(first, key=lambda pair: pair[1].document.doc_id)
    return Pairs(Held((line.document.doc_id, raw) for raw, line in chain(first, given)))


def records(pairs: Sequence[tuple[bytes, Line]]) -> Sequence[Line]:
    """The lines of pairs as records."""
    return pairs.lines if isinstance(pairs, Pairs) else [line for _, line in pairs]


def ids(lines: Sequence[Line]) -> Sequence[str]:
    """The doc_id of each line."""
    return lines.ids if isinstance(lines, Held) else [line.document.doc_id for line in lines]


def by_record(lines: Sequence[Line], words: bool = True) -> Iterator[Line]:
    """The lines in the order in which the ids of their records stand in a table; `bare` for
    whoever asks for no words."""
    if isinstance(lines, Held):
        return lines.by_record(words)
    return iter(sorted(lines, key=lambda line: f"{line.document.doc_id}/"))


class Shelf(_Read[T], Generic[T]):
    """Structs of one type in the order in which they were put here."""

    def __init__(self, type_: Any, values: Iterable[T]) -> None:
        self._file = TemporaryFile()  # noqa: SIM115 - it lives as long as what is in it
        finalize(self, self._file.close)
        self._decoder = msgspec.msgpack.Decoder(list[type_])
        self._starts, self._firsts, self._length = array("Q", [0]), array("Q"), 0
        left = iter(values)
        encode_ = msgspec.msgpack.Encoder().encode
        while batch := list(islice(left, _BATCH)):
            size = self._file.write(encode_(batch))
            self._firsts.append(self._length)
            self._starts.append(self._starts[-1] + size)
            self._length += len(batch)

    def __len__(self) -> int:
        return self._length

    def __iter__(self) -> Iterator[T]:
        for number in range(len(self._firsts)):
            yield from self._batch(number)

    def _at(self, place: int) -> T:
        number = bisect_right(self._firsts, place) - 1
        return self._batch(number)[place - self._firsts[number]]

    def _batch(self, number: int) -> list[T]:
        start, end = self._starts[number], self._starts[number + 1]
        self._file.seek(start)
        found: list[T] = self._decoder.decode(self._file.read(end - start))
        return found


def shelved(type_: type[T], values: Iterable[T]) -> Sequence[T]:
    """Structs of one type, in memory or on disk, in their order."""
    given = iter(values)
    first = tuple(islice(given, FEW * _ROWS + 1))
    return first if len(first) <= FEW * _ROWS else Shelf(type_, chain(first, given))
