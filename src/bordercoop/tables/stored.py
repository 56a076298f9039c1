"""Tables in parts: as frames in memory, or of very many lines on disk and read when asked for.

The parts of a table lie one behind the other, so that whoever can go through them never holds
the whole.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, MutableMapping
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar
from weakref import finalize

import polars as pl

Tables = Mapping[str, pl.DataFrame]
T = TypeVar("T")
ROWS = 20_000
"""Rows that are made of plain values at a time."""
_PART = 1 << 16
"""Rows of a part of a table that was made in one."""


class Stored(MutableMapping[str, pl.DataFrame]):
    """Tables by their names, on disk until it is let go, in the order of `order`."""

    def __init__(self, order: Mapping[str, object]) -> None:
        self._place = TemporaryDirectory(prefix="bordercoop-")
        finalize(self, self._place.cleanup)
        self._order = order
        self._parts: dict[str, list[Path]] = {}
        self._made = 0
        self._heights: Counter[str] = Counter()

    def add(self, name: str, part: pl.DataFrame) -> None:
        """Put the next rows of a table behind those that it has."""
        self._made += 1
        path = Path(self._place.name, f"{self._made}.arrow")
        part.rechunk().write_ipc(path, compression="lz4")
        self._parts.setdefault(name, []).append(path)
        self._heights[name] += len(part)

    def parts(self, name: str) -> Iterator[pl.DataFrame]:
        """A table piece by piece, in the order of its rows."""
        for path in self._parts[name]:
            yield pl.read_ipc(path)

    def height(self, name: str) -> int:
        """The number of rows of a table."""
        return self._heights[name]

    def paths(self, name: str) -> list[Path]:
        """The files of the parts, in Arrow's format."""
        return list(self._parts[name])

    def __getitem__(self, name: str) -> pl.DataFrame:
        return pl.concat(self.parts(name), rechunk=True)

    def __setitem__(self, name: str, made: pl.DataFrame) -> None:
        old = self._parts.pop(name, [])
        self._heights[name] = 0
        for part in made.iter_slices(_PART) if len(made) else [made]:
            self.add(name, part)
        for path in old:
            path.unlink()

    def __delitem__(self, name: str) -> None:
        del self._heights[name]
        for path in self._parts.pop(name):
            path.unlink()

    def __iter__(self) -> Iterator[str]:
        return (name for name in self._order if name in self._parts)

    def __len__(self) -> int:
        return len(self._parts)


def add(tables: MutableMapping[str, pl.DataFrame], name: str, part: pl.DataFrame) -> None:
    """Put rows behind those that a table has."""
    if isinstance(tables, Stored):
        tables.add(name, part)
    else:
        tables[name] = pl.concat([tables[name], part]) if name in tables else part


def parts(tables: Tables, name: str) -> Iterator[pl.DataFrame]:
    """A table piece by piece: in one, where it is held in memory."""
    if isinstance(tables, Stored):
        yield from tables.parts(name)
    else:
        yield tables[name]


def height(tables: Tables, name: str) -> int:
    """The number of rows of a table."""
    return tables.height(name) if isinstance(tables, Stored) else len(tables[name])


def batches(values: Iterable[T], size: int) -> Iterator[list[T]]:
    """Some values at a time; at least once, if only none."""
    left = iter(values)
    batch = list(islice(left, size))
    yield batch
    while batch := list(islice(left, size)):
        yield batch
